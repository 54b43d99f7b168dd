import type { Cell } from '../domain/snapshot';
import type { SectionId } from '../domain/roles';
import { readBody, type Body } from './body';
import type { Grid } from './grid';
import type { Heading } from './headings/assign';
import { headingRows, type HeadingRow } from './headings/rows';
import type { Search } from './headings/search';

export type { Heading } from './headings/assign';

/** A table found on a sheet, by its headings. */
export interface FoundTable extends Body {
  /** The section most of its headings belong to; other sections' columns may stand in it too. */
  readonly section: SectionId;
  /** First and last row of its headings. */
  readonly top: number;
  readonly headingRow: number;
  readonly left: number;
  readonly right: number;
  readonly headings: readonly Heading[];
}

/** True for a place that a table takes up, from its headings to its last row. */
export function isTaken(tables: readonly Rectangle[], row: number, column: number): boolean {
  return tables.some(
    (table) => row >= table.top && row <= table.lastRow && column >= table.left && column <= table.right,
  );
}

/** What a table takes up of its sheet. */
export type Rectangle = Pick<FoundTable, 'top' | 'lastRow' | 'left' | 'right'>;

/** The table without the totals below its records: those may be labels of single fields. */
export const withoutTotals = ({ top, left, right, freeRow }: FoundTable): Rectangle => ({
  top,
  left,
  right,
  lastRow: freeRow - 1,
});

/** Every table of a sheet, from top to bottom; side by side from left to right. */
export function findTables(
  search: Omit<Search, 'isFree' | 'first'>,
  mayBeHeading: (cell: Cell) => boolean = () => true,
): FoundTable[] {
  const { grid } = search;
  const tables: FoundTable[] = [];
  // Only tables that reach down to the row can take up a place in it.
  let open: FoundTable[] = [];
  for (const [index, row] of grid.rows.entries()) {
    open = open.filter(({ lastRow }) => lastRow >= row.row);
    if (open.length > 0 && row.cells.every((cell) => isTaken(open, cell.row, cell.column))) continue;
    const isFree = (cell: Cell): boolean => !isTaken(open, cell.row, cell.column) && mayBeHeading(cell);
    const full: Search = { ...search, isFree, first: tables.length === 0 };
    for (const found of headingRows(full, index)) {
      const table = tableOf(grid, found, full);
      tables.push(table);
      open.push(table);
    }
  }
  return tables;
}

function tableOf(grid: Grid, found: HeadingRow, search: Search): FoundTable {
  const { section, headings, left, right, top, row } = found;
  return { section, headings, left, right, top, headingRow: row, ...readBody(grid, found, search) };
}
