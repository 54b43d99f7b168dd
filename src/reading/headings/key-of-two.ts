import { ROLES, type SectionId } from '../../domain/roles';
import { ENOUGH } from '../vocabulary';
import type { Claim } from './claims';
import { KEY_OF } from './eliminate';
import type { Below } from './evidence';

const LONG = 40;
const BY_FAR = 1.5;

/**
 * Two columns could be one field, and none is what a record of the section is: of the two the one that is by far the
 * longer is that. "What is wrong, and how do we know?" beside "Where it comes from".
 */
export function keyOfTwo(
  section: SectionId,
  claims: readonly (readonly Claim[])[],
  given: (Claim | null)[],
  below: readonly Below[],
): void {
  const key = KEY_OF[section];
  if (!key || ROLES[key] !== 'prose' || given.some((claim) => claim?.role === key)) return;
  const length = (at: number): number => {
    const cells = below[at]?.cells ?? [];
    const sum = cells.reduce((all, { value }) => all + (typeof value === 'string' ? value.length : 0), 0);
    return cells.length === 0 ? 0 : sum / cells.length;
  };
  for (const [at, claim] of given.entries()) {
    if (claim?.section !== section) continue;
    const others = claims.flatMap((some, other) =>
      !given[other] && some.some(({ role, words }) => role === claim.role && words >= ENOUGH) ? [other] : [],
    );
    const [other, more] = others;
    if (other === undefined || more !== undefined) continue;
    const [long, short] = length(at) > length(other) ? [at, other] : [other, at];
    if (length(long) < LONG || length(long) < length(short) * BY_FAR) continue;
    const theirs = claims[short]?.find(({ role }) => role === claim.role) ?? claim;
    given[short] = theirs;
    given[long] = { ...claim, role: key, words: ENOUGH, fits: true, names: false };
    return;
  }
}
