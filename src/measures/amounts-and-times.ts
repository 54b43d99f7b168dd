import { markNames } from './names';
import { quantitiesIn, type Quantity } from './quantities';
import type { Span } from './spans';
import { timesIn } from './times';
import { tokenise, type Words } from './tokens';

/** An amount and its place in the text: text.slice(from, to). */
export interface Level {
  /** The number in figures or words; null for a fraction in words ("two thirds"). */
  readonly amount: number | null;
  /** What the amount is of; 'input' is what is put in (sessions, hours) and shows no level, nor do 'money' and 'words'. */
  readonly unit: Quantity['sort'];
  /** "At least", "no more than", "or more". */
  readonly bounded: boolean;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** An expression of time and its place in the text; a 'frequency' or 'duration' is no deadline. */
export interface When {
  readonly sort: 'point' | 'start' | 'frequency' | 'duration';
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Every amount in a text, in order (100 at most), levels and inputs alike; numbers that only name (Year 6) are none. */
export function levelsOf(text: string): readonly Level[] {
  const words = understood(text);
  return quantitiesIn(words).map((quantity) => ({
    amount: quantity.value,
    unit: quantity.sort,
    bounded: quantity.bounded,
    ...placeOf(words, quantity),
  }));
}

/** Every date, deadline, frequency and duration in a text, in order (100 at most). */
export function timesOf(text: string): readonly When[] {
  const words = tokenise(text);
  markNames(words);
  return timesIn(words).map((time) => ({ sort: time.sort, ...placeOf(words, time) }));
}

function understood(text: string): Words {
  const words = tokenise(text);
  markNames(words);
  timesIn(words);
  return words;
}

function placeOf(words: Words, { start, end }: Span): { words: string; from: number; to: number } {
  const { from } = words.at(start);
  const { to } = words.at(Math.min(end, words.count) - 1);
  return { words: words.text.slice(from, to), from, to };
}
