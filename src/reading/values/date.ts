import { MONTHS, isoDate, isoFromSerial, type IsoDate } from '../../domain/calendar';
import type { Remark } from '../../domain/form';

export interface ReadDate {
  readonly value: IsoDate | null;
  readonly remarks: readonly Remark[];
}

const unreadable = (...remarks: Remark[]): ReadDate => ({ value: null, remarks });

/** Serials from 1990 to 2100: anything else in a date's cell is a slip (a year, an amount), not a day. */
const FIRST = isoDate(1990, 1, 1) ?? '';
const LAST = isoDate(2100, 12, 31) ?? '';

export function dateFromSerial(serial: number, date1904: boolean): ReadDate {
  const value = isoFromSerial(serial, date1904);
  return value !== null && value >= FIRST && value <= LAST ? { value, remarks: [] } : unreadable();
}

const MONTH_NUMBER = new Map<string, number>(
  MONTHS.flatMap((name, index) => [
    [name.toLowerCase(), index + 1] as const,
    [name.slice(0, 3).toLowerCase(), index + 1] as const,
  ]),
).set('sept', 9);

/** Longer text is prose. */
const LONGEST = 60;

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const NUMERIC = /^(\d{1,2})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{4}|\d{2})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?z?)?$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[ -]*(?:of )?[ -]*([a-z]{3,9})\.?,?(?:[ -]*(\d{4}|\d{2}))?$/;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$/;
const MONTH_YEAR = /^(?:(?:early|mid|late|end of|start of|beginning of|by)[ -])?([a-z]{3,9})\.?,?[ -]?(\d{4}|\d{2})?$/;
const TERM = /\b(autumn|spring|summer|michaelmas|lent|trinity|easter|christmas|whitsun|half[ -]?term|term)\b/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +/;

/** "w/c 24 Feb 2020", "by 10 July 2020": words that leave the day as certain as it is. */
const BEFORE =
  /^(?:w\/?[cbe]|wk|week|by|on|from|until|till|due|no later than|not later than|starts?|starting|ends|ending|begins?|beginning|completed?|deadline)(?: (?:commencing|beginning|ending|on|by|from))?[ :.]+(?=\d|[a-z]{3,9},? \d)/;
const AFTER = /,? ?(?:\([^()]{1,30}\)|onwards?|(?:at )?\d{1,2}(?:[:.]\d{2})? ?[ap]m|[ap]m)$/;

/** The text of a day without words around it; null where there are none. */
function withoutWords(text: string): string | null {
  const day = text.replace(BEFORE, '').replace(WEEKDAY, '').replace(AFTER, '').trim();
  return day === text ? null : day;
}

/**
 * A date typed as text, day first as in England. A day that exists is read, and said to be text; "03/04/2020" is read
 * as 3 April and said to be ambiguous. Everything else is unreadable with the reason where one can be seen.
 */
export function dateFromText(raw: string): ReadDate {
  if (raw.length > LONGEST) return unreadable();
  const text = raw.trim().toLowerCase().replace(/\s+/g, ' ').replace(WEEKDAY, '');
  const inWords = withoutWords(text);
  if (inWords !== null) {
    const { value, remarks } = dateFromText(inWords);
    // Who says more than the day has chosen words: it is no date that Excel missed.
    if (value !== null) return { value, remarks: remarks.includes('ambiguous-date') ? remarks : [] };
    if (remarks.includes('no-such-day')) return unreadable('no-such-day');
  }
  const read = (year: number, month: number, day: number, ...remarks: Remark[]): ReadDate => {
    const value = isoDate(year, month, day);
    if (value === null) return unreadable('no-such-day');
    return value >= FIRST && value <= LAST ? { value, remarks: ['text-date', ...remarks] } : unreadable('no-such-day');
  };

  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [day, month, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3] ?? '')];
    const ambiguous = day <= 12 && month <= 12 && day !== month;
    return ambiguous ? read(year, month, day, 'ambiguous-date') : read(year, month, day);
  }
  const iso = ISO.exec(text);
  if (iso) return read(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const dayFirst = DAY_MONTH.exec(text);
  const month = MONTH_NUMBER.get(dayFirst?.[2] ?? '');
  if (dayFirst && month !== undefined) {
    return dayFirst[3] === undefined ? unreadable('no-day') : read(fullYear(dayFirst[3]), month, Number(dayFirst[1]));
  }
  const monthFirst = MONTH_DAY.exec(text);
  const named = MONTH_NUMBER.get(monthFirst?.[1] ?? '');
  if (monthFirst && named !== undefined) return read(fullYear(monthFirst[3] ?? ''), named, Number(monthFirst[2]));

  const monthOnly = MONTH_YEAR.exec(text);
  if (monthOnly && MONTH_NUMBER.has(monthOnly[1] ?? '')) return unreadable('no-day');
  if (TERM.test(text)) return unreadable('term-only');
  return unreadable();
}
