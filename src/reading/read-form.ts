import { toA1 } from '../domain/address';
import type { AnyValue, Conflict, Entry, Form, FormRecord, FormSection, MappingEntry, Place } from '../domain/form';
import { roleNames, sectionIds, sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Sheet, Snapshot } from '../domain/snapshot';
import { indexOf, type PackIndex } from '../packs/lookup';
import type { Pack } from '../packs/schema';
import { columnOf, makeRecord, readEntry, samePlace, type Column } from './entry';
import { gridOf, type Grid } from './grid';
import { findLabels, labelCell, type FoundLabel } from './labels';
import { findTables, type FoundTable } from './tables';
import { vocabularyOf } from './vocabulary';
import { normalise } from './words';

/** Names of single cells in our template: "raf.school.urn" is the cell of the role school.urn. */
export const NAME_PREFIX = 'raf.';

/**
 * Reads a snapshot through a pack: by defined names, Excel tables, headings and labels, never by fixed address.
 * Total: any snapshot gives a form, in the worst case one in which everything is absent.
 */
export function readForm(snapshot: Snapshot, pack: Pack): Form {
  const index = indexOf(pack);
  const builder = new FormBuilder(snapshot, index);
  const ignored = new Set(pack.ignoredSheets.map(normalise));
  const sheets = snapshot.sheets.filter((sheet) => !ignored.has(normalise(sheet.name)));
  for (const sheet of sheets) if (sheet.visibility === 'visible') builder.readSheet(sheet);
  // A hidden sheet may hold the lists of a drop-down, or a part of the form: it counts where nothing visible does.
  for (const sheet of sheets) if (sheet.visibility !== 'visible') builder.readSheet(sheet, true);
  return builder.finish();
}

interface FieldFound {
  readonly entry: Entry<AnyValue>;
  readonly label: Place;
  readonly named: boolean;
}

