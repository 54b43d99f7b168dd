import { CLAUSE_ENDS } from './grammar';
import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import type { Words } from './tokens';
import { wordSet } from './word-set';

/**
 * After "the aim is to", "we expect that", "a target of", "the project set out to": the place where what is wanted begins.
 * Nothing where the aim has been met, missed or measured against: that reports.
 */
export function wishedFrom(words: Words, start: number): number | null {
  let told = false;
  for (let i = start; i < start + 16; i++) {
    const token = words.at(i);
    if (CLAUSE_ENDS.has(token.word)) return null;
    if (SETTLED.has(token.word)) return null;
    if ((token.verb & verb.PLAIN_PAST) !== 0 && (token.verb & verb.BE) !== 0 && i > start) told = true;
    if (
      (token.classes & is.WANT) !== 0 &&
      !HELD.has(words.at(i - 1).word) &&
      !HELD.has(words.at(i - 2).word) &&
      !(i > start + 3 && HELD.has(words.at(i - 4).word))
    )
      return !told && isWish(words, i) ? afterWish(words, i + 1) : null;
    const wishes = (token.verb & verb.WISH) !== 0 && (token.verb & verb.ING) === 0 && token.use === '';
    // "Children want to come to school" is what they want, not what is wanted of them.
    const theirs = token.word === 'want' && words.has(i - 1, is.PUPIL | is.PARENT | is.STAFF);
    if (wishes && !theirs && (words.is(i + 1, 'to') || words.is(i + 1, 'that'))) {
      return (token.verb & verb.DELIVER) !== 0 && i > start + 2 ? null : afterWish(words, i + 1);
    }
    if (token.word === 'set' && words.is(i + 1, 'out') && words.is(i + 2, 'to')) return i + 3;
    if (token.word === 'determined' && words.is(i + 1, 'to')) return i + 2;
    if ((token.word === 'measure' || token.word === 'action' || token.word === 'ingredient') && words.is(i + 1, 'was'))
      return afterWish(words, i + 1);
  }
  return null;
}

/** "With higher aspirations", "raise ambition": held by people, not by the statement. */
const HELD = wordSet('with higher high raise have their raising low around on towards against from');

const SETTLED = wordSet('met hit exceeded exceeding missed achieved reached did against individual');

function isWish(words: Words, place: number): boolean {
  for (let i = place + 1; i < place + 16; i++) {
    const { word } = words.at(i);
    if (CLAUSE_ENDS.has(word)) break;
    const told = words.is(i - 1, 'was') || words.is(i - 1, 'been') || words.is(i - 1, 'were');
    if ((word === 'achieved' || word === 'met' || word === 'hit' || word === 'missed' || word === 'exceeded') && told)
      return false;
  }
  if (words.is(place, 'targets') && words.is(place + 1, 'to')) return false;
  return FOLLOW.has(words.at(place + 1).word);
}
const FOLLOW = wordSet('of is was to for : that are in');
const PASSED = wordSet('to of that is was for : a the had set');

function afterWish(words: Words, place: number): number {
  let at = place;
  for (let count = 0; count < 16; count++) {
    const { word, use } = words.at(at);
    if (PASSED.has(word) || use === 'time' || (words.is(place, 'of') && isUntilIs(words, at, place))) at++;
    else break;
  }
  return at;
}
/** "The aim of the project is to …": what stands between is the name of the thing that aims. */
function isUntilIs(words: Words, at: number, place: number): boolean {
  for (let i = at; i < place + 9; i++) {
    const { word } = words.at(i);
    if (word === 'is' || word === 'was') return true;
    if (CLAUSE_ENDS.has(word) || words.at(i).value !== null) return false;
  }
  return false;
}
