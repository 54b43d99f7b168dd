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
import type { Kind } from './statement';
import type { Span } from './spans';
import type { Words } from './tokens';

/** A level said without a number: "at or above national", "the gap is closed", "all staff are trained", "no exclusions". */
export function namedLevelIn(words: Words, kind: Kind): Span | null {
  for (let i = 0; i < words.count; i++) {
    const span =
      nationalAt(words, i) ??
      gapAt(words, i) ??
      gradeAt(words, i) ??
      multipleAt(words, i) ??
      everybodyAt(words, i, kind);
    if (span) return span;
  }
  return null;
}

const NAMES_NATIONAL = new Set([
  'curriculum',
  'award',
  'leader',
  'leaders',
  'programme',
  'programmes',
  'tutoring',
  'college',
  'professional',
  'qualification',
  'strategy',
  'leadership',
  'standard',
  'survey',
  'test',
  'tests',
]);
const STANDING = new Set([
  'with',
  'above',
  'below',
  'at',
  'than',
  'to',
  'achieve',
  'the',
  'exceed',
  'meet',
  'match',
  'of',
  'reach',
  'and',
  'or',
  'secure',
  'exceeds',
  'beat',
  'matches',
  'meets',
]);

/** National averages, and being in line with others. */
function nationalAt(words: Words, place: number): Span | null {
  const { word } = words.at(place);
  if (word === 'national' || word === 'nationals' || word === 'england') {
    if (
      NAMES_NATIONAL.has(words.at(place + 1).word) ||
      !STANDING.has(words.at(place - 1).word) ||
      isMoreOrLess(words, place)
    )
      return null;
    const named = words.is(place + 1, 'average') || words.is(place + 1, 'averages');
    if (
      !named &&
      (words.is(place - 1, 'of') || words.is(place - 1, 'the') || words.is(place - 1, 'to')) &&
      word !== 'national'
    )
      return null;
    return { start: place - 1, end: named ? place + 2 : place + 1 };
  }
  if (word === 'nationally') return isLineBefore(words, place) ? { start: place, end: place + 1 } : null;
  if (word === 'line' && words.is(place - 1, 'in') && words.is(place + 1, 'with')) {
    return !isMoreOrLess(words, place) && isOthers(words, place + 2) ? { start: place - 1, end: place + 3 } : null;
  }
  if (word === 'average') {
    const than = words.at(place - 1).word;
    return than === 'than' || than === 'above' || than === 'below' ? { start: place - 1, end: place + 1 } : null;
  }
  if (word === 'equal')
    return words.is(place + 1, 'to') || words.is(place + 1, 'or') ? { start: place, end: place + 2 } : null;
  if (word === 'floor' && words.is(place + 1, 'standard')) return { start: place, end: place + 2 };
  if (word === 'as' && words.is(place + 1, 'well') && words.is(place + 2, 'as') && DOES.has(words.at(place - 1).word))
    return { start: place, end: place + 3 };
  if (word === 'full' && words.is(place + 1, 'attendance')) return { start: place, end: place + 2 };
  if ((word === 'expected' || word === 'realistic' || word === 'typical') && isProgress(words, place + 1)) {
    const least = words.at(place - 1).word;
    const more = words.is(place + 2, 'or') && (words.is(place + 3, 'more') || words.is(place + 3, 'better'));
    return least === 'least' || least === 'than' || more ? { start: place, end: place + 2 } : null;
  }
  return null;
}

const DOES = new Set([
  'attain',
  'attains',
  'achieve',
  'do',
  'perform',
  'attend',
  'progress',
  'read',
  'write',
  'well',
  'are',
  'achieving',
]);
const isProgress = (words: Words, place: number): boolean => words.is(place, 'progress') || words.is(place, 'growth');
const isMoreOrLess = (words: Words, place: number): boolean => {
  for (let i = place - 1; i > place - 7; i--) {
    const { word } = words.at(i);
    if (word === 'more' || word === 'closer' || word === 'towards' || word === 'toward')
      return !words.is(i + 1, 'than');
  }
  return false;
};
const isLineBefore = (words: Words, place: number): boolean => {
  for (let i = place - 1; i > place - 12; i--)
    if (
      words.is(i, 'line') ||
      words.is(i, 'than') ||
      words.is(i, 'equal') ||
      words.is(i, 'least') ||
      words.is(i, 'well')
    )
      return true;
  return false;
};
function isOthers(words: Words, place: number): boolean {
  for (let i = place; i < place + 6; i++) {
    const { word, classes } = words.at(i);
    if (OTHERS.has(word) || (classes & PEOPLE) !== 0) return true;
  }
  return false;
}
const OTHERS = new Set([
  'national',
  'nationally',
  'average',
  'averages',
  'other',
  'others',
  'similar',
  'non',
  'expected',
  'that',
  'similarly',
  'local',
]);

