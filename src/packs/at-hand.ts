import { ship, type ProgrammeFiles, type ShippedProgramme } from './ship';
import * as siOffer from './si-offer-2019-20';

/**
 * The programmes of a page, where bytes count: the default one comes with the rules, each other is a piece of its own
 * that is fetched when it is asked for. Afterwards it is at hand like the first.
 */
const DEFAULT_ID = 'si-offer-2019-20';

const remote: Readonly<Record<string, () => Promise<ProgrammeFiles>>> = {
  'bradford-s2ss': () => import(/* webpackChunkName: "pack-bradford-s2ss" */ './bradford-s2ss'),
  'eef-implementation': () => import(/* webpackChunkName: "pack-eef-implementation" */ './eef-implementation'),
};

const programmes = new Map<string, ShippedProgramme>();

/** Every id there is, the default first, whether its programme is at hand yet or not. */
export const programmeIds: readonly string[] = [DEFAULT_ID, ...Object.keys(remote)];

/** The ids whose programmes can be used at once: of those that ship, and then of those that a person brought. */
export const idsAtHand = (): readonly string[] => [
  ...programmeIds.filter((id) => atHand(id) !== undefined),
  ...[...programmes.keys()].filter((id) => !programmeIds.includes(id)),
];

/** A programme that a person brought is at hand from now on; under the id of one that ships, in its place. */
export function putAtHand(programme: ShippedProgramme): void {
  programmes.set(programme.pack.id, programme);
}

/** A programme that a person brought is no longer at hand; one that ships under its id is again. */
export function takeFromHand(id: string): void {
  programmes.delete(id);
}

/** The programme of that id, or undefined where it has not been loaded, or does not exist. */
export function atHand(id: string): ShippedProgramme | undefined {
  const known = programmes.get(id);
  if (known || id !== DEFAULT_ID) return known;
  const programme = ship(siOffer);
  programmes.set(id, programme);
  return programme;
}

/** Fetches a programme where needed; undefined where none ships under the id. Rejects where it cannot be fetched. */
export async function loadShipped(id: string): Promise<ShippedProgramme | undefined> {
  const known = atHand(id);
  if (known) return known;
  const fetched = Object.hasOwn(remote, id) ? await remote[id]?.() : undefined;
  if (!fetched) return undefined;
  // Asked for twice at once, it is still one programme: forms and rules know it by identity.
  const programme = programmes.get(id) ?? ship(fetched);
  programmes.set(id, programme);
  return programme;
}
