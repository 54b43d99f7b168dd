import { GAPS } from '../../domain/gaps';

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const YEAR = '(?:19|20)\\d\\d';
/** "10 July 2020", "July 2020", "spring term 2020", "10/07/2020", "2019/20", "2019". */
const DATES = new RegExp(
  [
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\\.?,? ${YEAR}\\b`,
    `\\b(?:autumn|spring|summer)(?: term)?,? ${YEAR}\\b`,
    '\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b',
    `\\b${YEAR}(?:[/–-]\\d{2,4})?\\b`,
  ].join('|'),
  'gi',
);

/** What a number belongs to by name: "Year 1", "key stage 2", "grade 5", "Progress 8". */
const NAMED_BY_NUMBER =
  /(?:\b(?:years?|yr|y|key stages?|ks|stages?|phases?|grades?|class(?:es)?|levels?|tiers?|aged?|bands?|sets?|groups?|progress|attainment|ebacc|steps?|units?|books?|priority|priorities)\s?(?:\d{1,2}(?:\s?(?:,|and|or|to|&|-|–)\s?)){0,6}|[A-Za-z]-?)$/i;

const NUMBER = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,4})?';
/** "27 of 58", "67%", "£350", "-1.8", "14"; none inside a word, a ratio such as 1:1, a mark such as 4+, or the pace that a test asks for. */
const FIGURES = new RegExp(
  `(?<![\\w.:/])[£+−-]?(?:${NUMBER})(?:\\s?%| per ?cent\\b)?(?: (?:out )?of (?:the |all )?(?:${NUMBER})(?:\\s?%)?)?(?:/\\d{1,4})?(?![\\w:+]|[.,/-]\\d| words (?:a|per) minute)`,
  'gi',
);

/** How far before a number its name may stand. */
const BEFORE = 40;

/**
 * The wording without what was counted and when: "By July 2020, 80% of Year 1 pupils" → "By [date], [figure] of Year 1
 * pupils". Names that hold a number stay. Linear, whatever the text.
 */
export function withoutFigures(text: string): string {
  return text
    .replace(DATES, GAPS.date)
    .replace(FIGURES, (found: string, at: number, whole: string) =>
      NAMED_BY_NUMBER.test(whole.slice(Math.max(0, at - BEFORE), at)) ? found : GAPS.figure,
    );
}
