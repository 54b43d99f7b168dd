import * as bradford from './bradford-s2ss';
import * as eef from './eef-implementation';
import { ship, type ProgrammeFiles, type ShippedProgramme } from './ship';
import * as siOffer from './si-offer-2019-20';

export type { ShippedProgramme } from './ship';

/** Every programme at once, for hosts that have them all on disk. A page loads them one by one: see at-hand.ts. */
const files: Readonly<Record<string, ProgrammeFiles>> = {
  'si-offer-2019-20': siOffer,
  'bradford-s2ss': bradford,
  'eef-implementation': eef,
};

const loaded = new Map<string, ShippedProgramme>();

export const shippedIds: readonly string[] = Object.keys(files);

/** The shipped programme of that id, or undefined where none ships under it. */
export function shipped(id: string): ShippedProgramme | undefined {
  const known = loaded.get(id);
  if (known) return known;
  const found = Object.hasOwn(files, id) ? files[id] : undefined;
  if (!found) return undefined;
  const programme = ship(found);
  loaded.set(id, programme);
  return programme;
}
