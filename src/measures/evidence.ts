import { EVIDENCE, EVIDENCE_MAYBE, GOVERNOR, PUPIL, SPECIFIC, STAFF } from './lexicon/classes';
import { CHANGE, EITHER, ING, MODAL, REPORT } from './lexicon/verbs';
import type { Span } from './spans';
import type { Kind } from './statement';
import type { Words } from './tokens';
import { wordSet } from './word-set';

/** The words that name how it is known or where a figure comes from. */
export function evidenceIn(words: Words, kind: Kind, hasLevel: boolean): Span | null {
  const said = saidHow(words) ?? lookedInto(words, kind);
  if (said) return said;
  for (let i = 0; i < words.count; i++) {
    if (words.has(i, EVIDENCE) && isNamed(words, i, kind)) return around(words, i);
    if (words.has(i, EVIDENCE_MAYBE) && inCompany(words, i, kind)) return around(words, i);
    if (isAcronymTest(words, i, hasLevel)) return { start: i, end: i + 1 };
    if (isGraded(words, i, hasLevel)) return { start: i, end: i + 1 };
  }
  return null;
}

const LOOKING = new Set(['monitor', 'audit', 'survey', 'scrutinise', 'assess', 'moderate', 'evaluate']);
/** Monitoring, an audit or a survey that is itself what is to be done. */
function lookedInto(words: Words, kind: Kind): Span | null {
  for (let i = 0; i < words.count; i++) {
    const { word } = words.at(i);
    if ((word === 'monitor' || word === 'monitors') && words.has(i - 1, STAFF | GOVERNOR))
      return { start: i, end: i + 1 };
    const order = kind === 'activity' && (i === 0 || words.is(i - 1, 'to') || words.is(i - 1, 'and'));
    if (order && (LOOKING.has(word) || (word === 'observe' && words.has(i + 1, PUPIL))))
      return { start: i, end: i + 1 };
  }
  return null;
}

const SHOWN = wordSet(
  'measured evidenced shown demonstrated assessed judged indicated monitored evaluated confirmed ' +
    'identified recorded tracked',
);
const BY = new Set(['by', 'in', 'through', 'via', 'using', 'from', 'on', 'against']);

/** "As measured by …", "evidenced through …", "when asked the question". */
function saidHow(words: Words): Span | null {
  for (let i = 0; i < words.count; i++) {
    const { word } = words.at(i);
    if (
      SHOWN.has(word) &&
      BY.has(words.at(i + 1).word) &&
      (words.has(i + 2, EVIDENCE | EVIDENCE_MAYBE) || isAs(words, i))
    )
      return { start: i, end: until(words, i + 2) };
    if (word === 'sampled' || word === 'surveyed') return { start: i, end: i + 1 };
    const shows = word === 'show' || word === 'shows' || word === 'indicate' || word === 'indicates';
    if (shows && words.is(i + 1, 'that') && !words.has(i - 1, PUPIL)) return { start: Math.max(0, i - 1), end: i };
    if ((word === 'judged' || word === 'graded' || word === 'assessed') && isVerdict(words, i))
      return { start: i, end: i + 1 };
    if (word === 'asked' && (words.is(i + 1, 'the') || words.is(i + 1, 'whether'))) return { start: i, end: i + 3 };
    if (word === 'see' && words.is(i + 1, 'appendix')) return { start: i, end: i + 2 };
  }
  return null;
}
/** "Judged to be good or better", "assessed as good". */
function isVerdict(words: Words, place: number): boolean {
  for (let i = place + 1; i < place + 9; i++) if (words.is(i, 'good') || words.is(i, 'outstanding')) return true;
  return words.is(place + 1, 'to') && words.is(place + 2, 'have');
}
const isAs = (words: Words, place: number): boolean =>
  words.is(place - 1, 'as') || words.is(place - 1, ',') || words.is(place + 1, 'by');

function until(words: Words, place: number): number {
  let at = place;
  while (at < place + 12 && !ENDS.has(words.at(at).word)) at++;
  return at;
}
const ENDS = new Set(['.', ';', '', ')']);

/** Words beside an assessment that make it something else: an assessment calendar, assessments that are moderated. */
const OTHERWISE = wordSet(
  'calendar policy lead leader system systems cycle training skills panel ready regulations readiness ' +
    'workshop criteria meeting meetings day days',
);
const AMBIGUOUS = wordSet(
  'check checks test tests review record records screen paper papers minutes moderation reflection cast ' +
    'log logs exam register registers asp cats sat',
);

function isNamed(words: Words, place: number, kind: Kind): boolean {
  const token = words.at(place);
  if (token.use === 'time' || OTHERWISE.has(words.at(place + 1).word)) return false;
  if (token.word === 'voice' && (words.at(place - 2).verb & (CHANGE | EITHER)) !== 0) return false;
  if (token.word.startsWith('interview') && words.is(place - 1, 'guidance')) return false;
  if (words.is(place - 1, 'of') && (words.is(place - 2, 'ahead') || words.is(place - 2, 'advance'))) return false;
  if (AMBIGUOUS.has(token.word)) return isNoun(words, place);
  if (token.word === 'ofsted') return !(words.is(place + 1, 'rated') || words.is(place + 1, 'trained'));
  if (words.is(place + 1, 'are') || words.is(place + 1, 'is'))
    return !(
      words.is(place + 2, 'used') ||
      words.at(place + 3).word === 'moderated' ||
      words.is(place + 2, 'moderated')
    );
  if ((token.word === 'assessments' || token.word === 'assessment') && kind === 'activity')
    return isMeans(words, place);
  if (token.word === 'mtc' || token.word === 'gatsby') return true;
  return true;
}

