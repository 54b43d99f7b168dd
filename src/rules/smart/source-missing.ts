import { defineRule, type RuleExamples } from '../define';
import { criteria, measures } from './example-sheets';
import { emptyOrInStatement, unsaid } from './missing-part';

export const rule = defineRule({
  code: 'S05',
  id: 'smart/source-missing',
  title: 'How a measure is known is missing',
  why: 'A figure that nobody knows how to get cannot be checked at the end.',
  guidance: 'Name the test, count or observation that gives the figure.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a lack of SMART indicators',
  needs: ['measure.source', 'measure.statement'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    empty: 'Enter how it is known: the test, count or observation that gives the figure',
    inStatement: 'Enter how it is known in its own cell as well: the measure speaks of {words:quote}',
    unsaid: 'Say in the measure {lacking}, such as ‘in lessons seen by the NLE’',
    nowhere: 'No measure says how it will be known: name in each the test, count or observation',
  },
  *check(ctx) {
    yield* emptyOrInStatement(ctx, 'measure.source', 'known-how');
    for (const report of unsaid(ctx, 'evidence')) yield { ...report, severity: 'advice' };
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
        'M1 | A1 | Lessons with checked understanding | % of lessons | 40% | 80% | 10 July 2020 | NLE visits',
      ),
    },
    { sheet: measures('M1 | A1 | Exclusions | Incidents | 4 | 0 | 10 July 2020 | TBC') },
    { sheet: criteria('Attendance rises from 93% to 95% by July 2020') },
    { sheet: criteria('In pupil surveys in July 2020, 90% say they feel safe at break, up from 70%') },
    { sheet: 'Measures\nRef | Action | Measure | Baseline | Target\nM1 | A1 | Phonics check, Year 1 | 71% | 80%' },
  ],
  reject: [
    {
      sheet: measures('M1 | A1 | Year 1 pupils who read each day at home | % of pupils | 71% | 80% | 10 July 2020 | ^'),
      message: 'empty',
    },
    {
      sheet: measures(
        'M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | 10 July 2020 | ^',
      ),
      message: 'inStatement',
      severity: 'warning',
      outcome: 'needs-person',
    },
    { sheet: measures('M1 | A1 | Attendance | % attendance | 93.1% | 95% | 10 July 2020 | ^'), message: 'empty' },
    {
      sheet: criteria('^ By July 2020, 80% of teachers use the agreed questions, up from 20%'),
      message: 'unsaid',
      severity: 'advice',
      outcome: 'needs-person',
    },
    {
      sheet: criteria(
        '^ 80% of lessons end in writing',
        '85% of pupils read at home',
        'Every class has a reading corner',
      ),
      message: 'nowhere',
      severity: 'advice',
      outcome: 'needs-person',
    },
  ],
};
