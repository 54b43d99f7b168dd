import type {
  AnyValue,
  Conflict,
  Entry,
  Form,
  FormRecord,
  FormSection,
  MappingEntry,
  Place,
  TableNotUnderstood,
} from '../domain/form';
import { sectionIds, sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Sheet, Snapshot } from '../domain/snapshot';
import type { PackIndex } from '../packs/lookup';
import { findBoxes, type Box } from './boxes';
import { findBlocks } from './blocks';
import { columnOf, makeRecord, readEntry, readPart, samePlace } from './entry';
import { findFlipped } from './flipped';
import { gridOf, type Grid } from './grid';
import type { Said } from './headings/search';
import { JoinedRecords } from './joined-records';
import { findLabels, labelCell, type FoundLabel } from './labels';
import type { Confirmed } from './mapping/apply';
import { namedCells } from './named-cells';
import { findPuzzles } from './puzzles';
import { findTables, withoutTotals, type FoundTable } from './tables';
import { vocabularyOf, type Vocabulary } from './vocabulary';
import { normalise } from './words';

interface FieldFound {
  readonly entry: Entry<AnyValue>;
  readonly label: Place;
  readonly named: boolean;
}

/** Gathers what the sheets of a workbook hold, sheet by sheet, and makes a form of it. */
export class FormBuilder {
  private readonly fields = new Map<Role, FieldFound>();
  private readonly joined: JoinedRecords;
  private readonly mapping: MappingEntry[] = [];
  private readonly conflicts: Conflict[] = [];
  private readonly boxes: { box: Box; grid: Grid }[] = [];
  private readonly puzzles: TableNotUnderstood[] = [];
  private readonly totals: { table: FoundTable; grid: Grid }[] = [];
  /** Tables that have costs: the total of one of several is not the form's. */
  private costTables = 0;
  private readonly vocabulary: Vocabulary;
  private readonly labelOf = (role: Role): string => this.index.field(role)?.label ?? role;
  private readonly column = (role: Role, column: number) => columnOf(this.index, role, column, this.snapshot.date1904);

  constructor(
    private readonly snapshot: Snapshot,
    private readonly index: PackIndex,
    private readonly confirmed: Confirmed,
  ) {
    this.vocabulary = vocabularyOf(index.pack);
    this.joined = new JoinedRecords(index, this.vocabulary, this.column, this.labelOf);
  }

  readSheet(sheet: Sheet, fallback = false): void {
    const grid = gridOf(sheet);
    for (const [role, entry] of namedCells(grid, this.snapshot, this.index))
      if (entry.place && !this.fields.has(role)) this.fields.set(role, { entry, label: entry.place, named: true });
    const saidAt = (row: number, column: number): Role | null | undefined =>
      this.confirmed.said(sheet.name, row, column);
    const said: Said = (on, row, column) => {
      const at = on.place(row, column);
      const role = saidAt(at.row, at.column);
      return role && !isRecords(sectionOf(role)) ? undefined : role;
    };
    const isRecords = (section: SectionId): boolean => this.index.section(section)?.kind === 'records';
    const search = { vocabulary: this.vocabulary, pack: this.index, said, isRecords };
    const blocks = findBlocks(sheet, grid, search);
    const { holds } = blocks;
    const tables = findTables({ ...search, grid, isLabelled: holds }, ({ row, column }) => !holds(row, column));
    const counts = (table: FoundTable): boolean => !(fallback && this.joined.has(table.section));
    for (const table of tables.filter(counts)) this.addTable(table, grid, tables);
    for (const block of blocks.tables)
      if (counts(block.table)) this.addTable(block.table, block.grid, [], block.goesOn);
    const flipped = findFlipped(sheet, grid, [...tables, ...blocks.taken, ...blocks.single], search, blocks.isValue);
    for (const table of flipped.tables.filter(counts)) this.addTable(table, flipped.grid, []);
    const taken = [...tables.map(withoutTotals), ...blocks.taken, ...flipped.taken];
    const boxes = findBoxes(grid, search, taken).filter(({ label }) => saidAt(label.row, label.column) !== null);
    if (!fallback) this.boxes.push(...boxes.map((box) => ({ box, grid })));
    const saidOfLabel = (row: number, column: number): Role | null | undefined => {
      const role = saidAt(row, column);
      return role && isRecords(sectionOf(role)) ? undefined : role;
    };
    const labels = findLabels(grid, this.index.pack, this.vocabulary, taken, saidOfLabel);
    for (const label of labels) if (!(fallback && this.fields.has(label.role))) this.addLabel(label, grid);
    const lines = labels.map(({ row, column }) => ({ top: row, lastRow: row, left: column, right: column }));
    if (!fallback) this.puzzles.push(...findPuzzles(grid, search, [...taken, ...lines]));
  }

