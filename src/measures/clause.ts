import { formAt, isAfterAuxiliary } from './forms';
import { CLAUSE_ENDS, type Form } from './grammar';
import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import type { Words } from './tokens';

/** The verb of the main clause and the form it stands in. */
export interface MainVerb {
  readonly at: number;
  readonly form: Form;
}

/** The first verb that says something about the subject, over brackets, clauses that describe it, and participles. */
export function mainVerb(words: Words, start: number): MainVerb | null {
  let spare: MainVerb | null = null;
  for (let i = start; i < words.count && i < start + 90; i++) {
    const token = words.at(i);
    if (CLAUSE_ENDS.has(token.word)) break;
    if (token.word === '(') {
      i = afterBracket(words, i) - 1;
      continue;
    }
    if (token.word === 'so' && words.is(i + 1, 'that')) break;
    if (i > start && isRelative(words, i)) {
      i = relativeEnd(words, i);
      continue;
    }
    if (token.verb === 0 || token.use === 'time') continue;
    const form = formAt(words, i, start);
    if (form === 'participle') spare ??= { at: i, form };
    else if (form !== null) return spare && (form === 'to' || form === 'present') ? spare : { at: i, form };
  }
  return spare;
}

function afterBracket(words: Words, place: number): number {
  for (let i = place + 1; i < place + 40; i++) if (words.is(i, ')')) return i + 1;
  return place + 1;
}

export function isRelative(words: Words, place: number): boolean {
  const { word } = words.at(place);
  if (word === 'who' || word === 'which' || word === 'whose' || word === 'where' || word === 'when') return true;
  return (
    word === 'that' &&
    (words.at(place - 1).verb & (verb.REPORT | verb.BE | verb.HOLD | verb.WISH)) === 0 &&
    words.at(place - 1).verb === 0
  );
}

/** The last word of a clause that describes the subject: the one before the second verb that is no part of the first. */
function relativeEnd(words: Words, place: number): number {
  let verbs = 0;
  let i = place + 1;
  for (; i < place + 26 && !CLAUSE_ENDS.has(words.at(i).word); i++) {
    const token = words.at(i);
    if (token.word === ',') return i;
    if (
      token.verb === 0 ||
      words.is(i - 1, 'to') ||
      (token.verb & (verb.ING | verb.BASE)) === verb.ING ||
      isAfterAuxiliary(words, i)
    )
      continue;
    if ((token.classes & (is.SPECIFIC | is.GENERAL | is.INPUT | is.EVIDENCE)) !== 0 && (token.verb & verb.BE) === 0)
      continue;
    verbs++;
    if (verbs === 2) return i - 1;
  }
  return i - 1;
}
