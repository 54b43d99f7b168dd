import type { AnyValue, Entry, FormRecord } from '../domain/form';
import { sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import { effective, makeRecord, readEntry, readNamed, type Column } from './entry';
import type { Grid, GridRow } from './grid';
import { NAMED_BY } from './headings/keys';
import type { FoundTable, Heading } from './tables';

/** Which records stand together, to be added to as more is known: of a row, or of a whole table. */
export type Mates = Map<SectionId, FormRecord[]>;

/** Rows of a table that have actions and no column that says what need they serve. */
export interface WithoutNeed {
  readonly mates: Mates;
  /** The line above them that may say so. */
  readonly band: Cell | null;
}

export interface TableRecords {
  readonly records: ReadonlyMap<SectionId, readonly FormRecord[]>;
  readonly withoutNeed: readonly WithoutNeed[];
  /** Records that point to actions and stand in no row with one. */
  readonly withoutAction: Mates | null;
}

export interface Reader {
  column(role: Role, column: number): Column;
  labelOf(role: Role): string;
  /** How many records of the section were read before this table. */
  count(section: SectionId): number;
}

/** Sections that rows of other sections belong to. */
const TARGETS: readonly SectionId[] = ['need', 'action'];

/** A column filled in more of its rows than this says something for each row; filled in fewer, for those below too. */
const FOR_EACH = 0.67;

/** One way to read a section from a row: its columns, and what a heading names for it. */
interface Reading {
  readonly section: SectionId;
  readonly columns: readonly Column[];
  readonly named: Entry<AnyValue> | null;
  readonly slots: ReadonlyMap<Role, number>;
}

/** Every record of a table: one a row and section, unless a merged cell holds it over several rows. */
export function recordsOf(table: FoundTable, grid: Grid, reader: Reader): TableRecords {
  const readings = readingsOf(table, grid, reader);
  const sections = [...new Set(readings.map(({ section }) => section))];
  const records = new Map<SectionId, FormRecord[]>(sections.map((section) => [section, []]));
  const hasActions = sections.includes('action');
  const needy = hasActions && !sections.includes('need');
  const down = new Set(
    TARGETS.filter((section) => sections.includes(section) && isSparse(section, readings, table, grid)),
  );
  const withoutNeed: WithoutNeed[] = [];
  let shared: Mates = new Map();
  let band: Cell | null = null;
  const above = new Map<Reading, FormRecord>();
  if (needy) withoutNeed.push({ mates: shared, band });

  for (const row of table.rows) {
    const under = table.bands.get(row.row);
    if (under) {
      band = under;
      above.clear();
      if (sections.length === 1) {
        shared = new Map();
        if (needy) withoutNeed.push({ mates: shared, band });
      }
    }
    const mates: Mates = sections.length === 1 ? shared : new Map<SectionId, FormRecord[]>();
    if (needy && sections.length > 1) withoutNeed.push({ mates, band });
    for (const reading of readings) {
      const { section } = reading;
      const found = read(reading, grid, row);
      const before = above.get(reading);
      const same = found === 'merged' || (found === 'empty' && down.has(section)) ? before : undefined;
      if (same) {
        if (sections.length > 1) add(mates, section, same);
        continue;
      }
      if (typeof found === 'string') continue;
      const own = records.get(section) ?? [];
      const index = reader.count(section) + own.length;
      const line = lineOf(grid, table, row);
      const { slots } = reading;
      const record = makeRecord({
        section,
        index,
        line,
        slots,
        entries: found,
        labelOf: reader.labelOf,
        beside: mates,
      });
      own.push(record);
      above.set(reading, record);
      if (sections.length > 1) add(mates, section, record);
    }
  }
  return { records, withoutNeed, withoutAction: hasActions || sections.length > 1 ? null : shared };
}

function lineOf(grid: Grid, table: FoundTable, { row, hidden }: GridRow): FormRecord['line'] {
  const sheet = grid.sheet.name;
  if (grid.laidOut === 'flipped') return { sheet, row: table.left, column: row, hidden };
  // A block is named after its first line.
  return { sheet, row: grid.laidOut === 'block' ? grid.place(0, table.left).row : row, hidden };
}

function add(mates: Mates, section: SectionId, record: FormRecord): void {
  const known = mates.get(section);
  if (known) known.push(record);
  else mates.set(section, [record]);
}

/** Each section's columns; where several headings name values of one field, a reading for each of them. */
function readingsOf(table: FoundTable, grid: Grid, reader: Reader): Reading[] {
  const bySection = new Map<SectionId, Heading[]>();
  for (const heading of table.headings) {
    if (heading.role === null || heading.readInstead !== undefined) continue;
    const section = sectionOf(heading.role);
    bySection.set(section, [...(bySection.get(section) ?? []), heading]);
  }
  return [...bySection].flatMap(([section, headings]) => {
    const isSeries = ({ role }: Heading): boolean => headings.filter((one) => one.role === role).length > 1;
    const shared = headings.filter((one) => !isSeries(one));
    const series = headings.filter((one) => isSeries(one) || one.names !== undefined);
    const variants = series.length > 0 ? series : [null];
    return variants.map((variant): Reading => {
      const own = variant && !shared.includes(variant) ? [variant, ...shared] : shared;
      const columns = withPeriods(
        own.flatMap(({ role, column }) => (role ? [reader.column(role, column)] : [])),
        reader,
      );
      const named = variant ? namedEntry(variant, grid, reader) : null;
      const roles: Role[] = columns.map(({ role }) => role);
      if (named && !roles.includes(named.role)) roles.push(named.role);
      return { section, columns, named, slots: new Map(roles.map((role, slot) => [role, slot])) };
    });
  });
}

/** "24 Feb – 10 July 2020" under the heading of one of the two dates gives the other as well. */
function withPeriods(columns: readonly Column[], reader: Reader): readonly Column[] {
  const [start, end] = (['action.start', 'action.end'] as const).map((role) =>
    columns.find((one) => one.role === role),
  );
  if (start && !end) return [...columns, { ...reader.column('action.end', start.column), ofPeriod: true }];
  if (end && !start) return [...columns, { ...reader.column('action.start', end.column), ofPeriod: true }];
  return columns;
}

function namedEntry({ role, names, cell, column }: Heading, grid: Grid, reader: Reader): Entry<AnyValue> | null {
  const by = role && NAMED_BY[role];
  if (!by || names === undefined) return null;
  return readNamed(reader.column(by, column), { sheet: grid.sheet.name, cell }, names);
}

function read({ columns, named }: Reading, grid: Grid, row: GridRow): 'empty' | 'merged' | Entry<AnyValue>[] {
  const entries = columns.map((column) => readEntry(column, grid, row.row));
  let filled = false;
  let own = false;
  for (const [at, { role, state }] of entries.entries()) {
    if (state === 'empty' || state === 'absent' || role.endsWith('.ref')) continue;
    filled = true;
    if (effective(grid, row.row, columns[at]?.column ?? 0).row === row.row) own = true;
  }
  if (!filled) return 'empty';
  if (!own) return 'merged';
  return named && !columns.some(({ role }) => role === named.role) ? [...entries, named] : entries;
}

/** True where a target's columns are filled in few of the rows: what is blank then means "as above". */
function isSparse(section: SectionId, readings: readonly Reading[], table: FoundTable, grid: Grid): boolean {
  const columns = readings.filter((one) => one.section === section).flatMap((one) => one.columns);
  const holds = (row: GridRow): boolean =>
    columns.some(({ role, column }) => {
      const at = effective(grid, row.row, column);
      return !role.endsWith('.ref') && grid.at(at.row, at.column) !== undefined;
    });
  return table.rows.filter(holds).length <= table.rows.length * FOR_EACH;
}
