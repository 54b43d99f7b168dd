import { defineRule, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { missingFields } from '../missing';

export const rule = defineRule({
  code: 'S11',
  id: 'smart/statement-missing',
  title: 'Measure is missing',
  why: 'Figures without words say how much, but not of what: nobody can measure that.',
  guidance: 'Say what will be different, and for whom: which pupils or staff, in what.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a lack of SMART indicators',
  needs: ['measure.statement'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    cell: 'Enter the measure: what will be different, and for whom',
    column: 'Say for each action what will be different, and for whom',
    table: 'Enter at least one measure: what will be different, for whom, and by when',
    words: 'Enter the measure in words: what will be different, and for whom',
  },
  *check(ctx) {
    for (const { role, record, place, what, section } of missingFields(ctx, 'smart')) {
      if (role !== 'measure.statement' || what === 'label') continue;
      yield { message: what, section, role, place, ...(record ? { record } : {}) };
    }
    for (const record of ctx.form.records('measure'))
      if (typeof record.get('measure.statement').cellValue === 'number')
        yield { message: 'words', record, role: 'measure.statement' };
  },
});

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | 80%') },
    { sheet: levels('M1 | A1 | TBC | % of pupils | 71% | 80%') },
    { sheet: levels('M1 | A1 | Attendance | % attendance | 93.1% | 95%', 'M2 | | | | | ') },
    { sheet: 'Actions\nRef | Intervention | Success criteria\nA1 | SLE deployment | 80% pass by July 2020' },
  ],
  reject: [
    { sheet: levels('M1 | A1 | ^ | % of pupils | 71% | 80%'), message: 'cell' },
    { sheet: levels('M1 | A1 | ^ 80 | % of pupils | 71% | 80%'), message: 'words' },
    { sheet: 'Measures\nRef | Action | Measure | Unit | Baseline | Target\n | | ^', message: 'table' },
    { sheet: 'School\nSchool name | Hollin Moor Primary School', message: 'table', withoutCell: 1 },
  ],
};
