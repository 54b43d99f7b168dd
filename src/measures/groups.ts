import * as is from './lexicon/classes';
import type { Span } from './spans';
import type { Words } from './tokens';
import { wordSet } from './word-set';

const LINKS = wordSet('and - / & to with in of the on or , our eligible for');

/** Whose change it is: the first group of people, with the words that narrow it ("Year 1 pupils", "pupils with SEND"). */
export function groupIn(words: Words): Span | null {
  return firstOf(words, is.PEOPLE) ?? firstOf(words, is.SCHOOL);
}

function firstOf(words: Words, classes: number): Span | null {
  for (let i = 0; i < words.count; i++) {
    if (!words.has(i, classes) || words.at(i).use === 'time') continue;
    let start = i;
    while (start > i - 3 && isAdjective(words, start - 1)) start--;
    let end = i + 1;
    for (let count = 0; count < 10; count++) {
      if ((words.has(end, classes) && words.at(end).use !== 'time') || words.at(end).use === 'name') end++;
      else if (LINKS.has(words.at(end).word) && words.has(end + 1, classes) && words.at(end + 1).use !== 'time')
        end += 2;
      else break;
    }
    return { start, end };
  }
  return null;
}

const isAdjective = (words: Words, place: number): boolean => {
  const { word, classes, verb, value } = words.at(place);
  return value === null && word.length > 3 && classes === 0 && verb === 0;
};
