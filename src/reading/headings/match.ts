import type { Role } from '../../domain/roles';
import { SENSED } from '../meaning';
import type { Claim } from './claims';

/** Claims of each column → the claim that each column is given; a role goes to one column only, the sum is the best. */
export function match(claims: readonly (readonly Claim[])[], taken: ReadonlySet<Role>): (Claim | null)[] {
  const given: (Claim | null)[] = claims.map(() => null);
  const holder = new Map<Role, number>();
  const order = claims
    .flatMap((some, column) => some.map((claim) => ({ column, claim })))
    .sort((one, other) => other.claim.rank - one.claim.rank || one.column - other.column);
  for (const { column, claim } of order) {
    if (given[column] || holder.has(claim.role) || taken.has(claim.role)) continue;
    given[column] = claim;
    holder.set(claim.role, column);
  }
  // First come, first served is not always the best sum: a column moves on where another has nowhere else to go.
  for (let round = 0; round < 8 && improve(claims, given, holder, taken); round += 1);
  return given;
}

/** A known heading is not given up for one that it is only similar to. */
const KNOWN = 0.99;

function improve(
  claims: readonly (readonly Claim[])[],
  given: (Claim | null)[],
  holder: Map<Role, number>,
  taken: ReadonlySet<Role>,
): boolean {
  let moved = false;
  for (const [column, some] of claims.entries())
    for (const claim of some) {
      const other = holder.get(claim.role);
      const now = given[column] ?? null;
      if (other === column || taken.has(claim.role)) continue;
      const theirs = other === undefined ? null : (given[other] ?? null);
      const free = (one: Claim): boolean =>
        !taken.has(one.role) &&
        one.role !== claim.role &&
        !((theirs?.words ?? 0) >= KNOWN && one.words < KNOWN) &&
        (one.role === now?.role || !holder.has(one.role));
      const next = other === undefined ? null : (claims[other]?.find(free) ?? null);
      const gain = claim.rank - (now?.rank ?? 0) + (next?.rank ?? 0) - (theirs?.rank ?? 0);
      if (gain <= 0.02) continue;
      if (now) holder.delete(now.role);
      if (theirs) holder.delete(theirs.role);
      given[column] = claim;
      holder.set(claim.role, column);
      if (other !== undefined) {
        given[other] = next;
        if (next) holder.set(next.role, other);
      }
      moved = true;
      break;
    }
  return moved;
}

/** Two columns are equally good where little is lost when the other one is read. */
const EQUALLY_GOOD = 0.15;
const SAME_THING = 0.4;

export interface Rivalry {
  /** The column that is read, and those that could be read in its place. */
  readonly read: number;
  readonly others: readonly number[];
}

/**
 * Columns that nothing was made of although they fit a field that another column was given, equally well. Of rivals the
 * fuller one is read, then the one whose words are surer, then the first.
 */
export function rivalries(
  claims: readonly (readonly Claim[])[],
  given: (Claim | null)[],
  filled: readonly number[],
): Rivalry[] {
  const found: Rivalry[] = [];
  for (const [column, claim] of given.entries()) {
    if (!claim || claim.role.endsWith('.ref') || claim.role === 'action.progress') continue;
    const others: number[] = [];
    for (const [other, some] of claims.entries()) {
      const rival = some.find(({ role }) => role === claim.role);
      if (other === column || given[other] || !rival || rival.words < 0.72) continue;
      // What is empty is no rival of what is filled.
      if ((filled[other] ?? 0) === 0 && (filled[column] ?? 0) > 0) continue;
      // Said in other words, it is the same thing: "Owner" and "SLT lead".
      const same = rival.words >= SENSED && rival.fits && claim.section === rival.section;
      if (claim.rank - rival.rank < (same ? SAME_THING : EQUALLY_GOOD)) others.push(other);
    }
    if (others.length === 0) continue;
    const all = [column, ...others].sort((one, other) => one - other);
    const fullest = Math.max(...all.map((one) => filled[one] ?? 0));
    const full = all.filter((one) => (filled[one] ?? 0) >= fullest - 0.1);
    const words = (one: number): number => claims[one]?.find(({ role }) => role === claim.role)?.words ?? 0;
    const read = full.reduce((best, one) => (words(one) > words(best) ? one : best), full[0] ?? column);
    if (read !== column) {
      given[read] = claims[read]?.find(({ role }) => role === claim.role) ?? claim;
      given[column] = null;
    }
    found.push({ read, others: all.filter((one) => one !== read) });
  }
  return found;
}
