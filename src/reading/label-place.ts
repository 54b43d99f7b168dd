import type { Role } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import { holdsSomething, type Grid } from './grid';

/** How far to the right of a label a total may stand, in columns. */
const TOTAL_REACH = 12;

/** Right of the label, beyond its merge; below it where the cell to the right is taken by another label. */
export function valuePlace(
  grid: Grid,
  label: Cell,
  role: Role,
  isLabel: (cell: Cell | undefined) => boolean,
): { row: number; column: number } {
  const merge = grid.merge(label.row, label.column);
  const column = (merge?.right ?? label.column) + 1;
  if (role.startsWith('totals.')) {
    for (let step = 0; step < TOTAL_REACH; step += 1) {
      const cell = grid.at(label.row, column + step);
      if (cell && typeof cell.value !== 'string' && holdsSomething(cell))
        return { row: label.row, column: column + step };
    }
  }
  const belowRow = (merge?.bottom ?? label.row) + 1;
  const below = grid.at(belowRow, label.column);
  const right = grid.at(label.row, column);
  const nextTo = (grid.merge(label.row, column)?.right ?? column) + 1;
  const after = grid.at(label.row, nextTo);
  // A row of labels: the values stand below. Two words side by side may also be a label and its value.
  const labelsAbove = isLabel(right) && (holdsSomething(below) || isLabel(after));
  const spacedLabelsAbove = !holdsSomething(right) && holdsSomething(below) && isLabel(after);
  if ((labelsAbove || spacedLabelsAbove) && !isLabel(below)) return { row: belowRow, column: label.column };
  // The last of a row of labels has nothing to its right, and its value below like the others.
  const inRow = endsRowOfLabels(grid, label, isLabel) || standsOverValues(grid, label, isLabel);
  if (!holdsSomething(right) && inRow && holdsSomething(below) && !isLabel(below))
    return { row: belowRow, column: label.column };
  return { row: label.row, column };
}

/** Every cell of its row has one below it, and no label is among those. */
function standsOverValues(grid: Grid, { row }: Cell, isLabel: (cell: Cell | undefined) => boolean): boolean {
  const [own, below] = [grid.row(row)?.cells ?? [], grid.row(row + 1)?.cells ?? []];
  return (
    own.length > 1 &&
    own.length === below.length &&
    own.every(({ column, value }, at) => typeof value === 'string' && column === below[at]?.column) &&
    !below.some(isLabel)
  );
}

function endsRowOfLabels(grid: Grid, label: Cell, isLabel: (cell: Cell | undefined) => boolean): boolean {
  const before = grid.row(label.row)?.cells.filter(({ column }) => column < label.column) ?? [];
  return before.length > 0 && before.every(isLabel);
}
