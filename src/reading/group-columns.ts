import type { Cell } from '../domain/snapshot';
import type { Grid } from './grid';

/** Rows and columns in which headings down the side are looked for. */
const ROWS = 400;
const COLUMNS = 7;
/** Longer than this a text is a value. */
const LONGEST = 90;
const FEWEST_GROUPS = 2;
const FEWEST_KNOWN = 3;

export interface GroupColumns {
  /** True for a cell of such a column. */
  readonly has: (cell: Cell) => boolean;
  /** The word over the label at the place, where there is one. */
  readonly over: (row: number, column: number) => string | null;
}

/** A word down the side, and the labels in the next column from its row down to the next such word. */
interface Group {
  readonly cell: Cell;
  readonly labels: Cell[];
  last: number;
}

/**
 * "Why", "What" and "How" down the side, each over several of the headings or labels that stand in the next column: words
 * that only group these.
 */
export function groupColumns(grid: Grid, isKnown: (cell: Cell) => boolean): GroupColumns {
  const columns = Array.from({ length: COLUMNS }, (): Group[] => []);
  for (const { row, cells } of grid.rows) {
    if (row > ROWS) break;
    for (const [at, cell] of cells.entries()) {
      const { column } = cell;
      const groups = columns[column];
      if (!groups) break;
      if (isShort(cell) && (grid.merge(row, column)?.right ?? column) === column)
        groups.push({ cell, labels: [], last: row });
      const [group, next] = [groups.at(-1), cells[at + 1]];
      if (group && group.cell === cell && next?.column === column + 1 && isShort(next)) group.labels.push(next);
      // A label with nothing left of it goes on with the group above.
      const above = column > 0 && cells[at - 1]?.column !== column - 1 ? columns[column - 1]?.at(-1) : undefined;
      if (!above || !isShort(cell) || above.labels.length === 0 || row > above.last + 1) continue;
      above.labels.push(cell);
      above.last = row;
    }
  }
  const found = columns.flatMap((groups) => groupsAmong(groups, isKnown));
  const cells = new Set(found.map(({ cell }) => cell));
  const over = new Map(
    found.flatMap(({ cell, labels }) => labels.map((label) => [placeOf(label), String(cell.value)])),
  );
  return { has: (cell) => cells.has(cell), over: (row, column) => over.get(placeOf({ row, column })) ?? null };
}

const placeOf = ({ row, column }: Pick<Cell, 'row' | 'column'>): string => `${String(row)} ${String(column)}`;

/** The words over labels most of which are known, if several have more than one; none where it is an ordinary column. */
function groupsAmong(groups: readonly Group[], isKnown: (cell: Cell) => boolean): Group[] {
  if (groups.filter(({ labels }) => labels.length > 1).length < FEWEST_GROUPS) return [];
  const known = (labels: readonly Cell[]): number => labels.filter(isKnown).length;
  const over = groups.filter(({ labels }) => known(labels) > 0 && known(labels) * 2 >= labels.length);
  const several = over.filter(({ labels }) => labels.length > 1).length;
  const all = over.reduce((sum, { labels }) => sum + known(labels), 0);
  if (several < FEWEST_GROUPS || all < FEWEST_KNOWN) return [];
  // Others that go on down the same side group labels as well, known or not.
  let last = over[0]?.last ?? 0;
  const more = groups.filter((group) => {
    const goesOn = group.labels.length > 1 && group.cell.row > last && group.cell.row <= last + 2;
    if (goesOn || over.includes(group)) last = group.last;
    return goesOn && !over.includes(group);
  });
  return [...over, ...more];
}

const isShort = ({ value }: Cell): boolean => typeof value === 'string' && value.length <= LONGEST;
