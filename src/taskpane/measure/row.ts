import { fromA1 } from '../../domain/address';
import type { FormRecord, Place } from '../../domain/form';
import type { Role } from '../../domain/roles';
import { samePlace } from '../engine/place';
import type { CheckResult } from '../engine/result';
import { capital } from './wording';

/** A row of the measures: one that is there, or the first free one. */
export interface MeasureRow {
  /** "M1", "row 9" */
  readonly name: string;
  /** At the head of something: "M1 · A1", "New measure in row 9" */
  readonly title: string;
  readonly record: FormRecord | null;
  /** The statement as it stands in its cell. */
  readonly statement: string;
  readonly places: ReadonlyMap<Role, Place>;
  /** The same measure has the same key after rows were inserted above it. */
  readonly key: string;
}

/** What the selected cell says about which measure is meant. */
export type Choice =
  | { readonly kind: 'measure'; readonly row: MeasureRow }
  /** A row of an action that has several measures, or none. */
  | { readonly kind: 'action'; readonly action: FormRecord; readonly rows: readonly MeasureRow[] }
  | { readonly kind: 'none' };

const ROLES: readonly Role[] = [
  'measure.statement',
  'measure.unit',
  'measure.baseline',
  'measure.target',
  'measure.due',
  'measure.source',
];

export function measureRows(result: CheckResult): readonly MeasureRow[] {
  const records = result.form.records('measure');
  const times = new Map<string, number>();
  for (const { ref } of records) if (ref !== null) times.set(ref, (times.get(ref) ?? 0) + 1);
  return records.map((record) => rowOf(record, result, record.ref !== null && times.get(record.ref) === 1));
}

function rowOf(record: FormRecord, { links }: CheckResult, isNamed: boolean): MeasureRow {
  const places = new Map<Role, Place>();
  for (const role of ROLES) {
    const { place } = record.get(role);
    if (place) places.set(role, place);
  }
  const entry = record.get('measure.statement');
  const statement = entry.state === 'read' ? entry.raw.trim() : '';
  const key = isNamed ? `ref ${record.ref ?? ''}` : statement === '' ? `empty ${record.name}` : `text ${statement}`;
  const actions = links.actionsOf(record).map(({ name }) => name);
  const title = [capital(record.name), ...(actions.length <= 3 ? actions : [])].join(' · ');
  return { name: record.name, title, record, statement, places, key };
}

/** Where another measure would be written; null where the workbook has no table of measures. */
export function freeRow(result: CheckResult): MeasureRow | null {
  const places = result.form.sections.get('measure')?.nextFree;
  const at = fromA1(places?.get('measure.statement')?.cell ?? '');
  if (!places || !at) return null;
  const name = `row ${String(at.row + 1)}`;
  return { name, title: `New measure in ${name}`, record: null, statement: '', places, key: 'new' };
}

/** The measure of the selected row; an action's row stands for the measure that points to it. */
export function choiceAt(result: CheckResult, selection: Place | null): Choice {
  if (!selection) return { kind: 'none' };
  const rows = measureRows(result);
  const rowFor = (record: FormRecord): MeasureRow | undefined => rows.find((row) => row.record === record);
  const measure = result.recordAt(selection, 'measure');
  const own = measure && rowFor(measure);
  if (own) return { kind: 'measure', row: own };
  const free = freeRow(result);
  if (free && [...free.places.values()].some((place) => samePlace(place, selection)))
    return { kind: 'measure', row: free };
  const action = result.recordAt(selection, 'action');
  if (!action) return { kind: 'none' };
  const linked = result.links.measuresOf(action).flatMap((record) => rowFor(record) ?? []);
  const [only] = linked;
  return only && linked.length === 1 ? { kind: 'measure', row: only } : { kind: 'action', action, rows: linked };
}
