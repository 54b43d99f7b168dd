import { GAPS } from '../../domain/gaps';
import { withoutDates } from './dates';

/** What a number belongs to by name: "Year 1", "key stage 2", "grade 5", "Progress 8". */
const NAMED_BY_NUMBER =
  /(?:\b(?:years?|yr|y|key stages?|ks|stages?|phases?|grades?|class(?:es)?|levels?|tiers?|aged?|bands?|sets?|groups?|progress|attainment|ebacc|steps?|units?|books?|priority|priorities)\s?(?:\d{1,2}(?:\s?(?:,|and|or|to|&|-|–)\s?)){0,6}|[A-Za-z]-?)$/i;

const NUMBER = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,4})?';
/** "27 of 58", "67%", "£350", "-1.8", "14"; none inside a word, a ratio such as 1:1, a mark such as 4+, or the pace that a test asks for. */
const FIGURES = new RegExp(
  `(?<![\\w.:/])[£+−-]?(?:${NUMBER})(?:\\s?%| per ?cent\\b)?(?: (?:out )?of (?:the |all )?(?:${NUMBER})(?:\\s?%)?)?(?:/\\d{1,4})?(?![\\w:+]|[.,/-]\\d| words (?:a|per) minute)`,
  'gi',
);

const WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const PEOPLE =
  '(?:pupils|children|students|learners|boys|girls|teachers|staff|colleagues|leaders|leads|TAs|assistants|governors|parents|families)';
/** "five of seven", "two thirds of", "up from one", "all six", "four teachers"; a dose such as "six weeks" is none. */
const IN_WORDS = new RegExp(
  [
    `\\b(?:one|none|${WORD}) (?:out of|of|in) (?:the |our |all )?(?:${WORD}|\\d{1,4})\\b`,
    '\\b(?:(?:a|one|two|three) (?:third|quarter|fifth)s?|(?:a )?half|three[- ]quarters|two[- ]thirds)(?= of\\b)',
    '(?<=\\b(?:up|down|rises?|falls?|rose|fell) from )one\\b',
    `(?<=\\b(?:all|only|at least|at most|more than|fewer than|up from|down from) )${WORD}\\b(?! (?:times|minutes|hours|days|weeks|half|terms|years))`,
    `\\b${WORD}(?= (?:[a-z’'-]{1,20} ){0,2}${PEOPLE}\\b)`,
  ].join('|'),
  'gi',
);

/** How far before a number its name may stand. */
const BEFORE = 40;

/**
 * The wording without what was counted and when: "By July 2020, 80% of Year 1 pupils" → "By [date], [figure] of Year 1
 * pupils". Names that hold a number stay. Linear, whatever the text.
 */
export function withoutFigures(text: string): string {
  return withoutDates(text)
    .text.replace(IN_WORDS, (found: string, at: number, whole: string) => (isNamed(whole, at) ? found : GAPS.figure))
    .replace(FIGURES, (found: string, at: number, whole: string) => (isNamed(whole, at) ? found : GAPS.figure));
}

const SPENT =
  '(?:days?|weeks?|months?|hours?|minutes?|mornings?|afternoons?|evenings?|half|terms?|times|visits?|sessions?|lessons?|meetings?|units?|books?)';
const COUNTED = new RegExp(`^(?: (?!${SPENT}\\b)[A-Za-z\\d][\\w’'-]{0,19}){0,3} (?:${PEOPLE}|roll)\\b`);
/** Groups of so many, and one adult to so many, are how the work is done. */
const DOSE = /\b(?:groups? of|per|to|every|each|a sample of|at a time,?) (?:up to |about )?$/i;
/** How far behind a number it may say whom it counts. */
const AFTER = 80;

/** The wording of what is done without how many pupils and staff one school has for it: its days and weeks stay. */
export function withoutCounts(text: string): string {
  return text.replace(FIGURES, (found: string, at: number, whole: string) => {
    const [before, after] = [whole.slice(Math.max(0, at - BEFORE), at), whole.slice(at + found.length, at + AFTER)];
    if (isNamed(whole, at) || DOSE.test(before)) return found;
    return / of /.test(found) || COUNTED.test(after) ? GAPS.figure : found;
  });
}

const isNamed = (whole: string, at: number): boolean => NAMED_BY_NUMBER.test(whole.slice(Math.max(0, at - BEFORE), at));