const CLOSE = new Set(['close', 'closed', 'closes', 'closing', 'eliminate', 'eliminated', 'remove', 'removed']);

/** The gap is closed; no gap, no difference. Narrowing it is no level. */
function gapAt(words: Words, place: number): Span | null {
  const { word } = words.at(place);
  if (word !== 'gap' && word !== 'difference' && !(word === 'gaps' && words.is(place - 1, 'the'))) return null;
  for (let i = place - 1; i > place - 6; i--) {
    if (words.is(i, 'no') || words.is(i, 'zero')) return { start: i, end: place + 1 };
    if (CLOSE.has(words.at(i).word) && !(words.is(i, 'closing') && words.at(i - 1).word === ''))
      return { start: i, end: place + 1 };
    if (words.is(i, 'closing')) return { start: i, end: place + 1 };
    if (words.is(i, ',') || words.is(i, '.')) break;
  }
  for (let i = place + 1; i < place + 14; i++) {
    if (words.is(i, '.') || words.is(i, ';')) break;
    const token = words.at(i).word;
    if (token === 'closed' || token === 'eliminated' || token === 'closes') return { start: place, end: i + 1 };
  }
  return null;
}

const PRAISE = new Set(['good', 'outstanding']);

/** At least good, good or better, judged good: a grade. Praise alone is none. */
function gradeAt(words: Words, place: number): Span | null {
  const letter = words.at(place).word;
  if (letter.length === 1 && letter >= 'a' && letter <= 'e' && words.is(place + 1, '+'))
    return { start: place, end: place + 2 };
  if (!PRAISE.has(words.at(place).word)) return null;
  const next = words.at(place + 2).word;
  if (words.is(place + 1, 'or') && (next === 'better' || next === 'outstanding' || next === 'above'))
    return { start: place, end: place + 3 };
  if (words.is(place - 1, 'least') && !words.has(place + 1, GENERAL)) return { start: place - 2, end: place + 1 };
  for (let i = place - 1; i > place - 6; i--) {
    const { word } = words.at(i);
    if (word === 'judged' || word === 'graded' || (word === 'assessed' && words.is(i + 1, 'as')))
      return { start: i, end: place + 1 };
    if (word === 'improvement' && words.is(place - 1, 'to')) return { start: place, end: place + 1 };
  }
  return null;
}

const MULTIPLES = new Set([
  'halved',
  'halve',
  'halves',
  'double',
  'doubled',
  'doubles',
  'doubling',
  'halving',
  'treble',
  'trebled',
  'eradicate',
  'eliminate',
  'eliminated',
  'eradicated',
]);
function multipleAt(words: Words, place: number): Span | null {
  const { word } = words.at(place);
  return MULTIPLES.has(word) && !words.is(place - 1, 'almost') ? { start: place, end: place + 1 } : null;
}

const BEFORE = new Set([
  'in',
  'of',
  'across',
  'with',
  'from',
  'at',
  'on',
  'between',
  'about',
  'throughout',
  'into',
  'around',
  'through',
  'by',
  'within',
  'towards',
  'over',
  'meet',
  'meets',
  'have',
]);
const ENDS = new Set(['.', ';', '']);

/** All, every, no, none with a condition that is either so or not. */
function everybodyAt(words: Words, place: number, kind: Kind): Span | null {
  const token = words.at(place);
  if ((token.classes & (ALL | NONE)) === 0 || token.word === 'whole') return null;
  const before = words.at(place - 1);
  const head = headOf(words, place + 1);
  const negative = (token.classes & NONE) !== 0;
  if (negative) return noneAt(words, place, head);
  if (token.word === 'each' && (before.word === 'in' || kind === 'activity')) return null;
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

function noneAt(words: Words, place: number, head: number | null): Span | null {
  const next = words.at(place + 1);
  if (
    next.word === 'longer' ||
    next.word === 'more' ||
    next.word === 'later' ||
    next.word === 'less' ||
    words.is(place - 1, 'with')
  ) {
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

const STILL_PLAIN = new Set([
  'able',
  'key',
  'new',
  'full',
  'current',
  'existing',
  'main',
  'high',
  'regular',
  'social',
  'mental',
  'emotional',
  'personal',
  'individual',
  'additional',
  'specialist',
  'overall',
  'fully',
  'active',
  'actively',
  'different',
  'various',
  'complex',
  'further',
  'wider',
  'safe',
]);
const WIDE = new Set([
  'progress',
  'potential',
  'respected',
  'included',
  'met',
  'needs',
  'treated',
  'chance',
  'access',
  'love',
  'thrive',
  'succeed',
  'enjoy',
  'feel',
  'understand',
  'develop',
]);

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
