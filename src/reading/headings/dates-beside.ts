import { sectionOf, type Role } from '../../domain/roles';
import { ENOUGH } from '../vocabulary';
import type { Claim, HeadingCell } from './claims';
import type { Below } from './evidence';
import { daysIn } from './figures';
import type { Shared } from './share-out';

/** The day that belongs to each figure of a measure: the day of a baseline is nobody's field. */
const DAY_OF: Partial<Record<Role, Role | null>> = {
  'measure.baseline': null,
  'measure.interimValue': 'measure.interimDue',
  'measure.target': 'measure.due',
};
/** A slip of so many days does not turn them round. */
const SLIP = 7;

/**
 * "Now | Date | On the way | Date | Target | Date": of headings of the same words, above days, each is the day of the
 * figure that it stands beside, or shares a group with. Null where the places do not tell.
 */
export function datesBeside(
  cells: readonly HeadingCell[],
  { claims, given }: Shared,
  below: readonly Below[],
): Claim[][] | null {
  const dates = cells.flatMap(({ said }, at) => (said === undefined && mayBeDue(claims[at] ?? []) ? [at] : []));
  const name = (at: number): string =>
    (cells[at]?.text ?? '')
      .replace(/[^a-z]+/gi, ' ')
      .trim()
      .toLowerCase();
  const twins = dates.filter((at) => dates.some((other) => other !== at && name(other) === name(at)));
  if (twins.length < 2 || twins.length > 3) return null;
  const figure = (at: number): Role | null => {
    const role = given[at]?.role;
    return role !== undefined && role in DAY_OF ? role : null;
  };
  const inGroup = (at: number): Role | null => {
    const group = cells[at]?.group ?? null;
    const mates =
      group === null ? [] : cells.flatMap((one, other) => (one.group === group && other !== at ? [other] : []));
    return mates.length === 1 && mates[0] !== undefined ? figure(mates[0]) : null;
  };
  const ways = [inGroup, (at: number) => figure(at - 1), (at: number) => figure(at + 1)];
  const fitting = ways
    .map((way) => withMiddle(twins.map(way)))
    .filter((of) => !of.includes(null) && new Set(of).size === of.length);
  // A day that slipped a year is to be told; only where the places do not decide, the days do.
  const of = fitting.length > 1 ? fitting.find((some) => inOrder(twins, some, below)) : fitting[0];
  if (!of) return null;
  return claims.map((own, at) => {
    const among = twins.indexOf(at);
    if (among < 0) return [...own];
    const role = DAY_OF[of[among] ?? 'measure.target'] ?? null;
    return role === null ? [] : [dayOf(role, own)];
  });
}

/** Between a baseline and a target stands the figure of a reading on the way, whatever it is called. */
function withMiddle(roles: (Role | null)[]): (Role | null)[] {
  const ends = roles.length === 3 && roles[0] === 'measure.baseline' && roles[2] === 'measure.target';
  return ends && roles[1] === null ? [roles[0] ?? null, 'measure.interimValue', roles[2] ?? null] : roles;
}

const mayBeDue = (claims: readonly Claim[]): boolean =>
  claims.some(({ role, words }) => (role === 'measure.due' || role === 'measure.interimDue') && words >= ENOUGH);

function dayOf(role: Role, own: readonly Claim[]): Claim {
  const words = Math.max(ENOUGH, ...own.filter((one) => one.role === role).map((one) => one.words));
  return { role, section: sectionOf(role), local: false, words, rank: words + 1, names: false, fits: true };
}

/** Baselines are taken first and targets reached last, in most of the rows. */
function inOrder(twins: readonly number[], roles: readonly (Role | null)[], below: readonly Below[]): boolean {
  const order = Object.keys(DAY_OF);
  const sorted = twins
    .map((at, among) => ({
      days: daysIn(below[at] ?? { cells: [], filled: 0 }),
      rank: order.indexOf(roles[among] ?? ''),
    }))
    .sort((one, other) => one.rank - other.rank);
  return sorted.every(({ days }, at) => {
    const next = sorted[at + 1]?.days;
    if (!days || !next) return true;
    const both = [...days].flatMap(([row, day]) => (next.has(row) ? [(next.get(row) ?? 0) - day] : []));
    return both.length === 0 || both.filter((gap) => gap > -SLIP).length * 2 >= both.length;
  });
}
