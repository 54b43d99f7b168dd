import type { Cell } from '../../domain/snapshot';
import type { Grid, GridRow } from '../grid';
import { assign, type Assigned, type Around } from './assign';
import type { HeadingCell } from './claims';
import { contextOf } from './context';
import { gather } from './gather';
import { headOf, mayBeHeading } from './head-of';
import { ofTheirGroup, withHalfTerms, withReviews } from './of-groups';
import type { Search } from './search';
import { parts } from './side-by-side';
import { areBelow, areTitles, areTwoRows, columnsOf, lowerRow, sameUnderEach } from './two-rows';

/** A row, or two, of headings. */
export interface HeadingRow extends Assigned {
  readonly top: number;
  /** The last row of headings. */
  readonly row: number;
  /** Its index among the grid's rows. */
  readonly index: number;
  readonly left: number;
  readonly right: number;
}

/** The tables that begin in a row of the grid: none, one, or several side by side. */
export function headingRows(search: Search, index: number): HeadingRow[] {
  const row = search.grid.rows[index];
  if (!row) return [];
  const cells = textsOf(row, search);
  if (cells.length === 0) return [];
  return parts(search, row, cells).flatMap((part) => {
    const upper = columnsOf(search, part, index);
    const beside = oneForEach(search, [index, index], sameUnderEach(upper));
    if (beside) return beside;
    const single = areTitles(search, part, index) ? null : judge(search, index, index, upper);
    const lower = lowerRow(search, index, part);
    const each = oneForEach(search, [index, index + 1], lower && sameUnderEach(lower));
    if (each) return each;
    const double = lower && judge(search, index, index + 1, lower);
    const isDouble = lower && (areBelow(lower, search) || areTwoRows(lower, part, search));
    const best = double && (!single || double.sum > single.sum || isDouble === true) ? double : single;
    return best ? [best] : [];
  });
}

/** What the headings are under one group, they are under all; figures and days under "Now" and "Then" are one measure. */
function oneForEach(
  search: Search,
  [top, index]: readonly [number, number],
  groups: readonly HeadingCell[][] | null,
): HeadingRow[] | null {
  const { grid } = search;
  if (!groups) return null;
  const judged = groups.map((cells) => judge(search, top, index, cells));
  const model = judged.find((one) => one !== null && one.section !== 'measure');
  if (!model) return null;
  return groups.map((cells) => ({
    ...model,
    left: Math.min(...cells.map(({ column }) => column)),
    right: Math.max(
      ...cells.map(({ cell, column }) => Math.max(column, grid.merge(cell.row, cell.column)?.right ?? 0)),
    ),
    headings: model.headings.map((heading, at) => {
      const { cell, column } = cells[at] ?? {};
      return cell && column !== undefined ? { ...heading, cell: grid.address(cell.row, cell.column), column } : heading;
    }),
  }));
}

const textsOf = (row: GridRow, { isFree }: Search): Cell[] =>
  row.cells.filter((cell) => typeof cell.value === 'string' && mayBeHeading(cell.value) && isFree(cell));

function judge(search: Search, top: number, index: number, cells: readonly HeadingCell[]): HeadingRow | null {
  const { grid, vocabulary, pack, isRecords } = search;
  const [upper, lower] = [grid.rows[top], grid.rows[index]];
  const known = cells.filter(({ text, said }) => said !== undefined || vocabulary.columns(text).length > 0).length;
  if (!upper || !lower || cells.length === 0) return null;
  const places = cells.map(({ cell }) => cell.column);
  const left = Math.min(...places);
  const right = Math.max(
    ...cells.map(({ cell, column }) => Math.max(column, grid.merge(cell.row, cell.column)?.right ?? 0)),
  );
  const context = contextOf(search, top, left, right);
  const place = { top: upper.row, row: lower.row, index, left, right };
  if (known === 0 && !(context.titled && cells.length > 2)) return null;
  const around: Around = { grid, index, vocabulary, pack, isRecords, context, codes: search.codes };
  const gathered = gather(cells, search);
  const said = gathered.cells.map((cell) => ({ ...cell, text: headOf(cell.text, vocabulary) }));
  const assigned = assign(said, around);
  if (!assigned) return context.nothing === true && cells.length > 1 ? { ...place, ...nothingOf(cells, grid) } : null;
  // A person is shown the heading as it stands.
  const written = assigned.headings.map((one, at) => ({ ...one, text: gathered.cells[at]?.text ?? one.text }));
  const headings = gathered.complete(written);
  return {
    ...assigned,
    headings: withReviews(withHalfTerms(ofTheirGroup(headings, cells, search)), search),
    ...place,
  };
}

/** Headings below a title that says that nothing here is asked for. */
const nothingOf = (cells: readonly HeadingCell[], grid: Grid): Assigned => ({
  section: 'form',
  headings: cells.map(({ cell, text, column }) => {
    const address = grid.address(cell.row, cell.column);
    return { cell: address, text, column, role: null, score: 0, how: 'unknown', rivals: [] };
  }),
  sum: 0,
});