/** "The check", "on the register": the word stands as a noun. */
function isNoun(words: Words, place: number): boolean {
  if (words.at(place).classes !== (words.at(place).classes | EVIDENCE)) return false;
  const before = words.at(place - 1);
  const after = words.at(place + 1);
  if (after.word === 'pupils' || after.word === 'that' || (before.verb & MODAL) !== 0) return false;
  if (words.is(place, 'minutes')) return words.is(place + 1, 'of');
  if (words.is(place, 'screen')) return before.word === 'phonics' || before.word === 'language';
  if (words.is(place, 'record') || words.is(place, 'records'))
    return before.word !== 'and' && before.word !== 'central' && before.word !== 'teachers';
  if (words.is(place, 'register') || words.is(place, 'registers'))
    return before.word !== 'send' && before.word !== 'sen';
  if (words.is(place, 'cast') || words.is(place, 'sat') || words.is(place, 'asp'))
    return words.text.charAt(words.at(place).from + 1) < 'a';
  if (words.is(place, 'fair')) return false;
  return before.word !== 'to' && before.word !== 'teachers' && before.word !== 'fair' && before.word !== 'leaders';
}

const MEANS = wordSet('from using through by via in on against with of');
function isMeans(words: Words, place: number): boolean {
  for (let i = place; i > place - 4; i--)
    if (MEANS.has(words.at(i).word) || words.is(i, 'baseline') || words.is(i, 'use') || words.is(i, 'carry'))
      return true;
  return false;
}

/** Data, results, scores: evidence where they show something, or belong to an assessment. */
function inCompany(words: Words, place: number, kind: Kind): boolean {
  const token = words.at(place);
  const next = words.at(place + 1);
  const before = words.at(place - 1);
  if ((next.verb & REPORT) !== 0 && (next.verb & ING) === 0) return true;
  const { word } = token;
  if (word === 'data')
    return before.word !== 'use' && before.word !== 'of' && kind !== 'activity'
      ? true
      : before.word !== 'of' || kind === 'activity';
  if (word === 'results') return isStageResult(words, place);
  if (word === 'feedback') return (kind === 'result' && words.is(place + 1, 'from')) || words.has(place - 1, PUPIL);
  if (word === 'monitoring') return MEANS.has(before.word) && before.word !== 'of' && before.word !== 'with';
  if (word === 'scores' || word === 'score') return words.is(place + 1, 'on');
  if (word === 'evaluation') return (before.word === 'the' || before.word === 'an') && kind !== 'activity';
  if (word === 'analysis') return before.verb === 0 && before.word !== 'gap';
  if (word === 'criteria') return before.word === 'against';
  if (word === 'scale' || word === 'scales')
    return (
      words.is(place - 2, 'the') ||
      words.is(place - 4, 'on') ||
      words.is(place - 2, 'on') ||
      (before.classes & SPECIFIC) !== 0
    );
  if (word === 'review' && before.use === 'time' && kind !== 'activity') return true;
  if (word === 'review') return isMeans(words, place) && kind !== 'activity' && !words.is(place - 2, 'with');
  return false;
}

/** KS2 results, 2019 results, test results: not the results that a school wants. */
function isStageResult(words: Words, place: number): boolean {
  const before = words.at(place - 1);
  return (
    before.use !== '' ||
    before.word === 'phonics' ||
    isCapitals(words, place - 1) ||
    (before.classes & EVIDENCE) !== 0 ||
    (before.classes & PUPIL) !== 0 ||
    before.value !== null
  );
}

function isCapitals(words: Words, place: number): boolean {
  const { from, to } = words.at(place);
  const written = words.text.slice(from, to);
  return to - from > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
}

/** "Proficient on the NJSLA", "at the standard using PAT": capitals after a level name the test. */
function isAcronymTest(words: Words, place: number, hasLevel: boolean): boolean {
  const { word, classes, from, to } = words.at(place);
  if (!hasLevel || classes !== 0 || word.length < 3 || to - from !== word.length) return false;
  if (!isCapitals(words, place)) return false;
  for (let i = place - 1; i > place - 4; i--) {
    if (words.is(i, 'on') || words.is(i, 'using')) return true;
    if (!words.is(i, 'the') && words.at(i).use !== 'time') return false;
  }
  return false;
}

/** A GCSE grade is the mark of an examination. */
function isGraded(words: Words, place: number, hasLevel: boolean): boolean {
  const { word } = words.at(place);
  if (word !== 'gcse' && word !== 'gcses') return false;
  for (let i = place - 10; i < place + 8; i++) {
    const near = words.at(i).word;
    if ((near === 'grade' || near === 'grades' || near === 'exams' || near === 'results') && hasLevel) return true;
  }
  return false;
}

/** The name of the assessment around its head: "the spring 2028 FastBridge assessment". */
function around(words: Words, place: number): Span {
  let start = place;
  while (start > place - 5 && (words.at(start - 1).classes & (EVIDENCE | EVIDENCE_MAYBE | SPECIFIC)) !== 0) start--;
  let end = place + 1;
  while (end < place + 5 && (words.at(end).classes & (EVIDENCE | EVIDENCE_MAYBE)) !== 0) end++;
  return { start, end };
}
