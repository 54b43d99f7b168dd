import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import type { Time } from './times';
import type { Token, Words } from './tokens';

export type Form =
  'order' | 'to' | 'modal' | 'past' | 'perfect' | 'progressive' | 'passive' | 'participle' | 'is' | 'present';

/** The verb of the main clause and the form it stands in. */
export interface MainVerb {
  readonly at: number;
  readonly form: Form;
}

export const CLAUSE_ENDS: ReadonlySet<string> = new Set(['.', ';', '']);
const SKIPPED = new Set(
  (
    'additionally continued ongoing overall further also and we our that for an a the however therefore significantly substantially consistently fully securely continually ' +
    'specifically re co pre , : - ( ) → • o •'
  ).split(' '),
);

/** The first word of the statement itself: after a date, a bullet, a label, "for example", "continue to". */
export function afterLead(words: Words, times: readonly Time[]): number {
  let at = 0;
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

const LEADS = new Set([
  'by',
  'in',
  'at',
  'before',
  'between',
  'for',
  'when',
  'after',
  'since',
  'as',
  'from',
  'during',
  'to',
  'within',
  'over',
  'through',
]);

/** The place after the comma that ends an adverb before the clause: "By the end of the programme, …". */
function leadComma(words: Words, place: number): number {
  const far = words.is(place, 'when') || words.is(place, 'to') ? 22 : 16;
  for (let i = place + 1; i < place + far; i++) {
    const token = words.at(i);
    if (token.word === ',' && !isListComma(words, i))
      return words.is(place, 'to') && !words.is(i + 1, 'the') ? 0 : i + 1;
    if (CLAUSE_ENDS.has(token.word)) return 0;
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
    if ((token.classes & (is.SPECIFIC | is.GENERAL | is.INPUT | is.EVIDENCE)) !== 0) continue;
    verbs++;
    if (verbs === 2) return i - 1;
  }
  return i - 1;
}

const AUXILIARY = verb.BE | verb.HAVE | verb.MODAL;
function isAfterAuxiliary(words: Words, place: number): boolean {
  const before = words.at(place - 1);
  if ((before.verb & AUXILIARY) !== 0) return true;
  return (
    (words.at(place - 2).verb & AUXILIARY) !== 0 &&
    (before.verb === 0 || (before.verb & verb.BE) !== 0) &&
    (before.classes & is.PEOPLE) === 0
  );
}

function formAt(words: Words, i: number, start: number): Form | null {
  const token = words.at(i);
  const bits = token.verb;
  if ((bits & verb.MODAL) !== 0) return token.word === 'could' ? 'past' : 'modal';
  if ((bits & verb.BASE) !== 0 && words.is(i - 1, 'to'))
    return i - 1 <= start ? 'order' : isReasonFor(words, i, start) ? null : 'to';
  if ((bits & verb.BE) !== 0) return beForm(words, i);
  if ((bits & verb.HAVE) !== 0) return haveForm(words, i, start);
  if (i === start) return firstForm(words, i);
  if (isAfterAuxiliary(words, i) || !isVerbHere(words, i)) return null;
  if ((bits & (verb.PAST | verb.PARTICIPLE)) !== 0) return pastForm(words, i, start);
  if ((bits & verb.ING) !== 0) return null;
  return (bits & (verb.BASE | verb.S_FORM)) !== 0 ? 'present' : null;
}

/** "opportunities to extend", "ability to cope": the infinitive belongs to the noun. */
const isReasonFor = (words: Words, i: number, start: number): boolean => {
  const { word } = words.at(i - 2);
  if (words.has(i - 2, is.WANT)) return true;
  return (
    word === 'opportunity' ||
    word === 'opportunities' ||
    word === 'ability' ||
    word === 'able' ||
    word === 'capacity' ||
    word === 'how' ||
    word === 'going' ||
    word === 'ready' ||
    (word === 'not' && i - 2 > start)
  );
};

function beForm(words: Words, i: number): Form | null {
  const bits = words.at(i).verb;
  if ((bits & verb.PLAIN_PAST) !== 0) return 'past';
  if ((bits & verb.S_FORM) === 0) return null;
  let next = i + 1;
  while (ADVERBS.has(words.at(next).word)) next++;
  const after = words.at(next);
  if ((after.verb & (verb.ING | verb.BASE)) === verb.ING && (after.classes & (is.GRADED | is.SPECIFIC)) === 0)
    return 'progressive';
  return (after.verb & verb.PARTICIPLE) !== 0 && (after.classes & is.GRADED) === 0 ? 'passive' : 'is';
}
const ADVERBS = new Set([
  'also',
  'not',
  'now',
  'currently',
  'all',
  'both',
  'closely',
  'regularly',
  'quickly',
  'consistently',
  'still',
  'already',
  'fully',
  'more',
]);

function haveForm(words: Words, i: number, start: number): Form {
  if ((words.at(i).verb & verb.PLAIN_PAST) !== 0) return 'past';
  for (let next = i + 1; next < i + 5; next++) {
    const token = words.at(next);
    if ((token.verb & verb.PARTICIPLE) !== 0) return 'perfect';
    if (
      token.word === 'in' ||
      token.word === 'a' ||
      token.word === 'access' ||
      !(ADVERBS.has(token.word) || token.word === 'yet' || token.word === 'had')
    )
      break;
  }
  return i === start ? 'order' : 'present';
}

/** The statement begins with a verb: an order, or a report without its subject. */
function firstForm(words: Words, i: number): Form | null {
  const token = words.at(i);
  const next = words.at(i + 1);
  if ((token.verb & (verb.BASE | verb.ING)) !== 0) return isNounFirst(words, i) ? null : 'order';
  if ((token.verb & verb.PLAIN_PAST) !== 0) return 'past';
  if ((token.verb & verb.PAST) === 0 || (token.classes & (is.COMPARATIVE | is.GRADED)) !== 0) return null;
  const told = isDeterminer(next) || (next.classes & (is.INPUT | is.NUMBER_WORD)) !== 0 || next.value !== null;
  return told && (token.verb & (verb.DELIVER | verb.STATE | verb.HOLD)) !== 0 && token.word !== 'targeted'
    ? 'past'
    : null;
}

const AFTER_NOUN = new Set([
  'for',
  'of',
  'from',
  'to',
  'in',
  'with',
  '',
  ':',
  'on',
  'at',
  'and',
  ',',
  '.',
  ';',
  '-',
  '(',
  'above',
  'below',
  'x',
  '→',
  '/',
]);
const isDeterminer = ({ word }: Token): boolean =>
  word === 'the' ||
  word === 'a' ||
  word === 'an' ||
  word === 'all' ||
  word === 'our' ||
  word === 'every' ||
  word === 'their' ||
  word === 'each' ||
  word === 'any' ||
  word === 'its';

/** "Support for families", "Training for staff", "Survey results": verb and noun in one, here a noun. */
function isNounFirst(words: Words, i: number): boolean {
  const token = words.at(i);
  const next = words.at(i + 1);
  if (token.classes === 0 || (token.classes & (is.GRADED | is.COMPARATIVE)) !== 0 || isDeterminer(next)) return false;
  if ((token.verb & (verb.CHANGE | verb.HOLD)) !== 0) return false;
  if (AFTER_NOUN.has(next.word))
    return (
      !(token.word === 'read' || token.word === 'write') &&
      !((next.word === 'and' || next.word === ',') && words.at(i + 2).verb !== 0)
    );
  if ((token.verb & verb.ING) !== 0)
    return (
      next.verb !== 0 ||
      (next.classes & (is.INPUT | is.SCALE | is.EVIDENCE | is.COMPARATIVE)) !== 0 ||
      next.value !== null ||
      next.classes === 0
    );
  return (next.verb & (verb.S_FORM | verb.PAST | verb.MODAL | verb.BE)) !== 0 && (next.classes & is.PEOPLE) === 0;
}

const NOUN_BEFORE = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'for',
  'with',
  'their',
  'our',
  'on',
  'by',
  'at',
  'from',
  'this',
  'its',
  '&',
  'or',
  'as',
  'per',
  '-',
  '/',
  'each',
  'every',
  'these',
  'any',
  'than',
  'good',
  'against',
  'following',
]);
const NOUNISH =
  is.SPECIFIC |
  is.INPUT |
  is.GENERAL |
  is.EVIDENCE |
  is.EVIDENCE_MAYBE |
  is.INNER |
  is.SCALE |
  is.PEOPLE |
  is.WANT |
  is.PROGRAMME;

