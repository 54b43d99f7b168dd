import { defineRule, type RuleExamples } from '../define';
import { criteria } from './example-sheets';
import { statementOf, statements } from './understood';
import { voiceOf } from './voice';

export const rule = defineRule({
  code: 'S17',
  id: 'smart/result-not-target',
  title: 'Measure reports what has happened, not what is to be reached',
  why: 'What is already so is the baseline: it cannot show what the support has changed.',
  guidance: 'Keep the figure as the baseline, and say what level is to be reached, and by when.',
  source: 'Bradford School to School Support Project evaluation (2022): clear quantitative targets were not set',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    report: 'Say what level is to be reached, and by when: {words:quote} says how things are or were',
  },
  *check({ form, countsFrom }) {
    for (const record of statements(form))
      if (voiceOf(record, countsFrom) === 'report')
        yield { message: 'report', record, role: 'measure.statement', data: { words: statementOf(record) } };
  },
});

export const examples: RuleExamples = {
  accept: [
    { sheet: criteria('Reading: 2019: 58%; July 2020: 70%') },
    { sheet: criteria('85% of Year 1 pupils pass the phonics check in July 2020, up from 71% in 2019') },
    { sheet: criteria('82% of pupils swim 25 metres unaided') },
    { sheet: criteria('By July 2020 behaviour incidents have fallen from 31 to 10 a week') },
    { sheet: criteria('Teachers have used the agreed questions in 8 of 10 lessons seen by July') },
    { sheet: criteria('The proportion of pupils who have read to an adult reaches 80%') },
    {
      sheet:
        'Measures\nMeasure | Baseline | Target\nIn 2019, 71% of Year 1 pupils passed the phonics check | 71% | 80%',
    },
  ],
  reject: [
    { sheet: criteria('^ 85% of Year 1 pupils passed the phonics check in July 2019') },
    { sheet: criteria('^ Attendance is currently 93.3%') },
    { sheet: criteria('^ The number of exclusions has fallen to 12') },
    { sheet: 'Measures\nMeasure | Baseline | Target\n^ 71% of Year 1 pupils passed the phonics check | 71% | ' },
  ],
};
