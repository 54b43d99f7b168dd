import { defineRule, type RuleExamples } from '../define';
import { criteria, measures } from './example-sheets';
import { emptyOrInStatement, unsaid } from './missing-part';

export const rule = defineRule({
  code: 'S04',
  id: 'smart/date-missing',
  title: 'Date of a measure is missing',
  why: 'A target without a date is never missed: reviewers return measures that are not timebound.',
  guidance: 'Enter the day by which the target is to be reached. A result after the support has ended is fine.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a lack of SMART indicators',
  needs: ['measure.due', 'measure.statement'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    empty: 'Enter the date by which the target is to be reached',
    inStatement: 'Enter the date in its own cell as well, as one day: the measure says {words:quote}',
    unsaid: 'Say in the measure {lacking}, such as ‘by July 2020’',
    nowhere: 'No measure says by when it is to be reached: add it to each, such as ‘by July 2020’',
  },
  *check(ctx) {
    yield* emptyOrInStatement(ctx, 'measure.due', 'by-when');
    yield* unsaid(ctx, 'date');
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: measures(
        'M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | 10 July 2020 | Check',
      ),
    },
    { sheet: measures('M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | TBC | Check') },
    {
      sheet: measures(
        'M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | summer term | Check',
      ),
    },
    { sheet: criteria('80% pass the phonics check in July 2020, up from 71%') },
    { sheet: criteria('By the end of the summer term all teachers use the feedback policy') },
    {
      sheet: criteria(
        'Within a year 9 of 10 lessons begin with a review',
        'At the end of Year 6, 70% meet the standard',
      ),
    },
    { sheet: criteria('Attendance 95% by Easter', '70% by 17/07/20', '70% by May') },
  ],
  reject: [
    { sheet: measures('M1 | A1 | Exclusions in a term | Incidents | 12 | 4 | ^ | Log'), message: 'empty' },
    {
      sheet: measures('M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | ^ | Check'),
      message: 'empty',
    },
    {
      sheet: measures(
        'M1 | A1 | By July 2020, 80% of Year 1 pupils pass the check | % of pupils | 71% | 80% | ^ | Check',
      ),
      message: 'inStatement',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: criteria('^ 80% of pupils pass the phonics check, up from 71%'),
      message: 'unsaid',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: criteria('^ 80% of Year 1 pass', '85% of Year 2 pass', '90% of Year 3 pass'),
      message: 'nowhere',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
