import type { Role } from '../domain/roles';
import type { PackIndex } from '../packs/lookup';
import { readEntry, type Column } from './entry';
import type { Grid, GridRow } from './grid';
import { speaksOfOne, type FoundInspection } from './inspections';
import type { PairSearch } from './known-labels';
import type { Rectangle } from './tables';
import { choiceFromText } from './values/choice';

/** Tables under a title that speaks of inspections, whose headings say little: "First day | Outcome | Lead inspector". */
export interface InspectionRows {
  readonly found: readonly FoundInspection[];
  readonly taken: readonly Rectangle[];
}

const DATE: Role = 'inspection.date';
const JUDGEMENT: Role = 'inspection.judgement';
const SURE = 0.95;
const CELLS = 6;
const MOST = 12;
const LONGEST = 60;

export function findInspectionRows(
  grid: Grid,
  index: PackIndex,
  { vocabulary, said }: PairSearch,
  columnOf: (role: Role, column: number) => Column,
): InspectionRows {
  const list = index.list(JUDGEMENT);
  const none = { found: [], taken: [] };
  if (!index.section('inspection') || !list) return none;
  const isDay = (row: GridRow, column: number): boolean => {
    const value = row.cells.find((cell) => cell.column === column)?.value;
    return typeof value === 'number' ? value > 30_000 && value < 80_000 : /^\d.{4,20}\d{4}$/.test(String(value));
  };
  const isGrade = (row: GridRow, column: number): boolean => {
    const value = row.cells.find((cell) => cell.column === column)?.value;
    return typeof value === 'string' && value.length <= LONGEST && choiceFromText(value, list) !== null;
  };
  const isKnown = (text: string, role: Role): boolean =>
    vocabulary.columns(text).some((one) => one.role === role && one.score >= SURE);
  for (const [at, { row, cells }] of grid.rows.entries()) {
    const [title, more] = cells;
    const [head, first] = [grid.rows[at + 1], grid.rows[at + 2]];
    if (typeof title?.value !== 'string' || more || head?.row !== row + 1 || first?.row !== row + 2) continue;
    if (head.cells.length < 2 || head.cells.length > CELLS || !speaksOfOne(title.value, false)) continue;
    if (!head.cells.every(({ value }) => typeof value === 'string')) continue;
    const day = head.cells.find(({ column }) => isDay(first, column));
    const grade = head.cells.find(({ column }) => isGrade(first, column));
    // What the headings say themselves is read as any table is.
    if (!day || !grade || (isKnown(String(day.value), DATE) && isKnown(String(grade.value), JUDGEMENT))) continue;
    if ([day, grade].some(({ row: on, column }) => said(grid, on, column) !== undefined)) continue;
    const rows: GridRow[] = [];
    for (const next of grid.rows.slice(at + 2, at + 2 + MOST)) {
      if (next.row !== row + 2 + rows.length || !isDay(next, day.column) || !isGrade(next, grade.column)) break;
      rows.push(next);
    }
    const headings = [{ role: DATE, cell: day } as const, { role: JUDGEMENT, cell: grade } as const];
    const labels = headings.map(({ role, cell }): FoundInspection['labels'][number] => ({
      sheet: grid.sheet.name,
      cell: grid.address(cell.row, cell.column),
      heading: String(cell.value),
      role,
      section: 'inspection',
      confidence: 0.9,
      how: 'similar',
      rivals: [],
    }));
    const found = rows.map((one, nth) => ({
      entries: headings.map(({ role, cell }) => readEntry(columnOf(role, cell.column), grid, one.row)),
      labels: nth === 0 ? labels : [],
      line: { sheet: grid.sheet.name, row: one.row, hidden: one.hidden },
    }));
    const right = head.cells.at(-1)?.column ?? grade.column;
    return { found, taken: [{ top: head.row, lastRow: head.row + rows.length, left: 0, right }] };
  }
  return none;
}
