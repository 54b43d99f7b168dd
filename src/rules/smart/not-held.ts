import type { IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { readingsOf } from '../time/date-readings';
import { statementOf } from './understood';

/** National tests that were not held, and since when anybody could know it (public: DfE announcements). */
const NOT_HELD: readonly (readonly [tests: RegExp, from: IsoDate, to: IsoDate, known: IsoDate])[] = [
  [
    /\b(?:(?:key stage [12]|ks[12]) (?:tests?|sats|results)|sats|phonics (?:screening )?check|(?:multiplication|times) tables? check)\b/i,
    '2020-04-20',
    '2020-08-31',
    '2020-03-18',
  ],
  [
    /\b(?:(?:key stage [12]|ks[12]) (?:tests?|sats|results)|sats|(?:multiplication|times) tables? check)\b/i,
    '2021-04-12',
    '2021-08-31',
    '2021-01-06',
  ],
];

/** The words of a test that will not be held by the day on which the measure is to be read. */
export function testNotHeld(measure: FormRecord, today: IsoDate): string | null {
  if (today < '2020-03-18') return null;
  const due = readingsOf(measure.get('measure.due'));
  // Of a form from years ago nothing is to be put right any more.
  if (!due || due.latest < today) return null;
  for (const [tests, from, to, known] of NOT_HELD) {
    if (today < known || due.earliest < from || due.latest > to) continue;
    const words = (tests.exec(measure.get('measure.source').raw.slice(0, 200)) ??
      tests.exec(statementOf(measure)))?.[0];
    if (words !== undefined) return words;
  }
  return null;
}
