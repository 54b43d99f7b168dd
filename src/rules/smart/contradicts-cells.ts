import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { levelOf, type Level } from './levels';
import { otherDate } from './other-date';
import { shareOf } from './shares';
import { verdictOnTarget } from './target-not-beyond-baseline';
import { anatomyOf, levelsIn, statementOf, statements } from './understood';

export const rule = defineRule({
  code: 'S23',
  id: 'smart/contradicts-cells',
  title: 'Measure says one thing, the cell beside it another',
  why: 'Where the words and the cells differ, nobody knows which of them the school has promised.',
  guidance: 'Decide which of the two is meant, and write it in both places.',
  source: 'Bradford School to School Support Project evaluation (2022): the target was unclear or changed over time',
  needs: ['measure.statement'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    level: '{Field} is {cell:quote}, but the measure says {words:quote}: write the same in both',
    date: '{Field:quote} is {due:date}, but the measure says {words:quote}: write the same in both',
  },
  *check({ form, links }) {
    for (const record of statements(form)) {
      const quiet = verdictOnTarget(record) !== null;
      for (const [role, part] of [
        ['measure.baseline', 'from'],
        ['measure.target', 'to'],
      ] as const) {
        const words = quiet ? null : otherLevel(record, role, part);
        if (words === null) continue;
        const cell = shown(record, role);
        yield { message: 'level', record, role, data: { cell, words } };
      }
      const date = otherDate(record, links.actionsOf(record));
      if (date) yield { message: 'date', record, role: 'measure.due', data: { ...date } };
    }
  },
});

function shown(measure: FormRecord, role: 'measure.baseline' | 'measure.target'): string {
  const level = levelOf(measure, role);
  return level?.kind === 'percent' && !level.ratio
    ? `${String(Math.round(level.amount * 10) / 10)}%`
    : (measure.get(role).value?.words.slice(0, 40) ?? '');
}

/** Numbers that name a condition, not how many meet it: attendance below 90%, scores over 80%. */
const CONDITION =
  /\b(?:who|whose|with|where|scor\w{1,4})\b|\b(?:below|under|less than|above|over|more than|fewer than|by|within)\s(?:(?:an?|about|around|further|another)\s){0,2}$/i;
const LEVEL_BEFORE = /\b(?:from|to|reach(?:es)?|currently|baseline(?: of)?) $/i;
const CHANGE_AFTER =
  /^ ?(?:percentage )?(?:points?|pp|ppts?|more|fewer|less|better|higher|lower|increase|rise|reduction|decrease|improvement|growth)\b/i;

/** The words of a level that the statement gives to this cell, where the cell's own figure is nowhere in it. */
function otherLevel(
  measure: FormRecord,
  role: 'measure.baseline' | 'measure.target',
  name: 'from' | 'to',
): string | null {
  const level = levelOf(measure, role);
  if (level === null || (level.kind !== 'percent' && level.kind !== 'number')) return null;
  if (level.kind === 'percent' && (level.amount > 100 || (level.amount > 0 && level.amount < 1))) return null;
  const { kind, parts } = anatomyOf(measure);
  const part = parts.find((one) => one.part === name);
  if (kind === 'activity' || !part) return null;
  const text = statementOf(measure);
  const [before, after] = [text.slice(Math.max(0, part.from - 60), part.from), text.slice(part.to, part.to + 24)];
  if ((CONDITION.test(before) && !LEVEL_BEFORE.test(before)) || CHANGE_AFTER.test(after)) return null;
  const percent = /^(?:≥|>|<|≤|\+)?(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent)$/i.test(part.text);
  if (percent !== (level.kind === 'percent')) return null;
  // A number of calls beside the unit "calls": only where the words name both ends.
  if (!percent && (!/^\d/.test(part.text) || !parts.some((one) => one.part === 'from'))) return null;
  // The commonest case first: the figure of the cell stands there as it is.
  if (text.includes(`${String(level.amount)}%`)) return null;
  return isAnywhere(level, measure) ? null : part.text;
}

