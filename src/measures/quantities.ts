import {
  AGENT,
  FRACTION_WORD,
  GOVERNOR,
  GENERAL,
  INPUT,
  NUMBER_WORD,
  PEOPLE,
  PUPIL,
  SCALE,
  SCHOOL,
  STAFF,
  UNIT,
} from './lexicon/classes';
import { numeralAt } from './numbers';
import type { Numeral } from './numbers';
import type { Span } from './spans';
import type { Words } from './tokens';
import { wordSet } from './word-set';

/** An amount: of people or of something else that shows a level, or of what is put in (sessions, hours, money). */
export interface Quantity extends Span {
  readonly sort: 'percent' | 'share' | 'people' | 'score' | 'count' | 'input' | 'money' | 'words';
  readonly value: number | null;
  /** "At least", "no more than", "≥", "or more". */
  readonly bounded: boolean;
}

export const isLevel = ({ sort, bounded }: Quantity): boolean =>
  sort === 'percent' ||
  sort === 'share' ||
  sort === 'people' ||
  sort === 'score' ||
  sort === 'count' ||
  (sort === 'words' && bounded);

/** A text with more amounts is no statement; the rest is read over, so that pairing them stays cheap. */
const MOST_AMOUNTS = 100;

/** Every amount in a statement, in order. */
export function quantitiesIn(words: Words): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < words.count; i++) {
    const quantity = quantityAt(words, i);
    if (!quantity) continue;
    if (found.length < MOST_AMOUNTS) found.push(quantity);
    i = quantity.end - 1;
  }
  return found;
}

const MONEY = new Set(['£', '$', '€']);

function quantityAt(words: Words, place: number): Quantity | null {
  const fraction = fractionAt(words, place);
  if (fraction) return fraction;
  const numeral = numeralAt(words, place);
  if (!numeral) return null;
  const start = signStart(words, place);
  const bounded = isBounded(words, start) || isOrMore(words, numeral.end);
  const of = (sort: Quantity['sort'], end: number): Quantity => ({ start, end, sort, value: numeral.value, bounded });
  if (MONEY.has(words.at(place - 1).word)) return of('money', numeral.end);
  const percent = percentEnd(words, numeral.end);
  if (percent !== null) return of('percent', percent);
  const share = shareEnd(words, numeral, start);
  if (share !== null) return of('share', share);
  return counted(words, numeral, start, bounded);
}

/** A sign before a figure belongs to it: -0.42, +5, ≥90, <10. */
function signStart(words: Words, place: number): number {
  let start = place;
  while (
    start > place - 2 &&
    SIGNS.has(words.at(start - 1).word) &&
    (words.at(start).glued || words.is(start - 1, '<') || words.is(start - 1, '≥'))
  )
    start--;
  return start;
}
const SIGNS = new Set(['-', '+', '≥', '≤', '<', '>', '=', '~']);

const HUNDRED = new Set(['%', 'percent', 'pp', 'ppt', 'ppts', 'pps', 'pct']);
export function percentEnd(words: Words, place: number): number | null {
  if (HUNDRED.has(words.at(place).word)) {
    const points = words.is(place + 1, 'points') || words.is(place + 1, 'point');
    return points ? place + 2 : place + 1;
  }
  if (words.is(place, 'per') && words.is(place + 1, 'cent')) return place + 2;
  if ((words.is(place, 'percentage') || words.is(place, '%')) && words.at(place + 1).word.startsWith('point'))
    return place + 2;
  return null;
}

/** 9 out of 10, 3 in 4, 163 of 422, 15 of the 18, 8/10. */
function shareEnd(words: Words, { value, end }: Numeral, start: number): number | null {
  const join = words.at(end).word;
  if (join === '/' && words.at(end).glued) {
    const whole = words.at(end + 1);
    return whole.use === '' && whole.value !== null && whole.value >= value ? end + 2 : null;
  }
  let at = end + 1;
  if (join === 'out') at++;
  else if (join !== 'in' && join !== 'of' && join !== 'from') return null;
  if (join === 'from' && (words.at(end + 1).value === null || words.is(start - 1, 'to'))) return null;
  while (words.is(at, 'the') || words.is(at, 'our') || words.is(at, 'all') || words.is(at, 'every')) at++;
  const whole = numeralAt(words, at);
  if (!whole || whole.value < value || (join === 'in' && whole.value > 20)) return null;
  if ((join === 'in' || join === 'from') && words.has(whole.end, UNIT)) return null;
  return whole.end;
}

const BEFORE_FRACTION = new Set([
  '',
  ...wordSet(
    'a one of to around about over under than least only and nearly almost just with roughly from by some ' +
      'approximately',
  ),
]);

/** Two thirds, three-quarters, a third of, half of, by half. */
function fractionAt(words: Words, place: number): Quantity | null {
  const first = words.at(place);
  let at = place;
  const counted =
    (first.classes & NUMBER_WORD) !== 0 || first.word === 'a' || (first.value !== null && first.value < 10);
  if (counted && first.use === '') at = words.is(place + 1, '-') ? place + 2 : place + 1;
  const word = words.at(at);
  if ((word.classes & FRACTION_WORD) === 0 || word.use !== '') return null;
  const after = words.at(at + 1);
  const next = after.word === '-' ? words.at(at + 2) : after;
  if ((next.classes & (UNIT | INPUT)) !== 0 || next.word === 'term' || next.word === 'day' || next.word === 'termly')
    return null;
  if (word.word === 'half') {
    const before = words.at(place - 1).word;
    const isShare =
      after.word === 'of' ||
      after.word === 'the' ||
      after.word === 'had' ||
      before === 'by' ||
      before === 'to' ||
      before === 'and' ||
      (after.classes & PEOPLE) !== 0;
    if (!isShare || words.has(at + 2, UNIT) || words.has(at + 1, UNIT)) return null;
  } else if (at === place) {
    if (word.word.endsWith('s') || !BEFORE_FRACTION.has(words.at(place - 1).word)) return null;
    if (after.word !== 'of' && words.at(place - 1).word !== '') return null;
  }
  return { start: place, end: at + 1, sort: 'share', value: null, bounded: isBounded(words, place) };
}

