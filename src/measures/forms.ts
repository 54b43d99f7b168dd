import { type Form, isDeterminer, NOUN_BEFORE, NOUNISH } from './grammar';
import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import { pastForm } from './past';
import type { Token, Words } from './tokens';
import { wordSet } from './word-set';

const AUXILIARY = verb.BE | verb.HAVE | verb.MODAL;

export function isAfterAuxiliary(words: Words, place: number): boolean {
  const before = words.at(place - 1);
  if ((before.verb & AUXILIARY) !== 0) return true;
  return (
    (words.at(place - 2).verb & AUXILIARY) !== 0 &&
    (before.verb === 0 || (before.verb & verb.BE) !== 0) &&
    (before.classes & is.PEOPLE) === 0
  );
}

export function formAt(words: Words, i: number, start: number): Form | null {
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
  // "Schools were to appoint a lead" says what was to be.
  if (words.is(i + 1, 'to') && (words.at(i + 2).verb & verb.BASE) !== 0 && (bits & verb.ING) === 0) return 'modal';
  if ((bits & verb.PLAIN_PAST) !== 0) return 'past';
  if ((bits & verb.S_FORM) === 0) return null;
  let next = i + 1;
  while (ADVERBS.has(words.at(next).word)) next++;
  const after = words.at(next);
  if ((after.verb & (verb.ING | verb.BASE)) === verb.ING && (after.classes & (is.GRADED | is.SPECIFIC)) === 0)
    return 'progressive';
  if (after.verb === 0 && after.classes === 0 && after.word.endsWith('ing')) return 'progressive';
  return (after.verb & verb.PARTICIPLE) !== 0 && (after.classes & is.GRADED) === 0 ? 'passive' : 'is';
}

const ADVERBS = wordSet(
  'also not now currently all both closely regularly quickly consistently still already fully more',
);

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

/** "Targeted support", "funded places" describe what is put in; "delivered training" tells. */
const DESCRIBING_FIRST = wordSet(
  'personalised tailored individualised targeted funded planned dedicated guided structured supervised shared supported trained subsidised ring-fenced paid organised',
);

/** The statement begins with a verb: an order, or a report without its subject. */
function firstForm(words: Words, i: number): Form | null {
  const token = words.at(i);
  const next = words.at(i + 1);
  if (token.word === 'follow' && next.word === 'up' && words.has(i + 2, is.EVIDENCE | is.INPUT)) return null;
  if (isDeterminer(words.at(i - 1)) && (token.verb & verb.PLAIN_PAST) === 0) return null;
  if ((token.verb & (verb.BASE | verb.ING)) !== 0) return isNounFirst(words, i) ? null : 'order';
  if ((token.verb & verb.PLAIN_PAST) !== 0 || ((token.verb & verb.PAST) !== 0 && words.is(i - 1, 'we'))) return 'past';
  if ((token.verb & verb.PAST) === 0 || (token.classes & (is.COMPARATIVE | is.GRADED)) !== 0) return null;
  const told = isDeterminer(next) || (next.classes & (is.INPUT | is.NUMBER_WORD)) !== 0 || next.value !== null;
  return told && (token.verb & (verb.DELIVER | verb.STATE | verb.HOLD)) !== 0 && !DESCRIBING_FIRST.has(token.word)
    ? 'past'
    : null;
}

const AFTER_NOUN = new Set([
  '',
  ...wordSet(
    'for of from to in into over under towards between among across within with : on at and , . ; - ( above below x → /',
  ),
]);

/** "Support for families", "Training for staff", "Survey results": verb and noun in one, here a noun. */
function isNounFirst(words: Words, i: number): boolean {
  const token = words.at(i);
  const next = words.at(i + 1);
  if (token.word === 'work' && (next.word === 'with' || next.word === 'alongside')) return false;
  if ((token.verb & verb.ING) !== 0 && (token.classes & is.SPECIFIC) !== 0 && next.word !== '' && !isDeterminer(next))
    return true;
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
      (next.classes & (is.INPUT | is.SCALE | is.EVIDENCE | is.EVIDENCE_MAYBE | is.COMPARATIVE)) !== 0 ||
      next.value !== null ||
      next.classes === 0
    );
  return (next.verb & (verb.S_FORM | verb.PAST | verb.MODAL | verb.BE)) !== 0 && (next.classes & is.PEOPLE) === 0;
}

