import { NUMBER_WORD } from './lexicon/classes';
import type { Words } from './tokens';

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const values = new Map<string, number>([
  ...UNITS.split(' ').map((word, at): [string, number] => [word, at + 1]),
  ...TENS.split(' ').map((word, at): [string, number] => [word, (at + 2) * 10]),
  ['dozen', 12],
  ['hundred', 100],
]);

export interface Numeral {
  readonly value: number;
  /** The place after it. */
  readonly end: number;
  readonly inFigures: boolean;
}

/** The number that stands at a place and is not yet understood as something else, in figures or in words. */
export function numeralAt(words: Words, place: number): Numeral | null {
  const token = words.at(place);
  if (token.use !== '') return null;
  if (token.value !== null) return { value: token.value, end: place + 1, inFigures: true };
  if ((token.classes & NUMBER_WORD) === 0) return null;
  const first = values.get(token.word) ?? 0;
  const second = words.is(place + 1, '-') ? place + 2 : place + 1;
  const more = values.get(words.at(second).word) ?? 0;
  if (more === 100) return { value: first * 100, end: second + 1, inFigures: false };
  if (first >= 20 && more > 0 && more < 10) return { value: first + more, end: second + 1, inFigures: false };
  return { value: first, end: place + 1, inFigures: false };
}
