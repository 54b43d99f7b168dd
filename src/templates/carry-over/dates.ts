import { GAPS } from '../../domain/gaps';

const LONG = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const MONTH = `(?:${LONG}|${SHORT})`;
const YEAR = '(?:19|20)\\d\\d';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** "2020-07-10", "3 and 10 July 2020", "14 Feb", "July 2020", "spring term 2020", "10/07/2020". */
const DATES = new RegExp(
  [
    `\\b${YEAR}-\\d{2}-\\d{2}\\b`,
    `\\b${DAY}(?:\\s?(?:,|and|to|or|&|-|–)\\s?${DAY}){0,3} (?:of )?${MONTH}\\b\\.?(?:,? ${YEAR}\\b)?`,
    `\\b${MONTH}\\b\\.? ${DAY},? ${YEAR}\\b`,
    `\\b${MONTH}\\b\\.?,? ${YEAR}\\b`,
    `\\b(?:autumn|spring|summer)(?: term)?,? ${YEAR}(?:[/–-]\\d{2,4})?\\b`,
    '\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b',
  ].join('|'),
  'gi',
);
/** "2019", "2019/20". */
const YEARS = new RegExp(`\\b${YEAR}(?:[/–-]\\d{2,4})?\\b`, 'g');

/** A month by itself: "by July", "the June check". "may", "march" and "Mar" say other things but after such a word. */
const MONTHS = new RegExp(
  `\\b(?:${LONG.replace('March|', '').replace('May|', '')})\\b|(?<=\\b(?:by|in|from|to|until|till|since|of|during|before|after|between|early|mid|late|last|next|this)[ -](?:the end of )?)(?:March|May|${SHORT})\\b`,
  'g',
);
/** What happens in every year is true of every school. */
const EACH_YEAR = /\b(?:each|every|following|subsequent) (?:year in )?$/i;

const BEFORE = 24;

export interface WithoutDates {
  readonly text: string;
  /** Years that stay. */
  readonly kept: number;
}

/**
 * The wording without the days, months and years of one school's plan: "from September 2020" → "from [date]"; "each
 * September" stays. Years alone stay on request, for they date the evidence of a sentence: "(EEF, 2018)". Linear.
 */
export function withoutDates(text: string, years: 'go' | 'stay' = 'go'): WithoutDates {
  const left = text
    // "groups of 2 may join"
    .replace(DATES, (found: string) => (/(?:may|march|mar)\b(?!.*\d{4})/.test(found) ? found : GAPS.date))
    .replace(MONTHS, (month: string, at: number, whole: string) =>
      EACH_YEAR.test(whole.slice(Math.max(0, at - BEFORE), at)) ? month : GAPS.date,
    );
  if (years === 'stay') return { text: left, kept: left.match(YEARS)?.length ?? 0 };
  return { text: left.replace(YEARS, GAPS.date), kept: 0 };
}
