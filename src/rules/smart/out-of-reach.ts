import { defineRule, type RuleExamples } from '../define';
import { criteria, measures } from './example-sheets';
import { testNotHeld } from './not-held';
import { ofstedWords } from './ofsted';
import { statements } from './understood';

export const rule = defineRule({
  code: 'S21',
  id: 'smart/out-of-reach',
  title: 'Target that the school cannot bring about or observe in time',
  why: 'Nobody in the school decides when Ofsted comes or what it finds, so the measure may never be read.',
  guidance: 'Say what will be seen instead: a review by the NLE, lessons and books seen, results, attendance.',
  source: 'Bradford School to School Support Project evaluation (2022): Ofsted grades were not realistic as a measure',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    ofsted:
      'Say what will be seen in the school, such as ‘good in a review by the NLE in July’: {words:quote} depends on when Ofsted comes',
    source: 'Name a reading that is sure to come, such as a review by the NLE: {words:quote} may not come in time',
    notHeld: 'Name another reading than {words:quote}: it was not held in that summer',
  },
  *check({ form, countsFrom }) {
    for (const record of statements(form)) {
      const words = ofstedWords(record);
      const { raw, state } = record.get('measure.source');
      if (words !== null) yield { message: 'ofsted', record, role: 'measure.statement', data: { words } };
      else if (state === 'read' && ONLY_OFSTED.test(raw.slice(0, 80)))
        yield { message: 'source', record, role: 'measure.source', data: { words: raw } };
      else {
        const test = testNotHeld(record, countsFrom);
        if (test !== null) yield { message: 'notHeld', record, role: 'measure.due', data: { words: test } };
      }
    }
  },
});

const ONLY_OFSTED =
  /^\s*(?:the |our |next |an |full )*ofsted(?:['’]s)?(?: (?:inspection|report|judgement|grade|grading|rating|visit|outcome))*(?: (?:20\d\d|(?:20\d\d ?[/–-] ?\d{2,4})))?\s*\.?$/i;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: measures(
        'M1 | A1 | Year 1 pupils who pass | % of pupils | 71% | 80% | 10 July 2020 | Phonics screening check',
      ),
    },
    {
      sheet: measures('M1 | A1 | Year 6 in maths | % of pupils | 58% | 70% | 14 May 2021 | Key stage 2 tests'),
      today: '2020-06-01',
    },
    {
      sheet: measures('M1 | A1 | Year 6 in maths | % of pupils | 58% | 70% | 13 May 2022 | Key stage 2 tests'),
      today: '2021-02-01',
    },
    { sheet: measures('M1 | A1 | Teaching of maths in lessons seen | Grade | RI | Good | 10 July 2020 | NLE review') },
    {
      sheet: measures(
        'M1 | A1 | Teaching, judged good | Grade | RI | Good | 10 July 2020 | Ofsted report or NLE review',
      ),
    },
    { sheet: criteria('All teachers are assessed as good against Ofsted criteria by July 2020') },
    { sheet: criteria('A mock Ofsted inspection in July 2020 judges leadership to be good') },
    { sheet: criteria('The Ofsted priority of boys’ writing is met: 60% reach the expected standard') },
    { sheet: criteria('Since the last Ofsted inspection attendance has risen from 92% to 95%') },
    { sheet: criteria('In the Ofsted Parent View survey 80% say that behaviour is good') },
    { sheet: criteria('The local authority’s inspection of early years finds provision to be good') },
    { sheet: criteria('Inspection of books shows good presentation in 8 of 10') },
  ],
  reject: [
    {
      sheet: measures(
        'M1 | A1 | Year 1 pupils who pass | % of pupils | 71% | 80% | ^ 10 July 2020 | Phonics screening check',
      ),
      message: 'notHeld',
      today: '2020-06-01',
    },
    {
      sheet: measures('M1 | A1 | Year 6 in maths | % of pupils | 58% | 70% | ^ 14 May 2021 | Key stage 2 tests'),
      message: 'notHeld',
      today: '2021-02-01',
    },
    { sheet: criteria('^ The school is judged good by Ofsted by July 2021'), message: 'ofsted' },
    { sheet: criteria('^ Good at the next Ofsted inspection'), message: 'ofsted' },
    { sheet: criteria('^ Ofsted judges leadership and management to be good'), message: 'ofsted' },
    { sheet: criteria('^ Improve by one Ofsted grade'), message: 'ofsted' },
    { sheet: criteria('^ Improved Ofsted outcome'), message: 'ofsted' },
    { sheet: criteria('^ The school achieves a good Ofsted judgement'), message: 'ofsted' },
    {
      sheet: measures('M1 | A1 | Leadership and management | Grade | RI | Good | 10 July 2020 | ^ Ofsted inspection'),
      message: 'source',
    },
  ],
};
