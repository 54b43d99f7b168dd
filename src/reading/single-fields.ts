import type { AnyValue, Conflict, Entry, FormRecord, FormSection, MappingEntry, Place } from '../domain/form';
import { sectionOf, type Role, type SectionId } from '../domain/roles';
import { makeRecord, readEntry, readPart, samePlace, type Column } from './entry';
import type { Grid } from './grid';
import { labelCell, type FoundLabel } from './labels';
import { rounded } from './mapping-entry';
import { normalise } from './words';

interface FieldFound {
  readonly entry: Entry<AnyValue>;
  readonly label: Place;
  readonly named: boolean;
}

/** The fields of which a form has one each: what was found for them, and where two places say different things. */
export class SingleFields {
  readonly conflicts: Conflict[] = [];
  private readonly fields = new Map<Role, FieldFound>();

  constructor(
    private readonly column: (role: Role, column: number) => Column,
    private readonly labelOf: (role: Role) => string,
  ) {}

  has(role: Role): boolean {
    return this.fields.has(role);
  }

  /** A field that a defined name points to: it goes before any label, on whatever sheet. */
  addNamed(role: Role, entry: Entry<AnyValue>): void {
    const before = this.fields.get(role);
    if (!entry.place || before?.named === true) return;
    this.fields.set(role, { entry, label: entry.place, named: true });
    if (before) this.keep(role, before.entry, before.label);
  }

  /** Takes in what a label names; says what the label was understood as. */
  addLabel(label: FoundLabel, grid: Grid): MappingEntry {
    const column = this.column(label.role, label.valueColumn);
    const entry =
      label.part === undefined
        ? readEntry(column, grid, label.valueRow)
        : readPart(column, grid, label.valueRow, label.part);
    const place = { sheet: grid.sheet.name, cell: labelCell(grid, label) };
    this.keep(label.role, entry, place);
    return {
      ...place,
      heading: label.text,
      role: label.role,
      section: sectionOf(label.role),
      confidence: rounded(label.score),
      how: label.confirmed ? 'confirmed' : label.score === 1 ? 'known' : 'similar',
      rivals: [],
    };
  }

  private keep(role: Role, entry: Entry<AnyValue>, label: Place): void {
    const before = this.fields.get(role);
    if (!before || !entry.place || !before.entry.place) {
      this.fields.set(role, { entry, label, named: false });
      return;
    }
    if (samePlace(before.entry.place, entry.place)) return;
    const filled = entry.state !== 'empty';
    // A formula shows what is said elsewhere, as long as it is calculated; it says nothing itself.
    if (entry.formula !== undefined && before.entry.state !== 'empty') return;
    if (before.entry.state === 'empty' && filled && !before.named) {
      this.fields.set(role, { entry, label, named: false });
    } else if (filled && before.entry.state !== 'empty' && normalise(before.entry.raw) !== normalise(entry.raw)) {
      this.conflicts.push({ role, kept: before.entry.place, other: entry.place, otherRaw: entry.raw });
    }
  }

  section(id: SectionId, title: string): FormSection {
    const entries = new Map<Role, Entry<AnyValue>>();
    const headings = new Map<Role, Place>();
    for (const [role, found] of this.fields)
      if (sectionOf(role) === id) {
        entries.set(role, found.entry);
        headings.set(role, found.label);
      }
    const record = this.record(id, entries);
    const place = headings.values().next().value ?? null;
    return { id, title, kind: 'fields', place, records: [record], headings, nextFree: new Map() };
  }

  /** The record of a section of which nothing was found. */
  record(section: SectionId, found: ReadonlyMap<Role, Entry<AnyValue>> = new Map()): FormRecord {
    const slots = new Map([...found.keys()].map((role, slot) => [role, slot]));
    return makeRecord({ section, index: 0, line: null, slots, entries: [...found.values()], labelOf: this.labelOf });
  }
}
