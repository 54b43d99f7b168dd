import { MONTH, PROGRAMME, PUPIL, TERM, UNIT } from './lexicon/classes';
import { numeralAt } from './numbers';
import type { Span } from './spans';
import type { Words } from './tokens';

/** A deadline or date, the start of something, how often, or how long. */
export interface Time extends Span {
  readonly sort: 'point' | 'start' | 'frequency' | 'duration';
}

/** As for amounts: what comes after so many is read over. */
const MOST = 100;

/** Every expression of time in a statement, in order. Its words are understood as time from here on. */
export function timesIn(words: Words): Time[] {
  const times: Time[] = [];
  for (let i = 0; i < words.count; i++) {
    const time = timeAt(words, i);
    if (!time) continue;
    for (let inside = time.start; inside < time.end; inside++) words.at(inside).use = 'time';
    if (times.length < MOST) times.push(time);
    i = time.end - 1;
  }
  return times;
}

type Matcher = (words: Words, place: number) => Time | null;

/** Words that can begin an expression of time, beside months, terms and figures. */
const STARTERS = new Set(
  'ay end start beginning close this next last previous coming following current same the within in over for during after each every per a an once age by before until first second third fourth final prior graduation results time early later late half through may march'.split(
    ' ',
  ),
);

function timeAt(words: Words, place: number): Time | null {
  const { word, value, classes } = words.at(place);
  if (value === null && (classes & (MONTH | TERM)) === 0 && !STARTERS.has(word)) return null;
  for (const matcher of MATCHERS) {
    const time = matcher(words, place);
    if (time) return time;
  }
  return null;
}

const point = (start: number, end: number): Time => ({ start, end, sort: 'point' });
const EVERY = new Set(['each', 'every', 'per', 'a', 'an', 'once']);
const sortAfter = (words: Words, place: number): Time['sort'] => {
  const before = words.at(place - 1).word;
  if (EVERY.has(before)) return 'frequency';
  if (before === 'from' || before === 'since') return 'start';
  return 'point';
};

