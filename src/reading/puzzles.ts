import type { TableNotUnderstood } from '../domain/form';
import type { Cell } from '../domain/snapshot';
import type { Grid, GridRow } from './grid';
import { isSentence } from './headings/head-of';
import type { PairSearch } from './known-labels';
import { isTaken, type Rectangle } from './tables';

/** Headings that a row has at least, and how long they may be. */
const HEADINGS = 4;
const LONGEST = 90;
/** Records that follow it at least, and the share of the columns that each fills. */
const RECORDS = 2;
const SHARE = 0.6;
/** A sentence that somebody wrote: tables of figures have none. */
const PROSE = 25;
const ROWS = 400;

/**
 * Tables that look like a part of the form and that too little was understood of to read them: short texts in a row, one
 * of them at least like a heading of the form, over rows that say something in words.
 */
export function findPuzzles(grid: Grid, search: PairSearch, taken: readonly Rectangle[]): TableNotUnderstood[] {
  const found: TableNotUnderstood[] = [];
  let until = -1;
  for (const [index, row] of grid.rows.entries()) {
    if (row.row > ROWS) break;
    if (row.row <= until || !areHeadings(row, search) || row.cells.some((one) => isTaken(taken, one.row, one.column)))
      continue;
    const columns = new Set(row.cells.map(({ column }) => column));
    const records = recordsBelow(grid, index, columns);
    const last = records.at(-1);
    if (!last || records.length < RECORDS || !records.some(({ cells }) => cells.some(isProse))) continue;
    until = last.row;
    const headings = row.cells.map((cell) => ({ cell: grid.address(cell.row, cell.column), text: String(cell.value) }));
    found.push({ sheet: grid.sheet.name, headings });
  }
  return found;
}

function areHeadings({ cells }: GridRow, { vocabulary, isRecords }: PairSearch): boolean {
  if (cells.length < HEADINGS) return false;
  const short = ({ value }: Cell): boolean =>
    typeof value === 'string' && value.length <= LONGEST && /[a-z]{2}/i.test(value) && !isSentence(value);
  if (!cells.every(short)) return false;
  return cells.some(({ value }) => vocabulary.columns(String(value)).some(({ section }) => isRecords(section)));
}

function recordsBelow(grid: Grid, index: number, columns: ReadonlySet<number>): GridRow[] {
  const records: GridRow[] = [];
  let last = grid.rows[index]?.row ?? 0;
  for (let at = index + 1; at < grid.rows.length; at += 1) {
    const row = grid.rows[at];
    if (!row || row.row > last + 2) break;
    const filled = row.cells.filter(({ column }) => columns.has(column)).length;
    if (filled < columns.size * SHARE) break;
    records.push(row);
    last = row.row;
  }
  return records;
}

const isProse = ({ value }: Cell): boolean =>
  typeof value === 'string' && value.length >= PROSE && /\s\S+\s/.test(value);
