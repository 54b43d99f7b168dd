import type { FormRecord } from '../../domain/form';
import { defineRule, type Report, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { denominatorIn, type Denominator } from './denominators';
import { isPercentUnit, levelOf, unitOf } from './levels';
import { anatomyOf, statementOf, statements } from './understood';

export const rule = defineRule({
  code: 'S20',
  id: 'smart/denominator-changes',
  title: 'Percentages of different groups are compared',
  why: 'A percentage rises by itself when people drop out of the whole group, and nobody has improved.',
  guidance: 'Count the baseline and the target among the same people, and say who they are.',
  source: 'Bradford School to School Support Project evaluation (2022): over 90%, with some staff not included',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    unit: 'The unit is {unit:quote}, but the measure counts {words:quote}: make them the same group',
    statement: 'Count both figures among the same group: the measure goes from {one:quote} to {other:quote}',
    whole: '{Field} is counted among {other:number} and the baseline among {one:number}: say who joins or drops out',
  },
  *check({ form }) {
    for (const record of statements(form)) {
      const report = inStatement(record) ?? againstUnit(record) ?? inCells(record);
      if (report) yield { ...report, record };
    }
  },
});

type Found = Report<'unit' | 'statement' | 'whole'> | null;

/** From 52% of all pupils to 60% of disadvantaged pupils. */
function inStatement(measure: FormRecord): Found {
  const text = statementOf(measure);
  const [from, to] = (['from', 'to'] as const).map((name) => {
    const part = anatomyOf(measure).parts.find((one) => one.part === name);
    return part?.text.endsWith('%') ? denominatorIn(text.slice(part.to, part.to + 90)) : null;
  });
  if (!from || !to || isSame(from, to)) return null;
  return { message: 'statement', role: 'measure.statement', data: { one: from.words, other: to.words } };
}

const isSame = (one: Denominator, other: Denominator): boolean =>
  one.group === other.group && one.parts === other.parts;

/** "80% of teachers" under "% of pupils". */
function againstUnit(measure: FormRecord): Found {
  const unit = unitOf(measure);
  if (!isPercentUnit(unit)) return null;
  const counted = denominatorIn(unit.replace(/^\s*per ?cent(?:age)?/i, ''));
  const { parts } = anatomyOf(measure);
  const to = parts.find((one) => one.part === 'to');
  if (!counted || !to?.text.endsWith('%')) return null;
  const text = statementOf(measure);
  const said = denominatorIn(text.slice(to.to, to.to + 90));
  if (!said || said.group === counted.group) return null;
  // Another percentage than the target may be a condition: less than 90% of sessions.
  const target = levelOf(measure, 'measure.target');
  if (target && (target.kind !== 'percent' || Math.abs(target.amount - parseFloat(to.text)) > 0.6)) return null;
  return { message: 'unit', role: 'measure.unit', data: { unit, words: said.words } };
}

/** Another year group is another number of pupils every year; the staff, a class or a group is the same. */
const ANEW_EACH_YEAR =
  /\b(?:year|y) ?\d|\b(?:eyfs|reception|phonics|gld|good level|ks ?\d|key stages?|gcses?|a[- ]levels?|sats?|tests?|results|leavers|cohorts?|lessons|meetings|visits|books|sessions|incidents)\b/i;

/** 18 of 67 against 40 of 52. */
function inCells(measure: FormRecord): Found {
  const [baseline, target] = [levelOf(measure, 'measure.baseline'), levelOf(measure, 'measure.target')];
  if (baseline?.kind !== 'percent' || target?.kind !== 'percent' || !baseline.ratio || !target.ratio) return null;
  const [one, other] = [baseline.ratio.whole, target.ratio.whole];
  if (one === other || ANEW_EACH_YEAR.test(`${statementOf(measure)} ${unitOf(measure)}`)) return null;
  return { message: 'whole', role: 'measure.target', data: { one, other } };
}

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | 80% of Year 1 pupils pass the phonics check, up from 71% | % of pupils | 71% | 80%') },
    { sheet: levels('M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 20 of 30 | 24 of 28') },
    { sheet: levels('M1 | A1 | Teachers who use the agreed questions | % of staff | 4 of 24 | 20 of 24') },
    { sheet: levels('M1 | A1 | 80% of teachers use the questions, up from 20% of staff | % of staff | 20% | 80%') },
    { sheet: levels('M1 | A1 | Pupils answer in 80% of lessons seen | % of lessons | 20% | 80%') },
    { sheet: levels('M1 | A1 | 80% of pupils’ books show it, up from 20% of books | % of books | 20% | 80%') },
    { sheet: levels('M1 | A1 | Pupils who miss 10% of sessions | % of pupils | 14% | 9%') },
    { sheet: levels('M1 | A1 | 90% of pupils answer in 80% of lessons | % of lessons | 20% | 80%') },
    { sheet: levels('M1 | A1 | From 52% of pupils to 60% of them by July 2020 | % of pupils | 52% | 60%') },
    { sheet: levels('M1 | A1 | From 27% of Year 6 pupils in 2018 to 60% of Year 6 in 2020 | % of pupils | 27% | 60%') },
  ],
  reject: [
    {
      sheet: levels('M1 | A1 | 80% of teachers use the agreed questions | ^ % of pupils | 20% | 80%'),
      message: 'unit',
    },
    {
      sheet: levels(
        'M1 | A1 | ^ From 52% of all pupils to 60% of disadvantaged pupils in writing | % of pupils | 52% | 60%',
      ),
      message: 'statement',
    },
    { sheet: levels('M1 | A1 | Teachers who are judged good | % of staff | 18 of 24 | ^ 20 of 21'), message: 'whole' },
  ],
};
