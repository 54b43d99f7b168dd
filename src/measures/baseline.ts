import { dateOf, isThenAfter, wordsOf } from './dated-value';
import { isLevel } from './quantities';
import type { Quantity } from './quantities';
import type { Span } from './spans';
import type { Kind } from './statement';
import type { Time } from './times';
import type { Words } from './tokens';
import { wordSet } from './word-set';

export interface Starting extends Span {
  /** The dates that tell when it started there; they are no deadline. */
  readonly dates: readonly Time[];
  /** The amount it is to go to, where the words pair the two. */
  readonly to: Quantity | null;
}

interface Facts {
  readonly words: Words;
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  readonly kind: Kind;
}

/** Where the statement says it starts: a value or grade that is marked as the first of two. */
export function startingPoint(facts: Facts): Starting | null {
  const { quantities, words } = facts;
  for (let at = 0; at < quantities.length; at++) {
    const quantity = quantities[at];
    if (!quantity || (quantity.sort === 'money' && !words.is(quantity.start - 2, 'from'))) continue;
    const starting = pairFrom(facts, at) ?? marked(facts, at) ?? kept(facts, at) ?? valueBeforeChange(facts, at);
    if (starting) return starting;
  }
  return thenAndNow(facts) ?? gradeMove(facts);
}

const numeric = ({ sort }: Quantity): boolean => sort !== 'words';
/** By July, until Easter, within two years: that is where it goes to. */
function isAhead(words: Words, { start }: Time): boolean {
  const before = words.at(start - 1).word;
  const first = words.at(start).word;
  return (
    before === 'by' ||
    before === 'until' ||
    words.is(start - 2, 'by') ||
    first === 'within' ||
    (first === 'in' && words.at(start + 1).use === 'time' && !words.is(start + 1, 'the'))
  );
}

const found = ({ times, words }: Facts, quantity: Quantity, to: Quantity | null = null): Starting => ({
  start: quantity.start,
  end: quantity.end,
  to,
  dates: times.filter(
    (time) => time.sort !== 'frequency' && !isAhead(words, time) && isNear(words, time, quantity, to),
  ),
});

/** The date stands with the value: "71% in 2019", "2019: 58%". */
function isNear(words: Words, time: Time, { start, end }: Quantity, to: Quantity | null): boolean {
  if (time.start >= end) return time.start - end <= 3 && (to === null || to.start < end || time.end <= to.start);
  return (
    start >= time.end &&
    (start === time.end || (start - time.end === 1 && !words.is(time.end, '(') && !words.is(time.end, ',')))
  );
}

/** From 27% to 60%; 58 → 70%; 93.2 to 95%. */
function pairFrom(facts: Facts, at: number): Starting | null {
  const { words, quantities, times, kind } = facts;
  const first = quantities[at];
  const second = quantities[at + 1];
  if (!first || !numeric(first)) return null;
  const before = beforeValue(words, first.start);
  const isUp = before === 'from' && (words.is(first.start - 2, 'up') || words.is(first.start - 2, 'down'));
  const join = second ? joinBetween(words, first.end, second.start, times) : null;
  if (before === 'from' && join !== null && second) return found(facts, first, second);
  if (isUp || (before === 'from' && isAfterGoal(facts, at))) return found(facts, first);
  if (before === 'from' && isLevel(first) && first.sort !== 'people' && first.sort !== 'count')
    return found(facts, first);
  if (
    before === 'from' &&
    /(?:ris|ros|fall|fell|drop|reduc|increas|improv|cut|decreas|up|down)/.test(verbBefore(words, first.start))
  )
    return found(facts, first);
  if (!second || join === null) return null;
  if (join === '→') return found(facts, first, second);
  const percent = second.sort === 'percent' || kind === 'outcome';
  const plainPair = join === 'to' && first.end + 1 === second.start && percent && before !== 'between';
  return plainPair && first.sort !== 'input' && first.sort !== 'people' ? found(facts, first, second) : null;
}

