import type { Fix } from '../../domain/finding';
import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { levelOf, unitOf, type Level } from './levels';

export const rule = defineRule({
  code: 'S12',
  id: 'smart/units-differ',
  title: 'Baseline and target are in different units',
  why: 'A percentage and a number of pupils cannot be compared, so nobody could say whether the target is met.',
  guidance: 'Write the baseline and the target in the same unit, and choose that unit.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: specifics of measurability are not included',
  needs: ['measure.baseline', 'measure.target'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'suggestion',
  messages: {
    percent: '{Field} is {target} and the baseline {baseline}: write both as percentages',
    number: '{Field} is {target} and the baseline {baseline}: write both in the same unit',
    unit: '{Field} is {unit:quote}, but the figures are percentages',
  },
  *check({ form }) {
    for (const measure of form.records('measure')) {
      const [baseline, target] = [levelOf(measure, 'measure.baseline'), levelOf(measure, 'measure.target')];
      if (!baseline || !target || baseline.kind === 'words' || target.kind === 'words') continue;
      if (baseline.kind === target.kind) {
        if (target.kind === 'percent' && !target.ratio && COUNT.test(unitOf(measure)))
          yield { message: 'unit', record: measure, role: 'measure.unit', data: { unit: unitOf(measure) } };
        continue;
      }
      if (hasRatio(baseline) || hasRatio(target)) continue;
      const plain = baseline.kind === 'percent' && target.kind === 'number' && target.unit === null;
      yield {
        message: plain ? 'percent' : 'number',
        record: measure,
        role: 'measure.target',
        data: { baseline: shown(measure, 'measure.baseline'), target: shown(measure, 'measure.target') },
        fixes: plain ? asPercentage(measure, target.amount) : [],
      };
    }
  },
});

/** Units that count heads: a percentage is no number of pupils. */
const COUNT = /^(?:number of|incidents)\b/i;

/** "18 of 67" is a share and a count in one. */
const hasRatio = (level: Level): boolean => level.kind === 'percent' && level.ratio !== undefined;

const shown = (measure: FormRecord, role: 'measure.baseline' | 'measure.target'): string =>
  measure.get(role).value?.words.slice(0, 40) ?? '';

function asPercentage(measure: FormRecord, amount: number): Fix[] {
  const { place, cellValue } = measure.get('measure.target');
  if (!place || amount <= 0 || amount > 100) return [];
  const value = amount < 1 ? amount : Math.round(amount * 1e6) / 1e8;
  const label = `Enter ${String(Math.round(value * 1000) / 10)}%`;
  return [{ kind: 'suggestion', label, edits: [{ ...place, expect: cellValue, value, format: '0%' }] }];
}

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | 80%') },
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | 80') },
    { sheet: levels('M1 | A1 | Pupils who read daily | Number of pupils | 18 of 67 | 40') },
    { sheet: levels('M1 | A1 | Pupils who read daily | | 12 pupils | 25 children') },
    { sheet: levels('M1 | A1 | Teaching of maths | Grade | Requires improvement | Good') },
    { sheet: levels('M1 | A1 | Phonics lead in post | | not yet | in post and trained') },
    { sheet: levels('M1 | A1 | Correct answers in the check | Score | 71% | 80%') },
  ],
  reject: [
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | | 71% | ^ 80'), message: 'percent' },
    { sheet: levels('M1 | A1 | Pupils who read daily | Number of pupils | 12 | ^ 80%'), message: 'number' },
    { sheet: levels('M1 | A1 | Teaching of maths | Grade | Requires improvement | ^ 80%'), message: 'number' },
    { sheet: levels('M1 | A1 | Pupils who read daily | ^ Number of pupils | 40% | 80%'), message: 'unit' },
  ],
};
