/// <reference types="office-js" />
import { areaToA1 } from '../../domain/address';
import type { Unwatch } from '../port';
import type { Patience } from './run';
import { isSetSupported, runWhenFree } from './run';
import type { PlacedInput } from './write-targets';

/** How long an event of one's own may take to come back, where Excel does not mark it as such. */
const ECHO_MS = 5_000;

/** One's own writes, until their events have come: an older Excel does not say who wrote. */
export class Echoes {
  private readonly expected = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  expect(inputs: readonly PlacedInput[]): void {
    for (const { row, column } of inputs) {
      this.expected.set(areaToA1({ top: row, bottom: row, left: column, right: column }), this.now() + ECHO_MS);
    }
  }

  /** Whether the event tells what we know; asked once for each. */
  isOwn({ triggerSource, source, address }: ChangeEvent): boolean {
    if (isSetSupported('1.14')) return triggerSource === 'ThisLocalAddin';
    const [first = ''] = address.split(':');
    const until = source === 'Remote' ? undefined : this.expected.get(first);
    if (until !== undefined) this.expected.delete(first);
    return until !== undefined && until >= this.now();
  }
}

type ChangeEvent = Pick<Excel.WorksheetChangedEventArgs, 'triggerSource' | 'source' | 'address'>;

export interface Watcher {
  /** The workbook changed by any hand but ours. */
  readonly changed: () => void;
  /** Rows, columns or cells moved: what lies where has to be asked again. By the sheet's id. */
  readonly moved: (sheetId: string) => void;
  /** Another place was selected: by the sheet's id, the address without it. */
  readonly selected?: (sheetId: string, address: string) => void;
}

/**
 * Registers for changes in all sheets, sheets that come and go, and the selection. Events are a hint and never the
 * whole truth: a choice from a drop-down list may raise none, and handlers die with the pane.
 */
export async function watchWorkbook(watcher: Watcher, echoes: Echoes, patience: Patience): Promise<Unwatch> {
  let watching = true;
  const tell = (): void => {
    if (watching) watcher.changed();
  };
  const handlers = await runWhenFree(async (context) => {
    const { worksheets } = context.workbook;
    const registered: Registered[] = [
      worksheets.onChanged.add(async (event) => {
        if (event.changeType !== 'RangeEdited') watcher.moved(event.worksheetId);
        if (!echoes.isOwn(event)) tell();
      }),
      worksheets.onAdded.add(async () => tell()),
      worksheets.onDeleted.add(async () => tell()),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
        if (watching) watcher.selected?.(worksheetId, address);
      }),
    ];
    await context.sync();
    return registered;
  }, patience);
  return () => {
    if (!watching) return;
    watching = false;
    void unregister(handlers);
  };
}

interface Registered {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function unregister(handlers: readonly Registered[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  for (const handler of handlers) handler.remove();
  // A pane that closes takes its handlers with it: nothing is lost where Excel no longer answers.
  await first.context.sync().catch(() => undefined);
}
