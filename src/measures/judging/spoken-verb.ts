import type { MainVerb } from '../clause';
import { CLAUSE_ENDS } from '../grammar';
import { GRADED } from '../lexicon/classes';
import * as verb from '../lexicon/verbs';
import type { Words } from '../tokens';
import { wordSet } from '../word-set';

/** "Is high as seen in …": what is seen is another clause's. */
const AFTERWARDS = wordSet('as in at for with that because by on of so');

const AUXILIARY = verb.BE | verb.HAVE | verb.MODAL;

/** The verb that says what is done: "meet" in "will meet", "trained" in "have been trained". */
export function spokenVerb(words: Words, { at, form }: MainVerb): number {
  if (form === 'to' && words.is(at, 'be')) return doneTo(words, at);
  if (form !== 'modal' && form !== 'is' && form !== 'passive' && form !== 'perfect' && form !== 'progressive')
    return at;
  let spoken = at;
  for (let i = at + 1; i < at + 6; i++) {
    const token = words.at(i);
    if (token.verb !== 0 && (token.verb & AUXILIARY) === 0) return i;
    if ((token.verb & verb.BE) !== 0) spoken = i;
    if (CLAUSE_ENDS.has(token.word) || AFTERWARDS.has(token.word)) break;
  }
  return spoken;
}

/** "To be chosen", "to be regularly checked": the participle after "be". */
function doneTo(words: Words, at: number): number {
  for (let i = at + 1; i < at + 4; i++) {
    const { verb: bits, classes, word } = words.at(i);
    if ((bits & verb.PARTICIPLE) !== 0 && (classes & GRADED) === 0) return i;
    if (!word.endsWith('ly')) break;
  }
  return at;
}
