import type { Form } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { criteria } from './example-sheets';
import { statements } from './understood';
import { voiceOf } from './voice';
import { openPercent } from './whom';

export const rule = defineRule({
  code: 'S19',
  id: 'smart/percent-of-whom',
  title: 'Percentage does not say of whom',
  why: 'A percentage without its whole group can be made to rise by leaving people out of it.',
  guidance: 'Say of whom or of what: 80% of Year 4 pupils, 80% of lessons seen.',
  source: 'Bradford School to School Support Project evaluation (2022): over 90%, with some staff not included',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    whom: 'Say of whom or of what {percent} is counted, such as ‘80% of Year 4 pupils’ or ‘80% of lessons seen’',
  },
  *check({ form, countsFrom }) {
    if (isNamedInHeading(form)) return;
    for (const record of statements(form)) {
      const percent = voiceOf(record, countsFrom) === 'whom' ? openPercent(record) : null;
      if (percent !== null) yield { message: 'whom', record, role: 'measure.statement', data: { percent } };
    }
  },
});

const WHOSE = /(?:%|per ?cent|percentage)\s*of\b|\b(?:pupils?|staff|lessons|attendance)\b/i;

/** "Baseline (% of pupils)": the heading says it for every row. */
const isNamedInHeading = (form: Form): boolean =>
  form.mapping.some(
    ({ role, heading }) =>
      (role === 'measure.baseline' || role === 'measure.target' || role === 'measure.unit') && WHOSE.test(heading),
  );

const table = (...rows: string[]): string => `
Measures
Ref | Action | Measure | Unit | Baseline | Target | How it is known
${rows.join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: table('M1 | A1 | Confidence in maths | % of pupils | 50% | 75% | Survey') },
    { sheet: table('M1 | A1 | Passing the phonics check | | 71% | 80% | Check') },
    { sheet: table('M1 | A1 | Attendance | | 93.1% | 95% | Register') },
    { sheet: table('M1 | A1 | Confidence | | 50% | 75% | Pupil survey') },
    { sheet: table('M1 | A1 | Agreement that behaviour is good | | 18 of 67 | 40 of 67 | Count') },
    { sheet: criteria('70% of lessons begin with a review by July 2020') },
    { sheet: criteria('GLD rises from 62% to 70% by July 2020') },
    { sheet: 'Measures\nMeasure | Baseline (% of pupils) | Target\nSelf-belief | 50% | 75%' },
  ],
  reject: [
    { sheet: table('M1 | A1 | ^ Confidence rises | | 50% | 75% | Form') },
    { sheet: criteria('^ Engagement rises from 52% to 80% by July 2020') },
  ],
};
