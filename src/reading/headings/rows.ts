import { contains } from '../../domain/address';
import type { Cell } from '../../domain/snapshot';
import type { Grid, GridRow } from '../grid';
import { ENOUGH } from '../vocabulary';
import { assign, type Assigned, type Around, type Heading } from './assign';
import { NAMED_BY, type HeadingCell } from './claims';
import { contextOf } from './context';
import { headOf, mayBeHeading } from './head-of';
import type { Search } from './search';

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

/** Groups longer than this are text. */
const LONGEST = 120;

/** The tables that begin in a row of the grid: none, one, or several side by side. */
export function headingRows(search: Search, index: number): HeadingRow[] {
  const row = search.grid.rows[index];
  if (!row) return [];
  const cells = textsOf(row, search);
  if (cells.length === 0) return [];
  return parts(search, row, cells).flatMap((part) => {
    const single = judge(search, index, index, columnsOf(search, part, index));
    const lower = lowerRow(search, index, part);
    const double = lower && judge(search, index, index + 1, lower);
    const best = double && (!single || double.sum > single.sum || areBelow(lower, search)) ? double : single;
    return best ? [best] : [];
  });
}

/** Most of the lower row are headings by their own words: what stands above them only groups them. */
function areBelow(lower: readonly HeadingCell[], { vocabulary }: Search): boolean {
  const under = lower.filter(({ group }) => group !== null);
  const known = under.filter(({ text }) => vocabulary.columns(text).some(({ score }) => score >= ENOUGH)).length;
  return known >= 2 && known * 2 >= under.length;
}

const textsOf = (row: GridRow, { isFree }: Search): Cell[] =>
  row.cells.filter((cell) => typeof cell.value === 'string' && mayBeHeading(cell.value) && isFree(cell));

function judge(search: Search, top: number, index: number, cells: readonly HeadingCell[]): HeadingRow | null {
  const { grid, vocabulary, pack, isRecords } = search;
  const [upper, lower] = [grid.rows[top], grid.rows[index]];
  const known = cells.filter(({ text, said }) => said !== undefined || vocabulary.columns(text).length > 0).length;
  if (!upper || !lower || cells.length === 0 || known === 0) return null;
  const places = cells.map(({ cell }) => cell.column);
  const left = Math.min(...places);
  const right = Math.max(
    ...cells.map(({ cell, column }) => Math.max(column, grid.merge(cell.row, cell.column)?.right ?? 0)),
  );
  const context = contextOf(search, top, left, right);
  const around: Around = { grid, index, vocabulary, pack, isRecords, context };
  const said = cells.map((cell) => ({ ...cell, text: headOf(cell.text, vocabulary) }));
  const assigned = assign(said, around);
  if (!assigned) return null;
  // A person is shown the heading as it stands.
  const headings = assigned.headings.map((heading, at) => ({ ...heading, text: cells[at]?.text ?? heading.text }));
  return {
    ...assigned,
    headings: withHalfTerms(ofTheirGroup(headings, cells, search)),
    top: upper.row,
    row: lower.row,
    index,
    left,
    right,
  };
}

/**
 * Sub-headings that say nothing by themselves are what their group is, where nothing else is that: "And so?" over "In the
 * first year" and "In the second year".
 */
function ofTheirGroup(headings: readonly Heading[], cells: readonly HeadingCell[], search: Search): Heading[] {
  const given = new Set(headings.map(({ role }) => role));
  const roles = cells.map(({ group, said }) => {
    if (group === null || said !== undefined) return null;
    const best = search.vocabulary.columns(group).find(({ role }) => NAMED_BY[role] !== undefined);
    return best && best.score >= ENOUGH && !given.has(best.role) && search.pack.field(best.role) ? best.role : null;
  });
  const isAlone = (at: number): boolean => roles.filter((role) => role === roles[at]).length < 2;
  return headings.map((heading, at): Heading => {
    const [role, group] = [roles[at] ?? null, cells[at]?.group ?? null];
    const others = headings.filter((_, other) => other !== at && cells[other]?.group === group);
    if (role === null || heading.role !== null || isAlone(at) || others.some((one) => one.role !== null))
      return heading;
    return { ...heading, role, score: ENOUGH, how: 'similar' };
  });
}

const HALF_TERM = /^\W*(?:aut|spr|sum)\w*\W*(?:term\W*)?(?:20\d\d\W*)?[12]\b/i;