/** 2021, 2020/21, 2020-2021, 2020 to 2021; 20-21 and 20/21 where one follows the other. */
export function yearEnd(words: Words, place: number): number | null {
  const { value, word, use } = words.at(place);
  if (value === null || use !== '' || !/^\d+$/.test(word)) return null;
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

const YEARLY = new Set(['year', 'y', 'yr', 'ks', 'class']);
const CALENDAR = new Set([
  'by',
  'in',
  'until',
  'of',
  'from',
  'since',
  'mid',
  'early',
  'late',
  'before',
  'end',
  'during',
  'till',
  '-',
  '/',
  ',',
  'and',
  'to',
  '(',
]);

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
const date: Matcher = (words, place) => {
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
const figures: Matcher = (words, place) => {
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

const year: Matcher = (words, place) => {
  const at = words.is(place, 'ay') ? place + 1 : place;
  const end = yearEnd(words, at);
  if (end === null) return null;
  return { start: place, end: unitsEnd(words, end), sort: sortAfter(words, place) };
};

const LEAD = new Set([
  'by',
  'in',
  'the',
  'this',
  'of',
  'next',
  'early',
  'late',
  'last',
  'end',
  'mid',
  'until',
  'before',
  'from',
  'since',
  'during',
  'over',
  'each',
  'every',
  ',',
  '(',
  'at',
  'to',
  'and',
  '-',
  'per',
  'after',
  'following',
  'for',
  'within',
  'pass',
]);

/** Autumn term 2020, spring 2, Easter, the summer survey. */
const term: Matcher = (words, place) => {
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
const NOT_TERMS = new Set([
  'school',
  'schools',
  'reading',
  'holiday',
  'holidays',
  'club',
  'clubs',
  'fair',
  'play',
  'to',
  'from',
  'by',
  'below',
]);

const HALF_TERM = new Set(['term', 'half']);
function halfTermEnd(words: Words, place: number): number {
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
const SCHOOLISH = new Set(['academic', 'school', 'financial', 'calendar']);

/** By the end of Year 6, at the end of the autumn term, at the start of the year, over Key Stage 1. */
const edge: Matcher = (words, place) => {
  const { word } = words.at(place);
  const isEdge = word === 'end' || word === 'start' || word === 'beginning' || word === 'close';
  if (!isEdge) return null;
  let at = place + 1;
  if (words.is(at, 'of')) at++;
  else if (word !== 'end' || !words.has(at, UNIT)) return null;
  let every = false;
  for (let count = 0; count < 6; count++, at++) {
    const token = words.at(at);
    every ||= token.word === 'each' || token.word === 'every';
    if (token.word === '' || token.word === '.' || token.word === ',' || token.word === ';') return null;
    if ((token.classes & (UNIT | TERM | PROGRAMME | MONTH)) !== 0 || isStage(words, at) || yearEnd(words, at)) {
      const named =
        (token.classes & (TERM | MONTH)) !== 0 ? (timeAt(words, at)?.end ?? at + 1) : (yearEnd(words, at) ?? at + 1);
      const end = stageEnd(words, named);
      if (words.is(end, 'quiz') || words.is(end, 'assessment') || word === 'start') {
        return { start: place, end, sort: word === 'start' ? 'point' : 'frequency' };
      }
      return { start: place, end: tailEnd(words, end), sort: every ? 'frequency' : 'point' };
    }
  }
  return null;
};

const STAGES = new Set([
  'eyfs',
  'ks',
  'reception',
  'nursery',
  'stage',
  'phase',
  'primary',
  'secondary',
  'kindergarten',
  'grade',
  'life',
  'early',
  'unit',
  'y',
  'yr',
]);
const isStage = (words: Words, place: number): boolean =>
  STAGES.has(words.at(place).word) || (words.has(place, PUPIL) && words.at(place).word === 'year');

function stageEnd(words: Words, place: number): number {
  let end = place;
  while (end < place + 3 && (words.at(end).use === 'name' || words.has(end, UNIT)) && !words.is(end, '%')) end++;
  return end;
}

function tailEnd(words: Words, place: number): number {
  const year = yearEnd(words, place);
  if (year !== null) return year;
  if (words.is(place, 'in') || words.is(place, ',') || words.is(place, 'of')) return yearEnd(words, place + 1) ?? place;
  return place;
}

const SHORT = new Set([
  'hour',
  'hours',
  'minute',
  'minutes',
  'day',
  'days',
  'session',
  'sessions',
  'lesson',
  'lessons',
]);
const AHEAD = new Set(['this', 'next', 'last', 'previous', 'coming', 'following', 'current', 'same']);

/** This year, next term, the academic year, within two years, over the next 3 terms, each week, for two terms. */
const unit: Matcher = (words, place) => {
  const first = words.at(place);
  if (AHEAD.has(first.word) || first.word === 'the') return namedUnit(words, place);
  if (
    first.word === 'within' ||
    first.word === 'in' ||
    first.word === 'over' ||
    first.word === 'for' ||
    first.word === 'during' ||
    first.word === 'after'
  ) {
    return lengthOf(words, place);
  }
  if (EVERY.has(first.word)) return everyUnit(words, place);
  return null;
};

function namedUnit(words: Words, place: number): Time | null {
  let at = place + 1;
  if (AHEAD.has(words.at(at).word)) at++;
  while (SCHOOLISH.has(words.at(at).word) || words.is(at, 'reception')) at++;
  const marked = at > place + 1 || AHEAD.has(words.at(place).word);
  const token = words.at(at);
  if ((token.classes & UNIT) === 0 || SHORT.has(token.word) || (token.classes & PUPIL) !== 0) return null;
  const before = words.at(place - 1).word;
  if (token.word === 'weeks' || token.word === 'lesson' || (token.word === 'week' && !words.is(at + 1, 'of')))
    return null;
  if (
    !marked &&
    !(before === 'in' || before === 'over' || before === 'during' || before === 'through') &&
    !(words.is(at + 1, 'to') || words.is(at + 1, 'running'))
  )
    return null;
  if (token.word.endsWith('s') && token.word !== 'years') return null;
  return { start: place, end: at + 1, sort: before === 'each' ? 'frequency' : 'point' };
}

function lengthOf(words: Words, place: number): Time | null {
  const lead = words.at(place).word;
  let at = place + 1;
  while (
    words.is(at, 'the') ||
    words.is(at, 'a') ||
    words.is(at, 'first') ||
    words.is(at, 'about') ||
    AHEAD.has(words.at(at).word) ||
    words.is(at, 'an')
  )
    at++;
  const number = numeralAt(words, at);
  if (!number && !(words.is(at - 1, 'a') && at === place + 2)) return null;
  const first = number ? number.end : at;
  const unitAt = words.is(first, 'half') || SCHOOLISH.has(words.at(first).word) ? first + 1 : first;
  const { classes, word } = words.at(unitAt);
  if ((classes & UNIT) === 0 || SHORT.has(word) || words.is(unitAt + 1, '-')) return null;
  const lasting =
    lead === 'for' ||
    ((lead === 'over' || lead === 'during') && word.startsWith('week')) ||
    words.is(place + 1, 'last') ||
    words.is(place + 2, 'last');
  return { start: place, end: unitAt + 1, sort: lasting ? 'duration' : 'point' };
}

function everyUnit(words: Words, place: number): Time | null {
  const number = numeralAt(words, place + 1);
  let at = number ? number.end : place + 1;
  if (words.is(at, 'half') || SCHOOLISH.has(words.at(at).word) || words.is(at, 'other')) at++;
  if (words.is(at, '-')) at++;
  if (!words.has(at, UNIT) || words.has(at, PUPIL)) return null;
  if (!number && (words.is(place, 'a') || words.is(place, 'an')) && TIME_NOUN_AFTER.has(words.at(at + 1).word))
    return null;
  if (words.is(place, 'a') && (words.is(at + 1, 'earlier') || words.is(at + 1, 'later') || words.is(at + 1, 'ago')))
    return point(place, at + 2);
  return { start: place, end: at + 1, sort: 'frequency' };
}
const TIME_NOUN_AFTER = new Set(['group', 'groups']);

/** Moments that are no dates: the age of five, graduation, results day, the time they leave Year 2, early in the year. */
const moment: Matcher = (words, place) => {
  const { word } = words.at(place);
  if (
    word === 'age' &&
    (words.is(place - 1, 'of') || words.is(place - 1, 'by') || words.is(place - 1, 'the') || words.is(place - 1, 'at'))
  ) {
    const at = words.is(place + 1, 'of') ? place + 2 : place + 1;
    const by = words.is(place - 1, 'by') || words.is(place - 2, 'by');
    return by && (words.at(at).value !== null || numeralAt(words, at)) ? point(place, at + 1) : null;
  }
  if (word === 'by' || word === 'before' || word === 'until') return stageAfter(words, place + 1);
  if (ORDINALS.has(word) || (words.at(place + 1).glued && /^(?:st|nd|rd|th)$/.test(words.at(place + 1).word)))
    return nthUnit(words, place);
  if (word === 'prior' && words.is(place + 1, 'to')) return point(place, place + 3);
  if (
    word === 'graduation' &&
    (words.is(place - 1, 'by') || words.is(place - 1, 'before') || words.is(place - 1, 'at'))
  )
    return point(place, place + 1);
  if (word === 'results' && words.is(place + 1, 'day')) return point(place, place + 2);
  if (word === 'time' && words.is(place - 1, 'the') && words.is(place - 2, 'by')) return point(place, place + 1);
  if (
    (word === 'early' || word === 'later' || word === 'late') &&
    words.is(place + 1, 'in') &&
    words.is(place + 2, 'the')
  ) {
    return words.has(place + 3, UNIT) ? point(place, place + 4) : null;
  }
  if (word === 'half' && halfTermEnd(words, place) > place)
    return { start: place, end: halfTermEnd(words, place), sort: sortAfter(words, place) };
  if (
    (word === 'over' || word === 'during' || word === 'through') &&
    (isStage(words, place + 1) || words.is(place + 1, 'key'))
  ) {
    const at = words.is(place + 1, 'key') ? place + 3 : place + 2;
    return words.at(at).use === 'name' || words.is(place + 1, 'reception') ? point(place, stageEnd(words, at)) : null;
  }
  return null;
};

/** By 8th grade, by Year 6, before KS2. */
function stageAfter(words: Words, place: number): Time | null {
  const named = words.at(place).use === 'name' || (isStage(words, place) && words.at(place + 1).use === 'name');
  if (!named || !(words.has(place, PUPIL) || words.has(place + 2, PUPIL) || words.is(place, 'ks'))) return null;
  let end = place + 1;
  while (end < place + 4 && (words.at(end).use === 'name' || words.at(end).glued || words.is(end, 'grade'))) end++;
  return words.has(end, PUPIL) && !words.at(end).glued ? null : point(place, end);
}

const ORDINALS = new Set(['first', 'second', 'third', 'fourth', 'final']);
const PERIODS = new Set(['quarter', 'semester', 'trimester', 'term', 'half']);
/** The first quarter, 2nd semester. */
function nthUnit(words: Words, place: number): Time | null {
  const at = ORDINALS.has(words.at(place).word) ? place + 1 : place + 2;
  if (!PERIODS.has(words.at(at).word)) return null;
  const end = words.is(at, 'half') ? halfTermEnd(words, at) : at + 1;
  return end === at ? null : point(place, end);
}

const MATCHERS: readonly Matcher[] = [figures, date, edge, term, year, unit, moment];

export const isDeadline = ({ sort }: Time): boolean => sort === 'point' || sort === 'start';
