import { z } from 'zod';
import { atHand, loadShipped } from '../../packs/at-hand';
import { BrokenPack } from '../../packs/slips/broken-pack';
import { readJsonText } from '../../packs/slips/json-text';
import { withoutCatalogue } from '../../packs/loaded-programme';
import type { ShippedProgramme } from '../../packs/ship';

/** A programme that a person brought, or what is wrong with its file, a line for each thing. */
export type OwnProgramme = { readonly programme: ShippedProgramme } | { readonly problems: readonly string[] };

/**
 * The bytes of a pack's file → a programme to check by. It keeps the catalogue of the programme whose id it has, and
 * has none under an id of its own. Loaded on use: the schema is heavier than a view.
 */
export async function readOwnProgramme(bytes: Uint8Array): Promise<OwnProgramme> {
  // The page runs no code made of text, and complains of a schema that is built to try; said before one is built.
  z.config({ jitless: true });
  const { readPack } = await import(/* webpackChunkName: "own-programme-schema" */ '../../packs/schema');
  try {
    const { value, lineOf } = readJsonText(bytes);
    const pack = readPack(value, lineOf);
    const shipped = atHand(pack.id) ?? (await loadShipped(pack.id));
    return { programme: shipped ? { pack, catalogue: shipped.catalogue } : withoutCatalogue(pack) };
  } catch (error) {
    if (error instanceof BrokenPack) return { problems: error.problems };
    throw error;
  }
}
