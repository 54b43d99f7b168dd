import { toA1 } from '../domain/address';
import type { Role, SectionId } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { holdsSomething, type Grid } from './grid';
import type { FoundTable } from './tables';
import type { Meaning, Vocabulary } from './vocabulary';

/** A label beside or above one value. */
export interface FoundLabel {
  readonly role: Role;
  readonly text: string;
  /** Where the label stands. */
  readonly row: number;
  readonly column: number;
  /** Where its value stands, or belongs. */
  readonly valueRow: number;
  readonly valueColumn: number;
  readonly score: number;
}

/** How far to the right of a label a total may stand, in columns. */
const TOTAL_REACH = 12;

export function findLabels(
  grid: Grid,
  pack: Pack,
  vocabulary: Vocabulary,
  tables: readonly FoundTable[],
): FoundLabel[] {
  const fields = new Set(pack.sections.filter(({ kind }) => kind === 'fields').map(({ id }) => id));
  const taken = new Set<number>();
  for (const table of tables) {
    taken.add(table.headingRow);
    for (const { row } of table.rows) taken.add(row);
  }
  const meaningsOf = (cell: Cell | undefined): readonly Meaning[] =>
    typeof cell?.value === 'string'
      ? vocabulary.meanings(trimLabel(cell.value)).filter((one) => fields.has(one.section))
      : [];

  // A value may be like a label ("Wharfe Valley Multi-Academy Trust"): only known labels count as one here.
  const isLabel = (cell: Cell | undefined): boolean => meaningsOf(cell).some(({ score }) => score === 1);

  const labels: FoundLabel[] = [];
  let context: ReadonlySet<SectionId> = new Set(vocabulary.sections(grid.sheet.name));
  for (const { row, cells } of grid.rows) {
    if (taken.has(row)) continue;
    const values = new Set<number>();
    for (const cell of cells) {
      if (typeof cell.value !== 'string' || values.has(cell.column)) continue;
      const titles = vocabulary.sections(cell.value);
      if (titles.length > 0 && standsAlone(grid, cell, cells)) {
        context = new Set(titles);
        continue;
      }
      const meaning = choose(meaningsOf(cell), context);
      if (!meaning) continue;
      const value = valuePlace(grid, cell, meaning.role, isLabel);
      if (value.row === row) values.add(value.column);
      labels.push({
        role: meaning.role,
        text: cell.value,
        row,
        column: cell.column,
        valueRow: value.row,
        valueColumn: value.column,
        score: meaning.score,
      });
    }
  }
  return labels;
}

const trimLabel = (text: string): string => text.replace(/[\s:*]+$/, '');

const standsAlone = (grid: Grid, cell: Cell, cells: readonly Cell[]): boolean => {
  const right = grid.merge(cell.row, cell.column)?.right ?? cell.column;
  return !cells.some((other) => other.column > right && other.column <= right + 2);
};

/** The one meaning that fits the section we are in; a label that means two things equally well means neither. */
function choose(meanings: readonly Meaning[], context: ReadonlySet<SectionId>): Meaning | null {
  const here = meanings.filter((one) => context.has(one.section));
  const usable = here.length > 0 ? here : meanings.filter((one) => !one.local);
  const [best, next] = usable;
  if (!best) return null;
  return next && next.score === best.score && next.role !== best.role && !(best.local && !next.local) ? null : best;
}

/** Right of the label, beyond its merge; below it where the cell to the right is taken by another label. */
function valuePlace(
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
  const after = grid.at(label.row, column + 1);
  // A row of labels: the values stand below. Two words side by side may also be a label and its value.
  const labelsAbove = isLabel(right) && (holdsSomething(below) || isLabel(after));
  const spacedLabelsAbove = !holdsSomething(right) && holdsSomething(below) && isLabel(after);
  if ((labelsAbove || spacedLabelsAbove) && !isLabel(below)) return { row: belowRow, column: label.column };
  return { row: label.row, column };
}

export function labelCell(label: FoundLabel): string {
  return toA1(label.row, label.column);
}

export function valueCell(label: FoundLabel): string {
  return toA1(label.valueRow, label.valueColumn);
}
