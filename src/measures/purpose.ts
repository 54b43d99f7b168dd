import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import type { Words } from './tokens';
import { wordSet } from './word-set';

const CHANGES_NOBODY = wordSet(
  'support help enable allow prompt tackle drive remove encourage prepare assist maximise nurture',
);
const THINGS = wordSet('opportunities provision access capacity time space resources gaps barriers');

/** "… so that pupils read more", "… to raise pupils' achievement": the change in people that something is done for. */
export function hasPurpose(words: Words, start: number): boolean {
  for (let i = start + 1; i < words.count; i++) {
    const { word } = words.at(i);
    if ((word === 'so' || word === 'order') && (words.is(i + 1, 'that') || words.has(i + 1, is.PEOPLE))) {
      if (changesPeople(words, i + 1)) return true;
    } else if (word === 'to' && i > start + 1) {
      const next = words.at(i + 1);
      if (
        next.word === 'ensure' &&
        (words.is(i + 2, 'that') || words.has(i + 2, is.PEOPLE)) &&
        !isGivenSoon(words, i + 2)
      )
        return true;
      const changes = (next.verb & verb.BASE) !== 0 && (next.verb & (verb.CHANGE | verb.ENABLE)) !== 0;
      if (changes && !CHANGES_NOBODY.has(next.word) && isInPeople(words, i + 2, next.word)) return true;
    }
  }
  return false;
}

const isGivenSoon = (words: Words, place: number): boolean => {
  for (let i = place; i < place + 8; i++) if (GIVEN.has(words.at(i).word) || words.is(i, 'engagement')) return true;
  return false;
};

function changesPeople(words: Words, place: number): boolean {
  for (let i = place; i < place + 8; i++) {
    if (!words.has(i, is.PUPIL | is.STAFF | is.PARENT) && !words.is(i, 'they')) continue;
    for (let after = i + 1; after < i + 5; after++) if (GIVEN.has(words.at(after).word)) return false;
    return true;
  }
  return false;
}
const GIVEN = new Set([
  'offered',
  'given',
  'provided',
  'receive',
  'access',
  'opportunities',
  'opportunity',
  'supported',
]);

function isInPeople(words: Words, place: number, aim: string): boolean {
  if (aim === 'inspire' || aim === 'motivate') return true;
  for (let i = place; i < place + 7; i++) {
    const { word, classes } = words.at(i);
    if (word === '' || word === '.' || word === ';' || THINGS.has(word)) return false;
    if (
      (classes & (is.INNER | is.SPECIFIC)) !== 0 ||
      word === 'achievement' ||
      word === 'attainment' ||
      word === 'outcomes'
    )
      return true;
  }
  return false;
}
