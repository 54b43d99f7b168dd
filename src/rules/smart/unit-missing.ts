import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { levelOf } from './levels';
import { emptyCells } from './missing-part';

export const rule = defineRule({
  code: 'S03',
  id: 'smart/unit-missing',
  title: 'Unit is missing',
  why: 'A bare 40 may be pupils, points or per cent: two people would measure different things.',
  guidance: 'Choose what the figures count, or write the unit with them, such as 80%.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: specifics of measurability are not included',
  needs: ['measure.unit'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    empty: 'Choose the unit: what the figures count, such as % of pupils',
  },
  *check(ctx) {
    for (const report of emptyCells(ctx, 'measure.unit')) if (!figuresSayIt(report.record)) yield report;
  },
});

/** 27%, 12 pupils, Good: the figures themselves carry their unit. */
function figuresSayIt(measure: FormRecord): boolean {
  return (['measure.baseline', 'measure.target'] as const).some((role) => {
    const level = levelOf(measure, role);
    if (level === null) return false;
    return level.kind === 'number' ? level.unit !== null : true;
  });
}

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 71 | 80') },
    { sheet: levels('M1 | A1 | Year 1 pupils who pass the phonics check | | 71% | 80%') },
    { sheet: levels('M1 | A1 | Pupils who read daily | | 12 pupils | 25 pupils') },
    { sheet: levels('M1 | A1 | Teaching of maths | | Requires improvement | Good') },
    { sheet: levels('M1 | A1 | Pupils who read daily | TBC | 12 | 25') },
    { sheet: 'Measures\nRef | Action | Measure | Baseline | Target\nM1 | A1 | Exclusions in a term | 4 | 0' },
  ],
  reject: [
    { sheet: levels('M1 | A1 | Pupils who read daily | ^ | 12 | 25') },
    { sheet: levels('M1 | A1 | Exclusions in a term | ^ | | 0') },
  ],
};
