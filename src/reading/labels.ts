import type { Role, SectionId } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { holdsSomething, type Grid } from './grid';
import { isSentence } from './headings/head-of';
import { labelledIn } from './label-in-cell';
import { isTaken, type Rectangle } from './tables';
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
  /** The value, where it stands in the label's own cell. */
  readonly part?: string;
  readonly score: number;
  readonly confirmed?: boolean;
}

/** How far to the right of a label a total may stand, in columns. */
const TOTAL_REACH = 12;

/** What a person said of a label in the workbook's own mapping. */
export type SaidLabel = (row: number, column: number) => Role | null | undefined;

export function findLabels(
  grid: Grid,
  pack: Pack,
  vocabulary: Vocabulary,
  tables: readonly Rectangle[],
  said: SaidLabel,
): FoundLabel[] {
  const fields = new Set(pack.sections.filter(({ kind }) => kind === 'fields').map(({ id }) => id));
  const meaningsOf = (text: Cell['value'] | undefined): readonly Meaning[] =>
    typeof text === 'string' && !isSentence(text)
      ? vocabulary.meanings(trimLabel(text)).filter((one) => fields.has(one.section))
      : [];

  // A value may be like a label ("Wharfe Valley Multi-Academy Trust"): only known labels count as one here.
  const isLabel = (cell: Cell | undefined): boolean => meaningsOf(cell?.value).some(({ score }) => score >= SURE);

  const labels: FoundLabel[] = [];
  let context: ReadonlySet<SectionId> = new Set(vocabulary.sections(grid.sheet.name));
  const mayBeLabel = (cell: Cell): boolean => meaningsOf(cell.value).length > 0;
  let open = [...tables];
  for (const { row, cells } of grid.rows) {
    open = open.filter(({ lastRow }) => lastRow >= row);
    if (open.length > 0 && cells.every((cell) => isTaken(open, row, cell.column))) continue;
    const values = new Set<number>();
    const below = grid.row(row + 1)?.cells ?? [];
    const allLabels = cells.length > 2 && cells.every(mayBeLabel) && below.length > 0 && !below.every(mayBeLabel);
    for (const cell of cells) {
      if (typeof cell.value !== 'string' || values.has(cell.column) || isTaken(open, row, cell.column)) continue;
      const titles = vocabulary.sections(cell.value);
      if (titles.length > 0 && standsAlone(grid, cell, cells)) {
        context = new Set(titles);
        continue;
      }
      const confirmed = said(row, cell.column);
      if (confirmed === null) continue;
      const before = labels.at(-1);
      const meaning =
        confirmed === undefined
          ? (dateBeside(cell, before, pack) ??
            choose(meaningsOf(cell.value), context, before && row - before.row <= 2 ? before.role : null))
          : { role: confirmed, score: 1 };
      const at = { text: cell.value, row, column: cell.column };
      if (!meaning) {
        for (const { label, value } of labelledIn(cell.value, grid.at(row, cell.column + 1))) {
          const meant = choose(meaningsOf(label), context, null);
          if (!meant || meant.score < SURE) continue;
          const place = { valueRow: row, valueColumn: cell.column, part: value };
          labels.push({ ...at, ...place, text: label, role: meant.role, score: meant.score });
        }
        continue;
      }
      const value = allLabels ? { row: row + 1, column: cell.column } : valuePlace(grid, cell, meaning.role, isLabel);
      if (value.row === row) values.add(value.column);
      const place = { valueRow: value.row, valueColumn: value.column };
      const sure = confirmed === undefined ? {} : { confirmed: true };
      labels.push({ ...at, ...place, role: meaning.role, score: meaning.score, ...sure });
    }
  }
  return labels;
}

/** "on", "Date" in the line in which somebody agrees: the day on which they did. */
function dateBeside(
  cell: Cell,
  before: FoundLabel | undefined,
  { sections }: Pack,
): Pick<Meaning, 'role' | 'score'> | null {
  const stem = before?.row === cell.row && /^agreement\./.test(before.role) ? stemOf(before.role) : null;
  if (stem === null || !/^\W*(?:on|dated?|dt|day|when)\W*$/i.test(String(cell.value))) return null;
  const date = sections.flatMap(({ fields }) => fields).find(({ role }) => role === `${stem}Date`);
  return date ? { role: date.role, score: SURE } : null;
}

/** A label that shares its cell with its value has to be known, or a known one's words. */
const SURE = 0.9;

const trimLabel = (text: string): string => text.replace(/[\s:*]+$/, '');

const standsAlone = (grid: Grid, cell: Cell, cells: readonly Cell[]): boolean => {
  const right = grid.merge(cell.row, cell.column)?.right ?? cell.column;
  return !cells.some((other) => other.column > right && other.column <= right + 2);
};

/** The one meaning that fits the section we are in; a label that means two things equally well means neither. */
function choose(
  meanings: readonly Meaning[],
  context: ReadonlySet<SectionId>,
  before: Role | null,
): Pick<Meaning, 'role' | 'score'> | null {
  const here = meanings.filter((one) => context.has(one.section));
  const wide = meanings.filter((one) => !one.local);
  // "Date" outside of every section is the one field of that name; "Name", of which there are several, is none.
  const usable = here.length > 0 ? here : wide.length > 0 ? wide : meanings.length === 1 ? meanings : [];
  const [best, next] = usable;
  if (!best) return null;
  if (!next || next.score !== best.score || next.role === best.role || (best.local && !next.local)) return best;
  // "Agreed" below "Headteacher" is the headteacher's.
  const person = before && stemOf(before);
  return usable.find((one) => one.score === best.score && stemOf(one.role) === person) ?? null;
}

/** "agreement.headName" → "agreement.head": the person that several fields are about. */
const stemOf = (role: Role): string | null => /^(\w+\.[a-z]+)[A-Z]/.exec(role)?.[1] ?? null;

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
  const nextTo = (grid.merge(label.row, column)?.right ?? column) + 1;
  const after = grid.at(label.row, nextTo);
  // A row of labels: the values stand below. Two words side by side may also be a label and its value.
  const labelsAbove = isLabel(right) && (holdsSomething(below) || isLabel(after));
  const spacedLabelsAbove = !holdsSomething(right) && holdsSomething(below) && isLabel(after);
  if ((labelsAbove || spacedLabelsAbove) && !isLabel(below)) return { row: belowRow, column: label.column };
  // The last of a row of labels has nothing to its right, and its value below like the others.
  if (!holdsSomething(right) && endsRowOfLabels(grid, label, isLabel) && holdsSomething(below) && !isLabel(below))
    return { row: belowRow, column: label.column };
  return { row: label.row, column };
}

function endsRowOfLabels(grid: Grid, label: Cell, isLabel: (cell: Cell | undefined) => boolean): boolean {
  const before = grid.row(label.row)?.cells.filter(({ column }) => column < label.column) ?? [];
  return before.length > 0 && before.every(isLabel);
}

export function labelCell(grid: Grid, label: FoundLabel): string {
  return grid.address(label.row, label.column);
}
