import { levelsOf } from '../../measures';
import { defineRule, type RuleExamples } from '../define';
import { levels } from './example-sheets';
import { pairsIn, type Share, type Stated } from './shares';
import { levelsIn, statementOf } from './understood';

export const rule = defineRule({
  code: 'S13',
  id: 'smart/ratio-does-not-add-up',
  title: 'Percentage and count do not agree',
  why: 'A percentage that its own count does not make leaves a reviewer to guess which of them is right.',
  guidance: 'Put right the percentage or the count, and check that nobody has dropped out of the whole group.',
  source: 'Bradford School to School Support Project evaluation (2022): over 90%, with some staff not included',
  needs: ['measure.baseline', 'measure.target'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    mismatch: 'The count, {part:number} of {whole:number}, makes {is}%, not {stated}%',
    rounded: 'The count, {part:number} of {whole:number}, makes {is}%: write {round}% or {is}%, not {stated}%',
    over: '{Field} must not count more than the whole group: {part:number} of {whole:number}',
  },
  *check({ form }) {
    for (const measure of form.records('measure')) {
      for (const role of ['measure.baseline', 'measure.target', 'measure.interimValue', 'measure.statement'] as const) {
        const entry = measure.get(role);
        if (entry.state !== 'read' || typeof entry.cellValue !== 'string') continue;
        const isCell = role !== 'measure.statement';
        const text = isCell ? entry.raw.slice(0, 200) : statementOf(measure);
        if (!BOTH.test(text)) continue;
        const common = { record: measure, role };
        const over = isCell ? tooMany(text) : null;
        if (over) yield { ...common, message: 'over', data: { ...over } };
        else
          for (const { stated, ...share } of pairsIn(text, isCell ? levelsOf(text) : levelsIn(measure))) {
            const verdict = verdictOn(stated, share);
            if (verdict === null) continue;
            const exact = (100 * share.part) / share.whole;
            const data = { ...share, stated: stated.words.replace(/[^\d.]/g, ''), is: oneDecimal(exact) };
            if (verdict === 'mismatch') yield { ...common, message: verdict, data };
            else yield { ...common, message: verdict, data: { ...data, round: Math.round(exact) }, ...ADVICE };
            break;
          }
      }
    }
  },
});

const ADVICE = { severity: 'advice', outcome: 'needs-person' } as const;
const oneDecimal = (amount: number): string => String(Math.round(amount * 10) / 10);

/** A count of a whole group is somewhere in it. */
const BOTH = /\d ?(?:of|out of|in|from|\/) ?(?:the |all )?\d/i;
const CELL = /^(\d{1,5}) ?(?:(?:out )?of) ?(?:the |all )?(\d{1,5})\b/i;

function tooMany(text: string): Share | null {
  const count = CELL.exec(text.trim());
  const [part, whole] = [Number(count?.[1]), Number(count?.[2])];
  return whole > 0 && part > whole ? { part, whole } : null;
}

const ABOUT =
  /\b(?:about|around|approx\w{0,9}|almost|nearly|just|over|under|more|less|roughly|circa)\b[^%]{0,12}$|~ ?$/i;

/** However it was rounded, and whole people for a share of them: 80% of 33 pupils are 27. */
function verdictOn(stated: Stated, { part, whole }: Share): 'mismatch' | 'rounded' | null {
  const exact = (100 * part) / whole;
  const step = 10 ** -(stated.words.split('.')[1]?.replace(/\D/g, '').length ?? 0);
  const off = Math.abs(stated.amount - exact);
  if (off <= step / 2 + 1e-9 || Math.abs(part - (stated.amount * whole) / 100) < 1) return null;
  if (ABOUT.test(stated.before) && off < 3) return null;
  if (stated.bounded && exact > stated.amount) return null;
  return off < step ? 'rounded' : 'mismatch';
}

export const examples: RuleExamples = {
  accept: [
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 27% (18 of 67) | 60%') },
    { sheet: levels('M1 | A1 | Pupils who pass the phonics check | % of pupils | 18 of 67 (26%) | 40 of 67') },
    { sheet: levels('M1 | A1 | In July 2019, 66.7% (20 of 30 pupils) passed the check | % of pupils | 66.7% | 80%') },
    { sheet: levels('M1 | A1 | 80% (2019/20) of Year 2 pupils, now 75% (18/19) | % of pupils | 75% | 80%') },
    { sheet: levels('M1 | A1 | Pupils who pass the check | % of pupils | 2019/20 | 80%') },
    { sheet: levels('M1 | A1 | Graduates: 39% or 163 of 422 | % of pupils | 38.6% (163 of 422) | 45%') },
    { sheet: levels('M1 | A1 | 80% (27 of 33) of Year 1 pass the check | % of pupils | 67% (22 of 33) | 80%') },
    { sheet: levels('M1 | A1 | At least 80% (28 of 33) of Year 1 pass the check | % of pupils | 67% | 85%') },
    { sheet: levels('M1 | A1 | Almost 40% (163 of 422) took part; by July 60% will | % of pupils | 38.6% | 60%') },
    { sheet: levels('M1 | A1 | From 18 of 67 pupils, 27%, to 60% by July 2020 | % of pupils | 27% | 60%') },
    { sheet: levels('M1 | A1 | 18 of 67 pupils, 60% by July 2021 | % of pupils | 27% | 60%') },
    { sheet: levels('M1 | A1 | 20 of 30 passed in 2019, 80% pass in 2020 | % of pupils | 67% | 80%') },
  ],
  reject: [
    {
      sheet: levels('M1 | A1 | Pupils who pass the check | % of pupils | ^ 27% (18 of 60) | 60%'),
      message: 'mismatch',
    },
    {
      sheet: levels('M1 | A1 | Pupils who pass the check | % of pupils | ^ 18 of 60 (27%) | 60%'),
      message: 'mismatch',
    },
    {
      sheet: levels('M1 | A1 | ^ In 2019, 50% (20 of 30 pupils) passed | % of pupils | 50% | 80%'),
      message: 'mismatch',
    },
    { sheet: levels('M1 | A1 | Pupils who pass the check | % of pupils | ^ 67 of 60 | 80%'), message: 'over' },
    { sheet: levels('M1 | A1 | ^ 163/422 pupils, 41%, took part | % of pupils | 38.6% | 60%'), message: 'mismatch' },
    { sheet: levels('M1 | A1 | ^ From 41% or 163 of 422 to 60% | % of pupils | 38.6% | 60%'), message: 'mismatch' },
    {
      sheet: levels('M1 | A1 | ^ From 38% or 163 of 422 to 60% | % of pupils | ^ 163 of 422 (38%) | 60%'),
      message: 'rounded',
      severity: 'advice',
      outcome: 'needs-person',
    },
  ],
};
