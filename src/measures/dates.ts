import { MONTH, PUPIL, TERM, UNIT } from './lexicon/classes';
import type { Span } from './spans';
import type { Words } from './tokens';
import { wordSet } from './word-set';

/** A deadline or date, the start of something, how often, or how long. */
export interface Time extends Span {
  readonly sort: 'point' | 'start' | 'frequency' | 'duration';
}

export type Matcher = (words: Words, place: number) => Time | null;

export const point = (start: number, end: number): Time => ({ start, end, sort: 'point' });

export const EVERY = new Set(['each', 'every', 'per', 'a', 'an', 'once']);

export const sortAfter = (words: Words, place: number): Time['sort'] => {
  const before = words.at(place - 1).word;
  if (EVERY.has(before)) return 'frequency';
  if (before === 'from' || before === 'since') return 'start';
  return 'point';
};

const MONEY = new Set(['£', '$', '€']);

/** 2021, 2020/21, 2020-2021, 2020 to 2021; 20-21 and 20/21 where one follows the other. */
export function yearEnd(words: Words, place: number): number | null {
  const { value, word, use } = words.at(place);
  if (value === null || use !== '' || !/^\d+$/.test(word) || MONEY.has(words.at(place - 1).word)) return null;
  const joined = words.at(place + 1).word;
  const next = words.at(place + 2);
  const joins = (joined === '/' || joined === '-' || joined === 'to') && next.value !== null;
  const share = words.at(place + 3).word;
  if (word.length === 4 && value >= 1990 && value <= 2060) {
    const short = next.word.length === 2 && next.value === (value + 1) % 100;
    if (joins && (short || next.value === value + 1)) return place + 3;
    return isCounted(words, place + 1) ? null : place + 1;
  }
  const follows = joins && joined !== 'to' && word.length === 2 && next.word.length === 2 && next.value === value + 1;
  return follows && value >= 10 && value < 45 && share !== '%' && words.at(place + 1).glued ? place + 3 : null;
}

const isCounted = (words: Words, place: number): boolean =>
  words.is(place, '%') ||
  (words.has(place, PUPIL) && !YEARLY.has(words.at(place).word)) ||
  words.is(place, 'people') ||
  words.is(place, 'parents');

const YEARLY = new Set(['year', 'y', 'yr', 'ks', 'class', 'cohort', 'leavers', 'intake']);

const CALENDAR = wordSet('by in until of from since mid early late before end during till - / , and to (');

function isMonth(words: Words, place: number): boolean {
  const { word, classes } = words.at(place);
  if ((classes & MONTH) !== 0) return true;
  if (word !== 'may' && word !== 'march') return false;
  const after = words.at(place + 1);
  if (after.value !== null && (after.value > 1989 || after.value < 32)) return true;
  const before = words.at(place - 1);
  return (CALENDAR.has(before.word) || before.value !== null) && (after.verb === 0 || word === 'march');
}

/** 24 February 2020, Feb 2022, July, 1st of March. */
export const date: Matcher = (words, place) => {
  const day = dayBefore(words, place);
  if (!isMonth(words, day)) return null;
  let end = day + 1;
  if (words.is(end, '.') && words.at(end).glued && words.at(end + 1).value !== null) end++;
  const after = words.at(end);
  if (after.value !== null && after.value < 32 && !words.is(end + 1, '%') && Number.isInteger(after.value)) {
    end++;
    if (/^(?:st|nd|rd|th)$/.test(words.at(end).word)) end++;
    if (words.is(end, ',') && yearEnd(words, end + 1)) end++;
  }
  if (words.is(end, 'half') || words.is(end, 'of')) end = yearEnd(words, end + 1) ?? end;
  end = yearEnd(words, end) ?? end;
  return { start: place, end: halfTermEnd(words, end), sort: sortAfter(words, place) };
};

function dayBefore(words: Words, place: number): number {
  const { value } = words.at(place);
  if (value === null || value > 31 || value < 1) return place;
  let at = place + 1;
  if (/^(?:st|nd|rd|th)$/.test(words.at(at).word)) at++;
  if (words.is(at, 'of')) at++;
  return at;
}

/** 24/02/2020, 2020-02-24, 31.07.21. */
export const figures: Matcher = (words, place) => {
  const first = words.at(place);
  const sign = words.at(place + 1);
  if (first.value === null || first.use !== '' || !sign.glued) return null;
  const second = words.at(place + 2);
  if (second.value === null || !second.glued) return null;
  if (sign.word === '.' && first.word.includes('.')) return point(place, place + 3);
  if (sign.word !== '/' && sign.word !== '-') return null;
  const third = words.at(place + 4);
  const whole = words.is(place + 3, sign.word) && third.value !== null && third.glued;
  return whole && first.value <= 2060 && second.value <= 12 ? point(place, place + 5) : null;
};

export const year: Matcher = (words, place) => {
  const at = words.is(place, 'ay') ? place + 1 : place;
  const end = yearEnd(words, at);
  if (end === null) return null;
  return { start: place, end: unitsEnd(words, end), sort: sortAfter(words, place) };
};

const LEAD = wordSet(
  'by in the this of next early late last end mid until before from since during over each every , ( at ' +
    'to and - per after following for within pass',
);

/** Autumn term 2020, spring 2, Easter, the summer survey. */
export const term: Matcher = (words, place) => {
  if (!words.has(place, TERM)) return null;
  let end = place + 1;
  const before = words.at(place - 1).word;
  if (words.is(end, 'second') || words.is(end, 'first')) end++;
  end = halfTermEnd(words, end);
  const number = words.at(end);
  const yearInShort =
    number.value !== null &&
    number.word.length === 2 &&
    number.value > 14 &&
    number.value < 45 &&
    !words.is(end + 1, '%');
  if (number.value !== null && (number.value < 7 || yearInShort) && number.use !== 'name') end++;
  while ((words.has(end, UNIT) && !words.is(end, 'day') && !words.is(end, 'days')) || words.is(end, 'first')) end++;
  if (words.is(end, 'of') && yearEnd(words, end + 1)) end++;
  end = yearEnd(words, end) ?? end;
  const alone = end === place + 1;
  if (alone && !LEAD.has(before) && place > 0) return null;
  if (alone && NOT_TERMS.has(words.at(end).word)) return null;
  if (alone && place === 0 && words.is(place, 'fall')) return null;
  if (alone && words.is(place, 'fall') && (before === 'to' || words.at(place - 2).verb !== 0 || before === 'and'))
    return null;
  return { start: place, end, sort: sortAfter(words, place) };
};

const NOT_TERMS = wordSet('born school schools reading holiday holidays club clubs fair play to from by below');

const HALF_TERM = new Set(['term', 'half']);

export function halfTermEnd(words: Words, place: number): number {
  let end = place;
  if (words.is(end, 'half') && (words.is(end + 1, 'term') || (words.is(end + 1, '-') && words.is(end + 2, 'term'))))
    end += words.is(end + 1, '-') ? 3 : 2;
  else if (HALF_TERM.has(words.at(end).word) && words.is(end, 'term')) end++;
  return end;
}

function unitsEnd(words: Words, place: number): number {
  let end = place;
  for (let i = place; i < place + 3; i++) {
    if (words.has(i, UNIT)) end = i + 1;
    else if (!SCHOOLISH.has(words.at(i).word)) break;
  }
  return end;
}

export const SCHOOLISH = new Set(['academic', 'school', 'financial', 'calendar']);
