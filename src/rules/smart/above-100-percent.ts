import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { aboutOf, isPercentUnit, levelOf, maybeLower, unitOf, type LevelRole } from './levels';

const ROLES: readonly LevelRole[] = ['measure.baseline', 'measure.target', 'measure.interimValue'];

export const rule = defineRule({
  code: 'S07',
  id: 'smart/above-100-percent',
  title: 'Percentage cannot be right',
  why: 'A percentage over 100, or one typed as 0.8, is read as a slip, and the measure is sent back to ask.',
  guidance: 'Enter the percentage between 0 and 100, such as 80%.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: specifics of measurability are not included',
  needs: ['measure.baseline', 'measure.target'],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    over: '{Field} must be 100% or less; it is {amount}%',
    share: '{Field} reads {amount}%: enter {meant}% if that is what is meant',
  },
  *check({ form }) {
    for (const measure of form.records('measure')) {
      for (const role of ROLES) {
        const level = levelOf(measure, role);
        if (level?.kind !== 'percent') continue;
        const { place, cellValue, value } = measure.get(role);
        if (level.amount > 100 && !mayExceed(measure)) {
          const data = { amount: plain(level.amount) };
          // "120%" may be a slip in the figure or in the sign: a person knows.
          if (!level.ratio) yield { message: 'over', record: measure, role, data };
        } else if (value?.unit === null && isShare(level.amount, role, measure)) {
          const data = { amount: plain(level.amount), meant: plain(level.amount * 100) };
          const edit = place && { ...place, expect: cellValue, value: level.amount, format: '0%' };
          const fixes = edit ? [{ kind: 'suggestion', label: `Enter ${data.meant}%`, edits: [edit] } as const] : [];
          yield { message: 'share', record: measure, role, data, fixes, severity: 'warning', outcome: 'needs-person' };
        }
      }
    }
  },
});

const plain = (amount: number): string => String(Math.round(amount * 100) / 100);

/** Growth, or a share of something that can be outdone: "120% of the national rate". */
const mayExceed = (measure: FormRecord): boolean =>
  /\b(growth|grow|increase by|by \d{3,4} ?%|double|treble|triple|\d{3,4} ?% of (?:the )?(?:target|budget|capacity|national|planned|plan)|expected progress)\b/.test(
    aboutOf(measure),
  );

/** 0.8 under "% of pupils", where the other figures of the row do not speak for eight in a thousand. */
function isShare(amount: number, role: LevelRole, measure: FormRecord): boolean {
  if (amount <= 0 || amount > 1 || !isPercentUnit(unitOf(measure)) || maybeLower(measure)) return false;
  const others = ROLES.filter((one) => one !== role).flatMap((one) => {
    const level = levelOf(measure, one);
    return level?.kind === 'percent' && level.amount > 0 ? [level.amount] : [];
  });
  if (others.some((other) => other > 1 && other < 10)) return false;
  return amount < 1 ? others.length > 0 || amount >= 0.1 : others.some((other) => other < 1);
}

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | 100%') },
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71 | 80') },
    { sheet: levels('M1 | A1 | Scaled score in reading | Score | 98 | 103') },
    { sheet: levels('M1 | A1 | Fixed-term exclusions | % of pupils | 2.4 | 0.9') },
    { sheet: levels('M1 | A1 | Fixed-term exclusions | % of pupils | 0.9 | 0.4') },
    { sheet: levels('M1 | A1 | Club places taken up, 120% of the planned number | | 80% | 120%') },
    { sheet: levels('M1 | A1 | Pupils who read daily | Number of pupils | 60 | 140') },
  ],
  reject: [
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | ^ 180%'), message: 'over' },
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | ^ 710 | 80'), message: 'over' },
    {
      sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 71% | ^ 0.8'),
      message: 'share',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | ^ 0.71 | ^ 1'),
      message: 'share',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
