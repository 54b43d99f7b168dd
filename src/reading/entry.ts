import { columnName } from '../domain/address';
import type { AnyValue, Entry, EntryOf, FieldState, FormRecord, Place, Remark } from '../domain/form';
import { ROLES, type Role, type SectionId } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import type { PackIndex } from '../packs/lookup';
import { display } from './display';
import type { Grid } from './grid';
import { readValue, type ReadingOptions } from './values';
import { periodFromText } from './values/period';

export function absentEntry(role: Role, label: string): Entry<AnyValue> {
  return { role, label, state: 'absent', raw: '', cellValue: null, value: null, remarks: [], place: null };
}

/** The cell that counts for a place: under a merge, its top left cell. */
export function effective(grid: Grid, row: number, column: number): { row: number; column: number } {
  const merge = grid.merge(row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

/** What the entries of one column share. */
export interface Column {
  readonly role: Role;
  readonly column: number;
  readonly label: string;
  readonly options: ReadingOptions;
  /** The column of another field, which may hold a period: only that is read from it. */
  readonly ofPeriod?: boolean;
}

export function columnOf(index: PackIndex, role: Role, column: number, date1904: boolean): Column {
  const day = ROLES[role] === 'date' ? (role.endsWith('.start') ? 'first' : 'last') : undefined;
  const options = { date1904, list: index.list(role), rate: role === 'cost.rate', day } as const;
  return { role, column, label: index.field(role)?.label ?? role, options };
}

/**
 * A field as it stands in its cell. Its address and what it looks like are made on demand: most entries are never
 * shown, and a plan may have tens of thousands.
 */
class CellEntry implements Entry<AnyValue> {
  readonly state: FieldState;
  readonly value: AnyValue | null;
  readonly remarks: readonly Remark[];
  private at: Place | null = null;
  private shown: string | null = null;

  constructor(
    private readonly shared: Column,
    private readonly grid: Grid,
    private readonly row: number,
    private readonly column: number,
    private readonly cell: Cell | undefined,
  ) {
    const reading = readValue(cell, ROLES[shared.role], shared.options);
    this.state = reading.state;
    this.value = reading.value;
    this.remarks = reading.remarks;
  }

  get role(): Role {
    return this.shared.role;
  }

  get label(): string {
    return this.shared.label;
  }

  get cellValue(): Cell['value'] {
    return this.cell?.value ?? null;
  }

  get formula(): string | undefined {
    return this.cell?.formula;
  }

  get raw(): string {
    return (this.shown ??= display(this.cell, this.shared.options.date1904));
  }

  get place(): Place {
    return (this.at ??= { sheet: this.grid.sheet.name, cell: this.grid.address(this.row, this.column) });
  }
}

export function readEntry(column: Column, grid: Grid, row: number): Entry<AnyValue> {
  const at = effective(grid, row, column.column);
  const cell = grid.at(at.row, at.column);
  if (column.ofPeriod === true && !(typeof cell?.value === 'string' && periodFromText(cell.value)))
    return absentEntry(column.role, column.label);
  return new CellEntry(column, grid, at.row, at.column, cell);
}

/**
 * A field that is a part of its cell: what follows the label in "School: Hollin Moor Primary". Its cellValue is that
 * part, so that an edit, which would write over the label too, is refused.
 */
export function readPart(column: Column, grid: Grid, row: number, text: string): Entry<AnyValue> {
  const at = effective(grid, row, column.column);
  return new CellEntry(column, grid, at.row, at.column, { ...at, value: text, format: 'General' });
}

/** What a heading names for the rows below it, such as a horizon. */
export function readNamed(column: Column, heading: Place, text: string): Entry<AnyValue> {
  const { role, label, options } = column;
  const { state, value, remarks } = readValue(
    { row: 0, column: 0, value: text, format: 'General' },
    ROLES[role],
    options,
  );
  return { role, label, state, value, remarks, raw: text, cellValue: text, place: heading };
}

export interface RecordParts {
  readonly section: SectionId;
  readonly index: number;
  readonly line: FormRecord['line'];
  /** Where each role stands among the entries: one map for all the records of a table. */
  readonly slots: ReadonlyMap<Role, number>;
  readonly entries: readonly Entry<AnyValue>[];
  readonly labelOf: (role: Role) => string;
  readonly beside?: Beside;
}

/** Records of other sections that a row belongs to by where it stands. */
export type Beside = ReadonlyMap<SectionId, readonly FormRecord[]>;

/** A row or a block of fields, in the order in which its roles were found. */
class Row implements FormRecord {
  readonly section: SectionId;
  readonly index: number;
  readonly ref: string | null;
  readonly line: FormRecord['line'];
  readonly beside?: Beside;
  private readonly slots: ReadonlyMap<Role, number>;
  private readonly entries: readonly Entry<AnyValue>[];
  private readonly labelOf: (role: Role) => string;
  private shared: readonly Entry<AnyValue>[] = [];

  constructor(parts: RecordParts) {
    this.section = parts.section;
    this.index = parts.index;
    this.line = parts.line;
    this.slots = parts.slots;
    this.entries = parts.entries;
    this.labelOf = parts.labelOf;
    if (parts.beside) this.beside = parts.beside;
    const ref = this.get(`${parts.section}.ref` as Role);
    this.ref = ref.state === 'read' ? ref.raw.trim() : null;
  }

  get name(): string {
    if (this.ref !== null || !this.line) return this.ref ?? '';
    const { row, column } = this.line;
    return column === undefined ? `row ${String(row + 1)}` : `column ${columnName(column)}`;
  }

  share(entry: Entry<AnyValue>): void {
    this.shared = [...this.shared, entry];
  }

  get<R extends Role>(role: R): EntryOf<R> {
    const slot = this.slots.get(role);
    const entry = slot === undefined ? this.shared.find((one) => one.role === role) : this.entries[slot];
    // The slots are filled by role, and a role fixes the type of its value.
    return (entry ?? absentEntry(role, this.labelOf(role))) as unknown as EntryOf<R>;
  }
}

export function makeRecord(parts: RecordParts): FormRecord {
  return new Row(parts);
}

/** Gives a record what is written once for it and others. */
export function share(record: FormRecord, entry: Entry<AnyValue>): void {
  if (record instanceof Row) record.share(entry);
}

export const samePlace = (one: Place, other: Place): boolean => one.sheet === other.sheet && one.cell === other.cell;
