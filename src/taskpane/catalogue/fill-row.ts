import type { Edit, EditValue } from '../../domain/edit';
import type { FormRecord, Place } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { Programme } from '../../packs/schema';
import { LISTED } from '../../rules/catalogue/named';
import { fromA1 } from '../../domain/address';
import type { Change, CheckResult } from '../engine/result';
import type { Step } from '../engine/safe-step';

/** The row that a programme would be written into. */
export interface TargetRow {
  /** "A2", "row 9" */
  readonly name: string;
  readonly isNew: boolean;
  /** What the row holds as its intervention now. */
  readonly holds: string;
  readonly record: FormRecord | null;
  readonly places: ReadonlyMap<Role, Place>;
}

const FILLED: readonly Role[] = ['action.ref', 'action.intervention', 'action.listed'];

/** The row of the selected cell, else the first free row; null where the workbook has no table of actions. */
export function targetRow(result: CheckResult, selection: Place | null): TargetRow | null {
  const record = selection ? result.recordAt(selection, 'action') : null;
  if (record) {
    const places = new Map<Role, Place>();
    for (const role of FILLED) {
      const { place } = record.get(role);
      if (place) places.set(role, place);
    }
    return { name: record.name, isNew: false, holds: record.get('action.intervention').raw, record, places };
  }
  const free = result.form.sections.get('action')?.nextFree;
  const at = fromA1(free?.get('action.intervention')?.cell ?? '');
  if (!free || !at) return null;
  return { name: `row ${String(at.row + 1)}`, isNew: true, holds: '', record: null, places: free };
}

/** What would be written, and which of it stands on something that somebody typed. */
export function fillRow(result: CheckResult, row: TargetRow, programme: Programme): Step & { readonly over: boolean } {
  const edits: Edit[] = [];
  const changes: Change[] = [];
  let over = false;
  for (const [role, value] of valuesFor(result, row, programme)) {
    const place = row.places.get(role);
    if (!place) continue;
    const now = result.cellAt(place);
    if (now.value === value) continue;
    const empty = isBlank(now.value);
    // A Ref names the row to others: it is given where there is none, and never changed.
    if (role === 'action.ref' && !empty) continue;
    over ||= !empty;
    edits.push({ ...place, expect: now.value, value });
    changes.push({ place, label: result.pack.field(role)?.label ?? role, before: now.shown, after: value });
  }
  return { label: `${programme.name} in ${row.name}`, edits, changes, over };
}

function valuesFor(result: CheckResult, row: TargetRow, programme: Programme): readonly (readonly [Role, string])[] {
  const listed = result.pack.list('action.listed')?.choices.some(({ value }) => value === LISTED) === true;
  return [
    ...(row.isNew ? [['action.ref', nextRef(result)] as const] : []),
    ['action.intervention', programme.name],
    ...(listed ? [['action.listed', LISTED] as const] : []),
  ];
}

/** "A4" after A1, A3. */
function nextRef(result: CheckResult): string {
  const prefix = result.pack.section('action')?.refPrefix ?? '';
  const numbers = result.form.records('action').map(({ ref }) => Number(/(\d{1,6})$/.exec(ref ?? '')?.[1] ?? 0));
  return `${prefix}${String(Math.max(0, ...numbers) + 1)}`;
}

const isBlank = (value: EditValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');
