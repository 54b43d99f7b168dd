import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import type { Span } from './spans';
import type { Kind } from './statement';
import type { Words } from './tokens';
import { wordSet } from './word-set';

const KNOWN_KIND =
  is.FUNCTION |
  is.GRADED |
  is.COMPARATIVE |
  is.ALL |
  is.NONE |
  is.NUMBER_WORD |
  is.FRACTION_WORD |
  is.UNIT |
  is.FREQUENCY |
  is.MONTH |
  is.TERM |
  is.WANT |
  is.SCALE |
  is.EVIDENCE |
  is.EVIDENCE_MAYBE |
  is.PROGRAMME |
  is.WHOSE |
  is.AGENT;

/** What would change: the narrowest word that names it. */
export function indicatorIn(words: Words, kind: Kind): Span | null {
  let inner: Span | null = null;
  let general: Span | null = null;
  let unknown: Span | null = null;
  for (let i = 0; i < words.count; i++) {
    const { classes, use, verb: bits, value } = words.at(i);
    if (use === 'time' || (use !== '' && (classes & is.SPECIFIC) === 0)) continue;
    if ((classes & is.SPECIFIC) !== 0 && !isOnlyDescribed(words, i)) return extent(words, i);
    if (isAppointed(words, i)) return { start: i, end: i + 1 };
    if ((classes & is.INNER) !== 0) inner ??= extent(words, i);
    else if (isDoing(words, i)) inner ??= { start: i, end: i + 1 };
    else if ((classes & is.EVIDENCE) !== 0 && (kind === 'activity' || isTaken(words, i))) inner ??= extent(words, i);
    else if ((classes & (is.GENERAL | is.INPUT)) !== 0 && (classes & is.PEOPLE) === 0) general ??= extent(words, i);
    else if ((classes & (KNOWN_KIND | is.SPECIFIC)) === 0 && bits === 0 && value === null && isContent(words, i))
      unknown ??= { start: i, end: i + 1 };
    i = afterDescription(words, i);
  }
  return inner ?? general ?? unknown;
}

/** Verbs that name by themselves what people do: attend, join, graduate, arrive, feel safe. */
const DOINGS = new Set(
  (
    'attend attends attended join joins joined receive receives received graduate graduates graduated benefit benefited benefitted stay stayed staying leave leaves left returned suspended excluded ' +
    'judged graded involved hear explain describe enjoy enjoys satisfied recommend moved arrive arrives arrived listen listens listened feel feels felt complete completes completed count counts phoned teaching'
  ).split(' '),
);
export const isDoing = (words: Words, place: number): boolean => {
  const { word, classes } = words.at(place);
  return DOINGS.has(word) && (word !== 'teaching' || words.is(place - 1, 'still')) && (classes & is.SPECIFIC) === 0;
};

/** Growth "on the ELPAC", "SDQ scores": what the assessment shows is the indicator. */
export function isTaken(words: Words, place: number): boolean {
  for (let i = place + 1; i < place + 3; i++)
    if (words.is(i, 'scores') || words.is(i, 'score') || words.is(i, ':')) return true;
  for (let i = place - 1; i > place - 5; i--)
    if (words.is(i, 'on') || (words.is(i, 'in') && words.is(i + 1, 'the'))) return true;
  return false;
}

const APPOINTING = wordSet(
  'appoint appointed recruit recruited employ employed retain second hire appointing recruiting',
);
/** A role to be filled is specific: "appoint a family support adviser". */
export function isAppointed(words: Words, place: number): boolean {
  if (
    !APPOINTING.has(words.at(place).word) ||
    ((words.at(place).verb & verb.DELIVER) === 0 && !words.is(place, 'retain'))
  )
    return false;
  for (let i = place + 1; i < place + 8; i++) if (words.has(i, is.STAFF | is.GOVERNOR | is.AGENT)) return true;
  return false;
}

const DESCRIBED = new Set(['friendly', 'rich', 'based', 'wide', 'aware']);
const STANDING = new Set(['status', 'profile', 'image', 'importance']);
/** "An autism-friendly school", "the profile of PE": the subject only describes. */
export function isOnlyDescribed(words: Words, place: number): boolean {
  if (words.is(place + 1, '-') && DESCRIBED.has(words.at(place + 2).word)) return true;
  return words.is(place - 1, 'of') && STANDING.has(words.at(place - 2).word);
}

/** A word of content that no list knows; names of places only say where. */
export function isContent(words: Words, place: number): boolean {
  const { word, from, to } = words.at(place);
  if (
    word.length < (isAcronym(words, place) ? 3 : 4) ||
    word < 'a' ||
    /(?:ly|ing|ed|ive|ful|able)$/.test(word) ||
    word === 'covid'
  )
    return false;
  const isName = words.text.charCodeAt(from) < 97 && place > 0;
  return !(isName && (to - from > word.length || words.has(place + 1, is.SCHOOL)));
}

/** SEL, TAS: capitals name something. */
const isAcronym = (words: Words, place: number): boolean => {
  const { from, to, word } = words.at(place);
  return to - from === word.length && words.text.charCodeAt(from) < 91 && words.text.charCodeAt(to - 1) < 91;
};

const TROUBLES = new Set(['lack', 'lacks', 'lacking', 'experiencing', 'struggle', 'struggling']);
/** "Children who lack resilience", "pupils experiencing difficulties": the words only say which children. */
export function afterDescription(words: Words, place: number): number {
  if (!words.has(place, is.PEOPLE)) return place;
  const at = words.is(place + 1, 'who') ? place + 2 : place + 1;
  if (
    !TROUBLES.has(words.at(at).word) &&
    !(words.is(place + 1, 'who') && words.is(at, 'are') && words.has(at + 1, is.PUPIL))
  )
    return place;
  let end = at;
  while (
    end < at + 9 &&
    !words.is(end, ',') &&
    !words.is(end, '.') &&
    words.at(end).word !== '' &&
    words.at(end).word !== 'in'
  )
    end++;
  return end - 1;
}

function extent(words: Words, place: number): Span {
  const classes = words.at(place).classes & (is.SPECIFIC | is.INNER | is.GENERAL | is.INPUT | is.EVIDENCE);
  let end = place + 1;
  while (
    end < place + 6 &&
    words.has(end, classes | is.SPECIFIC | is.SCALE) &&
    words.at(end).use === '' &&
    !words.has(end, is.FUNCTION)
  )
    end++;
  return { start: place, end };
}