/** A word that may be a verb is one after its subject, and not after "the" or "of". */
function isVerbHere(words: Words, i: number): boolean {
  const token = words.at(i);
  const before = words.at(NOT_YET.has(words.at(i - 1).word) ? i - 2 : i - 1);
  if (token.word === 'present' && words.is(i + 1, 'in')) return false;
  if (isName(words, i)) return false;
  if (NOUN_BEFORE.has(before.word)) return false;
  if ((token.verb & (verb.PAST | verb.PARTICIPLE)) !== 0 && (token.verb & verb.BASE) === 0) return true;
  if ((before.classes & (is.GRADED | is.COMPARATIVE)) !== 0 && before.verb === 0 && !before.word.endsWith('ly'))
    return false;
  if ((token.classes & NOUNISH) === 0) return true;
  const after = words.at(i + 1);
  if ((token.classes & is.EVIDENCE) !== 0) return isDeterminer(after);
  if (!agrees(before, token)) return false;
  const subject =
    (before.classes & (is.PEOPLE | is.SCHOOL | is.AGENT)) !== 0 ||
    before.use === 'name' ||
    (before.word.endsWith('s') && before.classes !== 0);
  return (
    subject &&
    (isDeterminer(after) ||
      after.value !== null ||
      ((after.classes &
        (is.SPECIFIC | is.GENERAL | is.INNER | is.PEOPLE | is.COMPARATIVE | is.GRADED | is.EVIDENCE)) !==
        0 &&
        (after.classes & is.INPUT) === 0) ||
      PREPOSITIONS.has(after.word))
  );
}
/** "Termly Thrive assessments": one capital among small letters names something. */
const isCapital = (words: Words, i: number): boolean => {
  const code = words.text.charCodeAt(words.at(i).from);
  return code >= 65 && code <= 90 && words.at(i).word !== '';
};
const isName = (words: Words, i: number): boolean =>
  isCapital(words, i) && !isCapital(words, i + 1) && words.at(i - 1).word !== ':';

