import type { Snapshot } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { readStoredMapping } from './mapping/stored';
import { normalise } from './words';

/** Titles stand near the top. */
const TEXTS = 40;
const LONGEST = 200;

/** The workbook says of itself that it is a form of the pack: in its own mapping, or in a title of one of its sheets. */
export function callsItself(snapshot: Snapshot, { id, title, formTitle }: Pack): boolean {
  const said = readStoredMapping(snapshot)?.pack ?? null;
  if (said !== null) return said === id;
  const titles = [title, formTitle].map(normalise);
  return snapshot.sheets.some(({ name, cells }) => {
    const texts = cells.slice(0, TEXTS).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    return [name, ...texts].some(
      (text) => text.length <= LONGEST && titles.some((one) => normalise(text).includes(one)),
    );
  });
}
