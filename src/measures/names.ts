import { PUPIL, SPECIFIC, UNIT } from './lexicon/classes';
import type { Words } from './tokens';
import { wordSet } from './word-set';

/** Numbers that only name something: Year 6, KS2, grades 3–5, one-to-one, Level 3, Appendix 1. */
export function markNames(words: Words): void {
  markListNumber(words);
  for (let i = 0; i < words.count; i++) {
    const { word, value } = words.at(i);
    if (value !== null) markAround(words, i, value);
    else if (YEARS.has(word)) markGroup(words, i, 13);
    else if (word === 'ks' || word === 'stage' || word === 'stages') markGroup(words, i, 5);
    else if (word === 'grade' || word === 'grades') markGrade(words, i);
    else if (LABELS.has(word)) markList(words, i + 1, 99);
    else if (AGES.has(word)) markAge(words, i);
    else if (word === 'k' || word === 'prek') markKindergarten(words, i);
    else if (word === 'x' && words.at(i + 1).value !== null) words.at(i + 1).use = 'name';
    else if (word === 'one') markOneToOne(words, i);
    else if (LOWEST.has(word)) markLowest(words, i);
    else if ((words.at(i).classes & SPECIFIC) !== 0) markCourse(words, i);
  }
}

const YEARS = new Set(['year', 'years', 'yr', 'yrs', 'y', 'yeargroup']);
const LABELS = wordSet(
  'level levels phase phases tier tiers set stages appendix page section target objective priority goal wave strand step cohort key p part band bands hub table figure covid chapter benchmark quintile quintiles quartile unit term drop recommendation recommendations',
);
const AGES = new Set(['age', 'aged', 'ages', 'post', 'under']);
const LOWEST = new Set(['lowest', 'bottom', 'top', 'weakest', 'highest']);
const JOINS = new Set(['-', '&', '/', 'and', 'to', 'or', ',']);

/** "1." or "2)" before the statement. */
function markListNumber(words: Words): void {
  const first = words.at(0);
  const after = words.at(1);
  if (first.value !== null && (after.word === ')' || (after.word === '.' && after.glued))) first.use = 'name';
}

/** The number at a place and those joined to it: 3, 4 and 5. */
function markList(words: Words, place: number, most: number): number {
  let at = place;
  if (words.is(at, '-') || words.is(at, '(')) at++;
  let last = place;
  for (let count = 0; count < 8; count++) {
    const token = words.at(at);
    const letter = token.word.length === 1 && token.word >= 'a' && token.word <= 'e' && token.word !== 'a';
    if (letter && count === 0) return at + 1;
    if (token.value === null || token.value > most || !Number.isInteger(token.value) || isShare(words, at)) break;
    token.use = 'name';
    at++;
    const suffix = words.at(at);
    if (suffix.glued && /^(?:st|nd|rd|th|s|[a-d])$/.test(suffix.word)) at++;
    last = at;
    if (JOINS.has(words.at(at).word)) at++;
    if (YEARS.has(words.at(at).word)) at++;
  }
  return last;
}

const isShare = (words: Words, at: number): boolean => {
  const next = words.at(at + 1).word;
  return next === '%' || next === 'percent' || next === 'per' || next === 'out';
};

function markGroup(words: Words, place: number, most: number): void {
  const end = markList(words, place + 1, most);
  if (end === place + 1) return;
  for (let i = place; i < end; i++) {
    const token = words.at(i);
    token.classes = (token.classes | PUPIL) & ~UNIT;
    token.verb = 0;
  }
}

/** American grades are year groups ("students in grades 3–5"), English ones are marks ("grade 4 or above"). */
function markGrade(words: Words, place: number): void {
  const plural = words.is(place, 'grades');
  const before = words.at(place - 1).word;
  const range = words.at(place + 1).value !== null && words.is(place + 2, '-');
  const pupils = words.has(place + 2, PUPIL) || (words.is(place + 2, 's') && words.at(place + 2).glued);
  if (plural || range || pupils || before === 'in') markGroup(words, place, 12);
}

function markAge(words: Words, place: number): void {
  const at = words.is(place + 1, 'of') || words.is(place + 1, '-') ? place + 2 : place + 1;
  const token = words.at(at);
  const isUnder = words.is(place, 'under');
  if (token.value !== null && token.value < 26 && (!isUnder || words.is(at + 1, 's'))) markList(words, at, 26);
}

