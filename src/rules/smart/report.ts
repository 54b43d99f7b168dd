import type { IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { anatomyOf, statementOf, timesIn } from './understood';

const PAST =
  /\b(?:was|were|had|has|have been|rose|fell|grew|passed|met|achieved|reached|made|attended|improved|increased|reduced|exceeded|gained|took|completed|received|currently|at present|is now|are now|to date|so far)\b/i;

/**
 * True where the words plainly tell how things stand or stood, and speak of no day to come: one value, a verb of the
 * past, and no time but years that are over.
 */
export function isReport(measure: FormRecord, today: IsoDate): boolean {
  if (anatomyOf(measure).baseline || !PAST.test(statementOf(measure))) return false;
  return timesIn(measure).every(({ words, sort }) => sort === 'frequency' || isOver(words, today));
}

function isOver(words: string, today: IsoDate): boolean {
  if (/\blast\b|\bprevious\b/i.test(words)) return true;
  const years = words.match(/\b(?:19|20)\d\d\b/g);
  if (!years) return false;
  return years.every((year) => year < today.slice(0, 4)) && !/\b20\d\d ?[-–/]/.test(words);
}
