import { defineRule, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { whatIsCounted } from './counted';
import { statementOf, statements } from './understood';
import { voiceOf } from './voice';

export const rule = defineRule({
  code: 'S09',
  id: 'smart/count-only',
  title: 'Measure counts what is done, not what changes',
  why: 'Visits made and courses attended show that the support took place, not that anything is better for it.',
  guidance: 'Say what will be different in lessons, in books or in results once the days have been given.',
  source:
    'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a low level of importance put on measuring impact',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    count: 'Say what will be different because of it: this counts {what}, not a change in pupils or in teaching',
    activity: 'Say what will be different because of it, and for whom: {words:quote} says what is done',
  },
  *check({ form, countsFrom }) {
    for (const record of statements(form)) {
      const voice = voiceOf(record, countsFrom);
      if (voice !== 'count' && voice !== 'activity') continue;
      const [words, what] = [statementOf(record), whatIsCounted(record)];
      yield { message: voice, record, role: 'measure.statement', data: { words, ...(what === null ? {} : { what }) } };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | 80%') },
    { sheet: levels('M1 | A1 | Lessons in which teachers check what was understood | % of lessons | 40% | 80%') },
    {
      sheet: levels(
        'M1 | A1 | All trained teachers use the agreed questions in four of five visits | % of staff | 20% | 90%',
      ),
    },
    { sheet: levels('M1 | A1 | Middle leaders whose monitoring is judged accurate | Number of staff | 2 | 6') },
    { sheet: levels('M1 | A1 | Attendance of the whole school | % attendance | 93% | 95%') },
    { sheet: levels('M1 | A1 | Days of supply cover in a term | | 40 | 25') },
    { sheet: levels('M1 | A1 | Governors’ questions about pupil premium in minutes | | 2 | 10') },
    {
      sheet: levels(
        'M1 | A1 | Curriculum plans for science that name what is taught and when | Number of plans | 0 | 6',
      ),
    },
    {
      sheet: levels(
        'M1 | A1 | Subject leaders trained to monitor; their monitoring is accurate | % of staff | 20% | 90%',
      ),
    },
    { sheet: levels('M1 | A1 | Pupils who take part in a club | % of pupils | 20% | 50%') },
    { sheet: levels('M1 | A1 | Staff who stay for a second year | % of staff | 70% | 85%') },
  ],
  reject: [
    { sheet: levels('M1 | A1 | ^ Six visits by the SLE | | 0 | 6') },
    { sheet: levels('M1 | A1 | ^ Number of training sessions | | 0 | 8') },
    { sheet: levels('M1 | A1 | ^ All staff attend phonics training | % of staff | 0% | 100%') },
    { sheet: levels('M1 | A1 | ^ 3 staff trained by July 2020 | Number of staff | 0 | 3') },
    { sheet: levels('M1 | A1 | ^ NLE visits take place | | 0 | 3'), message: 'count' },
    { sheet: levels('M1 | A1 | ^ Introduce a new behaviour policy | | |'), message: 'activity' },
    {
      sheet: 'Actions\nIntervention | Success criteria\nSLE deployment | ^ Review the reading curriculum with the SLE',
    },
  ],
};
