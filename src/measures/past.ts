import { CLAUSE_ENDS, type Form, isDeterminer, NOUN_BEFORE, NOUNISH } from './grammar';
import { headOf } from './heads';
import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import type { Words } from './tokens';
import { wordSet } from './word-set';

/** Told ("pupils attended"), describing ("pupils supported by …"), or a fragment ("resources purchased"). */
export function pastForm(words: Words, i: number, start: number): Form | null {
  const token = words.at(i);
  const before = words.at(i - 1);
  const after = words.at(i + 1);
  if ((token.verb & verb.PLAIN_PAST) !== 0) return 'past';
  if (
    (token.classes & is.GRADED) !== 0 &&
    (token.verb & verb.ITSELF) === 0 &&
    !(hasObject(words, i) && hasPeople(words, start, i))
  )
    return null;
  if ((token.verb & verb.PAST) === 0) return isAttributive(words, i) ? null : 'participle';
  if ((token.verb & verb.BASE) !== 0) return baseIsPast(words, i, start);
  if (before.word === ',' || before.word === 'to' || before.word === 'as' || before.word === 'been') return null;
  if (isAttributive(words, i)) return null;
  if (after.word === 'that' || (token.verb & (verb.REPORT | verb.CONTINUE)) !== 0)
    return after.word === 'by' || (after.word === 'in' && !hasPeople(words, start, i)) ? 'participle' : 'past';
  if (DESCRIBING.has(token.word) || verbFollows(words, i)) return null;
  if (token.word === 'compared') return null;
  if ((token.verb & verb.ITSELF) !== 0) return 'past';
  if (after.word === 'by' && (token.verb & verb.STATE) === 0) return 'participle';
  const object = hasObject(words, i);
  if (LEADING.has(token.word) && after.word === 'to') return 'past';
  if (token.word === 'led' && (after.classes & is.INPUT) !== 0 && !before.word.endsWith('s')) return null;
  if (token.word === 'worked' && (after.word === 'with' || after.word === 'alongside')) return 'past';
  if ((token.verb & (verb.STATE | verb.REPORT)) !== 0)
    return (token.verb & verb.DELIVER) === 0 || object || hasPeople(words, start, i) ? 'past' : 'participle';
  if ((token.verb & (verb.CHANGE | verb.HOLD | verb.DELIVER | verb.EITHER | verb.ENABLE)) !== 0)
    return object ? 'past' : 'participle';
  if (hasPeople(words, start, i) || object) return 'past';
  return FINISHING.has(after.word) ? 'participle' : null;
}

/** "cut its exclusions", "read 40 books": the past looks like the present; an object of its own and one school tell. */
function baseIsPast(words: Words, i: number, start: number): Form {
  if (words.is(i, 'hit')) return 'past';
  const singular = !words.at(i - 1).word.endsWith('s');
  return singular && words.is(i, 'cut') && isDeterminer(words.at(i + 1)) && i > start
    ? 'past'
    : words.is(i, 'cut')
      ? 'participle'
      : 'present';
}

const DESCRIBING = new Set(
  (
    'disadvantaged related targeted disabled specialised expected based looked registered combined dedicated advanced gifted aged talented experienced qualified ' +
    'underperforming selected identified assigned involved including named accelerated sampled standardised standardized paired applied interested prolonged fixed'
  ).split(' '),
);

/** "improved attendance", "the agreed code": before the noun it describes. */
function isAttributive(words: Words, i: number): boolean {
  const before = words.at(i - 1);
  const after = words.at(i + 1);
  if ((after.classes & NOUNISH) === 0 || after.value !== null) return false;
  if (
    NOUN_BEFORE.has(before.word) ||
    before.word === 'no' ||
    before.word === 'all' ||
    (before.classes & (is.GRADED | is.COMPARATIVE | is.INPUT)) !== 0
  )
    return true;
  return (words.at(i).classes & is.COMPARATIVE) !== 0 && (before.verb !== 0 || before.word === 'and');
}

/** Another verb with the same subject follows: the first only describes ("teachers recruited by X were still in post"). */
function verbFollows(words: Words, i: number): boolean {
  if ((words.at(i).verb & (verb.REPORT | verb.STATE)) !== 0 && (words.at(i).verb & verb.DELIVER) === 0) return false;
  for (let next = i + 1; next < i + 16; next++) {
    const token = words.at(next);
    if (CLAUSE_ENDS.has(token.word) || BREAKS.has(token.word)) return false;
    if ((token.verb & (verb.PLAIN_PAST | verb.MODAL)) !== 0) return true;
    if ((token.verb & (verb.BE | verb.HAVE)) !== 0 && (token.verb & verb.S_FORM) !== 0) return true;
    if (
      (token.verb & verb.PAST) !== 0 &&
      (token.verb & (verb.BASE | verb.PLAIN_PAST)) === 0 &&
      next > i + 1 &&
      (words.at(i).verb & verb.DELIVER) !== 0 &&
      !isAttributive(words, next) &&
      !DESCRIBING.has(token.word) &&
      !NOUN_BEFORE.has(words.at(next - 1).word)
    )
      return true;
    if (token.word === 'still') return true;
  }
  return false;
}

const BREAKS = wordSet(', that who whose which when after as because while against where and so ( how whether than');

/** "Library refurbished & restocked": what stands after a participle that describes nothing. */
const FINISHING = new Set(['', ...wordSet('& and . , for by from to with in before at')]);

const LEADING = wordSet('led contributed');

function hasObject(words: Words, i: number): boolean {
  const after = words.at(i + 1);
  if (words.is(i + 2, '-') && NOUN_BEFORE.has(after.word)) return true;
  if (after.value !== null || isDeterminer(after) || after.word === 'them' || after.word === 'that')
    return after.use !== 'time';
  return (
    (after.classes &
      (is.SPECIFIC | is.INPUT | is.NUMBER_WORD | is.INNER | is.GENERAL | is.COMPARATIVE | is.PEOPLE | is.EVIDENCE)) !==
      0 &&
    !NOUN_BEFORE.has(after.word) &&
    (after.classes & is.FUNCTION) === 0
  );
}

const DOERS = wordSet('service project programme hub partnership strand charity');

/** Somebody does it: the noun before is a person or a school, not "parents' meetings". */
function hasPeople(words: Words, start: number, end: number): boolean {
  const head = headOf(words, start, end);
  if (head !== null)
    return (
      (words.has(head, is.PEOPLE | is.SCHOOL | is.AGENT) && !words.has(head, is.INPUT)) ||
      DOERS.has(words.at(head).word)
    );
  for (let i = start; i < end; i++)
    if (words.is(i, 'it') || words.is(i, 'they') || words.is(i, 'we') || words.at(i).use === 'name') return true;
  return false;
}
