import type { MainVerb } from './clause';
import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import { isLevel, type Quantity } from './quantities';
import type { Time } from './times';
import type { Words } from './tokens';
import { wordSet } from './word-set';

export interface Statement {
  readonly words: Words;
  readonly start: number;
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
}

const NOW = wordSet('now still currently already recently continues remains remain yet');

const SHORT_OF = new Set(['behind', 'need', 'needs', 'concern', 'gaps', 'struggle', 'delayed', 'less']);

/** Tells what was, or how things stand: by the tense, by "now", by two figures set side by side. */
export function isReport(statement: Statement, { at, form }: MainVerb): boolean {
  const { words, start } = statement;
  if (form === 'past') return true;
  if (form === 'modal') return isNow(words, start, at);
  const criterion = isCriterion(statement);
  if (form === 'perfect') return !criterion;
  if (form === 'progressive') return !isStandard(words, at) && !criterion;
  if (isNow(words, start, at)) return true;
  if (isComparedWithFigure(statement)) return true;
  const token = words.at(at);
  if (form === 'participle') return isPair(statement) || (words.is(at + 1, 'from') && pastYears(statement) > 1);
  if ((token.verb & verb.REPORT) !== 0 && words.has(at - 1, is.PEOPLE) && !isBounded(statement, at)) return !criterion;
  const reports = (token.verb & verb.REPORT) !== 0 && (token.verb & (verb.S_FORM | verb.BASE)) !== 0;
  if (reports && !has(words, start, at, is.STAFF | is.PARENT | is.AGENT)) return reportsFact(words, at);
  if (form === 'is' && isStanding(words, at)) return true;
  if (isShort(words, at) || isMoreThanBefore(words, at)) return true;
  if (form === 'is' || form === 'passive') return isMoreThanBefore(words, at);
  if ((token.verb & verb.DELIVER) !== 0 && (token.verb & verb.STATE) === 0) return false;
  return isNeed(statement, at);
}

/** All have done it, or a share of them by a date: how things are to stand. */
function isCriterion({ words, start, times }: Statement): boolean {
  if (words.is(0, 'by') && words.at(1).use === 'time' && words.at(start).value !== null)
    return !hasPluperfect(words, start);
  for (const time of times)
    if (
      time.start > start &&
      (words.is(time.start - 1, 'by') || words.is(time.start - 2, 'by')) &&
      time.sort === 'point'
    )
      return true;
  const first = words.at(start);
  if (first.word === 'at' && words.is(start + 1, 'least')) return true;
  return (first.classes & is.ALL) !== 0 || (first.classes & is.NONE) !== 0;
}

const hasPluperfect = (words: Words, start: number): boolean => {
  for (let i = start; i < start + 20; i++) if (words.is(i, 'had')) return true;
  return false;
};

/** "Are working at the expected standard": a standard, not an event. */
const isStandard = (words: Words, at: number): boolean => {
  if (isNow(words, at, at + 12)) return false;
  const { word } = words.at(at + 1);
  return (
    (word === 'working' && (words.is(at + 2, 'at') || words.is(at + 2, 'towards') || words.is(at + 2, 'within'))) ||
    word === 'reading' ||
    word === 'achieving' ||
    word === 'meeting' ||
    word === 'making' ||
    word === 'performing'
  );
};

function isNow(words: Words, start: number, at: number): boolean {
  let open = false;
  for (let i = start === at ? at : 0; i < at + 9 && i < words.count; i++) {
    const { word } = words.at(i);
    if (word === '(') open = true;
    else if (word === ')') open = false;
    else if (NOW.has(word) && !open && words.at(i + 1).value === null) return true;
    else if (word === 'currently' && i === 0) return true;
    else if (word === 'longer' && words.is(i - 1, 'no')) return true;
  }
  return false;
}

/** "…, compared with 79% in the previous survey". */
export function isComparedWithFigure({ words, quantities }: Statement): boolean {
  return quantities.some(({ start }) => {
    for (let i = start - 1; i > start - 7; i--) if (words.at(i).word === 'compared') return true;
    return false;
  });
}

