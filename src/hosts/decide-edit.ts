import { contains, fromA1, type Position } from '../domain/address';
import type { Edit, EditRefusal, EditValue } from '../domain/edit';
import type { Cell, Sheet } from '../domain/snapshot';

/** What is known about the cell that an edit names, at the moment the edit is due. */
export interface CellState {
  readonly cell: Pick<Cell, 'formula'> | undefined;
  /** What the cell holds now, after the edits before. */
  readonly value: EditValue;
  readonly locked: boolean;
}

/** Of the sheet only what decides. */
export type SheetState = Pick<Sheet, 'merges' | 'protected'>;

/** Why an edit cannot be applied; null where it can. */
export function refusalOf(edit: Edit, sheet: SheetState, place: Position, state: CellState): EditRefusal | null {
  if (isCovered(sheet, place)) return { why: 'merged' };
  if (state.cell?.formula !== undefined) return { why: 'formula' };
  if (sheet.protected && state.locked) return { why: 'protected' };
  return isSame(edit.expect, state.value) ? null : { why: 'changed', found: state.value };
}

/** Of a merged area only the first cell shows anything. */
function isCovered(sheet: SheetState, { row, column }: Position): boolean {
  return sheet.merges.some((area) => contains(area, row, column) && (row !== area.top || column !== area.left));
}

/** Nothing, an empty text and no cell at all are the same to a person. */
export function isSame(expected: EditValue, found: EditValue): boolean {
  return (expected === '' ? null : expected) === (found === '' ? null : found);
}

const MAX_TEXT = 32_767;

/** Edits that no workbook can take are mistakes of the program that made them. Throws RangeError. */
export function placeOf({ cell, value }: Edit): Position {
  const place = fromA1(cell);
  if (!place) throw new RangeError(`${JSON.stringify(cell)} is no cell`);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}`);
  if (typeof value === 'string' && value.length > MAX_TEXT) {
    throw new RangeError(`A cell holds ${MAX_TEXT} characters at most, not ${value.length}`);
  }
  return place;
}

/** Longer texts are sentences, which Excel leaves alone. */
const MAX_COERCED = 32;
const FORMULA_START = /^[=+\-@]/;
const NUMBER_OR_DATE = /^[\s(£$€.,]*\d|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.]*\d/i;
const WORD_WITH_MEANING = /^(true|false|#[A-Z/0!?]+)$/i;

/** Whether Excel would take the text for something else as soon as a person edits the cell. */
export function needsTextFormat(text: string): boolean {
  if (FORMULA_START.test(text)) return true;
  return text.length <= MAX_COERCED && (NUMBER_OR_DATE.test(text) || WORD_WITH_MEANING.test(text));
}