/** The cell's figure, rounded as people round, or the count it is of, stands somewhere in the statement. */
function isAnywhere(level: Exclude<Level, { kind: 'grade' | 'words' }>, measure: FormRecord): boolean {
  const ratio = level.kind === 'percent' ? level.ratio : undefined;
  return levelsIn(measure).some((said) => {
    const share = shareOf(said);
    // "9 of 12" says the count 9.
    if (share && level.kind === 'number') return share.part === level.amount;
    if (share) return Math.abs((100 * share.part) / share.whole - level.amount) <= 1 || share.part === ratio?.part;
    return said.amount === null
      ? said.unit === 'share'
      : Math.abs(said.amount - level.amount) <= (level.kind === 'percent' ? 0.6 : 0);
  });
}

const table = (...rows: string[]): string => `
Measures
Ref | Action | Measure | Unit | Baseline | Target | By when
${rows.join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: table(
        'M1 | A1 | By July 2020, 80% of Year 1 pupils (24 of 30) pass, up from 67% (20 of 30) | % of pupils | 20 of 30 | 80% | 10 July 2020',
      ),
    },
    { sheet: table('M1 | A1 | Pupils who attend less than 90% of sessions | % of pupils | 14% | 9% | 10 July 2020') },
    { sheet: table('M1 | A1 | Pupils whose attendance is at least 95% | % of pupils | 60% | 75% | 10 July 2020') },
    { sheet: table('M1 | A1 | Reduce persistent absence by 5% | % of pupils | 14% | 9% | 10 July 2020') },
    { sheet: table('M1 | A1 | Attainment rises by 10 percentage points | % of pupils | 52% | 62% | 10 July 2020') },
    { sheet: table('M1 | A1 | Two thirds of pupils read daily | % of pupils | 40% | 67% | 10 July 2020') },
    { sheet: table('M1 | A1 | Calls fall from 31 to 10 a week | Incidents | 31 | 10 | 10 July 2020') },
    { sheet: table('M1 | A1 | 70% pass by the end of 2019/20 | % of pupils | 52% | 70% | 31 August 2020') },
    { sheet: table('M1 | A1 | 70% pass in December 2020 | % of pupils | 52% | 70% | 29 January 2021') },
    { sheet: table('M1 | A1 | 70% pass by July | % of pupils | 52% | 70% | 29 January 2021') },
    { sheet: table('M1 | A1 | 63.4% pass, up from 52.1% in 2019 | % of pupils | 52% | 63% | 10 July 2020') },
    {
      sheet: table(
        'M1 | A1 | 75% of pupils score 80% or more in the spelling test | % of pupils | 40% | 75% | 10 July 2020',
      ),
    },
    { sheet: table('M1 | A1 | 10 of 12 pupils pass, up from 4 of 12 | Pupils | 4 | 10 | 10 July 2020') },
    { sheet: table('M1 | A1 | 80% pass, up from 71% | % of pupils | 80% | 71% | 10 July 2020') },
  ],
  reject: [
    {
      sheet: table('M1 | A1 | 85% of Year 1 pass the check, up from 71% | % of pupils | 71% | ^ 80% | 10 July 2020'),
      message: 'level',
    },
    {
      sheet: table('M1 | A1 | 85% of Year 1 pass the check, up from 71% | % of pupils | ^ 68% | 85% | 10 July 2020'),
      message: 'level',
    },
    {
      sheet: table('M1 | A1 | Attendance rises from 93% to 96% | % attendance | 93% | ^ 95% | 10 July 2020'),
      message: 'level',
    },
    {
      sheet: table('M1 | A1 | Calls fall from 31 to 10 a week | Incidents | 31 | ^ 12 | 10 July 2020'),
      message: 'level',
    },
    {
      sheet: table('M1 | A1 | By July 2021, 85% of Year 1 pass the check | % of pupils | 71% | 85% | ^ 10 July 2020'),
      message: 'date',
    },
    {
      sheet: table('M1 | A1 | By the end of 2020/21 85% pass the check | % of pupils | 71% | 85% | ^ 10 May 2020'),
      message: 'date',
    },
  ],
};
