import type { FormRecord, FormSection, MappingEntry, Place } from '../domain/form';
import { sectionOf, type Role, type SectionId } from '../domain/roles';
import type { PackIndex } from '../packs/lookup';
import type { Column } from './entry';
import type { Grid } from './grid';
import {
  isOwnName,
  keyOf,
  needAboveTable,
  needInBand,
  needInSheetName,
  needRecord,
  sameNeed,
  type NeedAbove,
} from './needs-above';
import { recordsOf, type Mates } from './table-records';
import type { FoundTable, Rectangle } from './tables';
import type { Vocabulary } from './vocabulary';

/** Actions of a sheet beyond which rows without a Ref belong to none of them. */
const FEW_ACTIONS = 30;

interface Waiting {
  readonly mates: Mates;
  readonly sheet: string;
  /** null: only the sheet's name could say it. */
  readonly need: NeedAbove | null;
  readonly byName: NeedAbove | null;
}

/** The records of all tables, joined: the same table on several sheets is one section. */
export class JoinedRecords {
  private readonly all = new Map<SectionId, FormRecord[]>();
  private readonly headings = new Map<SectionId, Map<Role, Place>>();
  private readonly nextFree = new Map<SectionId, Map<Role, Place>>();
  private readonly waiting: Waiting[] = [];
  private readonly withoutAction: { readonly mates: Mates; readonly sheet: string }[] = [];

  constructor(
    private readonly index: PackIndex,
    private readonly vocabulary: Vocabulary,
    private readonly column: (role: Role, column: number) => Column,
    private readonly labelOf: (role: Role) => string,
  ) {}

  has(section: SectionId): boolean {
    return this.all.has(section);
  }

  records(section: SectionId): readonly FormRecord[] {
    return this.all.get(section) ?? [];
  }

  /** Takes a table in; the label above it that gives its need, where there is one. */
  add(table: FoundTable, grid: Grid, others: readonly Rectangle[]): MappingEntry | null {
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
    for (const [section, found] of records) this.all.set(section, [...this.records(section), ...found]);
    for (const [section, places] of free) this.nextFree.set(section, places);
    if (withoutAction) this.withoutAction.push({ mates: withoutAction, sheet });
    if (withoutNeed.length === 0 || !this.index.field('need.what')) return null;
    return this.wait(withoutNeed, table, grid, others);
  }

  private wait(
    rows: ReturnType<typeof recordsOf>['withoutNeed'],
    table: FoundTable,
    grid: Grid,
    others: readonly Rectangle[],
  ): MappingEntry | null {
    // A column of its own says for each row which need it serves.
    if (table.headings.some(({ role }) => role === 'action.need')) return null;
    const above = needAboveTable(grid, table, others, this.vocabulary, this.column);
    const named = isOwnName(grid.sheet.name, this.vocabulary);
    const byName = named ? needInSheetName(grid, this.column) : null;
    for (const { mates, band } of rows) {
      const need = band ? needInBand(grid, band, this.column) : above;
      this.waiting.push({ mates, sheet: grid.sheet.name, need, byName });
    }
    return above?.label ?? null;
  }

  private headingOf(section: SectionId, role: Role, place: Place): void {
    const places = this.headings.get(section) ?? new Map<Role, Place>();
    if (!places.has(role)) places.set(role, place);
    this.headings.set(section, places);
  }

  /** Once every sheet is read: titles become needs, and rows are given the needs and actions they stand with. */
  finish(): void {
    const listed = [...this.records('need')];
    const made = new Map<string, FormRecord>();
    // A sheet's name says something where several sheets hold the same kind of table.
    const several = new Set(this.waiting.map(({ sheet }) => sheet)).size > 1;
    for (const { mates, sheet, need, byName } of this.waiting) {
      const above = need ?? (several || typeof byName?.number === 'number' ? byName : null);
      const own = listed.filter(({ line }) => line?.sheet === sheet);
      const found = above ? (sameNeed(above, listed) ?? this.make(above, made)) : own.length === 1 ? own[0] : undefined;
      if (found) mates.set('need', [found]);
    }
    const actions = this.records('action');
    if (new Set(actions.map(({ line }) => line?.sheet)).size < 2) return;
    for (const { mates, sheet } of this.withoutAction) {
      const here = actions.filter(({ line }) => line?.sheet === sheet);
      if (here.length > 0 && here.length <= FEW_ACTIONS) mates.set('action', here);
    }
  }

  private make(above: NeedAbove, made: Map<string, FormRecord>): FormRecord {
    const key = keyOf(above);
    const known = made.get(key);
    if (known) return known;
    const record = needRecord(above, this.records('need').length, this.labelOf);
    made.set(key, record);
    this.all.set('need', [...this.records('need'), record]);
    const place = above.label ?? above.entry.place;
    if (place) this.headingOf('need', 'need.what', { sheet: place.sheet, cell: place.cell });
    return record;
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
