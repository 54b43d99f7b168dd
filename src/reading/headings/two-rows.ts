import type { Cell } from '../../domain/snapshot';
import type { Grid } from '../grid';
import { ENOUGH } from '../vocabulary';
import type { HeadingCell } from './claims';
import type { Search } from './search';

/** Groups longer than this are text. */
const LONGEST = 120;

/** Each heading with its column: under a merge, the column in which the values stand. */
export function columnsOf(search: Search, cells: readonly Cell[], index: number): HeadingCell[] {
  const { grid, said } = search;
  const above = groupsAbove(search, index, cells);
  return cells.map((cell) => {
    const known = said(grid, cell.row, cell.column);
    return {
      cell,
      text: String(cell.value),
      group: search.groupOf?.(cell) ?? above(cell.column),
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
export function lowerRow(search: Search, index: number, upper: readonly Cell[]): HeadingCell[] | null {
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

/** Most of the lower row are headings by their own words: what stands above them only groups them. */
export function areBelow(lower: readonly HeadingCell[], { vocabulary }: Search): boolean {
  const under = lower.filter(({ group }) => group !== null);
  const known = under.filter(({ text }) => vocabulary.columns(text).some(({ score }) => score >= ENOUGH)).length;
  return known >= 2 && known * 2 >= under.length;
}

/**
 * Two rows of headings by their shape alone: some headings are merged over those below them, and what stands beside has
 * nothing below it.
 */
export function areTwoRows(lower: readonly HeadingCell[], upper: readonly Cell[], { grid }: Search): boolean {
  const groups = new Set(lower.flatMap(({ group }) => group ?? []));
  const own = lower.filter(({ cell, group }) => group === null && upper.includes(cell));
  const stands = upper.filter((cell) => !groups.has(String(cell.value)));
  const merged = upper.some((cell) => (grid.merge(cell.row, cell.column)?.right ?? cell.column) > cell.column);
  return merged && groups.size > 0 && own.length > 0 && own.length === stands.length;
}

/** The same headings under each of several groups, and nothing beside them: a record in each, side by side. */
export function sameUnderEach(lower: readonly HeadingCell[]): HeadingCell[][] | null {
  const groups = new Map<string, HeadingCell[]>();
  for (const cell of lower) {
    if (cell.group === null) return null;
    groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell]);
  }
  const names = [...groups.values()].map((cells) => cells.map(({ text }) => text.trim().toLowerCase()).join('|'));
  const several = groups.size > 1 && lower.length >= groups.size * 2 && new Set(names).size === 1;
  return several ? [...groups.values()] : null;
}

/** Rows below a title in which the headings of its table are looked for. */
const TITLE_REACH = 3;

/** Titles of tables that stand side by side: each is merged over several texts of one of the next rows. */
export function areTitles({ grid }: Search, cells: readonly Cell[], index: number): boolean {
  return cells.every((cell) => {
    const merge = grid.merge(cell.row, cell.column);
    if (!merge || merge.right < merge.left + 2) return false;
    const next = grid.rows.slice(index + 1, index + 1 + TITLE_REACH).filter(({ row }) => row <= cell.row + TITLE_REACH);
    return next.some(
      (row) =>
        row.cells.filter(
          ({ column, value }) => column >= merge.left && column <= merge.right && typeof value === 'string',
        ).length > 2,
    );
  });
}
