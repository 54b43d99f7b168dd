import type { AnyValue, Entry, Quantity, Remark } from '../../domain/form';
import { ROLES, type Role } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { PackList } from '../../packs/schema';
import { choiceFromText } from '../../reading/values/choice';
import type { FormValue } from '../form-data';
import type { Reason } from './purpose';

/** What becomes of one cell: a value for the new form, or why there is none; null where nothing is in it. */
export type Crossing = { readonly value: FormValue } | { readonly left: Reason } | null;

/** How a value was written, where what it says is beyond doubt. */
const PLAIN: ReadonlySet<Remark> = new Set<Remark>(['text-date', 'text-number', 'spelling', 'negative']);

/**
 * An entry as the new form holds it. What could not be read, or not for certain, goes across as it was typed: the
 * author's words are not lost, and the check speaks of them there as it does here.
 */
export function crossing(entry: Entry<AnyValue>, role: Role, from: PackIndex, to: PackIndex): Crossing {
  const { state, raw } = entry;
  if (state === 'absent' || state === 'empty') return null;
  if (state === 'placeholder') return { left: 'no-answer' };
  if (state === 'error' || state === 'unknown') return { left: 'no-result' };
  const type = ROLES[role];
  if (type === 'choice') return choice(entry, from.list(role), to.list(role));
  if (entry.lines) return { value: entry.lines.join('\n') };
  const asTyped = { value: raw.trim() };
  if (type === 'refs' || entry.value === null || entry.remarks.some((remark) => !PLAIN.has(remark))) return asTyped;
  if (type === 'quantity') return { value: quantity(entry as Entry<Quantity>) };
  return typeof entry.value === 'object' ? asTyped : { value: entry.value };
}

/**
 * The same choice in the new form's words: by its name, or another name that the new form knows for it; where only a
 * choice will do, by the first form's other names as well.
 */
function choice({ value, raw }: Entry<AnyValue>, from: PackList | undefined, to: PackList | undefined): Crossing {
  const known = typeof value === 'string' ? value : raw.trim();
  if (!to) return { value: known };
  const aliases = to.open ? [] : (from?.choices.find((one) => one.value === known)?.aliases ?? []);
  for (const name of [known, raw, ...aliases]) {
    const found = choiceFromText(name, to);
    if (found !== null) return { value: found };
  }
  return to.open ? { value: known } : { left: 'not-in-list' };
}

/** A bare 0.4 beside "% of pupils" is no 40 %: as text it is read as what it was. */
function quantity({ cellValue, value, raw }: Entry<Quantity>): FormValue {
  if (typeof cellValue !== 'number' || value === null || value.amount === null) return raw.trim();
  if (value.unit === '%') return `${String(value.amount)}%`;
  return Math.abs(value.amount) <= 1 ? String(value.amount) : value.amount;
}