const MOST = wordSet('least than under over above below most exceeding beyond minimum maximum fewer within');
function isBounded(words: Words, place: number): boolean {
  const before = words.at(place - 1).word;
  if (MOST.has(before) || SIGNS.has(words.at(place).word) || before === '≥' || before === '<') return true;
  if (before === 'of')
    return words.is(place - 2, 'minimum') || words.is(place - 2, 'average') || words.is(place - 2, 'maximum');
  return before === 'to' && words.is(place - 2, 'up');
}

function isOrMore(words: Words, place: number): boolean {
  if (words.is(place, '+')) return true;
  for (let i = place; i < place + 3; i++) {
    if (words.is(i, 'or') || words.is(i, 'and')) return OR_MORE.has(words.at(i + 1).word);
  }
  return false;
}
const OR_MORE = wordSet('more above higher better fewer less below over under');

const GAINED = wordSet('progress growth gain gains additional below above behind ahead worth of per in');

/** A number before a noun: what the noun is says whether it is a level. */
function counted(words: Words, numeral: Numeral, start: number, bounded: boolean): Quantity | null {
  let end = numeral.end;
  if (words.is(end, '+')) end++;
  const of = (sort: Quantity['sort'], to: number): Quantity => ({
    start,
    end: to,
    sort,
    value: numeral.value,
    bounded,
  });
  const reference =
    numeral.value % 1 !== 0 && words.is(start - 1, '(') && words.is(end, ')') && !isScaled(words, start);
  if (reference) return of('words', end);
  const joined = words.is(end, '-') && words.at(end).glued;
  for (let i = joined ? end + 1 : end; i < end + 5; i++) {
    const token = words.at(i);
    if (token.value !== null || (BREAKS.has(token.word) && (token.classes & PEOPLE) === 0)) break;
    const { classes } = token;
    if (token.word === 'fte') return of('input', i + 1);
    if ((classes & UNIT) !== 0) return of(isGain(words, i, numeral) ? 'count' : 'input', i + 1);
    if (token.verb !== 0 && i > end && (classes & (INPUT | SCALE | PEOPLE)) === 0) break;
    if ((classes & AGENT) !== 0 && (classes & PEOPLE) === 0) return of('input', i + 1);
    if ((classes & (STAFF | GOVERNOR)) !== 0 && isAppointed(words, start, i)) return of('input', i + 1);
    if ((classes & (PEOPLE | SCHOOL)) !== 0 && !(words.has(i + 1, PEOPLE | INPUT | SCHOOL) && i < end + 3)) {
      return (numeral.value === 1 && !bounded) || NAMED.has(words.at(start - 1).word) ? null : of('people', i + 1);
    }
    if ((classes & SCALE) !== 0 && numeral.value !== null)
      return of(numeral.inFigures || bounded || isChangeBy(words, start) ? 'score' : 'words', i + 1);
    if ((classes & INPUT) !== 0 && (classes & SCALE) === 0) return of('input', i + 1);
  }
  if (!numeral.inFigures)
    return numeral.value === 1 && !bounded ? null : of(bounded || isChangeBy(words, start) ? 'count' : 'words', end);
  const naming = words.has(end, GENERAL) && !bounded && !isScaled(words, start);
  return of(naming ? 'input' : isScaled(words, start) ? 'score' : 'count', end);
}
const APPOINTED = wordSet(
  'appoint appointed employ employed hire hired recruit recruited second seconded recruiting appointing employing hiring',
);
/** Staff that are appointed are put in. */
function isAppointed(words: Words, start: number, end: number): boolean {
  for (let i = start - 3; i < end + 3; i++) if (APPOINTED.has(words.at(i).word)) return !words.is(i + 1, 'in');
  return false;
}

/** "The three classes" are named, not counted. */
const NAMED = new Set(['the', 'these', 'its', 'both', 'my']);
const BREAKS = new Set(['', ...wordSet('. ; , ) ( : → of to in by and from on with at or for was is are last this')]);

/** Months of progress and years of growth are levels; days and hours are what is put in. */
function isGain(words: Words, place: number, { end }: Numeral): boolean {
  const after = words.at(place + 1).word;
  const further = words.at(place + 2).word;
  if (after === 'growth' || after === 'progress' || further === 'growth' || further === 'progress' || after === 'gain')
    return true;
  if ((after === 'below' || after === 'above' || after === 'behind' || after === 'ahead') && GAINED.has(after))
    return true;
  if (after === 'in' && words.is(place + 2, 'reading')) return true;
  return end < place && (words.is(end, 'terms') || words.is(end, 'months')) && words.is(place, 'progress');
}

/** "By two levels": a step of a change. */
const isChangeBy = (words: Words, start: number): boolean => words.is(start - 1, 'by');

/** "Score of 46", "average 20": the number says where something stands. */
function isScaled(words: Words, start: number): boolean {
  for (let i = start - 1; i > start - 5; i--) if (words.has(i, SCALE) && !words.has(i, PUPIL)) return true;
  return false;
}
