import { dateFromText } from './date';
import type { IsoDate } from '../../domain/calendar';

/** Longer text is prose. */
const LONGEST = 80;

const PARTED =
  /^(.{1,36}?) ?(?:–|—|→|->|\bto\b|\buntil\b|\btill\b|\bthrough to\b|\bthru\b| - |-(?=\d{1,2} ?[a-z]|\d{1,2}\/)) ?(.{5,38})$/;
const FIRST_WORD = /^(?:from|between) /;
/** "24", "24 Feb", "24/2": what a first day may leave to the last. */
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const DAY_AND_MONTH = /^\d{1,2}(?:st|nd|rd|th)? ?(?:of )?[a-z]{3,9}\.?$|^\d{1,2}[/.]\d{1,2}$/;
/** The month and year, and the year, of a last day. */
const REST = /^\d{1,2}(?:st|nd|rd|th)?((?: of)?[ -][a-z]{3,9}\.?,?[ -]\d{2,4}|[/.]\d{1,2}[/.]\d{2,4})$/;
const YEAR = /([ /.-]\d{4}|[/.]\d{2})$/;

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * "24/02/2020 to 10/07/2020", "24 Feb – 10 July 2020", "24–28 February 2020": a first and a last day in one cell; null
 * where one of them is no day, or they are the wrong way round.
 */
export function periodFromText(raw: string): Period | null {
  if (raw.length > LONGEST) return null;
  const text = raw.trim().toLowerCase().replace(/\s+/g, ' ').replace(FIRST_WORD, '');
  const parted = PARTED.exec(text);
  const [first, last] = [parted?.[1]?.trim() ?? '', parted?.[2]?.trim() ?? ''];
  if (first === '' || last === '') return null;
  const to = dateFromText(last).value;
  if (to === null) return null;
  const from = dateFromText(whole(first, last, to)).value;
  return from !== null && from <= to ? { from, to } : null;
}

/** The first day in full: a year that it leaves out is that of the last day, or the one before. */
function whole(first: string, last: string, to: IsoDate): string {
  if (DAY.test(first)) return first + (REST.exec(last)?.[1] ?? '');
  if (!DAY_AND_MONTH.test(first)) return first;
  const year = YEAR.exec(last)?.[1] ?? '';
  const same = dateFromText(first + year).value;
  if (same === null || same <= to) return first + year;
  return `${first}${year.charAt(0)}${String(Number(to.slice(0, 4)) - 1)}`;
}
