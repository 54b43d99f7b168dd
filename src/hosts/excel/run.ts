/// <reference types="office-js" />

/** The oldest Excel this host can serve: without merged areas (1.13) a form is misread and a fix can be lost. */
export const REQUIRED_SET = '1.13';

export function isSetSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Excel's code for what went wrong; null for anything that is no error of Excel's. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

export const EDITING = 'InvalidOperationInCellEditMode';
export const TOO_LARGE: ReadonlySet<string | null> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
]);

export interface Patience {
  /** Called with 'editing' once Excel waits for a person to finish typing in a cell, with null when that is over. */
  readonly onWaiting?: (reason: 'editing' | null) => void;
  /** Replaced in tests. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** A person is still typing in a cell, and nothing can be asked of Excel until that ends. */
export class StillEditing extends Error {
  constructor() {
    super('Press Enter or Esc in the cell that is being edited, then try again.');
    this.name = 'StillEditing';
  }
}

/** About half a minute in all: longer than a pause in typing, shorter than a coffee. */
const PAUSES = [200, 300, 500, ...new Array<number>(29).fill(1000)];

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * `Excel.run` that waits while a cell is being edited, since clicks in the pane do not end the editing. Excel refuses
 * such a batch before it does anything, so the work starts from its beginning. Throws `StillEditing` in the end.
 */
export async function runWhenFree<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  { onWaiting, pause = sleep }: Patience,
): Promise<T> {
  for (const [turn, milliseconds] of [...PAUSES, null].entries()) {
    try {
      const result = await Excel.run(work);
      if (turn > 0) onWaiting?.(null);
      return result;
    } catch (error) {
      if (codeOf(error) !== EDITING) {
        if (turn > 0) onWaiting?.(null);
        throw error;
      }
      if (turn === 0) onWaiting?.('editing');
      if (milliseconds !== null) await pause(milliseconds);
    }
  }
  onWaiting?.(null);
  throw new StillEditing();
}
