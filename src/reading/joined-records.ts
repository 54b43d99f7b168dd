import type { AnyValue, Entry, FormRecord, FormSection, MappingEntry, Place } from '../domain/form';
import { sectionOf, type Role, type SectionId } from '../domain/roles';
import type { PackIndex } from '../packs/lookup';
import type { Box } from './boxes';
import { goesOnWith } from './continued';
import { makeRecord, readEntry, share, type Column } from './entry';
import type { Grid } from './grid';
import { KEYS } from './headings/keys';
import type { FoundInspection } from './inspections';
import type { LinesOfTable } from './lines-of-table';
import { needRecord, type NeedAbove } from './needs-above';
import { recordsOf, type Mates } from './table-records';
import type { FoundTable, Rectangle } from './tables';
import { TitledNeeds } from './titled-needs';
import type { Vocabulary } from './vocabulary';
import { normalise } from './words';

/** Actions of a sheet beyond which rows without a Ref belong to none of them. */
const FEW_ACTIONS = 30;
/** Words by which a need that is written out is named elsewhere. */
const FIRST_WORDS = 8;

/** The first words of a text, and the whole of it. */
function beginnings(text: string): string[] {
  const words = text.split(' ');
  return [text, ...words.slice(0, FIRST_WORDS).map((_, at) => words.slice(0, at + 1).join(' '))];
}

/** The records of all tables, joined: the same table on several sheets is one section. */
export class JoinedRecords {
  private readonly all = new Map<SectionId, FormRecord[]>();
  private readonly headings = new Map<SectionId, Map<Role, Place>>();
  private readonly nextFree = new Map<SectionId, Map<Role, Place>>();
  private readonly titled: TitledNeeds;
  /** What the listed needs begin with, once it is asked for. */
  private listed: Set<string> | null = null;
  /** What the table before held that others may go on with. */
  private before: Readonly<Record<'actions' | 'needs', readonly FormRecord[]>> = { actions: [], needs: [] };
  private readonly withoutAction: { readonly mates: Mates; readonly sheet: string }[] = [];

  constructor(
    private readonly index: PackIndex,
    vocabulary: Vocabulary,
    private readonly column: (role: Role, column: number) => Column,
    private readonly labelOf: (role: Role) => string,
  ) {
    this.titled = new TitledNeeds(vocabulary, column);
  }

  has(section: SectionId): boolean {
    return this.all.has(section);
  }

  records(section: SectionId): readonly FormRecord[] {
    return this.all.get(section) ?? [];
  }

  /**
   * Takes a table in; the label above it that gives its need, where there is one. A table that goes on with the one
   * before belongs to the same actions.
   */
  add(
    table: FoundTable,
    grid: Grid,
    others: readonly Rectangle[],
    goesOn = false,
    lines: LinesOfTable | null = null,
  ): MappingEntry | null {
    const sheet = grid.sheet.name;
    const free = new Map<SectionId, Map<Role, Place>>();
    for (const { role, cell, column, readInstead } of table.headings) {
      if (role === null || readInstead !== undefined) continue;
      const section = sectionOf(role);
      this.headingOf(section, role, { sheet, cell });
      const places = free.get(section) ?? new Map<Role, Place>();
      free.set(section, places.set(role, { sheet, cell: grid.address(table.freeRow, column) }));
    }
    const { records, withoutNeed, withoutAction } = recordsOf(table, grid, {
      column: this.column,
      labelOf: this.labelOf,
      count: (section) => this.records(section).length,
    });
    for (const [section, found] of records) {
      if (records.size === 1 && goesOnWith(this.records(section), found, section, this.index)) return null;
      // A table of something else may name the needs it is about: what is listed already is no other need.
      const again = section === 'need' && table.section !== 'need' && !records.has('action');
      if (again && found.every((one) => this.isListed(one))) continue;
      if (section === 'need') this.listed = null;
      this.all.set(section, [...this.records(section), ...found]);
    }
    for (const [section, places] of free) this.nextFree.set(section, places);
    if (goesOn) {
      if (this.before.actions.length > 0) withoutAction?.set('action', [...this.before.actions]);
      else if (withoutAction) this.withoutAction.push({ mates: withoutAction, sheet });
      if (this.before.needs.length > 0) for (const { mates } of withoutNeed) mates.set('need', [...this.before.needs]);
      // After a need its actions, and what goes on after those is theirs.
      if (this.before.actions.length === 0) this.before = { ...this.before, actions: records.get('action') ?? [] };
    } else {
      this.before = { actions: records.get('action') ?? [], needs: records.get('need') ?? [] };
      if (withoutAction) this.withoutAction.push({ mates: withoutAction, sheet });
    }
    if (lines) this.addLines(lines, records.get('action') ?? []);
    if (withoutNeed.length === 0 || !this.index.field('need.what')) return null;
    if (goesOn && this.before.needs.length > 0) return null;
    return this.titled.wait(withoutNeed, table, grid, others, lines?.need ?? null);
  }

