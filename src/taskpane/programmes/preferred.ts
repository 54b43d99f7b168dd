import type { Snapshot } from '../../domain/snapshot';
import { atHand, idsAtHand } from '../../packs/at-hand';
import type { ShippedProgramme } from '../../packs/ship';
import { readStoredMapping } from '../../reading/mapping/stored';
import { likeliest } from '../../reading/recognise';
import { isOwn, ownProgrammes } from './own';

/** Every programme at hand, those that a person brought first, and of them the one that was brought last. */
export function programmesAtHand(): readonly ShippedProgramme[] {
  const mine = ownProgrammes().map(({ programme }) => programme);
  return [...new Set([...mine, ...idsAtHand().flatMap((id) => atHand(id) ?? [])])];
}

/** A copy of a pack may say more or less than the first, and call its form by another title. */
const NEAR = 0.9;

/**
 * What a workbook may be a form of. Who brought a pack means their forms to be checked by it: where a workbook is about
 * as much a form of it as of one that ships, such as the one it was copied from, it is read by theirs. Unless the
 * workbook says itself which it is.
 */
export function preferred(snapshot: Snapshot): readonly ShippedProgramme[] {
  const all = programmesAtHand();
  const best = likeliest(snapshot, all);
  if (!best || isOwn(best.pack) || readStoredMapping(snapshot)?.pack === best.pack.id) return all;
  const mine = likeliest(
    snapshot,
    all.filter(({ pack }) => isOwn(pack)),
  );
  return mine?.known && mine.looksLike >= NEAR * best.looksLike ? [mine.programme] : all;
}
