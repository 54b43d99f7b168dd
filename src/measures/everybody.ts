import {
  ALL,
  GENERAL,
  GRADED,
  NONE,
  PEOPLE,
  PUPIL,
  SCHOOL,
  TERM,
  UNIT,
  WANT,
  FREQUENCY,
  SPECIFIC,
  INNER,
  EVIDENCE,
} from './lexicon/classes';
import { CHANGE, DELIVER } from './lexicon/verbs';
import type { Span } from './spans';
import type { Kind } from './statement';
import type { Words } from './tokens';
import { wordSet } from './word-set';

const BEFORE = wordSet(
  'in of across with from at on between about throughout into around through within towards over ' + 'meet meets have',
);

const ENDS = new Set(['.', ';', '']);

/** All, every, no, none with a condition that is either so or not. */
export function everybodyAt(words: Words, place: number, kind: Kind): Span | null {
  const token = words.at(place);
  if ((token.classes & (ALL | NONE)) === 0 || token.word === 'whole') return null;
  const before = words.at(place - 1);
  const head = headOf(words, place + 1);
  const negative = (token.classes & NONE) !== 0;
  if (negative) return noneAt(words, place, head, kind);
  if (token.word === 'each' && (before.word === 'in' || (kind === 'activity' && !words.has(place + 1, PUPIL | SCHOOL))))
    return null;
  if (words.has(place + 1, UNIT | FREQUENCY | TERM) && !words.has(place + 1, PUPIL | SCHOOL)) return null;
  const one = token.word === 'everyone' || token.word === 'everybody';
  if (!one && head === null) return null;
  if (before.word === 'for' || before.word === 'to') {
    if (!reaches(words, place, kind)) return null;
  } else if (before.word === 'in') {
    if (kind === 'activity' ? !words.has(place + 1, SCHOOL) : !isPresentIn(words, place)) return null;
  } else if (BEFORE.has(before.word) && !(before.word === 'of' && words.has(place - 2, WANT))) return null;
  else if (before.verb !== 0 && isObject(words, place, kind)) return null;
  if (kind === 'activity' && head !== null && !words.has(head, PEOPLE | SCHOOL | EVIDENCE | SPECIFIC)) return null;
  const from = head ?? place;
  return isGradedAfter(words, from + 1, kind) ? null : { start: place, end: from + 1 };
}

/** The noun that "all" counts, unless it is too wide to be counted. */
function headOf(words: Words, place: number): number | null {
  let head: number | null = null;
  for (let i = place; i < place + 7; i++) {
    const { word, classes, verb } = words.at(i);
    if (ENDS.has(word) || word === ',' || word === '(') break;
    if (word === 'of' || word === 'the' || word === 'our') continue;
    if ((classes & (PEOPLE | SCHOOL)) !== 0) {
      head = i;
      if (!words.has(i + 1, PEOPLE | SCHOOL | SPECIFIC) && !words.is(i + 1, '/') && !words.is(i + 1, 'and'))
        return head;
      if (words.is(i + 1, '/') || words.is(i + 1, 'and')) i++;
      continue;
    }
    if (head !== null) return head;
    if ((classes & GENERAL) !== 0 && (classes & (SPECIFIC | EVIDENCE)) === 0) return null;
    if ((classes & (SPECIFIC | INNER | EVIDENCE)) !== 0) return i;
    if (verb !== 0 && i > place) return i - 1;
  }
  return head ?? (words.at(place).word === '' ? null : place);
}

function noneAt(words: Words, place: number, head: number | null, kind: Kind): Span | null {
  const next = words.at(place + 1);
  if ((words.is(place, 'zero') || words.is(place, 'nil')) && (words.is(place - 1, 'to') || words.is(place - 1, 'at')))
    return { start: place, end: place + 1 };
  for (let i = place + 1; i < place + 4; i++) if (words.is(i, 'significant') || words.is(i, 'substantial')) return null;
  if (
    next.word === 'longer' ||
    next.word === 'more' ||
    next.word === 'later' ||
    next.word === 'less' ||
    words.is(place - 1, 'with')
  ) {
    if (kind === 'activity' && words.has(place - 2, PEOPLE)) return null;
    return words.is(place - 1, 'with') && words.has(place + 1, SPECIFIC) ? { start: place, end: place + 2 } : null;
  }
  return head === null && next.word !== 'of' ? null : { start: place, end: (head ?? place) + 1 };
}

const REACHING = new Set(['accessible', 'available', 'open', 'offered', 'given', 'known']);

/** "Training for all staff", "a level for all pupils". */
function reaches(words: Words, place: number, kind: Kind): boolean {
  if (words.at(place - 2).word === '') return true;
  if (kind === 'activity' || REACHING.has(words.at(place - 2).word)) return true;
  for (let i = place - 2; i > place - 8; i--)
    if (words.is(i, 'achieve') || words.is(i, 'above') || words.is(i, 'below')) return true;
  return false;
}

const isPresentIn = (words: Words, place: number): boolean => {
  for (let i = place - 2; i > place - 8; i--) {
    const { word } = words.at(i);
    if ((words.at(i).classes & GRADED) !== 0 && word !== 'better') return false;
    if (
      word === 'present' ||
      word === 'used' ||
      word === 'better' ||
      word === 'place' ||
      word === 'taught' ||
      word === 'visible' ||
      word === 'seen'
    )
      return true;
  }
  return false;
};

/** "To engage all pupils": whom it is for, not who has got there. */
function isObject(words: Words, place: number, kind: Kind): boolean {
  const before = words.at(place - 1);
  const first = place - 1 <= 1;
  if (
    before.word === 'ensure' ||
    before.word === 'ensuring' ||
    before.word === 'so' ||
    before.word === 'that' ||
    before.word === 'have'
  )
    return false;
  if (kind === 'activity') return !first && words.is(place - 2, 'to');
  return (before.verb & (CHANGE | DELIVER)) !== 0 || before.verb !== 0;
}

const STILL_PLAIN = wordSet(
  'able key new full current existing main high regular social mental emotional personal individual ' +
    'additional specialist overall fully active actively different various complex further wider safe',
);

const WIDE = wordSet(
  'possible flying aspire flourish progress potential respected included met needs treated chance access love thrive succeed success enjoy feel ' +
    'understand develop',
);

function isGradedAfter(words: Words, from: number, kind: Kind): boolean {
  if (kind === 'activity') {
    for (let i = from; i < from + 5; i++) if (words.is(i, 'equally') || words.is(i, 'treated')) return true;
    return false;
  }
  for (let i = from; i < from + 9; i++) {
    const { word, classes } = words.at(i);
    if (ENDS.has(word)) return false;
    if (WIDE.has(word) && word !== 'access') return true;
    if ((classes & GRADED) !== 0 && !STILL_PLAIN.has(word)) return true;
  }
  return false;
}
