import type { Catalogue, Pack } from './schema';
import siOfferPack from './si-offer-2019-20/pack.json';
import siOfferCatalogue from './si-offer-2019-20/catalogue.json';
import { completeCatalogue, completePack } from './complete';

/** A programme as it ships: its pack and the catalogue that goes with it. */
export interface ShippedProgramme {
  readonly pack: Pack;
  readonly catalogue: Catalogue;
}

const load = (pack: unknown, catalogue: unknown): ShippedProgramme => ({
  pack: completePack(pack),
  catalogue: completeCatalogue(catalogue),
});

const loaders: Readonly<Record<string, () => ShippedProgramme>> = {
  'si-offer-2019-20': () => load(siOfferPack, siOfferCatalogue),
};

const loaded = new Map<string, ShippedProgramme>();

export const shippedIds: readonly string[] = Object.keys(loaders);

/** The shipped programme of that id, or undefined where none ships under it. */
export function shipped(id: string): ShippedProgramme | undefined {
  const known = loaded.get(id);
  if (known) return known;
  const programme = Object.hasOwn(loaders, id) ? loaders[id]?.() : undefined;
  if (programme) loaded.set(id, programme);
  return programme;
}
