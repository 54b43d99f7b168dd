import type { Cell } from '../domain/snapshot';
import type { SectionId } from '../domain/roles';
import { readBody, type Body } from './body';
import type { Grid } from './grid';
import type { Heading } from './headings/settle';
import { headingRows, type HeadingRow } from './headings/rows';
import type { Search } from './headings/search';

export type { Heading } from './headings/settle';

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
const withoutTotals = ({ top, left, right, freeRow }: FoundTable): Rectangle => ({
  top,
  left,
  right,
  lastRow: freeRow - 1,
});

/** What cover and travel come to is no total of the form: their table keeps it. */
export const takenBy = (table: FoundTable): Rectangle => {
  const roles = table.headings.map(({ role }) => role);
  const ofRelease = roles.some((role) => role === 'release.cover' || role === 'release.days');
  return ofRelease && !roles.includes('cost.total') ? table : withoutTotals(table);
};

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
  const body = readBody(grid, found, search);
  const of = { section, headings, left, right, top, headingRow: row, ...body };
  return headings.some(({ role }) => role !== null) ? of : { ...of, rows: [], lastRow: endOfBlock(grid, found.index) };
}

/** The last row before the next blank one. */
function endOfBlock(grid: Grid, index: number): number {
  let at = index;
  while (grid.rows[at + 1]?.row === (grid.rows[at]?.row ?? 0) + 1) at += 1;
  return grid.rows[at]?.row ?? 0;
}