  private addLabel(label: FoundLabel, grid: Grid): void {
    const column = this.column(label.role, label.valueColumn);
    const entry =
      label.part === undefined
        ? readEntry(column, grid, label.valueRow)
        : readPart(column, grid, label.valueRow, label.part);
    const place = { sheet: grid.sheet.name, cell: labelCell(grid, label) };
    this.mapping.push({
      ...place,
      heading: label.text,
      role: label.role,
      section: sectionOf(label.role),
      confidence: round(label.score),
      how: label.confirmed ? 'confirmed' : label.score === 1 ? 'known' : 'similar',
      rivals: [],
    });
    const before = this.fields.get(label.role);
    if (!before || !entry.place || !before.entry.place) {
      this.fields.set(label.role, { entry, label: place, named: false });
      return;
    }
    if (samePlace(before.entry.place, entry.place)) return;
    const filled = entry.state !== 'empty';
    // A formula shows what is said elsewhere, as long as it is calculated; it says nothing itself.
    if (entry.formula !== undefined && before.entry.state !== 'empty') return;
    if (before.entry.state === 'empty' && filled && !before.named) {
      this.fields.set(label.role, { entry, label: place, named: false });
    } else if (filled && before.entry.state !== 'empty' && normalise(before.entry.raw) !== normalise(entry.raw)) {
      this.conflicts.push({ role: label.role, kept: before.entry.place, other: entry.place, otherRaw: entry.raw });
    }
  }

  private addTable(table: FoundTable, grid: Grid, all: readonly FoundTable[], goesOn = false): void {
    const sheet = grid.sheet.name;
    for (const { cell, text, role, score, how, rivals, readInstead } of table.headings) {
      const section = role ? sectionOf(role) : table.section;
      const instead = readInstead === undefined ? {} : { readInstead: { sheet, cell: readInstead } };
      this.mapping.push({
        sheet,
        cell,
        heading: text,
        role,
        section,
        confidence: round(score),
        how,
        rivals,
        ...instead,
      });
    }
    if (table.headings.some(({ role }) => role === 'cost.total') && table.rows.length > 0) this.costTables += 1;
    const label = this.joined.add(table, grid, all, goesOn);
    if (label) this.mapping.push(label);
    if (table.total) this.totals.push({ table, grid });
  }

  /** The total below the one table of costs is the total of the form, where no label gives another. */
  private addTotal(): void {
    const role: Role = 'totals.funded';
    if (!this.index.field(role) || this.fields.has(role)) return;
    const found = this.totals.flatMap(({ table, grid }) => {
      const column = table.headings.find((one) => one.role === 'cost.total' && one.readInstead === undefined)?.column;
      return column === undefined || !table.total || grid.laidOut !== 'sheet'
        ? []
        : [{ row: table.total, column, grid }];
    });
    const [only] = found;
    const label = only?.row.cells.find(({ value }) => typeof value === 'string');
    if (!only || !label || found.length > 1 || this.costTables > 1) return;
    if (only.grid.at(only.row.row, only.column) === undefined) return;
    const [valueRow, valueColumn] = [only.row.row, only.column];
    const at = { row: label.row, column: label.column, text: String(label.value) };
    this.addLabel({ ...at, role, valueRow, valueColumn, score: 0.9 }, only.grid);
  }

  /** What stands in boxes of its own, where no table holds it. */
  private addBoxes(): void {
    for (const { box, grid } of this.boxes) {
      if (!this.joined.addBox(box, grid)) continue;
      const { role, label, score } = box;
      const place = { sheet: grid.sheet.name, cell: grid.address(label.row, label.column) };
      const how = score >= 0.99 ? 'known' : 'similar';
      const heading = String(label.value);
      this.mapping.push({
        ...place,
        heading,
        role,
        section: sectionOf(role),
        confidence: round(score),
        how,
        rivals: [],
      });
    }
  }

  /** A person can say what the headings of a table mean that was not read. */
  private listPuzzles(): void {
    for (const { sheet, headings } of this.puzzles)
      for (const { cell, text: heading } of headings)
        this.mapping.push({
          sheet,
          cell,
          heading,
          role: null,
          section: null,
          confidence: 0,
          how: 'unknown',
          rivals: [],
        });
  }

  finish(): Form {
    this.addTotal();
    this.addBoxes();
    this.listPuzzles();
    this.joined.finish();
    const sections = new Map<SectionId, FormSection>();
    for (const id of sectionIds) {
      const plan = this.index.section(id);
      if (!plan) continue;
      const { title } = plan;
      sections.set(id, plan.kind === 'fields' ? this.fieldSection(id, title) : this.joined.section(id, title));
    }
    const empty = this.fieldsRecord('form', new Map());
    return {
      sections,
      mapping: this.mapping,
      conflicts: this.conflicts,
      ...(this.puzzles.length > 0 ? { puzzles: this.puzzles } : {}),
      mappingNotes: this.confirmed.notes(this.mapping),
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
}

const round = (score: number): number => Math.round(score * 100) / 100;