/** The second half of a term is no rival of the first: the field has place for one of them. */
function withHalfTerms(headings: readonly Heading[]): Heading[] {
  const isSecond = ({ text, readInstead }: Heading): boolean => readInstead !== undefined && HALF_TERM.test(text);
  const firsts = new Set(headings.filter(isSecond).map(({ readInstead }) => readInstead));
  return headings.map((heading): Heading => {
    const { cell, text, column } = heading;
    if (isSecond(heading)) return { cell, text, column, role: null, score: 0, how: 'unknown', rivals: [] };
    return firsts.has(cell) && HALF_TERM.test(text) ? { ...heading, how: 'similar', score: ENOUGH } : heading;
  });
}

/** Each heading with its column: under a merge, the column in which the values stand. */
function columnsOf(search: Search, cells: readonly Cell[], index: number): HeadingCell[] {
  const { grid, said } = search;
  const above = groupsAbove(search, index, cells);
  return cells.map((cell) => {
    const known = said(grid, cell.row, cell.column);
    return {
      cell,
      text: String(cell.value),
      group: above(cell.column),
      column: valueColumn(grid, cell, index),
      ...(known === undefined ? {} : { said: known }),
    };
  });
}

/** A heading merged over several columns whose values stand in the second of them. */
function valueColumn(grid: Grid, cell: Cell, index: number): number {
  const merge = grid.merge(cell.row, cell.column);
  if (!merge || merge.right === merge.left) return cell.column;
  for (let at = index + 1; at < Math.min(grid.rows.length, index + 4); at += 1) {
    const found = grid.rows[at]?.cells.find(({ column }) => column >= merge.left && column <= merge.right);
    if (found) return found.column;
  }
  return cell.column;
}

/** The heading in the row above that spans several of the columns: merged over them, or with nothing beside it. */
function groupsAbove(search: Search, index: number, cells: readonly Cell[]): (column: number) => string | null {
  const { grid } = search;
  const [row, above] = [grid.rows[index], grid.rows[index - 1]];
  const groups = row && above?.row === row.row - 1 ? above.cells : [];
  const [left, right] = [cells[0]?.column ?? 0, cells.at(-1)?.column ?? 0];
  const inside = groups.filter(({ column, value }) => column >= left && column <= right && typeof value === 'string');
  // One text above everything is the title of the table.
  if (inside.length < 2 || !(inside.length < cells.length && areGroups(inside, search))) return () => null;
  return (column) => {
    const group = inside.findLast((cell) => cell.column <= column);
    if (!group || String(group.value).length > LONGEST) return null;
    const merge = grid.merge(group.row, group.column);
    return merge && merge.right < column ? null : String(group.value);
  };
}

/**
 * The row below as the lower of two rows of headings: it fills in below headings that span several columns. Headings
 * that have nothing below them stay what they are.
 */
function lowerRow(search: Search, index: number, upper: readonly Cell[]): HeadingCell[] | null {
  const { grid, said } = search;
  const [row, next] = [grid.rows[index], grid.rows[index + 1]];
  const [first] = upper;
  // One text alone is a title.
  if (!row || next?.row !== row.row + 1 || !first || upper.length < 2) return null;
  if (!areGroups(upper, search)) return null;
  const spans = upper.map((cell, at) => {
    const merge = grid.merge(cell.row, cell.column);
    const until = (upper[at + 1]?.column ?? Infinity) - 1;
    return { cell, right: merge ? Math.max(merge.right, cell.column) : until, merge };
  });
  const subs = next.cells.filter(({ column }) => column >= first.column);
  if (subs.length < 2 || subs.some(({ value }) => typeof value !== 'string' || value.length > 60)) return null;
  const found: HeadingCell[] = [];
  let fillsIn = false;
  for (const span of spans) {
    const under = subs.filter(({ column }) => column >= span.cell.column && column <= span.right);
    if (under.length > 1) fillsIn = true;
    for (const cell of under.length > 0 ? under : [span.cell]) {
      const known = said(grid, cell.row, cell.column);
      const group = cell === span.cell ? null : String(span.cell.value);
      const column = valueColumn(grid, cell, index + 1);
      found.push({ cell, text: String(cell.value), group, column, ...(known === undefined ? {} : { said: known }) });
    }
  }
  // Titles over tables that stand side by side: between those an empty column is left.
  const apart = spans.some(
    ({ cell }, at) => at > 0 && grid.at(next.row, cell.column - 1) === undefined && isGap(grid, index, cell),
  );
  // A heading beside the groups stands for itself.
  const alone = subs.filter((cell) => !found.some((one) => one.cell === cell));
  const complete = alone.every(({ column }) => grid.at(row.row, column) === undefined);
  if (alone.length * 2 > subs.length) return null;
  for (const cell of alone) {
    const known = said(grid, cell.row, cell.column);
    const column = valueColumn(grid, cell, index + 1);
    found.push({
      cell,
      text: String(cell.value),
      group: null,
      column,
      ...(known === undefined ? {} : { said: known }),
    });
  }
  found.sort((one, other) => one.cell.column - other.cell.column);
  return fillsIn && complete && !apart ? found : null;
}

