import { addDays, addMonths, isoDate, MONTHS, type IsoDate } from '../../domain/calendar';
import { dateFromText } from '../../reading/values/date';

/** The day that words about a deadline mean, and how it was found. */
export interface Due {
  readonly date: IsoDate | null;
  /** day: the words name it · month: the last day of the month they name · none: a term, a year, "within two years" */
  readonly from: 'day' | 'month' | 'none';
}

const MONTH_YEAR = /^(?:(?:the )?end of )?([a-z]{3,9})\.?,? (\d{4})$/;

export function dueOf(words: string): Due {
  const text = words
    .slice(0, 60)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:by|on|until) /i, '')
    .toLowerCase();
  const { value } = dateFromText(text);
  if (value !== null) return { date: value, from: 'day' };
  const [, name = '', year = ''] = MONTH_YEAR.exec(text) ?? [];
  const month = MONTHS.findIndex((one) => {
    const full = one.toLowerCase();
    return full === name || full.slice(0, 3) === name || (name === 'sept' && full === 'september');
  });
  const first = month < 0 ? null : isoDate(Number(year), month + 1, 1);
  if (first === null || Number(year) < 1990 || Number(year) > 2100) return { date: null, from: 'none' };
  return { date: addDays(addMonths(first, 1), -1), from: 'month' };
}
