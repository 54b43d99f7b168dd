import { contains, toA1 } from '../domain/address';
import type { Area } from '../domain/address';
import type { Cell, Sheet } from '../domain/snapshot';

/** One sheet, its cells found by place. */
export interface Grid {
  readonly sheet: Sheet;
  /** Rows that hold something, ascending, each with its cells from left to right. */
  readonly rows: readonly GridRow[];
  at(row: number, column: number): Cell | undefined;
  row(row: number): GridRow | undefined;
  /** The merge that covers the place, if one does. */
  merge(row: number, column: number): Area | undefined;
  readonly lastRow: number;
  /** The place in A1 notation, as the workbook has it. */
  address(row: number, column: number): string;
  /** Where the place stands on the sheet itself. */
  place(row: number, column: number): { readonly row: number; readonly column: number };
  /**
   * sheet: as the workbook has it · flipped: rows and columns have changed places, headings that stand down the left are
   * a row of headings here · block: labels with values beside them, the labels in the first row, the values in the second
   */
  readonly laidOut: 'sheet' | 'flipped' | 'block';
}

export interface GridRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly hidden: boolean;
}

/** Empty strings and white space are no content. */
export function holdsSomething(cell: Cell | undefined): cell is Cell {
  if (!cell) return false;
  if (cell.error !== undefined || cell.resultUnknown === true) return true;
  return typeof cell.value === 'string' ? /\S/.test(cell.value) : cell.value !== null;
}

export function gridOf(sheet: Sheet): Grid {
  return makeGrid(sheet, sheet.cells, sheet.merges, sheet.hiddenRows, false);
}

/** The same sheet with rows and columns changed about. */
export function flippedGridOf(sheet: Sheet): Grid {
  const cells = sheet.cells
    .map((cell): Cell => ({ ...cell, row: cell.column, column: cell.row }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
  const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
    top: left,
    left: top,
    bottom: right,
    right: bottom,
  }));
  return makeGrid({ ...sheet, tables: [] }, cells, merges, sheet.hiddenColumns, true);
}

function makeGrid(
  sheet: Sheet,
  cells: readonly Cell[],
  merges: readonly Area[],
  hiddenRows: readonly number[],
  flipped: boolean,
): Grid {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (!holdsSomething(cell)) continue;
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const hidden = new Set(hiddenRows);
  const rows = [...byRow.entries()]
    .sort(([one], [other]) => one - other)
    .map(([row, own]) => ({ row, cells: own, hidden: hidden.has(row) }));
  const rowIndex = new Map(rows.map((row) => [row.row, row]));
  const lastRow = rows.at(-1)?.row ?? -1;
  return {
    sheet,
    rows,
    lastRow,
    row: (row) => rowIndex.get(row),
    at: (row, column) => cellIn(rowIndex.get(row)?.cells ?? [], column),
    merge: mergeFinder(merges, lastRow),
    address: flipped ? (row, column) => toA1(column, row) : toA1,
    place: (row, column) => (flipped ? { row: column, column: row } : { row, column }),
    laidOut: flipped ? 'flipped' : 'sheet',
  };
}

/** The cells of a row stand from left to right. */
function cellIn(cells: readonly Cell[], column: number): Cell | undefined {
  let [low, high] = [0, cells.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (!cell || cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Bands of rows keep a sheet with thousands of merges quick to ask. */
const BAND = 32;

function mergeFinder(merges: readonly Area[], lastRow: number): Grid['merge'] {
  const bands = new Map<number, Area[]>();
  for (const area of merges) {
    const bottom = Math.min(area.bottom, lastRow + BAND);
    for (let band = Math.floor(area.top / BAND); band <= Math.floor(bottom / BAND); band += 1) {
      const known = bands.get(band);
      if (known) known.push(area);
      else bands.set(band, [area]);
    }
  }
  return (row, column) => bands.get(Math.floor(row / BAND))?.find((area) => contains(area, row, column));
}