/** Two figures under two years: 2017 49%, 2018 57%. */
const pastYears = ({ words, times }: Statement): number =>
  times.filter(
    ({ start, end }) =>
      (words.at(end - 1).value ?? 0) >= 10 && !words.is(start - 1, 'by') && !words.is(start - 2, 'by'),
  ).length;

export function isPair(statement: Statement): boolean {
  const { words, quantities } = statement;
  if (pastYears(statement) < 2 || quantities.filter(isLevel).length < 2) return false;
  for (let i = 0; i < words.count; i++)
    if (words.is(i, 'target') || words.is(i, 'to') || words.is(i, '→') || words.is(i, 'from')) return false;
  return true;
}

/** The amount is one to reach: at least, 90 % or more. */
const isBounded = ({ quantities, start }: Statement, at: number): boolean =>
  quantities.some((each) => each.start >= start && each.end <= at && each.bounded);

/** "Data show that 73 % reached …" is a fact; "data show that all pupils make progress" is how it will be known. */
function reportsFact(words: Words, at: number): boolean {
  for (let i = at + 1; i < at + 30 && i < words.count; i++) {
    const token = words.at(i);
    if (token.word === 'than' || token.word === 'least' || words.is(i, 'improved')) return false;
    if ((token.verb & verb.PLAIN_PAST) !== 0 || NOW.has(token.word) || SHORT_OF.has(token.word)) return true;
    if (token.value !== null && (words.is(i + 1, '%') || words.is(i + 1, 'percent'))) return true;
  }
  return false;
}

/** "Is currently 96.3 %". */
const isStanding = (words: Words, at: number): boolean => {
  const next = NOW.has(words.at(at + 1).word) ? at + 2 : at + 1;
  return words.at(next).value !== null && words.is(next + 1, '%') && !OR_MORE.has(words.at(next + 2).word);
};

const OR_MORE = new Set(['+', 'or', 'and']);

const isMoreThanBefore = (words: Words, at: number): boolean => {
  for (let i = at + 1; i < at + 14; i++) {
    if (words.is(i, 'than') && (words.is(i + 1, 'before') || words.is(i + 2, 'did'))) return true;
  }
  return words.is(at + 1, 'spoken') || words.is(at - 1, 'there');
};

export const FAULTS = wordSet(
  'poor limited weak weaker slower lack lacks insufficient detrimental struggle struggling hinder ' +
    'hinders inconsistent',
);

const hasThan = (words: Words, place: number): boolean => {
  for (let i = place; i < place + 12; i++)
    if (words.is(i, 'than') && !words.is(i + 1, 'the') && !words.is(i + 1, 'national'))
      return words.has(i + 1, is.PEOPLE) || words.is(i + 1, 'for');
  return false;
};

const isShort = (words: Words, at: number): boolean => {
  for (let i = at; i < at + 7; i++) {
    const { word } = words.at(i);
    if (FAULTS.has(word)) return true;
    if (word === 'less' && words.is(i + 1, 'than') && words.at(i + 2).value !== null) return false;
    if (
      (word === 'less' || word === 'behind' || word === 'lower') &&
      i < at + 5 &&
      (word !== 'lower' || hasThan(words, i))
    )
      return true;
  }
  return false;
};

/** "12 of 30 children have a speech and language need": how things stand. */
function isNeed({ words, quantities, start }: Statement, at: number): boolean {
  const exact = quantities.some((each) => each.start >= start && each.end <= at && !each.bounded && isLevel(each));
  if (!exact || (words.at(at).verb & verb.HAVE) === 0) return false;
  for (let i = at + 1; i < at + 9; i++)
    if (words.is(i, 'need') || words.is(i, 'needs') || words.is(i, 'difficulties')) return true;
  return false;
}

export const has = (words: Words, start: number, end: number, classes: number): boolean => {
  for (let i = start; i < end; i++) if (words.has(i, classes)) return true;
  return false;
};
