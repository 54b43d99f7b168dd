import { toA1 } from '../domain/address';
import type { AnyValue, Entry, EntryOf, FormRecord, Place } from '../domain/form';
import { ROLES, type Role, type SectionId } from '../domain/roles';
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

export function readEntry(
  index: PackIndex,
  role: Role,
  grid: Grid,
  row: number,
  column: number,
  date1904: boolean,
): Entry<AnyValue> {
  const at = effective(grid, row, column);
  const cell = grid.at(at.row, at.column);
  const reading = readValue(cell, ROLES[role], { date1904, list: index.list(role), rate: role === 'cost.rate' });
  return {
    role,
    label: index.field(role)?.label ?? role,
    state: reading.state,
    raw: display(cell, date1904),
    cellValue: cell?.value ?? null,
    value: reading.value,
    ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    remarks: reading.remarks,
    place: { sheet: grid.sheet.name, cell: toA1(at.row, at.column) },
  };
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
