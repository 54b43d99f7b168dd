import { CLAUSE_ENDS } from './grammar';
import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import type { Time } from './times';
import type { Words } from './tokens';
import { wordSet } from './word-set';

const SKIPPED = new Set(
  (
    'additionally continued ongoing overall further also and we our that for an a the however therefore significantly substantially consistently fully securely continually ' +
    'participating specifically re co pre , : - ( ) → • o •'
  ).split(' '),
);

/** The first word of the statement itself: after a date, a bullet, a label, "for example", "continue to". */
export function afterLead(words: Words, times: readonly Time[]): number {
  let at = afterLabel(words);
  for (let count = 0; count < 12; count++) {
    const token = words.at(at);
    const comma = at < 3 && LEADS.has(token.word) ? leadComma(words, at) : 0;
    const time = times.find(({ start, end }) => at >= start && at < end);
    if (comma > 0) at = comma;
    else if (time && at < 4) at = words.is(time.end, ',') ? time.end + 1 : time.end;
    else if (token.use === 'name' && token.classes === 0 && at === 0) at++;
    else if (token.word === 'for' && words.is(at + 1, 'example')) at += 2;
    else if (token.word === 'continue' && words.is(at + 1, 'to')) at += 2;
    else if (SKIPPED.has(token.word) && !(token.word === 'for' && at === 0)) at++;
    else break;
  }
  return at;
}

/** "Long term: …", "Success criteria: …": what a label stands before. */
function afterLabel(words: Words): number {
  for (let i = 0; i < 6; i++) {
    const token = words.at(i);
    if (token.word === ':') return i > 0 && i + 2 < words.count ? i + 1 : 0;
    if (token.word === '' || (token.value !== null && token.use === '')) return 0;
  }
  return 0;
}

const LEADS = wordSet(
  'by in at before between for when after since as from during to within over through however due despite although because while additionally where',
);

const PREPOSITION_LEADS = wordSet('by in at between for from during within over through across');
/** A verb that can only be that of the clause itself: the comma after it ends no lead. */
const isTold = (words: Words, place: number): boolean => {
  const bits = words.at(place).verb;
  return (
    (bits & (verb.MODAL | verb.PLAIN_PAST)) !== 0 ||
    ((bits & (verb.BE | verb.HAVE)) !== 0 && (bits & verb.S_FORM) !== 0) ||
    ((bits & verb.PAST) !== 0 && (bits & verb.STATE) !== 0 && words.has(place - 1, is.PEOPLE))
  );
};

/** The place after the comma that ends an adverb before the clause: "By the end of the programme, …". */
function leadComma(words: Words, place: number): number {
  const far = words.is(place, 'when') || words.is(place, 'to') ? 22 : 16;
  for (let i = place + 1; i < place + far; i++) {
    const token = words.at(i);
    if (token.word === ',' && !isListComma(words, i))
      return words.is(place, 'to') && !words.is(i + 1, 'the') ? 0 : i + 1;
    if (CLAUSE_ENDS.has(token.word) || (PREPOSITION_LEADS.has(words.at(place).word) && isTold(words, i))) return 0;
    if (token.word === 'to' && words.at(i + 1).verb !== 0 && !words.is(place, 'when')) return 0;
    if (words.is(place, 'by') && (token.verb & verb.ING) !== 0) return 0;
  }
  return 0;
}

const isListComma = (words: Words, place: number): boolean => {
  const next = words.at(place + 1);
  return (
    (next.value !== null && words.at(place - 1).value !== null && words.at(place - 1).use === '') ||
    (words.at(place - 1).classes !== 0 && words.is(place + 2, 'and') && words.at(place - 1).use === '')
  );
};
