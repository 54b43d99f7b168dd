import { sectionOf } from '../domain/roles';
import type { Cell, Sheet } from '../domain/snapshot';
import { flippedGridOf, type Grid } from './grid';
import { groupColumns } from './group-columns';
import { headOf } from './headings/head-of';
import type { Search } from './headings/search';
import { isKnown } from './known-labels';
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
  tables: readonly Rectangle[],
  search: Omit<Search, 'grid' | 'isFree' | 'first'>,
  isValue: (row: number, column: number) => boolean = () => false,
): FlippedTables {
  const { vocabulary, isRecords } = search;
  const groups = groupColumns(grid, (cell) => isKnown(cell, search, SURE));
  const isCandidate = (cell: Cell): boolean => {
    if (groups.has(cell) || cell.column >= COLUMNS || isValue(cell.row, cell.column)) return false;
    if (typeof cell.value !== 'string' || cell.row > ROWS || isTaken(tables, cell.row, cell.column)) return false;
    const sure = vocabulary
      .columns(headOf(cell.value, vocabulary))
      .some(({ section, score }) => isRecords(section) && score >= SURE);
    return sure && !isField(cell, search);
  };
  const perColumn = new Map<number, number>();
  for (const cell of sheet.cells)
    if (isCandidate(cell)) perColumn.set(cell.column, (perColumn.get(cell.column) ?? 0) + 1);
  const columns = [...perColumn].filter(([, count]) => count >= SURE_HEADINGS).map(([column]) => column);
  if (columns.length === 0) return { grid, tables: [], taken: [] };

  const free = sheet.cells.filter(
    (cell) => !groups.has(cell) && cell.row <= ROWS && !isTaken(tables, cell.row, cell.column),
  );
  const flipped = flippedGridOf({ ...sheet, cells: free });
  const isHeadingPlace = (cell: Cell): boolean =>
    columns.includes(cell.row) &&
    !isValue(cell.column, cell.row) &&
    cell.row < COLUMNS &&
    !isField(cell, search) &&
    hasRoom(flipped, cell, vocabulary.knows(String(cell.value)));
  const groupOf = ({ row, column }: Cell): string | null => groups.over(column, row);
  const found = findTables({ ...search, grid: flipped, groupOf }, isHeadingPlace).filter(isPlausible);
  return { grid: flipped, tables: found, taken: found.map(turned) };
}

/** The label of a single field is no heading, even in the same column. */
const isField = ({ value }: Cell, { vocabulary, isRecords }: Omit<Search, 'grid' | 'isFree' | 'first'>): boolean => {
  const text = headOf(String(value), vocabulary);
  const fields = vocabulary
    .meanings(text.replace(/[\s:*]+$/, ''))
    .filter(({ section, local }) => !isRecords(section) && !local);
  const records = vocabulary.columns(text).filter(({ section }) => isRecords(section));
  const [field, record] = [fields[0]?.score ?? 0, records[0]?.score ?? 0];
  return vocabulary.sections(text).length > 0 && records.length === 0
    ? true
    : field >= 0.9
      ? field >= record
      : field >= SURE && field > record;
};

/** A title is merged over the values, or has none beside it. */
function hasRoom(grid: Grid, cell: Cell, isKnownHere: boolean): boolean {
  const merge = grid.merge(cell.row, cell.column);
  const below = (merge?.bottom ?? cell.row) + 1;
  if (grid.at(below, cell.column) !== undefined || grid.at(below + 1, cell.column) !== undefined) return true;
  return isKnownHere && (merge === undefined || merge.bottom === cell.row);
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
