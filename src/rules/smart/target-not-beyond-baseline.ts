import type { FormRecord } from '../../domain/form';
import type { Fix } from '../../domain/finding';
import { defineRule, type Report, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { directionOf, isToBeHeld, levelOf, type Level } from './levels';
import { levelsIn, statementOf } from './understood';

export const rule = defineRule({
  code: 'S06',
  id: 'smart/target-not-beyond-baseline',
  title: 'Target is not beyond the baseline',
  why: 'A target that is already reached, or that is worse than today, cannot show that the support has worked.',
  guidance: 'Put right the baseline or the target. Where the level is to be held, say so: maintain 96%.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: a lack of SMART indicators',
  needs: ['measure.baseline', 'measure.target'],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    same: '{Field} must differ from the baseline, {baseline}, unless the measure says that the level is to be kept',
    worse: '{Field} must be better than the baseline, {baseline}; it is {target}',
    lower: '{Field} must be above the baseline, {baseline}; it is {target}',
    higher: '{Field} must be below the baseline, {baseline}; it is {target}',
    change: '{Field} must be the level to be reached; the measure says that it changes by {target} from {baseline}',
    perhapsLower: '{Field} is {target}, below the baseline of {baseline}: say whether fewer is better, or change it',
    perhapsHigher: '{Field} is {target}, above the baseline of {baseline}: say whether more is better, or change it',
  },
  *check({ form }) {
    for (const measure of form.records('measure')) {
      const verdict = verdictOnTarget(measure);
      if (!verdict) continue;
      const data = { baseline: shown(measure, 'measure.baseline'), target: shown(measure, 'measure.target') };
      const fixes = verdict.message === 'same' || verdict.message === 'change' ? [] : swap(measure);
      yield { ...verdict, record: measure, role: 'measure.target', data, fixes };
    }
  },
});

type Verdict = Report<'same' | 'worse' | 'lower' | 'higher' | 'change' | 'perhapsLower' | 'perhapsHigher'>;
const PERSON = { severity: 'warning', outcome: 'needs-person' } as const;

/** What is wrong with the target beside its baseline; null where nothing is, or nobody can tell. */
export function verdictOnTarget(measure: FormRecord): Verdict | null {
  const [baseline, target] = [levelOf(measure, 'measure.baseline'), levelOf(measure, 'measure.target')];
  return baseline && target && compare(baseline, target, measure);
}

function compare(baseline: Level, target: Level, measure: FormRecord): Verdict | null {
  if (baseline.kind === 'grade' && target.kind === 'grade') {
    if (baseline.scale !== target.scale || target.rank > baseline.rank) return null;
    if (target.rank < baseline.rank) return { message: 'worse' };
    return isToBeHeld(measure) ? null : { message: 'same', ...PERSON };
  }
  if (baseline.kind === 'grade' || target.kind === 'grade') return null;
  if (baseline.kind === 'words' || target.kind === 'words' || baseline.kind !== target.kind) return null;
  // "12 pupils" and "80 points" are not to be compared; a share typed as 0.8 beside 71 is another rule's finding.
  if (baseline.kind === 'number' && target.kind === 'number' && baseline.unit !== target.unit) return null;
  const percent = baseline.kind === 'percent';
  if (percent && isShare(baseline.amount) !== isShare(target.amount)) return null;

  if (baseline.amount === target.amount) {
    const best = target.amount === 0 || (percent && target.amount === 100);
    return best || isToBeHeld(measure) ? null : { message: 'same' };
  }
  const rises = target.amount > baseline.amount;
  switch (directionOf(measure)) {
    case 'up':
      if (rises) return null;
      if (saysChangeBy(measure, target.amount)) return { message: 'change', ...PERSON };
      return percent ? { message: 'lower' } : { message: 'perhapsLower', ...PERSON };
    case 'down':
      if (!rises) return null;
      return percent ? { message: 'higher' } : { message: 'perhapsHigher', ...PERSON };
    case 'perhaps-up':
      return rises || isToBeHeld(measure) ? null : { message: 'perhapsLower', ...PERSON };
    case 'perhaps-down':
      return rises && !isToBeHeld(measure) ? { message: 'perhapsHigher', ...PERSON } : null;
    case null:
      return null;
  }
}