  /** What labelled lines say of all the actions of a table. */
  private addLines({ shared, measures, labels }: LinesOfTable, actions: readonly FormRecord[]): void {
    this.addLabels(labels);
    for (const entry of shared) for (const action of actions) share(action, entry);
    const beside = new Map([['action' as SectionId, [...actions]]]);
    for (const { entry, line } of measures) this.addOne('measure', [entry], line, beside);
  }

  private addLabels(labels: readonly MappingEntry[]): void {
    for (const { role, sheet, cell } of labels)
      if (role !== null) this.headingOf(sectionOf(role), role, { sheet, cell });
  }

  /** A record that stands in no table. */
  private addOne(
    section: SectionId,
    entries: readonly Entry<AnyValue>[],
    line: FormRecord['line'],
    beside?: Mates,
  ): void {
    const known = this.records(section);
    const slots = new Map(entries.map(({ role }, slot) => [role, slot]));
    const of = { section, index: known.length, line, slots, entries, labelOf: this.labelOf };
    this.all.set(section, [...known, makeRecord(beside ? { ...of, beside } : of)]);
  }

  /** Inspections that labels tell of; true where no table holds any. */
  addInspections(found: readonly FoundInspection[]): boolean {
    if (this.has('inspection')) return false;
    for (const { entries, labels, line } of found) {
      this.addLabels(labels);
      this.addOne('inspection', entries, line);
    }
    return true;
  }

  private isListed(need: FormRecord): boolean {
    const words = (one: FormRecord): string[] =>
      [one.get('need.what'), one.get('need.area')].map(({ raw }) => normalise(raw)).filter((text) => text !== '');
    const own = words(need);
    this.listed ??= new Set(this.records('need').flatMap(words).flatMap(beginnings));
    return own.length > 0 && own.every((text) => this.listed?.has(text));
  }

  private headingOf(section: SectionId, role: Role, place: Place): void {
    const places = this.headings.get(section) ?? new Map<Role, Place>();
    if (!places.has(role)) places.set(role, place);
    this.headings.set(section, places);
  }

  /** Once every sheet is read: titles become needs, and rows are given the needs and actions they stand with. */
  finish(): void {
    this.titled.settle([...this.records('need')], (above) => this.make(above));
    const actions = this.records('action');
    if (new Set(actions.map(({ line }) => line?.sheet)).size < 2) return;
    for (const { mates, sheet } of this.withoutAction) {
      const here = actions.filter(({ line }) => line?.sheet === sheet);
      if (here.length > 0 && here.length <= FEW_ACTIONS) mates.set('action', here);
    }
  }

  private make(above: NeedAbove): FormRecord {
    const record = needRecord(above, this.records('need').length, this.labelOf);
    this.all.set('need', [...this.records('need'), record]);
    const place = above.label ?? above.entry.place;
    if (place) this.headingOf('need', 'need.what', { sheet: place.sheet, cell: place.cell });
    return record;
  }

  /**
   * Boxes count where no table has their field: each line is a record of its own where it says what the record is;
   * else it holds for every record of its section. True where it was taken in.
   */
  addBox({ role, label, values }: Box, grid: Grid): boolean {
    const section = sectionOf(role);
    const sheet = grid.sheet.name;
    if (this.headings.get(section)?.has(role)) return false;
    const entries = values.map(({ row, column }) => readEntry(this.column(role, column), grid, row));
    const place = { sheet, cell: grid.address(label.row, label.column) };
    const known = this.records(section);
    if (KEYS.has(role)) {
      if (known.length > 0) return false;
      const made = entries.map((entry, index) => {
        const line = { sheet, row: values[index]?.row ?? label.row, hidden: false };
        return makeRecord({
          section,
          index,
          line,
          slots: new Map([[role, 0]]),
          entries: [entry],
          labelOf: this.labelOf,
        });
      });
      this.all.set(section, made);
    } else {
      const [first] = entries;
      if (!first || known.length === 0) return false;
      const { state, raw, cellValue, value, remarks } = first;
      const lines = entries.map((entry) => entry.raw.trim());
      const of = { role, label: first.label, state, raw, cellValue, value, remarks, place: first.place };
      const all: Entry<AnyValue> = lines.length > 1 ? { ...of, lines } : first;
      for (const record of known) share(record, all);
    }
    this.headingOf(section, role, place);
    return true;
  }

  section(id: SectionId, title: string): FormSection {
    const headings = this.headings.get(id) ?? new Map<Role, Place>();
    return {
      id,
      title,
      kind: 'records',
      place: headings.values().next().value ?? null,
      records: this.records(id),
      headings,
      nextFree: this.nextFree.get(id) ?? new Map<Role, Place>(),
    };
  }
}
