import { addDays, type IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { readingsOf } from '../time/date-readings';
import { anatomyOf, timesIn } from './understood';

/** A reading comes some weeks before or after the date that people name it by. */
const NEAR = 62;

/** The day of the cell and the words of the statement that name another year; null where they agree, or may. */
export function otherDate(
  measure: FormRecord,
  actions: readonly FormRecord[],
): { readonly due: IsoDate; readonly words: string } | null {
  const due = readingsOf(measure.get('measure.due'));
  if (!due) return null;
  // A date before the support starts is a finding of its own.
  const isEarly = (start: IsoDate | null): boolean => start !== null && due.latest < start;
  if (actions.some((action) => isEarly(action.get('action.start').value))) return null;
  const by = anatomyOf(measure).parts.find(({ part }) => part === 'by-when');
  if (!by || !/\d{4}|\d\d ?[/–-] ?\d\d/.test(by.text)) return null;
  if (by.text.endsWith(due.latest.slice(0, 4))) return null;
  const spans = timesIn(measure).map(({ words }) => spanOf(words));
  if (spans.some((span) => span === null)) return null;
  const fits = spans.some(
    (span) => span && due.latest >= addDays(span.from, -NEAR) && due.earliest <= addDays(span.to, NEAR),
  );
  return fits ? null : { due: due.latest, words: by.text };
}

/** The years that a time names: 2021 the calendar year, 2020/21 the school year; null where it names none. */
function spanOf(words: string): { from: IsoDate; to: IsoDate } | null {
  const school = /\b(?:20)?(\d\d) ?[/–-] ?(?:20)?(\d\d)\b/.exec(words);
  if (school && !/\d[/.-]\d{1,2}[/.-]\d/.test(words)) {
    const [first, second] = [Number(school[1]), Number(school[2])];
    return second === first + 1 ? { from: `20${school[1] ?? ''}-09-01`, to: `20${school[2] ?? ''}-08-31` } : null;
  }
  const years = words.match(/\b20\d\d\b/g);
  const [from, to] = [years?.[0], years?.at(-1)];
  return from !== undefined && to !== undefined ? { from: `${from}-01-01`, to: `${to}-12-31` } : null;
}
