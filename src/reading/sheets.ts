import type { Sheet, Snapshot } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { isMappingSheet } from './mapping/sheet';
import { normalise } from './words';

/** Sheets that tell how to fill in a form, keep an old one, or hold lists or risks. */
const ASIDE =
  /\b(?:guidance|guide|instructions?|how to|read ?me|help|glossary|exemplars?|worked example|examples?|drop ?downs?|look ?ups?|validation|old|archived?|superseded)\b|^(?:lists?|key|contents|notes|risks?(?: (?:register|log))?)$/;

/**
 * The sheets a form may stand on. First those that are plainly part of it; the others, hidden ones among them, may hold
 * the lists of a drop-down or a part of the form: they count where nothing on the first does.
 */
export function sheetsOf(
  snapshot: Snapshot,
  pack: Pack,
): { readonly first: readonly Sheet[]; readonly rest: readonly Sheet[] } {
  const ignored = new Set(pack.ignoredSheets.map(normalise));
  const sheets = snapshot.sheets.filter(({ name }) => !ignored.has(normalise(name)) && !isMappingSheet(name));
  const isFirst = ({ visibility, name }: Sheet): boolean => visibility === 'visible' && !ASIDE.test(normalise(name));
  return { first: sheets.filter(isFirst), rest: sheets.filter((sheet) => !isFirst(sheet)) };
}
