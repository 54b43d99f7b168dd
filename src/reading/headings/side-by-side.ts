import type { Cell } from '../../domain/snapshot';
import type { GridRow } from '../grid';
import type { Search } from './search';

/** The tables that stand side by side in a row, parted by an empty column. */
export function parts(search: Search, row: GridRow, cells: readonly Cell[]): Cell[][] {
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
