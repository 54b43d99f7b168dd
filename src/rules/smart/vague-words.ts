import { defineRule, type RuleExamples } from '../define';
import { criteria, levels } from './example-sheets';
import { statements } from './understood';
import { unsaidIn } from './unsaid';
import { vagueWord } from './vague';
import { voiceOf } from './voice';

export const rule = defineRule({
  code: 'S15',
  id: 'smart/vague-words',
  title: 'Measure is in words that nobody can measure',
  why: 'Whether something has “improved” or is of “high quality” is an opinion: two people would not agree on it.',
  guidance: 'Write where the figure stands and where it is to be, or what somebody would see, and in how many places.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: specifics of measurability are not included',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    change:
      'Say from where to where, such as ‘from 62% to 75% of Year 4 pupils’: {word:quote} alone cannot be measured',
    fewer: 'Say from how many to how many, such as ‘from 12 to 4 a term’: {word:quote} alone cannot be measured',
    gap: 'Say from how many points to how many, such as ‘from 18 points to 10’: {word:quote} alone cannot be measured',
    quality:
      'Say what would be seen, and how often, such as ‘in 8 of 10 lessons seen’: {word:quote} is a matter of opinion',
  },
  *check(ctx) {
    // Where no measure names a level, that is said once.
    if (unsaidIn(ctx).nowhere.has('level')) return;
    for (const record of statements(ctx.form)) {
      const vague = voiceOf(record, ctx.countsFrom) === 'vague' ? vagueWord(record) : null;
      if (vague) yield { message: vague.instead, record, role: 'measure.statement', data: { word: vague.word } };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Improve attainment in writing | % of pupils | 27% | 60%') },
    { sheet: levels('M1 | A1 | Improve attainment in writing | % of pupils | 27% | ') },
    { sheet: levels('M1 | A1 | Improve attainment in writing | % of pupils | | High') },
    { sheet: levels('M1 | A1 | High quality teaching in all lessons seen | Grade | Requires improvement | Good') },
    { sheet: criteria('Improve attendance from 93% to 95% by July 2020') },
    {
      sheet: criteria('Reduce exclusions to no more than 4 by July 2020', 'The gap in reading is closed by July 2021'),
    },
    { sheet: criteria('All lessons seen begin with a review of what was taught before') },
    { sheet: criteria('Attainment in reading is at or above the national average') },
    { sheet: criteria('Better reading', 'Better writing', 'Better maths') },
    { sheet: criteria('Train the teaching assistants in the phonics programme') },
  ],
  reject: [
    { sheet: levels('M1 | A1 | ^ Improve outcomes | | | '), message: 'change' },
    { sheet: criteria('^ Raise attainment in writing across key stage 2'), message: 'change' },
    { sheet: criteria('^ Fewer pupils are late'), message: 'fewer' },
    { sheet: criteria('^ Reduce the number of fixed-term exclusions'), message: 'fewer' },
    { sheet: criteria('^ Narrow the gap between disadvantaged pupils and others in maths'), message: 'gap' },
    { sheet: criteria('^ Teaching of reading is of high quality in every phase'), message: 'quality' },
    { sheet: criteria('^ Leadership of science is strong and effective'), message: 'quality' },
  ],
};
