import { defineRule, type RuleExamples } from '../define';
import { emptyCells } from './missing-part';

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
  },
  *check(ctx) {
    yield* emptyCells(ctx, 'measure.source');
  },
});

const table = (...rows: string[]): string => `
Measures
Ref | Action | Measure | Unit | Baseline | Target | By when | How it is known
${rows.join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: table(
        'M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | 10 July 2020 | Check',
      ),
    },
    {
      sheet: table(
        'M1 | A1 | Lessons with checked understanding | % of lessons | 40% | 80% | 10 July 2020 | NLE visits',
      ),
    },
    { sheet: table('M1 | A1 | Exclusions | Incidents | 4 | 0 | 10 July 2020 | TBC') },
    { sheet: 'Measures\nRef | Action | Measure | Baseline | Target\nM1 | A1 | Phonics check, Year 1 | 71% | 80%' },
  ],
  reject: [
    {
      sheet: table('M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71% | 80% | 10 July 2020 | ^'),
      message: 'empty',
    },
    { sheet: table('M1 | A1 | Attendance | % attendance | 93.1% | 95% | 10 July 2020 | ^'), message: 'empty' },
  ],
};
