import { completeCatalogue, completePack } from './complete';
import type { Catalogue, Pack } from './schema';

/** A programme as it ships: its pack and the catalogue that goes with it. */
export interface ShippedProgramme {
  readonly pack: Pack;
  readonly catalogue: Catalogue;
}

/** The two files of a programme's folder. */
export interface ProgrammeFiles {
  readonly pack: unknown;
  readonly catalogue: unknown;
}

export const ship = ({ pack, catalogue }: ProgrammeFiles): ShippedProgramme => ({
  pack: completePack(pack),
  catalogue: completeCatalogue(catalogue),
});
