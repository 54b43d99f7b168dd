import type { AnyValue, Entry, FormRecord } from '../domain/form';
import { ROLES, type Role, type SectionId } from '../domain/roles';
import type { PackIndex } from '../packs/lookup';
import { share } from './entry';
import { KEYS } from './headings/keys';

/** Rows between two lines of headings that share one record between them. */
const APART = 6;

interface Pair {
  readonly known: FormRecord;
  readonly more: FormRecord;
}

/**
 * A table that goes on with the records of an earlier one: its rows have the same Refs and other fields ("4. Actions,
 * continued"), or each of the two is one line, near the other, and only one says what the record is. Its fields are
 * given to the records that are known; false where its rows are records of their own.
 */
export function goesOnWith(
  known: readonly FormRecord[],
  found: readonly FormRecord[],
  section: SectionId,
  index: PackIndex,
): boolean {
  const pairs = pairsByRef(known, found) ?? pairByPlace(known, found);
  if (!pairs) return false;
  const roles = (index.section(section)?.fields ?? []).map(({ role }) => role);
  const filled = (record: FormRecord): Role[] =>
    roles.filter((role) => ROLES[role] !== 'ref' && !['empty', 'absent'].includes(record.get(role).state));
  const isKnown = (record: FormRecord): boolean => roles.some((role) => KEYS.has(role) && record.get(role).raw !== '');
  const byRef = pairs.every(({ more }) => more.ref !== null);
  for (const { known: one, more } of pairs) {
    if (filled(more).some((role) => !['empty', 'absent'].includes(one.get(role).state))) return false;
    if (!byRef && isKnown(one) === isKnown(more)) return false;
  }
  for (const { known: one, more } of pairs)
    for (const role of filled(more)) share(one, more.get(role) as Entry<AnyValue>);
  return true;
}

/** Every row's Ref is one of the records before, each once. */
function pairsByRef(known: readonly FormRecord[], found: readonly FormRecord[]): Pair[] | null {
  if (found.length === 0 || found.some(({ ref }) => ref === null)) return null;
  const byRef = new Map(known.map((record) => [record.ref?.toLowerCase(), record]));
  const pairs = found.flatMap((more) => {
    const one = byRef.get(more.ref?.toLowerCase());
    return one ? [{ known: one, more }] : [];
  });
  const all = pairs.length === found.length && new Set(pairs.map((pair) => pair.known)).size === found.length;
  return all ? pairs : null;
}

function pairByPlace(known: readonly FormRecord[], found: readonly FormRecord[]): Pair[] | null {
  const [more] = found;
  if (!more?.line || found.length > 1) return null;
  const { sheet, row } = more.line;
  const here = known.filter(({ line }) => line?.sheet === sheet);
  const [one] = here;
  const near = here.length === 1 && one?.line && Math.abs(one.line.row - row) <= APART;
  return near ? [{ known: one, more }] : null;
}
