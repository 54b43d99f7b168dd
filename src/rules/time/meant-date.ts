import { MONTHS, addDays, addMonths, addWorkingDays, isWeekend, isoDate, type IsoDate } from '../../domain/calendar';
import type { Entry } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { CheckContext } from '../define';

/** Why what stands in a date's cell is not a date. */
export type DateSlip = 'no-such-day' | 'month-first' | 'no-day' | 'no-year' | 'term' | 'number' | 'words';

export interface MeantDate {
  readonly slip: DateSlip;
  /** The day that was probably meant, to be offered; null where there is no telling. */
  readonly date: IsoDate | null;
}

/** A period stands for its first day where something starts, for its last day where something is due or ends. */
const STARTS: ReadonlySet<Role> = new Set<Role>(['action.start']);
/** Only for these does a period have a day to offer: nobody was inspected or agreed "in spring". */
const PERIODS: ReadonlySet<Role> = new Set<Role>(['action.start', 'action.end', 'measure.due', 'measure.interimDue']);

/** Longer text is prose: no date is looked for in it. */
const LONGEST = 60;

const MONTH_FIRST = /^(\d{1,2}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{4}|\d{2})$/;
const DAY_AND_MONTH = /^\d{1,2}(?:st|nd|rd|th)? ?(?:of )?[a-z]{3,9}\.?$/;
const BARE_NUMBER = /^(?:in |by )?[£-]?\d[\d,.]{0,12}$/;
const MONTH_WORD = /[a-z]{3,9}/g;

export function meantDate(entry: Entry<IsoDate>, ctx: CheckContext): MeantDate {
  const text = entry.raw.length > LONGEST ? '' : entry.raw.trim().toLowerCase().replace(/\s+/g, ' ');
  const swapped = MONTH_FIRST.exec(text);
  if (swapped && Number(swapped[1]) <= 12 && Number(swapped[2]) > 12) {
    const year = Number(swapped[3]) + (swapped[3]?.length === 2 ? 2000 : 0);
    const date = isoDate(year, Number(swapped[1]), Number(swapped[2]));
    if (date !== null) return { slip: 'month-first', date };
  }
  if (entry.remarks.includes('no-such-day')) return { slip: 'no-such-day', date: null };
  if (entry.remarks.includes('no-day')) {
    if (DAY_AND_MONTH.test(text)) return { slip: 'no-year', date: null };
    return { slip: 'no-day', date: PERIODS.has(entry.role) ? dayOfMonth(text, entry.role) : null };
  }
  if (entry.remarks.includes('term-only')) {
    return { slip: 'term', date: PERIODS.has(entry.role) ? dayOfTerm(text, entry.role, ctx) : null };
  }
  return { slip: BARE_NUMBER.test(text) ? 'number' : 'words', date: null };
}

/** "July 2020" is 1 July for a start and 31 July for an end. */
function dayOfMonth(text: string, role: Role): IsoDate | null {
  const year = /\b(?:20)?(\d{2})$/.exec(text)?.[1];
  const words = text.match(MONTH_WORD) ?? [];
  const month = MONTHS.findIndex((name) => words.some((word) => word.slice(0, 3) === name.slice(0, 3).toLowerCase()));
  if (year === undefined || month < 0) return null;
  const first = isoDate(2000 + Number(year), month + 1, 1);
  return first === null || STARTS.has(role) ? first : addDays(addMonths(first, 1), -1);
}

/** "Spring term": the next such term that is not over, unless the year is named; its first or last working day. */
function dayOfTerm(text: string, role: Role, { pack, countsFrom }: CheckContext): IsoDate | null {
  const { terms, closedDays } = pack.pack.settings;
  const named = terms.filter(({ name }) => text.includes(name.split(' ')[0]?.toLowerCase() ?? name));
  const seasons = new Set(named.map(({ name }) => name.split(' ')[0]));
  if (seasons.size !== 1 || /half|week/.test(text)) return null;
  // The school year "2019/20" begins with its autumn; a single year is the year that the term lies in.
  const years = /\b(20\d{2})(?: ?[/-] ?(?:20)?(\d{2}))?\b/.exec(text);
  const schoolYear = years?.[2] === undefined ? null : { from: `${years[1] ?? ''}-09-01`, to: `20${years[2]}-08-31` };
  const term = named.find(({ from, to }) => {
    if (schoolYear) return from >= schoolYear.from && to <= schoolYear.to;
    return years?.[1] === undefined ? to >= countsFrom : from.startsWith(years[1]);
  });
  if (!term) return null;
  const closed = new Set(closedDays);
  const first = /\b(?:start|beginning|early)\b/.test(text) || (STARTS.has(role) && !/\bend\b/.test(text));
  if (first) return addWorkingDays(addDays(term.from, -1), 1, closed);
  let last = term.to;
  // A pack may close every day of a term: the search ends with it.
  while (last > term.from && (isWeekend(last) || closed.has(last))) last = addDays(last, -1);
  return last;
}