class FormBuilder {
  private readonly fields = new Map<Role, FieldFound>();
  private readonly records = new Map<SectionId, FormRecord[]>();
  private readonly headings = new Map<SectionId, Map<Role, Place>>();
  private readonly nextFree = new Map<SectionId, Map<Role, Place>>();
  private readonly mapping: MappingEntry[] = [];
  private readonly conflicts: Conflict[] = [];
  private readonly labelOf = (role: Role): string => this.index.field(role)?.label ?? role;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly index: PackIndex,
  ) {}

  readSheet(sheet: Sheet, fallback = false): void {
    const grid = gridOf(sheet);
    const vocabulary = vocabularyOf(this.index.pack);
    this.readNames(sheet, grid);
    const tables = findTables(grid, this.index.pack, vocabulary);
    for (const table of tables) if (!(fallback && this.records.has(table.section))) this.addTable(table, grid);
    for (const label of findLabels(grid, this.index.pack, vocabulary, tables))
      if (!(fallback && this.fields.has(label.role))) this.addLabel(label, grid);
  }

  private column(role: Role, column: number): Column {
    return columnOf(this.index, role, column, this.snapshot.date1904);
  }

  private readNames(sheet: Sheet, grid: Grid): void {
    for (const { name, target } of this.snapshot.names) {
      if (target?.sheet !== sheet.name || !name.toLowerCase().startsWith(NAME_PREFIX)) continue;
      const role = roleOfName(name.slice(NAME_PREFIX.length));
      if (!role || this.index.section(sectionOf(role))?.kind !== 'fields' || !this.index.field(role)) continue;
      const entry = readEntry(this.column(role, target.area.left), grid, target.area.top);
      // A program that inserted a column without moving the name left it on the label.
      if (typeof entry.cellValue === 'string' && this.isLabelOf(role, entry.cellValue)) continue;
      if (entry.place && !this.fields.has(role)) this.fields.set(role, { entry, label: entry.place, named: true });
    }
  }

  private isLabelOf(role: Role, text: string): boolean {
    return vocabularyOf(this.index.pack)
      .meanings(text)
      .some((one) => one.role === role && one.score === 1);
  }

  private addLabel(label: FoundLabel, grid: Grid): void {
    const entry = readEntry(this.column(label.role, label.valueColumn), grid, label.valueRow);
    const place = { sheet: grid.sheet.name, cell: labelCell(label) };
    this.mapping.push({
      ...place,
      heading: label.text,
      role: label.role,
      section: sectionOf(label.role),
      confidence: round(label.score),
      how: label.score === 1 ? 'known' : 'similar',
      rivals: [],
    });
    const before = this.fields.get(label.role);
    if (!before || !entry.place || !before.entry.place) {
      this.fields.set(label.role, { entry, label: place, named: false });
      return;
    }
    if (samePlace(before.entry.place, entry.place)) return;
    const filled = entry.state !== 'empty';
    if (before.entry.state === 'empty' && filled && !before.named) {
      this.fields.set(label.role, { entry, label: place, named: false });
    } else if (filled && before.entry.state !== 'empty' && normalise(before.entry.raw) !== normalise(entry.raw)) {
      this.conflicts.push({ role: label.role, kept: before.entry.place, other: entry.place, otherRaw: entry.raw });
    }
  }

  private addTable(table: FoundTable, grid: Grid): void {
    const columns = new Map<SectionId, { role: Role; column: number }[]>();
    for (const heading of table.headings) {
      this.mapping.push({
        sheet: grid.sheet.name,
        cell: heading.cell,
        heading: heading.text,
        role: heading.role,
        section: heading.role ? sectionOf(heading.role) : table.section,
        confidence: round(heading.score),
        how: heading.role === null ? 'unknown' : heading.score === 1 ? 'known' : 'similar',
        rivals: [],
      });
      if (!heading.role) continue;
      const section = sectionOf(heading.role);
      columns.set(section, [...(columns.get(section) ?? []), { role: heading.role, column: heading.column }]);
      const places = this.headings.get(section) ?? new Map<Role, Place>();
      if (!places.has(heading.role)) places.set(heading.role, { sheet: grid.sheet.name, cell: heading.cell });
      this.headings.set(section, places);
    }
    for (const [section, own] of columns) this.addRecords(section, own, table, grid);
  }

  private addRecords(
    section: SectionId,
    columns: { role: Role; column: number }[],
    table: FoundTable,
    grid: Grid,
  ): void {
    const records = this.records.get(section) ?? [];
    const read = columns.map(({ role, column }) => this.column(role, column));
    const slots = new Map(columns.map(({ role }, slot) => [role, slot]));
    for (const row of table.rows) {
      const entries = read.map((column) => readEntry(column, grid, row.row));
      if (!entries.some(({ role, state }) => state !== 'empty' && !role.endsWith('.ref'))) continue;
      const line = { sheet: grid.sheet.name, row: row.row, hidden: row.hidden };
      records.push(makeRecord({ section, index: records.length, line, slots, entries, labelOf: this.labelOf }));
    }
    this.records.set(section, records);
    const free = new Map<Role, Place>();
    for (const { role, column } of columns)
      free.set(role, { sheet: grid.sheet.name, cell: toA1(table.freeRow, column) });
    this.nextFree.set(section, free);
  }

  finish(): Form {
    const sections = new Map<SectionId, FormSection>();
    for (const id of sectionIds) {
      const plan = this.index.section(id);
      if (plan)
        sections.set(
          id,
          plan.kind === 'fields' ? this.fieldSection(id, plan.title) : this.tableSection(id, plan.title),
        );
    }
    const empty = this.fieldsRecord('form', new Map());
    return {
      sections,
      mapping: this.mapping,
      conflicts: this.conflicts,
      calculation: this.snapshot.calculation,
      date1904: this.snapshot.date1904,
      records: (id) => sections.get(id)?.records ?? [],
      one: (role) => (sections.get(sectionOf(role))?.records[0] ?? empty).get(role),
      has: (role) => sections.get(sectionOf(role))?.headings.has(role) ?? false,
    };
  }

  private fieldSection(id: SectionId, title: string): FormSection {
    const entries = new Map<Role, Entry<AnyValue>>();
    const headings = new Map<Role, Place>();
    for (const [role, found] of this.fields)
      if (sectionOf(role) === id) {
        entries.set(role, found.entry);
        headings.set(role, found.label);
      }
    const record = this.fieldsRecord(id, entries);
    const place = headings.values().next().value ?? null;
    return { id, title, kind: 'fields', place, records: [record], headings, nextFree: new Map() };
  }

  private fieldsRecord(section: SectionId, found: ReadonlyMap<Role, Entry<AnyValue>>): FormRecord {
    const slots = new Map([...found.keys()].map((role, slot) => [role, slot]));
    return makeRecord({ section, index: 0, line: null, slots, entries: [...found.values()], labelOf: this.labelOf });
  }

  private tableSection(id: SectionId, title: string): FormSection {
    const headings = this.headings.get(id) ?? new Map<Role, Place>();
    return {
      id,
      title,
      kind: 'records',
      place: headings.values().next().value ?? null,
      records: this.records.get(id) ?? [],
      headings,
      nextFree: this.nextFree.get(id) ?? new Map<Role, Place>(),
    };
  }
}

/** Excel's names keep no case apart; roles are matched without it. */
const rolesByLowerName = new Map<string, Role>(roleNames.map((role) => [role.toLowerCase(), role]));
const roleOfName = (name: string): Role | null => rolesByLowerName.get(name.toLowerCase()) ?? null;

const round = (score: number): number => Math.round(score * 100) / 100;
