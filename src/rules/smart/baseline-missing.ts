import { defineRule, type RuleExamples } from '../define';
import { criteria, measures } from './example-sheets';
import { emptyOrInStatement, unsaid } from './missing-part';

export const rule = defineRule({
  code: 'S01',
  id: 'smart/baseline-missing',
  title: 'Baseline is missing',
  why: 'Without a baseline nobody can tell whether anything has changed.',
  guidance: 'Enter where the figure stands now, from the latest count or assessment.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a lack of SMART indicators',
  needs: ['measure.baseline', 'measure.statement'],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    empty: 'Enter the baseline: where the figure stands now, such as 62%',
    inStatement: 'Enter the baseline in its own cell as well: the measure says {words:quote}',
    unsaid: 'Say in the measure {lacking}, such as ‘from 62% in July 2019’',
    nowhere: 'No measure says where its figure stands now: add it to each, such as ‘from 62% in July 2019’',
  },
  *check(ctx) {
    yield* emptyOrInStatement(ctx, 'measure.baseline', 'from');
    yield* unsaid(ctx, 'baseline');
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: measures(
        'M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | 10 July 2020 | Check',
      ),
    },
    {
      sheet: measures(
        'M1 | A1 | Quality of teaching of maths | Grade | Requires improvement | Good | 10 July 2020 | Check',
      ),
    },
    { sheet: measures('M1 | A1 | Exclusions in a term | Incidents | 0 | 0 | 10 July 2020 | Check') },
    { sheet: measures('M1 | A1 | Exclusions in a term | Incidents | TBC | 0 | 10 July 2020 | Check') },
    { sheet: criteria('80% pass the phonics check in July 2020, up from 71%') },
    { sheet: criteria('Reading: 2019: 58%; July 2020: 70%', 'Improve reading across the school') },
    { sheet: criteria('All staff use the agreed questions, and no pupil is excluded, by July 2020') },
    { sheet: criteria('Maintain attendance of 96%', 'All teachers use the agreed feedback policy by July') },
    { sheet: criteria('Persistent absence no higher than 9% (currently 14%)') },
  ],
  reject: [
    {
      sheet: measures(
        'M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | ^ | 80% | 10 July 2020 | Check',
      ),
      message: 'empty',
    },
    {
      sheet: measures(
        'M1 | A1 | 80% of Year 1 pupils pass the phonics check, up from 71% | % of pupils | ^ | 80% | 10 July 2020 | Check',
      ),
      message: 'inStatement',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: criteria('^ 80% of Year 1 pupils pass the phonics check in July 2020'),
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
