import { inWords, serialFromIso, type IsoDate } from '../../domain/calendar';
import type { Entry } from '../../domain/form';
import type { Fix } from '../../domain/finding';
import type { Role } from '../../domain/roles';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { presenceIn, type Presence } from '../presence';
import { DATE_FORMAT, datesOf } from './date-readings';
import { meantDate, type DateSlip } from './meant-date';
import { roughly } from './rough-dates';

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
    const yearless = new Set<Role>();
    for (const { record, role, entry, plan } of datesOf(ctx)) {
      if (entry.state !== 'unreadable') continue;
      const rough = roughly(entry, ctx.pack);
      // A plan that says when it was written or begins says the year of its terms; one that does not is asked once.
      if (rough === 'with-year' || (rough && (saysItsYear(ctx) || yearless.has(role)))) continue;
      if (rough) yearless.add(role);
      const { slip, date } = meantDate(entry, ctx);
      if (slip === 'words' && record.line === null && isAnotherAnswer(entry, presenceIn(ctx.form, plan))) continue;
      yield {
        message: MESSAGES[slip],
        record,
        role,
        data: { raw: entry.raw, example: date === null ? plan.example : inWords(date) },
        ...(presenceIn(ctx.form, plan) === 'optional' ? { severity: 'warning' } : {}),
        ...(ctx.pack.pack.settings.roughDates && SOMEHOW.has(slip) ? PERSON : {}),
        fixes: date === null ? [] : dateFix(entry, date, ctx.form.date1904),
      };
    }
  },
});

/** Words that may be how a plan says when; 31 February is not. */
const SOMEHOW: ReadonlySet<DateSlip> = new Set<DateSlip>(['no-day', 'no-year', 'term', 'words']);
const PERSON = { severity: 'warning', outcome: 'needs-person' } as const;

const saysItsYear = ({ form }: CheckContext): boolean =>
  (['plan.start', 'plan.end', 'form.preparedOn'] as const).some((role) => form.one(role).value !== null);

/** How people put off a date, or say when in words. */
const OF_TIME =
  /\d|\b(?:\w*day|week\w*|month\w*|year\w*|term\w*|soon|now|later|on-?going|tb[acd]|asap|when|after|before|until|during|once|immediately|autumn|spring|summer|winter|easter|christmas|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b/i;

/** A name beside the label of a date that nobody has to give is the answer to another label. */
const isAnotherAnswer = ({ raw }: Entry<IsoDate>, presence: Presence): boolean =>
  presence !== 'required' && !OF_TIME.test(raw.slice(0, 200));

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
    { pack: 'bradford-s2ss', sheet: 'School\nDate prepared | Ashfield Primary School' },
    { pack: 'bradford-s2ss', sheet: action("'September 2019", "'end of autumn term 2020") },
    { pack: 'bradford-s2ss', sheet: action("'Sept 2019 – July 2020", "'Summer 2019/20") },
    { pack: 'bradford-s2ss', sheet: `Date prepared | 3 July 2019\n${action("'Autumn 1", "'Easter")}` },
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
      message: 'noSuchDay',
      pack: 'bradford-s2ss',
      sheet: action("^'31 September 2019", '17 July 2020'),
    },
    {
      severity: 'warning',
      outcome: 'needs-person',
      pack: 'bradford-s2ss',
      sheet: `${action("^'Autumn 1", "^'ongoing")}\nA2 | Coaching | 'Spring term | 17 July 2020`,
    },
    {
      message: 'words',
      sheet: `
Headteacher agreed on | ^'by email`,
    },
  ],
};