/** K–5, K-12, K - 1st grade. */
function markKindergarten(words: Words, place: number): void {
  if (!words.is(place + 1, '-') && !words.is(place + 1, '/') && !words.is(place + 1, 'to')) return;
  if (words.at(place + 2).value === null) return;
  words.at(place).classes |= PUPIL;
  words.at(place + 2).use = 'name';
}

function markOneToOne(words: Words, place: number): void {
  const joined = words.at(place + 1).word;
  if ((joined === '-' || joined === 'to') && (words.is(place + 2, 'to') || words.is(place + 2, 'one'))) {
    for (let i = place; i < place + 5; i++) if (words.is(i, 'one')) words.at(i).use = 'name';
  }
}

/** "The lowest 20% of readers" is a group. */
function markLowest(words: Words, place: number): void {
  const token = words.at(place + 1);
  if (token.value === null) return;
  token.use = 'name';
  token.classes |= PUPIL;
  if (words.is(place + 2, '%')) words.at(place + 2).use = 'name';
}

/** Algebra 1, Mathematics 20-2: a capital letter, and a number that is followed by no unit. */
function markCourse(words: Words, place: number): void {
  const capital = words.text.charAt(words.at(place).from);
  const token = words.at(place + 1);
  if (capital < 'A' || capital > 'Z' || token.value === null || isShare(words, place + 1)) return;
  const joined = words.at(place + 2);
  const coded = joined.word === '-' && joined.glued && words.at(place + 3).value !== null && !isShare(words, place + 3);
  if (coded) words.at(place + 3).use = 'name';
  if (coded || joined.word === '(' || token.value < 5) token.use = 'name';
}

function markAround(words: Words, place: number, value: number): void {
  const token = words.at(place);
  const next = words.at(place + 1);
  if (next.glued && /^(?:st|nd|rd|th)$/.test(next.word)) {
    token.use = 'name';
    const grade = words.at(place + 2).word;
    if (grade === 'grade' || grade === 'grader' || grade === 'graders') words.at(place + 2).classes |= PUPIL;
    else if (words.is(place + 2, '-') || words.is(place + 2, 'and') || words.is(place + 2, 'or'))
      token.classes |= PUPIL;
  } else if (
    (next.word === ':' && next.glued && words.at(place + 2).value !== null && words.at(place + 2).glued && value < 5) ||
    next.word === 'x'
  ) {
    token.use = 'name';
    if (words.at(place + 2).value !== null) words.at(place + 2).use = 'name';
  } else if (value === 1 && (next.word === 'to' || next.word === '-') && words.at(place + 2).value === 1) {
    token.use = 'name';
    words.at(place + 2).use = 'name';
  } else if (next.word === 'times' && words.at(place + 2).word.startsWith('table')) token.use = 'name';
  else if (isClockOrAge(words, place, value)) token.use = 'name';
  else if (METRES.has(next.word) || (value === 360 && !isShare(words, place))) token.use = 'name';
  else if (YEARS.has(next.word) || next.word === '-' || next.word === 'to') markOld(words, place);
}

/** "By 9.30", "at 16": a time of day, an age. */
function isClockOrAge(words: Words, place: number, value: number): boolean {
  const { word } = words.at(place);
  const next = words.at(place + 1).word;
  if (next === 'am' || next === 'pm') return value < 13;
  if (!AT.has(words.at(place - 1).word) || !(next === '' || next === ',' || next === '.' || next === 'and'))
    return false;
  return /^(?:\d|1\d|2[0-3])\.[0-5][05]$/.test(word) || (words.is(place - 1, 'at') && value >= 16 && value <= 19);
}
const AT = wordSet('at by before until till from after to mondays tuesdays wednesdays thursdays fridays');

const METRES = new Set(['m', 'metres', 'metre', 'meters', 'km', 'mile', 'miles', 'cm']);

/** Five year olds, 16-18 year-olds. */
function markOld(words: Words, place: number): void {
  for (let i = place + 1; i < place + 6; i++) {
    const { word } = words.at(i);
    if (word.startsWith('old') && word.length < 5) {
      for (let j = place; j <= i; j++) {
        const token = words.at(j);
        token.classes = (token.classes | PUPIL) & ~UNIT;
        if (token.value !== null) token.use = 'name';
      }
      return;
    }
  }
}
