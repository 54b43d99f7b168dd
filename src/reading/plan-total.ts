import type { Role } from '../domain/roles';
import type { Grid } from './grid';
import type { FoundLabel } from './labels';
import type { FoundTable } from './tables';

const ROLE: Role = 'totals.funded';

interface Placed {
  readonly table: FoundTable;
  readonly grid: Grid;
}

/** The total below the one table of costs is the total of the form, where no label gives another. */
export function totalBelowCosts(tables: readonly Placed[]): { label: FoundLabel; grid: Grid } | null {
  const costs = tables.filter(
    ({ table }) => table.rows.length > 0 && table.headings.some(({ role }) => role === 'cost.total'),
  );
  const found = tables.flatMap(({ table, grid }) => {
    const column = table.headings.find((one) => one.role === 'cost.total' && one.readInstead === undefined)?.column;
    return column === undefined || !table.total || grid.laidOut !== 'sheet' ? [] : [{ row: table.total, column, grid }];
  });
  const [only] = found;
  const label = only?.row.cells.find(({ value }) => typeof value === 'string');
  // The total of one of several is not the form's.
  if (!only || !label || found.length > 1 || costs.length > 1) return null;
  const { grid, column: valueColumn } = only;
  const valueRow = only.row.row;
  if (grid.at(valueRow, valueColumn) === undefined) return null;
  const at = { row: label.row, column: label.column, text: String(label.value) };
  return { label: { ...at, role: ROLE, valueRow, valueColumn, score: 0.9 }, grid };
}
