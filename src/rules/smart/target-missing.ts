import { defineRule, type RuleExamples } from '../define';
import { criteria, measures } from './example-sheets';
import { emptyOrInStatement, unsaid } from './missing-part';

export const rule = defineRule({
  code: 'S02',
  id: 'smart/target-missing',
  title: 'Target is missing',
  why: 'Without a target nobody can say whether the support has worked.',
  guidance: 'Enter the level that the figure is to reach.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a lack of SMART indicators',
  needs: ['measure.target', 'measure.statement'],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    empty: 'Enter the target: the level that the figure is to reach, such as 80%',
    inStatement: 'Enter the target in its own cell as well: the measure says {words:quote}',
    unsaid: 'Say in the measure {lacking}, such as ‘80% of Year 1 pupils by July 2020’',
    nowhere: 'No measure says what level is to be reached: add it to each, such as ‘80% of Year 1 pupils’',
  },
  *check(ctx) {
    yield* emptyOrInStatement(ctx, 'measure.target', 'to');
    yield* unsaid(ctx, 'level');
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
    { sheet: measures('M1 | A1 | Exclusions in a term | Incidents | 4 | 0 | 10 July 2020 | Check') },
    { sheet: measures('M1 | A1 | Exclusions in a term | Incidents | 4 | TBC | 10 July 2020 | Check') },
    { sheet: criteria('80% pass the phonics check in July 2020, up from 71%') },
    {
      sheet: criteria('All teachers use the agreed feedback policy by July 2020', 'No permanent exclusions this year'),
    },
    { sheet: criteria('Attainment in reading at or above the national average') },
    { sheet: criteria('Twelve of 30 pupils reach greater depth', 'Teaching of maths is at least good') },
  ],
  reject: [
    {
      sheet: measures(
        'M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | ^ | 10 July 2020 | Check',
      ),
      message: 'empty',
    },
    {
      sheet: measures(
        'M1 | A1 | 80% of Year 1 pupils pass the phonics check, up from 71% | % of pupils | 71% | ^ | 10 July 2020 | Check',
      ),
      message: 'inStatement',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: criteria('^ Pupils in Year 6 read fluently by July 2020'),
      message: 'unsaid',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: criteria('^ Better reading', 'Better writing', 'Better maths'),
      message: 'nowhere',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