/** Headings over headings are merged over them, or else words that a heading has. */
function areGroups(cells: readonly Cell[], { grid, vocabulary }: Search): boolean {
  const merged = cells.some((cell) => (grid.merge(cell.row, cell.column)?.right ?? cell.column) > cell.column);
  const known = (text: string): boolean => vocabulary.columns(text).length > 0 || vocabulary.sections(text).length > 0;
  return merged || cells.every(({ value }) => known(String(value)));
}

/** Nothing stands in the column left of the cell, from its own row down. */
function isGap(grid: Grid, index: number, { row, column }: Cell): boolean {
  const rows = grid.rows.slice(index, index + 6);
  const merge = grid.merge(row, column - 1);
  return merge === undefined && rows.every((one) => grid.at(one.row, column - 1) === undefined);
}

/** The tables that stand side by side in a row, parted by an empty column. */
function parts(search: Search, row: GridRow, cells: readonly Cell[]): Cell[][] {
  const { grid } = search;
  const rest = new Set(cells);
  const found: Cell[][] = [];
  for (const table of grid.sheet.tables) {
    if (!table.hasHeadings || table.area.top !== row.row) continue;
    const own = reachedBy(
      cells.filter((cell) => rest.has(cell)),
      table.area,
    );
    for (const cell of own) rest.delete(cell);
    if (own.length > 0) found.push(own);
  }
  let part: Cell[] = [];
  for (const cell of cells) {
    if (!rest.has(cell)) continue;
    const last = part.at(-1);
    const right = last ? (grid.merge(last.row, last.column)?.right ?? last.column) : cell.column;
    if (last && cell.column > right + 1 && beginsAnother(cell, part, [...rest], search)) {
      found.push(part);
      part = [];
    }
    part.push(cell);
  }
  if (part.length > 0) found.push(part);
  return found;
}

/** After a gap: a heading that stood before, or a title of its own right above, begins another table. */
function beginsAnother(
  cell: Cell,
  part: readonly Cell[],
  all: readonly Cell[],
  { grid, vocabulary, isRecords }: Search,
): boolean {
  const name = (one: Cell): string => String(one.value).trim().toLowerCase();
  const before = new Set(part.map(name));
  if (!part.some((one) => vocabulary.columns(String(one.value)).some(({ section }) => isRecords(section)))) return true;
  const after = all.filter(({ column }) => column >= cell.column);
  if (after.some((one) => before.has(name(one)))) return true;
  for (let above = cell.row - 1; above >= Math.max(0, cell.row - 2); above -= 1) {
    const title = grid.at(above, cell.column);
    if (typeof title?.value !== 'string') continue;
    const sections = vocabulary.sections(title.value).length > 0 || vocabulary.columns(title.value).length > 0;
    if (sections || grid.at(above, part[0]?.column ?? 0) !== undefined) return true;
  }
  return false;
}

/** The headings of an Excel table, with those that follow right after it: a column added beside it need not belong to it. */
function reachedBy(cells: readonly Cell[], area: { left: number; right: number }): Cell[] {
  const reached: Cell[] = [];
  let right = area.right;
  for (const cell of cells) {
    if (cell.column < area.left || cell.column > right + 1) continue;
    right = Math.max(right, cell.column);
    reached.push(cell);
  }
  return reached;
}

/** The Excel table that a row of headings belongs to. */
export const excelTableAt = (grid: Grid, row: number, column: number) =>
  grid.sheet.tables.find(({ area }) => contains(area, row, column));
