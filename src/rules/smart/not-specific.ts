import { defineRule, type RuleExamples } from '../define';
import { criteria, measures } from './example-sheets';
import { generalWord } from './general';
import { partOf, statements } from './understood';
import { voiceOf } from './voice';

export const rule = defineRule({
  code: 'S16',
  id: 'smart/not-specific',
  title: 'Measure does not say of what',
  why: '“Outcomes” or “standards” may be those of any subject or year: two people would look at different figures.',
  guidance: 'Name the subject, the test or what is done, and whose it is: a year group, a group of pupils, the staff.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a lack of SMART indicators',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    general: 'Say in what, and whose, such as ‘in writing in Year 6’: {word:quote} may be in any subject or year',
    subject: 'Say in what, such as ‘in writing’: {word:quote} may be in any subject',
  },
  *check({ form, countsFrom }) {
    for (const record of statements(form)) {
      const word = voiceOf(record, countsFrom) === 'general' ? generalWord(record) : null;
      if (word !== null)
        yield {
          message: partOf(record, 'who') === null ? 'general' : 'subject',
          record,
          role: 'measure.statement',
          data: { word },
        };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: measures('M1 | A1 | Attainment in writing, Year 6 | % of pupils | 27% | 60% | 10 July 2020 | Key stage 2'),
    },
    { sheet: measures('M1 | A1 | Improve attainment | % of pupils | 27% | 60% | 10 July 2020 | Key stage 2 writing') },
    { sheet: measures('M1 | A1 | Pupils’ progress | Score | 98 | 103 | 10 July 2020 | NFER reading tests') },
    { sheet: measures('M1 | A1 | Improve outcomes | % of pupils | | | 10 July 2020 | ') },
    { sheet: measures('M1 | A1 | Attendance results in better behaviour | Incidents | 31 | 10 | 10 July 2020 | Log') },
    { sheet: criteria('GCSE results in maths rise from 42% to 55% at grade 4 by August 2020') },
    { sheet: criteria('Attainment in the combined measure rises from 50% to 62% by July 2020') },
  ],
  reject: [
    { sheet: measures('M1 | A1 | ^ Improve outcomes | % of pupils | 40% | 60% | 10 July 2020 | Data') },
    { sheet: measures('M1 | A1 | ^ Raise standards across the school | % of pupils | 40% | 60% | 10 July 2020 | SLT') },
    {
      sheet: measures('M1 | A1 | ^ Pupils make good progress | % of pupils | 40% | 60% | 10 July 2020 | Data'),
      message: 'subject',
    },
    { sheet: criteria('^ Raise attainment from 52% to 60% by July 2020') },
  ],
};
