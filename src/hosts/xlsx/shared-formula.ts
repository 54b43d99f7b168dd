import { columnName, fromA1, MAX_COLUMNS, MAX_ROWS, type Position } from '../../domain/address';

/**
 * Text in quotes, quoted sheet names and bracketed table columns are passed over; what stands alone as a cell, a
 * whole column pair or a whole row pair is moved.
 */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.?\\]*(?=\s*[(!])|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])|[\p{L}\p{N}_.\\$]+/gu;

/** The formula as it reads in another cell: relative references move along, absolute ones stay. */
export function moveFormula(formula: string, from: Position, to: Position): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKENS, (token) => moveToken(token, rows, columns));
}

function moveToken(token: string, rows: number, columns: number): string {
  if (/^["'[]/.test(token)) return token;
  const parts = token.split(':');
  const moved = parts.map((part) => movePart(part, parts.length > 1, rows, columns));
  return moved.includes(null) ? (moved.every((part) => part === null) ? token : '#REF!') : moved.join(':');
}

const PART = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/;

/** null: not a reference at all. */
function movePart(part: string, inPair: boolean, rows: number, columns: number): string | null {
  const match = PART.exec(part);
  if (!match) return null;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  const fixedRow = letters === '' ? first : second;
  if (letters !== '' && digits !== '') {
    if (!fromA1(part)) return null;
  } else if (!inPair) return null;
  const column = letters === '' ? '' : shifted(columnIndex(letters), first === '$', columns, MAX_COLUMNS);
  const row = digits === '' ? '' : shifted(Number(digits) - 1, fixedRow === '$', rows, MAX_ROWS);
  const columnText = column === '' ? '' : first + columnName(column);
  return columnText + (row === '' ? '' : fixedRow + String(row + 1));
}

/** Excel wraps a moved reference around the edge of its grid. */
function shifted(index: number, fixed: boolean, by: number, size: number): number {
  return fixed ? index : (((index + by) % size) + size) % size;
}

function columnIndex(letters: string): number {
  return (fromA1(`${letters}1`)?.column ?? 0) as number;
}
