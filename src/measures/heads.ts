import { CLAUSE_ENDS } from './grammar';
import * as is from './lexicon/classes';
import type { Words } from './tokens';
import { wordSet } from './word-set';

const NOUN =
  is.PEOPLE |
  is.SCHOOL |
  is.AGENT |
  is.SPECIFIC |
  is.INNER |
  is.GENERAL |
  is.INPUT |
  is.EVIDENCE |
  is.EVIDENCE_MAYBE |
  is.SCALE |
  is.THING;

const NOUN_ENDS = wordSet(
  'of for in on with to by at from and , : that which who ( - through during about as so across within',
);

/** "Continuity of provision" is about provision, "the number of exclusions" about exclusions. */
const WRAPPING = wordSet(
  'continuity range delivery availability variety series number programme use purchase implementation introduction development choice percentage ' +
    'proportion rate level quality standard teaching amount lack set group majority total part culture sense majority',
);

/** The noun that a phrase is about: the last before a preposition. */
export function headOf(words: Words, start: number, end: number): number | null {
  let head: number | null = null;
  for (let i = start; i < end && i < start + 9; i++) {
    const token = words.at(i);
    if (token.word === 'of' && head !== null && WRAPPING.has(words.at(head).word)) continue;
    if (CLAUSE_ENDS.has(token.word) || (head !== null && NOUN_ENDS.has(token.word))) break;
    const unknown = token.classes === 0 && token.verb === 0 && token.value === null && token.word.length > 3;
    if ((unknown || (token.classes & NOUN) !== 0) && token.use !== 'time') head = i;
  }
  return head;
}