/** "Down to 6 from 13": where it goes to comes first. */
const isAfterGoal = ({ words, quantities }: Facts, at: number): boolean => {
  const goal = quantities[at - 1];
  const start = quantities[at]?.start ?? 0;
  return goal !== undefined && words.is(goal.start - 1, 'to') && start - goal.end <= 5;
};

/** The word before a value, over "an average of", "around", "just". */
function beforeValue(words: Words, start: number): string {
  for (let i = start - 1; i > start - 6; i--) {
    const { word } = words.at(i);
    if (!PASSED.has(word)) return word;
  }
  return '';
}
const PASSED = wordSet(
  '£ $ an a average of around about just only their initial level the baseline below above under over ( ' +
    'approximately nearly mean figure',
);

function verbBefore(words: Words, start: number): string {
  for (let i = start - 2; i > start - 4; i--) if (words.at(i).verb !== 0) return words.at(i).word;
  return '';
}

/** "to" or an arrow between two amounts, over dates and short remarks. */
function joinBetween(words: Words, from: number, to: number, times: readonly Time[]): 'to' | '→' | null {
  for (let i = to - 1; i >= from && i > from - 1 && i > to - 16; i--) {
    const { word } = words.at(i);
    if (word === '→' || (word === '>' && words.at(i - 1).word === '-')) return '→';
    if ((word === 'to' || word === 'towards') && !times.some((time) => i >= time.start && i < time.end))
      return from <= i ? 'to' : null;
    if (word === ';' || word === '.') return null;
  }
  return null;
}

const MARKS = new Set([
  'currently',
  'current',
  'baseline',
  'previously',
  'previous',
  'initially',
  'initial',
  'now',
  'presently',
  'start',
  'starting',
  'entry',
  'was',
  'at present',
  'existing',
]);

/** Currently 91.2%, baseline 55%, (2019: 58%), 31 last year, compared with 84% at the beginning of the year. */
function marked(facts: Facts, at: number): Starting | null {
  const { words, quantities, times, kind } = facts;
  const quantity = quantities[at];
  if (!quantity || quantity.sort === 'words') return null;
  const { start, end } = quantity;
  const other = quantities.some((each) => each !== quantity && isLevel(each)) || quantity.sort === 'input';
  const inBrackets = words.is(start - 1, '(') || isOpened(words, start);
  for (let i = start - 1; i > start - 7; i--) {
    const { word } = words.at(i);
    if (word === ',' || word === ';' || word === '.' || word === '(') {
      if (word === '(' && MARKS.has(words.at(i + 1).word)) return found(facts, quantity);
      break;
    }
    if (word === 'baseline' && kind !== 'activity') return found(facts, quantity);
    if (word === 'previously') return found(facts, quantity, quantities.find((each) => each !== quantity) ?? null);
    if ((word === 'currently' || word === 'current' || word === 'initial') && other && kind !== 'result')
      return found(facts, quantity);
    if (word === 'initial' && other) return found(facts, quantity);
  }
  if (words.is(end, '(') && words.is(end + 1, 'baseline')) return found(facts, quantity);
  const dated = times.find(
    (time) => (time.end <= start && start - time.end <= 2) || (time.start >= end && time.start - end <= 1),
  );
  const past = dated !== undefined && isPastTime(words, dated);
  if (past && inBrackets && other) return found(facts, quantity);
  if (kind !== 'result' && dated && inBrackets && other && !isCalendarGoal(words, dated)) return found(facts, quantity);
  if (kind === 'outcome' && past && other && at > 0 && !isDatedBefore(facts)) return found(facts, quantity);
  return compared(facts, quantity, dated !== undefined || isThenAfter(words, end));
}

/** The first of the values has a date of its own that is no deadline: the two are told side by side. */
function isDatedBefore({ words, quantities, times }: Facts): boolean {
  const [first] = quantities;
  const date = first ? dateOf(words, first, times) : null;
  return date !== null && !isAhead(words, date);
}

