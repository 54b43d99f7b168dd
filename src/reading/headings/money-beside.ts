import type { SectionId } from '../../domain/roles';
import { ENOUGH } from '../vocabulary';
import type { Claim } from './claims';
import type { Shared } from './share-out';

/**
 * "Days bought | £ | Release | £": money right after who is released, or for how many days, is what their cover costs,
 * where other money is the cost or the table is one of cover. Null where there is none.
 */
export function moneyBeside({ claims, given }: Shared, section: SectionId): Claim[][] | null {
  const isCost = (some: readonly Claim[]): boolean =>
    some.some(({ role, words }) => role === 'cost.total' && words >= ENOUGH);
  const costs = claims.flatMap((some, at) => (isCost(some) ? [at] : []));
  if (given.some((claim) => claim?.role === 'release.cover')) return null;
  const ofCover = costs.filter((at) => ['release.who', 'release.days'].includes(given[at - 1]?.role ?? ''));
  const [only, second] = ofCover;
  if (only === undefined || second !== undefined || (costs.length < 2 && section !== 'release')) return null;
  return claims.map((some, at) => {
    if (at !== only) return [...some];
    const [best] = some.filter(({ role }) => role === 'cost.total');
    return best ? [{ ...best, role: 'release.cover', section: 'release', names: false }] : [];
  });
}
