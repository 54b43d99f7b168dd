import type { Position } from '../domain/address';
import type { Cell, Sheet } from '../domain/snapshot';
import type { CellContent, FormulaContent, SheetPlan } from '../templates/sheet-plan';

/**
 * The cells of an inserted sheet that hold something else than what was inserted: filled in, written over or emptied.
 * What a formula of the plan results in changes by itself and does not count. A host may write a formula in its own
 * way, so formulas are compared with those of the sheet as it was first `read`; where it was not, any formula will do.
 */
export function enteredIn({ cells }: SheetPlan, now: Sheet, read: Sheet | null): Position[] {
  const planned = new Map(cells.filter(({ content }) => (content ?? '') !== '').map((cell) => [keyOf(cell), cell]));
  const formulas = read && new Map(read.cells.map((cell) => [keyOf(cell), cell.formula]));
  const entered: Position[] = [];
  for (const cell of now.cells) {
    const key = keyOf(cell);
    const content = planned.get(key)?.content ?? null;
    planned.delete(key);
    const before = formulas?.get(key);
    if (!holds(cell, content) || (before !== undefined && before !== cell.formula)) entered.push(cell);
  }
  // A host may leave out a formula that results in nothing: missed is only what it has given before.
  const emptied = [...planned].filter(([key, { content }]) => !isFormula(content) || formulas?.get(key) !== undefined);
  return [...entered, ...emptied.map(([, cell]) => cell)].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
}

const keyOf = ({ row, column }: Position): string => `${String(row)} ${String(column)}`;

function holds({ value, formula }: Cell, content: CellContent): boolean {
  if (isFormula(content)) return formula !== undefined;
  // In a cell formatted as text a number is one of text, and hosts differ in how they end lines.
  return formula === undefined && value !== null && inLines(value) === inLines(content ?? '');
}

const isFormula = (content: CellContent): content is FormulaContent => content !== null && typeof content === 'object';
const inLines = (value: string | number | boolean): string => String(value).replace(/\r\n?/g, '\n');

/** Texts, sheets in quotation marks, and words with what follows them. */
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|''){0,80})'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)([!(]?)/gu;

/** Whether a formula counts on one of these sheets, or on one of these tables and named cells. In lower case. */
export function countsOn(formula: string, sheets: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  for (const [, quoted, word = '', after] of formula.toLowerCase().matchAll(PARTS)) {
    if (quoted !== undefined && sheets.has(quoted.replace(/''/g, "'"))) return true;
    if (after === '!' ? sheets.has(word) : after === '' && names.has(word)) return true;
  }
  return false;
}
