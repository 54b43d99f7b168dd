import { everybodyAt } from './everybody';
import { PEOPLE } from './lexicon/classes';
import type { Span } from './spans';
import type { Kind } from './statement';
import type { Words } from './tokens';
import { wordSet } from './word-set';

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

const NAMES_NATIONAL = wordSet(
  'curriculum award leader leaders programme programmes tutoring college professional qualification ' +
    'strategy leadership standard survey test tests',
);

const STANDING = wordSet(
  'with above below at than to achieve the exceed meet match of reach and or secure exceeds beat ' + 'matches meets',
);

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
  if (word === 'that' && words.is(place + 1, 'of') && (words.is(place - 1, 'matches') || words.is(place - 1, 'match')))
    return { start: place - 1, end: place + 2 };
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

const DOES = wordSet('attain attains achieve do perform attend progress read write well are achieving');

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
  if (words.is(place, 'policy') || words.is(place, 'the')) return words.is(place + 1, 'national');
  for (let i = place; i < place + 6; i++) {
    const { word, classes } = words.at(i);
    if (OTHERS.has(word) || (classes & PEOPLE) !== 0) return true;
  }
  return false;
}

const OTHERS = wordSet('national nationally average averages other others similar non expected that similarly local');

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
  if (words.is(place - 1, 'least')) return { start: place - 2, end: place + 1 };
  for (let i = place - 1; i > place - 6; i--) {
    const { word } = words.at(i);
    if (word === 'judged' || word === 'graded' || (word === 'assessed' && words.is(i + 1, 'as')))
      return { start: i, end: place + 1 };
    if ((word === 'improvement' || word === 'ri') && words.is(place - 1, 'to')) return { start: place, end: place + 1 };
  }
  return null;
}

const MULTIPLES = wordSet(
  'halved halve halves double doubled doubles doubling halving treble trebled eradicate eliminate ' +
    'eliminated eradicated',
);

function multipleAt(words: Words, place: number): Span | null {
  const { word } = words.at(place);
  return MULTIPLES.has(word) && !words.is(place - 1, 'almost') ? { start: place, end: place + 1 } : null;
}
