import { EVENT, EVENT_CATEGORY, type Json } from '../bridge/protocol';
import { isSupported } from '../bridge/requirement-set';
import type { Content, Grid, GridEvent, Origin } from '../grid/grid';
import { localAddress } from './address';
import { type Book, type EventNumber, EventType, WHOLE_WORKBOOK } from './book';

/** How events go wrong, as add-in authors report it. */
export type EventFault = 'none' | 'off' | 'late' | 'doubled';

/** Turns what happens in the grid into the messages that Excel sends to handlers that were registered. */
export class EventFeed {
  fault: EventFault = 'none';
  private readonly wanted = new Map<string, number>();
  private held: string[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly set: string,
    private readonly tell: (text: string) => void,
  ) {
    grid.listen((event) => this.hear(event));
  }

  readonly register: Book['register'] = (event, target, wanted) => {
    const key = keyOf(event, target);
    this.wanted.set(key, Math.max(0, (this.wanted.get(key) ?? 0) + (wanted ? 1 : -1)));
  };

  /** How many handlers the add-in has registered and not taken back. */
  get handlers(): number {
    return [...this.wanted.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The late ones arrive. */
  flush(): void {
    const held = this.held;
    this.held = [];
    for (const text of held) this.tell(text);
  }

  private hear(event: GridEvent): void {
    if (event.kind === 'cells') return this.hearCells(event);
    if (event.kind === 'selected') {
      const { sheet, area } = event.selection;
      const args = { worksheetId: sheet, address: localAddress(area) };
      return this.send(EventType.worksheetSelectionChanged, [sheet, WHOLE_WORKBOOK], args);
    }
    const args = { worksheetId: event.sheet };
    switch (event.kind) {
      case 'activated':
        return this.send(EventType.worksheetActivated, [event.sheet, WHOLE_WORKBOOK], args);
      case 'deactivated':
        return this.send(EventType.worksheetDeactivated, [event.sheet, WHOLE_WORKBOOK], args);
      case 'added':
        return this.send(EventType.worksheetAdded, [WHOLE_WORKBOOK], { ...args, source: sourceOf(event.origin) });
      case 'deleted':
        return this.send(EventType.worksheetDeleted, [WHOLE_WORKBOOK], { ...args, source: sourceOf(event.origin) });
    }
  }

  private hearCells(event: GridEvent & { readonly kind: 'cells' }): void {
    const { sheet, area, origin, change, before, after } = event;
    const args = {
      worksheetId: sheet,
      address: localAddress(area),
      changeType: change,
      source: sourceOf(origin),
      ...(before && after && isSupported('1.9', this.set) ? details(before, after) : {}),
      ...(origin === 'add-in' && isSupported('1.14', this.set) ? { triggerSource: 'ThisLocalAddin' } : {}),
      shiftDirection: 'None',
    };
    this.send(EventType.worksheetChanged, [sheet, WHOLE_WORKBOOK], args);
    for (const { id, sheet: on, area: of } of this.grid.tables()) {
      const touched = on === sheet && of.top <= area.bottom && area.top <= of.bottom;
      if (touched) this.send(EventType.tableChanged, [id, sheet, WHOLE_WORKBOOK], { ...args, tableId: id });
    }
  }

  private send(event: EventNumber, targets: readonly string[], args: Json): void {
    const entries = targets
      .filter((target) => (this.wanted.get(keyOf(event, target)) ?? 0) > 0)
      .map((targetId) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: event,
        targetId,
        message: JSON.stringify(args),
      }));
    if (entries.length === 0 || this.fault === 'off') return;
    const text = JSON.stringify({ type: EVENT, controlId: '', message: { entries } });
    if (this.fault === 'late') this.held.push(text);
    else this.tell(text);
    if (this.fault === 'doubled') this.tell(text);
  }
}

const keyOf = (event: EventNumber, target: string): string => `${event} ${target}`;
const sourceOf = (origin: Origin): string => (origin === 'co-author' ? 'Remote' : 'Local');

function details(before: Content, after: Content): { readonly [name: string]: Json } {
  const shown = ({ value, error }: Content): Json => error ?? value ?? '';
  const type = ({ value, error }: Content): string => {
    if (error !== undefined) return 'Error';
    if (value === null) return 'Empty';
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  };
  return {
    valueBefore: shown(before),
    valueAfter: shown(after),
    valueTypeBefore: type(before),
    valueTypeAfter: type(after),
  };
}
