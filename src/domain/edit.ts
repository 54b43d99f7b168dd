/** What may be written into a cell. A date is written as a serial with a date format, text always as text. */
export type EditValue = string | number | boolean | null;

/**
 * One cell to write. `expect` is what the author of the edit saw there: a host refuses the edit when the cell
 * holds something else by now (Excel has no compare-and-swap, so the host reads, compares, writes and reads again).
 */
export interface Edit {
  readonly sheet: string;
  /** A1 notation without the sheet. */
  readonly cell: string;
  readonly expect: EditValue;
  readonly value: EditValue;
  /** Number format to set with the value, e.g. "dd mmm yyyy" for a date's serial. */
  readonly format?: string;
}

export type EditRefusal =
  | { readonly why: 'changed'; readonly found: EditValue }
  | { readonly why: 'formula' }
  | { readonly why: 'protected' }
  | { readonly why: 'merged' }
  | { readonly why: 'no-sheet' };

export interface EditOutcome {
  readonly edit: Edit;
  readonly refused: EditRefusal | null;
}
