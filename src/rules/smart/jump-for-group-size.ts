import type { FormRecord } from '../../domain/form';
import { defineRule, type Report, type RuleExamples } from '../define';
import { criteria, levels } from './example-sheets';
import { directionOf, levelOf, unitOf } from './levels';
import { shareOf } from './shares';
import { levelsIn, partOf, statementOf, statements } from './understood';

export const rule = defineRule({
  code: 'S22',
  id: 'smart/jump-for-group-size',
  title: 'Change is out of proportion to the group',
  why: 'In a group of twelve one pupil is eight points: less than that cannot be seen, and far more needs a reason.',
  guidance:
    'Say the change in people as well, such as 9 of 12 to 11 of 12; for a large change, say what makes it likely.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: SMART, that is achievable and realistic',
  needs: ['measure.statement'],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    less: 'In a group of {whole:number}, one person is {step} points: {from}% to {to}% is less than one person',
    steep: 'From {from}% to {to}% is {points} points: say why so much can be expected, or set a step on the way',
  },
  *check({ form }) {
    for (const record of statements(form)) {
      const report = jumpIn(record);
      if (report) yield { ...report, record };
    }
  },
});

/** The praised measure of the Bradford evaluation rises by 33 points; a test result that rises by more than this is rare. */
const STEEP = 50;
/** Whole-school attendance moves by a point or two in a year. */
const STEEP_ATTENDANCE = 6;
/** In a smaller group a few people make a large change. */
const SMALL = 15;

const TEST_RESULTS =
  /\b(?:expected standard|greater depth|gcses?|grade [4-9]|(?:key stage 2|ks2) (?:tests?|sats|results)|combined)\b/i;
/** Checks that are taught towards within the year. */
const WITHIN_THE_YEAR = /\b(?:phonics|resit|on track)\b/i;
const OF_SOME =
  /\b(?:persistent\w{0,2}|absen\w{1,5}|group|cohort|target\w{0,3}|identified|disadvantaged|pp|premium|send?|pupils? who|those|whose|mentored|supported|year \d|boys|girls|individual)\b/i;

function jumpIn(measure: FormRecord): Report<'less' | 'steep'> | null {
  const [from, to] = [percentOf(measure, 'measure.baseline', 'from'), percentOf(measure, 'measure.target', 'to')];
  if (from === null || to === null || from === to || to > 100 || from > 100) return null;
  const direction = directionOf(measure);
  if ((to < from && direction === 'up') || (to > from && direction === 'down')) return null;
  const whole = groupSize(measure);
  const role = levelOf(measure, 'measure.target') ? 'measure.target' : 'measure.statement';
  const data = { from: plain(from), to: plain(to), points: plain(Math.abs(to - from)) };
  if (whole !== null && Math.round((from * whole) / 100) === Math.round((to * whole) / 100))
    return { message: 'less', role, data: { ...data, whole, step: plain(100 / whole) } };
  if (from === 0 || to < from || (whole !== null && whole < SMALL)) return null;
  const about = `${statementOf(measure)} ${unitOf(measure)}`;
  const attendance = /\battendance\b/i.test(about) && from >= 85 && !OF_SOME.test(about);
  const most = attendance ? STEEP_ATTENDANCE : TEST_RESULTS.test(about) && !WITHIN_THE_YEAR.test(about) ? STEEP : 100;
  return to - from > most ? { message: 'steep', role, data } : null;
}

const plain = (amount: number): string => String(Math.round(amount * 10) / 10);

function percentOf(
  measure: FormRecord,
  role: 'measure.baseline' | 'measure.target',
  part: 'from' | 'to',
): number | null {
  const level = levelOf(measure, role);
  // A share typed as 0.8 is another rule's finding.
  if (level) return level.kind === 'percent' && (level.amount >= 1 || level.amount === 0) ? level.amount : null;
  const words = measure.get(role).state === 'absent' ? partOf(measure, part) : null;
  const figure = /^(\d{1,3}(?:\.\d{1,3})?) ?%$/.exec(words ?? '')?.[1];
  return figure === undefined ? null : Number(figure);
}

/** How many people the percentages are of, where the row says it and says it once. */
function groupSize(measure: FormRecord): number | null {
  const sizes = new Set<number>();
  for (const role of ['measure.baseline', 'measure.target'] as const) {
    const level = levelOf(measure, role);
    if (level?.kind === 'percent' && level.ratio) sizes.add(level.ratio.whole);
  }
  const text = statementOf(measure);
  if (/\d ?(?:of|\/|out of|in)\b|\bof \d/i.test(text)) {
    for (const level of levelsIn(measure)) {
      const share = shareOf(level);
      if (share && !/\bin\b/i.test(level.words)) sizes.add(share.whole);
    }
    const named = /\b(?:class|group|cohort|year group|team|staff) of (\d{1,3})\b/i.exec(text)?.[1];
    if (named !== undefined) sizes.add(Number(named));
  }
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined && only >= 2 ? only : null;
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: criteria('From 27% to 60% of children reach the expected standard in writing at key stage 2 in two years'),
    },
    { sheet: levels('M1 | A1 | Expected standard in writing, a class of 12 | % of pupils | 25% | 92%') },
    { sheet: levels('M1 | A1 | Expected standard in writing, a class of 12 | % of pupils | 75% | 83%') },
    { sheet: levels('M1 | A1 | Teachers who use the agreed questions | % of staff | 10% | 90%') },
    { sheet: levels('M1 | A1 | Year 1 pupils who pass the phonics check | % of pupils | 22% | 84%') },
    { sheet: levels('M1 | A1 | Attendance of persistently absent pupils | % attendance | 86% | 94%') },
    { sheet: levels('M1 | A1 | Expected standard in the phonics check, Year 1 | % of pupils | 22% | 84%') },
    { sheet: levels('M1 | A1 | Attendance | % attendance | 92.4% | 95.5%') },
    { sheet: criteria('Persistent absence falls from 14% (59 of 422) to 9% by July 2020') },
    { sheet: criteria('In 4 of 5 lessons, up from 1 of 5, pupils explain their answers') },
  ],
  reject: [
    {
      sheet: levels('M1 | A1 | Expected standard in writing, a class of 12 | % of pupils | 75% | ^ 78%'),
      message: 'less',
    },
    { sheet: criteria('^ Attendance of a group of 20 rises from 90% to 92% of pupils above 95%'), message: 'less' },
    {
      sheet: levels('M1 | A1 | Year 6 at the expected standard in maths | % of pupils | 31% | ^ 88%'),
      message: 'steep',
    },
    { sheet: levels('M1 | A1 | Attendance of the whole school | % attendance | 89.5% | ^ 97%'), message: 'steep' },
  ],
};