/** A word that may be a verb is one after its subject, and not after "the" or "of". */
function isVerbHere(words: Words, i: number): boolean {
  const token = words.at(i);
  const before = words.at(NOT_YET.has(words.at(i - 1).word) ? i - 2 : i - 1);
  if (token.word === 'present' && words.is(i + 1, 'in')) return false;
  if (isName(words, i) || isPossessive(words, i - 1)) return false;
  if (NOUN_BEFORE.has(before.word) && (token.verb & (verb.PLAIN_PAST | verb.BE | verb.HAVE)) === 0) return false;
  if ((token.verb & (verb.PAST | verb.PARTICIPLE)) !== 0 && (token.verb & verb.BASE) === 0) return true;
  if ((before.classes & (is.GRADED | is.COMPARATIVE)) !== 0 && before.verb === 0 && !before.word.endsWith('ly'))
    return false;
  if ((token.classes & NOUNISH) === 0) return !(NOUN_TOO.has(token.word) && !agrees(before, token));
  const after = words.at(i + 1);
  if ((token.classes & is.EVIDENCE) !== 0 && (token.verb & verb.STATE) === 0)
    return (
      isDeterminer(after) || isOwned(words, i) || (after.word === 'and' && (words.at(i + 2).verb & verb.BASE) !== 0)
    );
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
        (is.SPECIFIC |
          is.GENERAL |
          is.INNER |
          is.PEOPLE |
          is.COMPARATIVE |
          is.GRADED |
          is.EVIDENCE |
          is.NUMBER_WORD)) !==
        0 &&
        (after.classes & is.INPUT) === 0) ||
      PREPOSITIONS.has(after.word) ||
      ((before.classes & is.PEOPLE) !== 0 && after.classes === 0 && after.verb === 0 && after.word.length > 3))
  );
}

/** "The nurture offer has reached", "the maths lead": after a noun of one, a noun. */
const NOUN_TOO = wordSet('offer lead need focus research design contract map');

/** "Check pupils' understanding": what follows belongs to somebody. */
const isOwned = (words: Words, i: number): boolean => words.has(i + 1, is.PEOPLE) && words.at(i + 2).word !== '';

/** "Termly Thrive assessments": one capital among small letters names something. */
const isCapital = (words: Words, i: number): boolean => {
  const code = words.text.charCodeAt(words.at(i).from);
  return code >= 65 && code <= 90 && words.at(i).word !== '';
};

/** "Headteacher's report": what follows is a noun. */
const isPossessive = (words: Words, i: number): boolean => {
  const { word, from, to, value } = words.at(i);
  return value === null && to - from > word.length && word.length > 1;
};

const isName = (words: Words, i: number): boolean =>
  isCapital(words, i) && !isCapital(words, i + 1) && words.at(i - 1).word !== ':';

const MANY = wordSet('children people staff all most many who year ks reception cohort team class parents slt');

/** "TA support" has no verb, "pupils support" and "the pupil supports" have. */
function agrees(subject: Token, { verb: bits }: Token): boolean {
  if (subject.value !== null || subject.use === 'name' || MANY.has(subject.word) || subject.word === '%') return true;
  const plural = subject.word.endsWith('s') && !subject.word.endsWith('ss');
  return (bits & verb.BASE) !== 0 ? plural : !plural;
}

const NOT_YET = wordSet('now also regularly already then still all both often always rarely');

const PREPOSITIONS = new Set([
  '',
  ...wordSet('themselves their they to at in for with more that about by below above on'),
]);
