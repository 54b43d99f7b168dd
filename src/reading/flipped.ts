import { sectionOf } from '../domain/roles';
import type { Cell, Sheet } from '../domain/snapshot';
import { flippedGridOf, type Grid } from './grid';
import type { Search } from './headings/search';
import { findTables, isTaken, type FoundTable, type Rectangle } from './tables';

/** Tables whose headings stand down the left, each record a column; found in the sheet with rows and columns changed. */
export interface FlippedTables {
  readonly grid: Grid;
  readonly tables: readonly FoundTable[];
  /** The same, as rectangles of the sheet itself. */
  readonly taken: readonly Rectangle[];
}

/** Headings that have to be sure, for a label beside its value is more often a single field. */
const SURE_HEADINGS = 2;
const SURE = 0.72;
/** Columns in which headings may stand, and rows down to which they are looked for. */
const COLUMNS = 8;
const ROWS = 400;

export function findFlipped(
  sheet: Sheet,
  grid: Grid,
  tables: readonly FoundTable[],
  search: Omit<Search, 'grid' | 'isFree' | 'first'>,
): FlippedTables {
  const { vocabulary, isRecords } = search;
  const isCandidate = (cell: Cell): boolean => {
    if (cell.column >= COLUMNS) return false;
    if (typeof cell.value !== 'string' || cell.row > ROWS || isTaken(tables, cell.row, cell.column)) return false;
    const sure = vocabulary.columns(cell.value).some(({ section, score }) => isRecords(section) && score >= SURE);
    return sure && !isField(cell, search);
  };
  const perColumn = new Map<number, number>();
  for (const cell of sheet.cells)
    if (isCandidate(cell)) perColumn.set(cell.column, (perColumn.get(cell.column) ?? 0) + 1);
  const columns = [...perColumn].filter(([, count]) => count >= SURE_HEADINGS).map(([column]) => column);
  if (columns.length === 0) return { grid, tables: [], taken: [] };

  const free = sheet.cells.filter((cell) => cell.row <= ROWS && !isTaken(tables, cell.row, cell.column));
  const flipped = flippedGridOf({ ...sheet, cells: free });
  const isHeadingPlace = (cell: Cell): boolean =>
    columns.includes(cell.row) && cell.row < COLUMNS && !isField(cell, search) && hasRoom(flipped, cell);
  const found = findTables({ ...search, grid: flipped }, isHeadingPlace).filter(isPlausible);
  return { grid: flipped, tables: found, taken: found.map(turned) };
}

/** The label of a single field is no heading, even in the same column. */
const isField = ({ value }: Cell, { vocabulary, isRecords }: Omit<Search, 'grid' | 'isFree' | 'first'>): boolean => {
  const text = String(value);
  const fields = vocabulary
    .meanings(text.replace(/[\s:*]+$/, ''))
    .filter(({ section, local }) => !isRecords(section) && !local);
  const records = vocabulary.columns(text).filter(({ section }) => isRecords(section));
  return vocabulary.sections(text).length > 0 && records.length === 0
    ? true
    : (fields[0]?.score ?? 0) >= 0.9 && (fields[0]?.score ?? 0) >= (records[0]?.score ?? 0);
};

/** A title is merged over the values, or has none beside it. */
function hasRoom(grid: Grid, cell: Cell): boolean {
  const merge = grid.merge(cell.row, cell.column);
  const next = grid.at((merge?.bottom ?? cell.row) + 1, cell.column);
  return next !== undefined || merge === undefined || merge.bottom === cell.row;
}

function isPlausible({ headings, rows, section }: FoundTable): boolean {
  const sure = headings.filter(({ role, score }) => role !== null && score >= SURE);
  const own = new Set(sure.map(({ role }) => role && sectionOf(role)));
  return rows.length > 0 && sure.length >= SURE_HEADINGS && own.has(section) && sure.length >= headings.length / 2;
}

const turned = (table: FoundTable): Rectangle => ({
  top: table.left,
  left: table.top,
  right: table.lastRow,
  lastRow: table.right,
});
