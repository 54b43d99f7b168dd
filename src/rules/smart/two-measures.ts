import type { FormRecord } from '../../domain/form';
import { anatomy, type Level } from '../../measures';
import { defineRule, type RuleExamples } from '../define';
import { criteria } from './example-sheets';
import { anatomyOf, levelsIn, statementOf, statements } from './understood';
import { voiceOf } from './voice';

export const rule = defineRule({
  code: 'S18',
  id: 'smart/two-measures',
  title: 'Two measures in one sentence',
  why: 'When one of them is reached and the other is not, nobody can say whether the measure is met.',
  guidance: 'Give each a row of its own, with its own baseline, target and date.',
  source: 'Bradford School to School Support Project evaluation (2022): targets, or how they were measured, unclear',
  needs: ['measure.statement'],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    two: 'Give {one:quote} and {other:quote} each a row of their own: one may be reached without the other',
  },
  *check({ form, countsFrom }) {
    for (const record of statements(form)) {
      if (!TWO_PERCENTAGES.test(statementOf(record))) continue;
      if (anatomyOf(record).kind !== 'outcome' || voiceOf(record, countsFrom) !== null) continue;
      const pair = pairIn(record);
      if (pair) yield { message: 'two', record, role: 'measure.statement', data: { ...pair } };
    }
  },
});

const TWO_PERCENTAGES = /\d ?(?:%|per ?cent)[^\n]*?\d ?(?:%|per ?cent)/i;
const JOIN = /,? and (?:that )?|, (?:while|with) |, (?=\d{1,3} ?%)/gi;
/** Where the second figure tells where the first one starts, or a step on the way to it. */
const OF_THE_FIRST =
  /^(?:up|down|from|current\w{0,2}|baseline|compared|than|was|were|now|against|national\w{0,2}|interim|milestone)\b|[(]|\b20\d\d\b|\bnational/i;
/** Lists of criteria are a layout of their own, not a sentence. */
const LIST = /[;\n•]/;

interface Pair {
  readonly one: string;
  readonly other: string;
}

function pairIn(measure: FormRecord): Pair | null {
  const text = statementOf(measure);
  if (!text.includes(' and ') && !text.includes(',')) return null;
  const levels = levelsIn(measure).filter(({ unit }) => unit === 'percent');
  for (let i = 1; i < Math.min(levels.length, 4); i += 1) {
    const [before, after] = [levels[i - 1], levels[i]];
    const pair = before && after ? pairAt(text, before, after, levels[i + 2]?.from ?? text.length) : null;
    if (pair) return pair;
  }
  return null;
}

/** Each half, read by itself, has to name its own indicator and its own level. */
function pairAt(text: string, before: Level, after: Level, end: number): Pair | null {
  const between = text.slice(before.to, after.to);
  if (LIST.test(between) || /[.!?]\s/.test(between)) return null;
  for (const join of between.matchAll(JOIN)) {
    const at = before.to + join.index;
    const [one, other] = [text.slice(Math.max(0, at - 200), at), text.slice(at + join[0].length, end).slice(0, 200)];
    if (OF_THE_FIRST.test(text.slice(at + join[0].length, after.from))) continue;
    const [first, second] = [indicatorOf(one), indicatorOf(other)];
    if (first !== null && second !== null && !first.startsWith(second) && !second.startsWith(first))
      return { one: first, other: second };
  }
  return null;
}

function indicatorOf(half: string): string | null {
  const { kind, specific, measurable, parts } = anatomy(half);
  if (kind === 'activity' || !specific || !measurable) return null;
  return parts.find(({ part }) => part === 'what')?.text.toLowerCase() ?? null;
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: criteria(
        '65% of Year 6 reach the expected standard in reading, writing and maths by July 2020, up from 52%',
      ),
    },
    { sheet: criteria('Persistent absence falls from 14% to 9% and stays there until July 2021') },
    { sheet: criteria('75% of Year 1 pass the phonics check by July 2020 and 82% by July 2021') },
    { sheet: criteria('80% of lessons and books seen by July 2020 show the agreed feedback, up from 40% in 2019') },
    {
      sheet: criteria(
        '60% of Year 6 reach the expected standard in writing, compared with 48% in 2019 and 27% in 2018',
      ),
    },
    { sheet: criteria('Attendance reaches 95%, against 93.1% in 2019 and 95.2% nationally') },
    { sheet: criteria('80% of Year 1 pass the phonics check; attendance in Year 1 reaches 96%') },
    { sheet: criteria('Grade 4+ in English and maths rises from 51% to 60% of Year 11 by August 2020') },
    { sheet: criteria('24 of 30 pupils (80%) pass the phonics check, and the hub visits six times') },
  ],
  reject: [
    { sheet: criteria('^ 85% of Year 1 pass the phonics check and attendance rises to 96%') },
    { sheet: criteria('^ 75% of pupils reach the expected standard in reading and 70% in maths by July 2020') },
    { sheet: criteria('^ By July 2020, 75% reach the expected standard in reading, 72% in writing and 78% in maths') },
  ],
};