/** A bracket is open a few words before, and not closed since. */
function isOpened(words: Words, start: number): boolean {
  for (let i = start - 1; i > start - 7; i--) {
    if (words.is(i, ')')) return false;
    if (words.is(i, '(')) return true;
  }
  return false;
}

function isPastTime(words: Words, { start, end }: Time): boolean {
  for (let i = start; i < end; i++) if (words.is(i, 'last') || words.is(i, 'previous')) return true;
  return (words.at(end - 1).value ?? 0) >= 10 || words.is(end - 1, 'earlier');
}

const isCalendarGoal = (words: Words, { start }: Time): boolean => words.is(start - 1, 'by');

/** "Compared with 84% at the beginning of the year": two values of one thing at two times. */
function compared(facts: Facts, quantity: Quantity, dated: boolean): Starting | null {
  const { words, times } = facts;
  const before = words.at(quantity.start - 1).word;
  const isCompared = (before === 'with' || before === 'to') && words.at(quantity.start - 2).word.startsWith('compar');
  if (isCompared || before === 'against') {
    const then = dated || times.some((time) => time.start >= quantity.end && time.start - quantity.end <= 8);
    return then && !isOfTarget(words, quantity) ? found(facts, quantity) : null;
  }
  return null;
}
const isOfTarget = (words: Words, { start, end }: Quantity): boolean =>
  words.is(end, 'of') || words.is(end, 'target') || words.is(start - 2, 'target');

/** "Maintain 96%" states where it is and where it is to stay. */
function kept(facts: Facts, at: number): Starting | null {
  const { words, kind, quantities } = facts;
  const quantity = quantities[at];
  if (!quantity || kind !== 'outcome' || quantity.bounded || !isLevel(quantity) || at > 0) return null;
  for (let i = quantity.start - 1; i > quantity.start - 14; i--) {
    const { word } = words.at(i);
    if (word === 'or' || word === 'least' || word === 'the') {
      if (word === 'or') return null;
      continue;
    }
    if (word === 'maintain' || word === 'sustain' || word === 'maintained' || word === 'keep') {
      return isPastOf(words, i) ? null : found(facts, quantity, quantity);
    }
  }
  return null;
}
const isPastOf = (words: Words, place: number): boolean => words.is(place + 1, 'at') || words.is(place - 1, 'or');

/** "Increase grades in mathematics (69.4%) by at least 3%": a value in brackets before the size of the change. */
function valueBeforeChange(facts: Facts, at: number): Starting | null {
  const { words, quantities, kind } = facts;
  const first = quantities[at];
  if (!first || kind !== 'outcome' || first.sort !== 'percent' || first.bounded || !words.is(first.start - 1, '('))
    return null;
  for (const later of quantities.slice(at + 1, at + 4)) {
    const by = beforeValue(words, later.start);
    if (by === 'by' || words.is(later.start - 3, 'by')) return found(facts, first);
  }
  return null;
}

/** Two values beside two different dates: 2017 49%, 2018 57%; 68% in 2021, 81% in 2022. */
function thenAndNow(facts: Facts): Starting | null {
  const { words, quantities, times } = facts;
  let first: { quantity: Quantity; time: Time } | null = null;
  for (const quantity of quantities) {
    if (!isLevel(quantity)) continue;
    const time = dateOf(words, quantity, times);
    if (!time) continue;
    if (first && time !== first.time && wordsOf(words, time) !== wordsOf(words, first.time)) {
      return { ...found(facts, first.quantity), dates: [first.time] };
    }
    first ??= { quantity, time };
  }
  return null;
}

/** "From requires improvement to good", "from stage A to stage B". */
function gradeMove({ words }: Facts): Starting | null {
  for (let i = 0; i < words.count; i++) {
    if (
      words.is(i, 'from') &&
      (words.is(i + 1, 'requires') || words.is(i + 1, 'inadequate') || words.is(i + 1, 'ri'))
    ) {
      return { start: i + 1, end: i + (words.is(i + 1, 'requires') ? 3 : 2), dates: [], to: null };
    }
  }
  return null;
}
