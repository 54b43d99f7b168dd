/** What sort of amount a target is, for the sentence that it stands in. */
export type LevelSort =
  /** "85%", "half": of the people */
  | 'share'
  /** "18 of 24", "9 in 10", "all": stands before the people */
  | 'counted'
  /** "24" */
  | 'number'
  /** A grade, an age, a score with its unit. */
  | 'other';

const BOUND =
  '(?:(?:at least|at most|over|more than|around|about|no more than|fewer than|less than|under|nearly|almost|up to) )?';
const SHARE = new RegExp(
  `^${BOUND}(?:\\d{1,3}(?:\\.\\d{1,3})? ?(?:%|per ?cent)(?: \\([^()]{1,30}\\))?|(?:a |one |two |three |four |nine )?(?:half|thirds?|quarters?|fifths?|tenths?))$`,
  'i',
);
const COUNTED = new RegExp(`^(?:${BOUND}\\d{1,5} (?:out of|of|in) (?:every )?\\d{1,5}|all|no|both)$`, 'i');
const NUMBER = new RegExp(`^${BOUND}\\d{1,5}$`, 'i');

export function sortOf(level: string): LevelSort {
  if (SHARE.test(level)) return 'share';
  if (COUNTED.test(level)) return 'counted';
  return NUMBER.test(level) ? 'number' : 'other';
}

const GRADES = ['inadequate', 'requires improvement', 'good', 'outstanding'];

/** Comparable size of an amount in words; null where there is none. */
function sizeOf(level: string): number | null {
  const text = level.toLowerCase().slice(0, 60);
  const ratio = /(\d{1,5}) (?:out of|of|in) (?:every )?(\d{1,5})/.exec(text);
  if (ratio && Number(ratio[2]) > 0 && !text.includes('%')) return (100 * Number(ratio[1])) / Number(ratio[2]);
  if (text === 'all' || text === 'full') return 100;
  if (/^(?:none|no|zero)$/.test(text)) return 0;
  const number = /\d{1,6}(?:,\d{3})*(?:\.\d{1,4})?/.exec(text);
  if (number) return Number(number[0].replace(/,/g, ''));
  const grade = GRADES.indexOf(text.replace(/^ri$/, 'requires improvement'));
  return grade < 0 ? null : grade;
}

/** Which way a figure goes; null where nobody can tell. */
export function wayOf(from: string, to: string): 'up' | 'down' | 'same' | null {
  const [start, end] = [sizeOf(from), sizeOf(to)];
  if (start === null || end === null) return null;
  return start < end ? 'up' : start > end ? 'down' : 'same';
}
