import type { Entry } from '../../domain/form';
import type { PackIndex } from '../../packs/lookup';

/** How well a text tells when, where it is not a day. */
export type Rough = 'with-year' | 'without-year';

/** Longer text is prose. */
const LONGEST = 60;
const PERIOD =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?\b|\b(?:autumn|spring|summer|easter|christmas|whitsun)\b/i;
const YEAR = /\b20\d{2}\b|\b\d{2} ?\/ ?\d{2}\b|[a-z][ ’'-]{1,2}\d{2}\b/i;

/** A month or a term, where the pack lets plans be made by them; null for a day, and for what says nothing of when. */
export function roughly(entry: Entry<unknown>, pack: PackIndex): Rough | null {
  if (!pack.pack.settings.roughDates || entry.state !== 'unreadable' || entry.remarks.includes('no-such-day'))
    return null;
  const text = entry.raw.trim();
  if (text.length > LONGEST || !PERIOD.test(text)) return null;
  return YEAR.test(text) ? 'with-year' : 'without-year';
}
