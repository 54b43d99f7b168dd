import type { FormRecord } from '../domain/form';

/** "action A1" by its Ref, which may be a bare number; "the action in row 7" where it has none. */
export const calledIn = (record: FormRecord, kind = 'action'): string =>
  record.ref === null ? `the ${kind} in ${record.name}` : `${kind} ${record.ref.slice(0, 20)}`;

/** So many are named in a message. */
const FEW = 6;

/** "action A1, action A2 and the action in row 7"; of many, the first few. */
export function listed(records: readonly FormRecord[], kind = 'action'): string {
  const names = records.map((record) => calledIn(record, kind));
  const shown = names.length > FEW ? names.slice(0, FEW - 1) : names.slice(0, -1);
  const rest = names.length - shown.length;
  const last = rest === 1 ? (names.at(-1) ?? '') : `${String(rest)} more`;
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
