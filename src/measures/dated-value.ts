import type { Quantity } from './quantities';
import type { Span } from './spans';
import type { Time } from './times';
import type { Words } from './tokens';

/** The words of an expression of time, as written. */
export const wordsOf = (words: Words, { start, end }: Span): string =>
  words.text.slice(words.at(start).from, words.at(end - 1).to);

/** The date that belongs to a value: beside it, or after it with only words between. */
export function dateOf(words: Words, { start, end }: Quantity, times: readonly Time[]): Time | null {
  for (const time of times) {
    if (time.sort === 'frequency' || time.sort === 'duration') continue;
    if (time.end <= start && start - time.end <= 1 && !words.is(start - 1, ',')) return time;
    if (time.start >= end && time.start - end <= 2 && !words.is(end, ',')) return time;
    if (time.start >= end && time.start - end <= 9 && isOnlyWords(words, end, time.start)) return time;
  }
  return null;
}
function isOnlyWords(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words.at(i).value !== null || words.is(i, ',') || words.is(i, ';') || words.is(i, '(')) return false;
  return true;
}

/** "… the previous year", "… earlier": the value is one of before. */
export function isThenAfter(words: Words, end: number): boolean {
  for (let i = end; i < end + 5; i++)
    if (words.is(i, 'previous') || words.is(i, 'last') || words.is(i, 'earlier') || words.is(i, 'before')) return true;
  return false;
}
