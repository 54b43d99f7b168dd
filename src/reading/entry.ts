import { toA1, type Position } from '../domain/address';
import type { AnyValue, Entry, EntryOf, FieldState, FormRecord, Place, Remark } from '../domain/form';
import { ROLES, type Role, type SectionId } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import type { PackIndex } from '../packs/lookup';
import { display } from './display';
import type { Grid } from './grid';
import { readValue } from './values';

export function absentEntry(role: Role, label: string): Entry<AnyValue> {
  return { role, label, state: 'absent', raw: '', cellValue: null, value: null, remarks: [], place: null };
}

/** The cell that counts for a place: under a merge, its top left cell. */
export function effective(grid: Grid, row: number, column: number): { row: number; column: number } {
  const merge = grid.merge(row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

/** A field as it stands in its cell. What it looks like is made on demand: most entries are never shown. */
class CellEntry implements Entry<AnyValue> {
  readonly label: string;
  readonly state: FieldState;
  readonly value: AnyValue | null;
  readonly remarks: readonly Remark[];
  readonly place: Place;
  readonly formula?: string;
  private shown: string | null = null;

  constructor(
    index: PackIndex,
    readonly role: Role,
    sheet: string,
    at: Position,
    private readonly cell: Cell | undefined,
    private readonly date1904: boolean,
  ) {
    const reading = readValue(cell, ROLES[role], { date1904, list: index.list(role), rate: role === 'cost.rate' });
    this.label = index.field(role)?.label ?? role;
    this.state = reading.state;
    this.value = reading.value;
    this.remarks = reading.remarks;
    this.place = { sheet, cell: toA1(at.row, at.column) };
    if (cell?.formula !== undefined) this.formula = cell.formula;
  }

  get cellValue(): Cell['value'] {
    return this.cell?.value ?? null;
  }

  get raw(): string {
    return (this.shown ??= display(this.cell, this.date1904));
  }
}

export function readEntry(
  index: PackIndex,
  role: Role,
  grid: Grid,
  row: number,
  column: number,
  date1904: boolean,
): Entry<AnyValue> {
  const at = effective(grid, row, column);
  return new CellEntry(index, role, grid.sheet.name, at, grid.at(at.row, at.column), date1904);
}

export interface RecordParts {
  readonly section: SectionId;
  readonly index: number;
  readonly line: FormRecord['line'];
  readonly entries: ReadonlyMap<Role, Entry<AnyValue>>;
  readonly labelOf: (role: Role) => string;
}

export function makeRecord({ section, index, line, entries, labelOf }: RecordParts): FormRecord {
  const refEntry = entries.get(`${section}.ref` as Role);
  const ref = refEntry?.state === 'read' ? refEntry.raw.trim() : null;
  return {
    section,
    index,
    ref,
    name: ref ?? (line ? `row ${String(line.row + 1)}` : ''),
    line,
    // The map is filled by role, and a role fixes the type of its value.
    get: <R extends Role>(role: R) => (entries.get(role) ?? absentEntry(role, labelOf(role))) as unknown as EntryOf<R>,
  };
}

export const samePlace = (one: Place, other: Place): boolean => one.sheet === other.sheet && one.cell === other.cell;
