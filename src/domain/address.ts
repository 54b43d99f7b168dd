/** Places in a sheet: zero-based rows and columns inside, A1 notation at every edge. */

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limits (1,048,576 rows, 16,384 columns). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** {row: 3, column: 1} → "B4". */
export function toA1(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** "B4" or "$B$4" → {row: 3, column: 1}; null where the text is no cell of Excel's grid. */
export function fromA1(address: string): Position | null {
  const match = CELL.exec(address);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  if (column > MAX_COLUMNS || row > MAX_ROWS) return null;
  return { row: row - 1, column: column - 1 };
}

/** "B4" or "B4:D9" → the rectangle; null where the text is neither (whole columns, unions, formulas). */
export function areaFromA1(reference: string): Area | null {
  const [first, second, ...others] = reference.split(':');
  if (!first || others.length > 0) return null;
  const from = fromA1(first);
  const to = second === undefined ? from : fromA1(second);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function areaToA1(area: Area): string {
  const from = toA1(area.top, area.left);
  const to = toA1(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The rectangle around all of them; null around nothing. */
export function areaAround(cells: readonly Position[]): Area | null {
  const [first] = cells;
  if (!first) return null;
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}
