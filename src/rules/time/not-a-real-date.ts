import { inWords, serialFromIso, type IsoDate } from '../../domain/calendar';
import type { Entry } from '../../domain/form';
import type { Fix } from '../../domain/finding';
import { defineRule, type RuleExamples } from '../define';
import { presenceIn } from '../presence';
import { DATE_FORMAT, datesOf } from './date-readings';
import { meantDate, type DateSlip } from './meant-date';

const MESSAGES = {
  'no-such-day': 'noSuchDay',
  'month-first': 'monthFirst',
  'no-day': 'noDay',
  'no-year': 'noYear',
  term: 'term',
  number: 'number',
  words: 'words',
} as const satisfies Record<DateSlip, string>;

export const rule = defineRule({
  code: 'T02',
  id: 'time/not-a-real-date',
  title: 'What is entered is not a date',
  why: 'Terms, months and “ongoing” leave open when the support begins and ends, so nobody can plan for it or check it.',
  guidance:
    'Enter one day with its month and year, such as 24 February 2020. Where the exact day is open, enter the last one it can be.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: timeframes can be missing',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    noSuchDay: '{Field:quote} must be a real date, such as {example}: there is no {raw:quote}',
    monthFirst: '{Field:quote} must have the day before the month, such as {example}, not {raw:quote}',
    noDay: '{Field:quote} must include a day, such as {example}, not only {raw:quote}',
    noYear: '{Field:quote} must include a year, such as {example}, not only {raw:quote}',
    term: '{Field:quote} must be one day, such as {example}, not {raw:quote}: the first or last day of the term will do',
    number: '{Field:quote} must be a date, such as {example}, not a year or number like {raw:quote}',
    words: '{Field:quote} must be one date, such as {example}, not {raw:quote}',
  },
  *check(ctx) {
    for (const { record, role, entry, plan } of datesOf(ctx)) {
      if (entry.state !== 'unreadable') continue;
      const { slip, date } = meantDate(entry, ctx);
      yield {
        message: MESSAGES[slip],
        record,
        role,
        data: { raw: entry.raw, example: date === null ? plan.example : inWords(date) },
        ...(presenceIn(ctx.form, plan) === 'optional' ? { severity: 'warning' } : {}),
        fixes: date === null ? [] : dateFix(entry, date, ctx.form.date1904),
      };
    }
  },
});

function dateFix(entry: Entry<IsoDate>, date: IsoDate, date1904: boolean): Fix[] {
  if (!entry.place) return [];
  const value = serialFromIso(date, date1904);
  const edit = { ...entry.place, expect: entry.cellValue, value, format: DATE_FORMAT };
  return [{ kind: 'suggestion', label: 'Enter this date', edits: [edit] }];
}

const action = (start: string, end: string): string => `
Actions
Ref | Intervention | Start date | End date
A1  | NPQML        | ${start} | ${end}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: action('24 Feb 2020', "'11/12/2020") },
    { sheet: action("'24th February 2020", 'TBC') },
    { sheet: action('', '#REF!') },
  ],
  reject: [
    { message: 'noSuchDay', sheet: action("^'31 February 2020", "^'31/11/2020") },
    { message: 'monthFirst', sheet: action("^'02/24/2020", "^'12-31-20") },
    { message: 'noDay', sheet: action("^'March 2020", "^'by July 2020") },
    { message: 'noYear', sheet: action("^'24 February", "^'10th of July") },
    { message: 'term', sheet: action("^'Spring term", "^'end of summer 2020") },
    { message: 'number', sheet: action('^2020', "^'2021") },
    { message: 'words', sheet: action("^'as soon as approved", "^'ongoing") },
    {
      message: 'noDay',
      severity: 'warning',
      sheet: `
Measures
Ref | Action | Measure          | By when      | Interim reading on
M1  | A1     | 80% reach phase 5 | 10 July 2020 | ^'April 2020`,
    },
    {
      message: 'words',
      sheet: `
Headteacher agreed on | ^'by email`,
    },
  ],
};