/** "Increase by 5%", and 5% in the cell of the target. */
const saysChangeBy = (measure: FormRecord, amount: number): boolean =>
  levelsIn(measure).some(
    (level) =>
      level.amount === amount &&
      /\bby (?:at least |a further |around |about )?$/i.test(statementOf(measure).slice(0, level.from)),
  );

const isShare = (amount: number): boolean => amount > 0 && amount < 1;

const shown = (measure: FormRecord, role: 'measure.baseline' | 'measure.target'): string =>
  measure.get(role).value?.words.slice(0, 40) ?? '';

/** The commonest slip: the two figures stand in each other's cell. */
function swap(measure: FormRecord): Fix[] {
  const [one, other] = [measure.get('measure.baseline'), measure.get('measure.target')];
  if (!one.place || !other.place || typeof one.cellValue !== typeof other.cellValue) return [];
  const edits = [
    { ...one.place, expect: one.cellValue, value: other.cellValue },
    { ...other.place, expect: other.cellValue, value: one.cellValue },
  ];
  return [{ kind: 'suggestion', label: 'Swap baseline and target', edits }];
}

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Pupils who meet the expected standard in writing | % of pupils | 27% | 60%') },
    { sheet: levels('M1 | A1 | Improve attendance by cutting persistent absence | % of pupils | 14% | 9%') },
    { sheet: levels('M1 | A1 | Gap to other pupils in reading, key stage 2 | % of pupils | 18% | 10%') },
    { sheet: levels('M1 | A1 | Gap closed: disadvantaged pupils at the expected standard | % of pupils | 45% | 60%') },
    { sheet: levels('M1 | A1 | Improve punctuality: pupils who arrive after nine | % of pupils | 12% | 5%') },
    { sheet: levels('M1 | A1 | Maintain attendance at 96% | % attendance | 96% | 96%') },
    { sheet: levels('M1 | A1 | Permanent exclusions | Incidents | 0 | 0') },
    { sheet: levels('M1 | A1 | Teaching of maths in lessons seen | Grade | Requires improvement | Good') },
    { sheet: levels('M1 | A1 | Calls to senior staff in a week | Incidents | 31 | 10') },
    { sheet: levels('M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | TBC | 80%') },
    { sheet: levels('M1 | A1 | Days of supply cover in a term | | 40 | 25') },
  ],
  reject: [
    {
      sheet: levels('M1 | A1 | Pupils who pass the phonics check, up from 71% | % of pupils | 80% | ^ 71%'),
      message: 'lower',
    },
    {
      sheet: levels('M1 | A1 | Raise attendance of the whole school | % attendance | 95.2% | ^ 93%'),
      message: 'lower',
    },
    {
      message: 'perhapsHigher',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: levels('M1 | A1 | Students who read below the age of ten | % of students | 28% | ^ 34%'),
    },
    { sheet: levels('M1 | A1 | Pupils who read daily | % of pupils | 60% | ^ 60%'), message: 'same' },
    {
      sheet: levels('M1 | A1 | Increase the number of pupils who read daily by 5% | % of pupils | 60% | ^ 5%'),
      message: 'change',
      severity: 'warning',
      outcome: 'needs-person',
    },
    { sheet: levels('M1 | A1 | Teaching of maths in lessons seen | Grade | Good | ^ RI'), message: 'worse' },
    {
      sheet: levels('M1 | A1 | Persistent absence | % of pupils | 9% | ^ 14%'),
      message: 'perhapsHigher',
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: levels('M1 | A1 | Pupils who meet the expected standard in maths | % of pupils | 62% | ^ 55%'),
      message: 'perhapsLower',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