const MANY = new Set([
  'children',
  'people',
  'staff',
  'all',
  'most',
  'many',
  'who',
  'year',
  'ks',
  'reception',
  'cohort',
  'team',
  'class',
  'parents',
  'slt',
]);
/** "TA support" has no verb, "pupils support" and "the pupil supports" have. */
function agrees(subject: Token, { verb: bits }: Token): boolean {
  if (subject.value !== null || subject.use === 'name' || MANY.has(subject.word) || subject.word === '%') return true;
  const plural = subject.word.endsWith('s') && !subject.word.endsWith('ss');
  return (bits & verb.BASE) !== 0 ? plural : !plural;
}

const NOT_YET = new Set([
  'now',
  'also',
  'regularly',
  'already',
  'then',
  'still',
  'all',
  'both',
  'often',
  'always',
  'rarely',
]);
const PREPOSITIONS = new Set([
  'themselves',
  'their',
  'they',
  'to',
  'at',
  'in',
  'for',
  'with',
  'more',
  'that',
  'about',
  'by',
  'below',
  'above',
  'on',
  '',
]);

/** Told ("pupils attended"), describing ("pupils supported by …"), or a fragment ("resources purchased"). */
function pastForm(words: Words, i: number, start: number): Form | null {
  const token = words.at(i);
  const before = words.at(i - 1);
  const after = words.at(i + 1);
  if ((token.verb & verb.PLAIN_PAST) !== 0) return 'past';
  if ((token.classes & is.GRADED) !== 0 && (token.verb & verb.ITSELF) === 0 && !hasObject(words, i)) return null;
  if ((token.verb & verb.PAST) === 0) return isAttributive(words, i) ? null : 'participle';
  if ((token.verb & verb.BASE) !== 0) return baseIsPast(words, i, start);
  if (before.word === ',' || before.word === 'to' || before.word === 'as' || before.word === 'been') return null;
  if (isAttributive(words, i)) return null;
  if (after.word === 'that' || (token.verb & (verb.REPORT | verb.CONTINUE)) !== 0)
    return after.word === 'by' || after.word === 'in' ? 'participle' : 'past';
  if (DESCRIBING.has(token.word) || verbFollows(words, i)) return null;
  if (token.word === 'compared') return null;
  if ((token.verb & verb.ITSELF) !== 0) return 'past';
  if (after.word === 'by' && (token.verb & verb.STATE) === 0) return 'participle';
  const object = hasObject(words, i);
  if ((token.verb & (verb.STATE | verb.REPORT)) !== 0)
    return (token.verb & verb.DELIVER) === 0 || object || hasPeople(words, start, i) ? 'past' : 'participle';
  if ((token.verb & (verb.CHANGE | verb.HOLD | verb.DELIVER | verb.EITHER | verb.ENABLE)) !== 0)
    return object ? 'past' : 'participle';
  return hasPeople(words, start, i) || object ? 'past' : null;
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
const BREAKS = new Set([
  ',',
  'that',
  'who',
  'which',
  'when',
  'after',
  'as',
  'because',
  'while',
  'against',
  'where',
  'and',
  'so',
  '(',
  'how',
  'whether',
  'than',
]);

function hasObject(words: Words, i: number): boolean {
  const after = words.at(i + 1);
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

function hasPeople(words: Words, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (words.has(i, is.PEOPLE | is.SCHOOL) || words.is(i, 'it') || words.is(i, 'they') || words.is(i, 'we'))
      return true;
  return false;
}
