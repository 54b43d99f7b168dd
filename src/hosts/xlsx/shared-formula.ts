import { columnName, fromA1, MAX_COLUMNS, MAX_ROWS, type Position } from '../../domain/address';

/** Excel takes no longer ones. */
const MAX_FORMULA = 8192;

/**
 * Passed over: text in quotes, quoted sheet names, bracketed table columns, names of functions and sheets. Captured:
 * a cell, a pair of whole columns, a pair of whole rows. Each alternative takes what it meets for good, so that a
 * formula is read once from left to right, whatever stands in it.
 */
const TOKENS = new RegExp(
  [
    /"(?:[^"]|"")*(?:"|$)/u,
    /'(?:[^']|'')*(?:'|$)/u,
    /\[[^\]]*(?:\]|$)/u,
    /[\p{L}_\\][\p{L}\p{N}_.?\\]*(?=[(!])/u,
    /(\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.([!])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.([!])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.]))/u,
    /[\p{L}\p{N}_.\\$]+/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Text that stays, or a reference that moves along where it is relative. */
type Piece = string | Reference;

interface Reference {
  /** null in a pair of whole rows. */
  readonly column: number | null;
  readonly fixedColumn: string;
  /** null in a pair of whole columns. */
  readonly row: number | null;
  readonly fixedRow: string;
}

/** A formula taken apart once, to be written out for each of the cells that share it. */
export class SharedFormula {
  private readonly pieces: readonly Piece[];

  constructor(
    formula: string,
    private readonly home: Position,
  ) {
    this.pieces = formula.length > MAX_FORMULA ? [formula] : piecesOf(formula);
  }

  /** The formula as it reads in another cell: relative references move along, absolute ones stay. */
  at({ row, column }: Position): string {
    const rows = row - this.home.row;
    const columns = column - this.home.column;
    return this.pieces.map((piece) => (typeof piece === 'string' ? piece : moved(piece, rows, columns))).join('');
  }
}

function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: token, 1: reference, index } of formula.matchAll(TOKENS)) {
    if (reference === undefined) continue;
    const [first = '', second] = reference.split(':');
    pieces.push(formula.slice(from, index), referenceOf(first));
    if (second !== undefined) pieces.push(':', referenceOf(second));
    from = index + token.length;
  }
  return [...pieces, formula.slice(from)];
}

/** Letters without digits are a whole column, digits without letters a whole row. */
const PART = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function referenceOf(part: string): Piece {
  const [, first = '', letters = '', second = '', digits = ''] = PART.exec(part) ?? [];
  const column = fromA1(`${letters || 'A'}1`)?.column;
  const row = fromA1(`A${digits || '1'}`)?.row;
  if (column === undefined || row === undefined) return part; // a name that only looks like a cell, such as XYZ1
  return {
    column: letters === '' ? null : column,
    fixedColumn: letters === '' ? '' : first,
    row: digits === '' ? null : row,
    fixedRow: letters === '' ? first : second,
  };
}

function moved({ column, fixedColumn, row, fixedRow }: Reference, rows: number, columns: number): string {
  const columnText =
    column === null ? '' : fixedColumn + columnName(shifted(column, fixedColumn, columns, MAX_COLUMNS));
  return row === null ? columnText : `${columnText}${fixedRow}${shifted(row, fixedRow, rows, MAX_ROWS) + 1}`;
}

/** Excel wraps a moved reference around the edge of its grid. */
function shifted(index: number, fixed: string, by: number, size: number): number {
  return fixed === '$' ? index : (((index + by) % size) + size) % size;
}
