import type { Catalogue, Pack } from './schema';

/** A programme to check forms for: its pack, and the catalogue that goes with it. Plain data. */
export interface LoadedProgramme {
  readonly pack: Pack;
  readonly catalogue: Catalogue;
}

/** Rules that say nothing certain, or something false, where nobody said what is on the list. */
const RESTS_ON_A_CATALOGUE = [
  'catalogue/not-listed',
  'catalogue/listed-as-alternative',
  'catalogue/name-misspelt',
  'catalogue/programme-withdrawn',
  'catalogue/not-yet-running',
  'catalogue/wrong-phase',
  'catalogue/not-in-region-or-full',
  'catalogue/longer-than-window',
  'catalogue/does-not-serve-need',
  'catalogue/done-before',
  'money/free-programme-costed',
] as const;

/** A pack for which there is no catalogue: what rests on one is off, and says why. */
export function withoutCatalogue(pack: Pack): LoadedProgramme {
  const off = Object.fromEntries(RESTS_ON_A_CATALOGUE.map((rule) => [rule, 'No catalogue came with this pack']));
  return {
    pack: { ...pack, rulesOff: { ...off, ...pack.rulesOff } },
    catalogue: {
      pack: pack.id,
      version: '0.0.0',
      label: 'No catalogue came with this pack: nothing is said about what is on a list.',
      official: false,
      programmes: [],
    },
  };
}
