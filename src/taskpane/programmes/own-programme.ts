import { z } from 'zod';
import { loadShipped, programmeIds } from '../../packs/at-hand';
import { withoutCatalogue } from '../../packs/loaded-programme';
import type { Pack, readPack as ReadPack } from '../../packs/schema';
import type { ShippedProgramme } from '../../packs/ship';
import { BrokenPack } from '../../packs/slips/broken-pack';
import { readJsonText } from '../../packs/slips/json-text';
import { bring, keptRecords, take } from './keeping';
import { keyOf, type KeptRecord } from './kept';
import { broken, type OwnProgramme } from './own';

// The page runs no code made of text, and complains of a schema that is built to try; said before one is built.
z.config({ jitless: true });

const stored = z.object({ file: z.string(), broughtAt: z.number(), pack: z.unknown() });
type Stored = z.input<typeof stored>;

/** What is wrong with a file, a line for each thing. */
export interface Problems {
  readonly problems: readonly string[];
}

/**
 * The bytes of a pack's file → a programme to check by, which is kept on this computer. Loaded on use: the schema is
 * heavier than a view.
 */
export async function bringFile(bytes: Uint8Array, file: string, now = Date.now()): Promise<OwnProgramme | Problems> {
  const readPack = await packReader();
  try {
    const { value, lineOf } = readJsonText(bytes);
    const programme = await withCatalogue(readPack(value, lineOf));
    const text = JSON.stringify({ file, broughtAt: now, pack: value } satisfies Stored);
    return bring({ programme, file, broughtAt: now, record: { key: keyOf(programme.pack.id), text } });
  } catch (error) {
    if (error instanceof BrokenPack) return { problems: error.problems };
    throw error;
  }
}

/** Takes what is kept on this computer into use; what can no longer be used is said, and the others are taken. */
export async function recallKept(): Promise<void> {
  const readPack = await packReader();
  const read = (record: KeptRecord): { file: string; broughtAt: number; pack: Pack } | null => {
    try {
      const { file, broughtAt, pack: written } = stored.parse(JSON.parse(record.text));
      const pack = readPack(written);
      if (record.key !== keyOf(pack.id)) throw new BrokenPack([`it calls itself ‘${pack.id}’`]);
      return { file, broughtAt, pack };
    } catch (error) {
      const [problem = ''] = error instanceof BrokenPack ? error.problems : ['what was kept is damaged'];
      const name = record.key.slice(keyOf('').length);
      broken.set(record.key, { record, name, says: unusable(name, problem) });
      return null;
    }
  };
  for (const record of keptRecords()) {
    const found = read(record);
    if (found) take({ ...found, programme: await withCatalogue(found.pack), record, isKept: true });
  }
}

const unusable = (name: string, problem: string): string =>
  `The programme of your own that was kept here as ‘${name}’ can no longer be used, so forms are checked by those that ship: ${problem}`;

async function packReader(): Promise<typeof ReadPack> {
  return (await import(/* webpackChunkName: "own-programme-schema" */ '../../packs/schema')).readPack;
}

/** It keeps the catalogue of the programme whose id it has, and has none under an id of its own. */
async function withCatalogue(pack: Pack): Promise<ShippedProgramme> {
  const shipped = programmeIds.includes(pack.id) ? await loadShipped(pack.id) : undefined;
  return shipped ? { pack, catalogue: shipped.catalogue } : withoutCatalogue(pack);
}
