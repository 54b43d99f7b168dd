/// <reference types="office-js" />
import type { Area } from '../../domain/address';

/** A part of what is written, small enough to travel in one message. */
export interface Step {
  /** About how many characters it adds to the message. */
  readonly weight: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** Of one range with a few properties. */
export const RANGE_WEIGHT = 600;

/** Does something with a range that is not needed afterwards. */
export function withRange(sheet: Excel.Worksheet, area: Area, work: (range: Excel.Range) => void): void {
  const { top, left, bottom, right } = area;
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  work(range);
  range.untrack();
}
