import {
  date,
  EVERY,
  figures,
  halfTermEnd,
  type Matcher,
  point,
  SCHOOLISH,
  sortAfter,
  term,
  type Time,
  year,
  yearEnd,
} from './dates';
import { MONTH, PROGRAMME, PUPIL, TERM, UNIT } from './lexicon/classes';
import { numeralAt } from './numbers';
import type { Words } from './tokens';
import { wordSet } from './word-set';

export type { Time } from './dates';

/** As for amounts: what comes after so many is read over. */
const MOST = 100;

/** Every expression of time in a statement, in order. Its words are understood as time from here on. */
export function timesIn(words: Words): Time[] {
  const times: Time[] = [];
  for (let i = 0; i < words.count; i++) {
    const time = timeAt(words, i);
    if (!time) continue;
    for (let inside = time.start; inside < time.end; inside++) {
      const token = words.at(inside);
      token.use = 'time';
      token.verb = 0;
    }
    if (times.length < MOST) times.push(time);
    i = time.end - 1;
  }
  return times;
}

/** Words that can begin an expression of time, beside months, terms and figures. */
const STARTERS = wordSet(
  'ay end start beginning close this next last previous coming following current same the within in over for during after each every per a an once age by before until first second third fourth final prior graduation results time early later late half through may march',
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

const STAGES = wordSet(
  'eyfs ks reception nursery stage phase primary secondary kindergarten grade life early unit y yr',
);

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

const SHORT = wordSet('hour hours minute minutes day days session sessions lesson lessons');

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
  if (word === 'by' && words.is(place + 1, 'week') && words.at(place + 2).value !== null)
    return point(place, place + 3);
  if (word === 'before' && words.is(place + 1, 'the') && words.is(place + 2, 'next')) return point(place, place + 4);
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
  if (!PERIODS.has(words.at(at).word) && !(words.is(at, 'year') && words.is(place - 2, 'by'))) return null;
  const end = words.is(at, 'half') ? halfTermEnd(words, at) : at + 1;
  return end === at ? null : point(place, end);
}

const MATCHERS: readonly Matcher[] = [figures, date, edge, term, year, unit, moment];

export const isDeadline = ({ sort }: Time): boolean => sort === 'point' || sort === 'start';
