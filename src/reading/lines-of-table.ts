import type { AnyValue, Entry, FormRecord, MappingEntry } from '../domain/form';
import { sectionOf, type Role } from '../domain/roles';
import { readEntry, readPart, type Column } from './entry';
import type { Grid } from './grid';
import { rounded } from './mapping-entry';
import { numberIn, type NeedAbove } from './needs-above';
import type { Line } from './line-of-label';
import type { SectionLines } from './section-lines';
import type { FoundTable } from './tables';

/** What labelled lines over or under a table say of all its rows. */
export interface LinesOfTable {
  readonly need: NeedAbove | null;
  /** Fields that all its actions have in common. */
  readonly shared: readonly Entry<AnyValue>[];
  /** Measures that belong to all its actions. */
  readonly measures: readonly { readonly entry: Entry<AnyValue>; readonly line: FormRecord['line'] }[];
  readonly labels: readonly MappingEntry[];
}

type ColumnOf = (role: Role, column: number) => Column;

export function linesOfTable(
  table: FoundTable,
  groups: readonly SectionLines[],
  grid: Grid,
  columnOf: ColumnOf,
): LinesOfTable {
  const own = new Set(table.headings.map(({ role }) => role));
  const lines = groups.flatMap((group) => group.lines).filter(({ role }) => !own.has(role));
  const of = (section: string): Line[] => lines.filter(({ role }) => sectionOf(role) === section);
  const entry = ({ role, value, part }: Line): Entry<AnyValue> =>
    part === undefined
      ? readEntry(columnOf(role, value.column), grid, value.row)
      : readPart(columnOf(role, value.column), grid, value.row, part);
  const lineOf = ({ label: { row } }: Line): FormRecord['line'] => ({ sheet: grid.sheet.name, row, hidden: false });
  const needs = of('need');
  const named = needs.find(({ role }) => role === 'need.what') ?? needs.find(({ role }) => role === 'need.source');
  const ref = needs.find(({ role }) => role === 'need.ref');
  const need = named && {
    entry: entry(named),
    more: needs.filter((line) => line !== named).map(entry),
    label: null,
    line: lineOf(named),
    number: ref ? numberIn(String(ref.value.value)) : (groups.find(({ number }) => number !== null)?.number ?? null),
  };
  return {
    need: need ?? null,
    shared: of('action').map(entry),
    measures: of('measure').map((line) => ({ entry: entry(line), line: lineOf(line) })),
    labels: lines.map(({ role, score, label, text }) => ({
      sheet: grid.sheet.name,
      cell: grid.address(label.row, label.column),
      heading: text,
      role,
      section: sectionOf(role),
      confidence: rounded(score),
      how: score >= 0.99 ? 'known' : 'similar',
      rivals: [],
    })),
  };
}
