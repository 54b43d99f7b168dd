import type { Form, FormRecord } from '../../domain/form';
import { anatomy, levelsOf, timesOf, type Anatomy, type Level, type PartName, type When } from '../../measures';
import { isSame } from '../fields';

/** Longest piece of a statement that is read: more is no sentence, and a hostile cell stays cheap. */
const LONGEST = 2000;

/** The statement as its cell holds it; empty where it was not read. */
export function statementOf(measure: FormRecord): string {
  const { state, raw } = measure.get('measure.statement');
  return state === 'read' ? raw.slice(0, LONGEST) : '';
}

/** Several rules ask about the same words: each statement is understood once a form, and only when one of them asks. */
function once<T>(read: (text: string) => T): (measure: FormRecord) => T {
  const known = new WeakMap<FormRecord, { readonly found: T }>();
  return (measure) => {
    const before = known.get(measure);
    if (before) return before.found;
    const found = read(statementOf(measure));
    known.set(measure, { found });
    return found;
  };
}

export const anatomyOf: (measure: FormRecord) => Anatomy = once(anatomy);
/** Every amount of the statement, in order. */
export const levelsIn: (measure: FormRecord) => readonly Level[] = once(levelsOf);
export const timesIn: (measure: FormRecord) => readonly When[] = once(timesOf);

/** The words of the first part of that name; null where the statement has none. */
export const partOf = (measure: FormRecord, name: PartName): string | null =>
  anatomyOf(measure).parts.find(({ part }) => part === name)?.text ?? null;

/** The measures that say something; a merged cell counts once. */
export function* statements(form: Form): Generator<FormRecord> {
  let last: FormRecord | null = null;
  for (const measure of form.records('measure')) {
    const { state, place, cellValue } = measure.get('measure.statement');
    if (state !== 'read' || typeof cellValue !== 'string') continue;
    if (last && isSame(place, last.get('measure.statement').place)) continue;
    last = measure;
    yield measure;
  }
}

/** A target has its own cell, and something stands there: what is wrong with that is said there. */
export function hasTarget(measure: FormRecord): boolean {
  const { state } = measure.get('measure.target');
  return state !== 'absent' && state !== 'empty';
}

/** Nothing in the row says how much: neither the statement nor a cell beside it. */
export function hasNoLevel(measure: FormRecord): boolean {
  if (hasTarget(measure) || anatomyOf(measure).measurable) return false;
  const { state } = measure.get('measure.baseline');
  return state !== 'read';
}
