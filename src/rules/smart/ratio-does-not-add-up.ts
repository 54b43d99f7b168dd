import { defineRule, type RuleExamples } from '../define';

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
    over: '{Field} must not count more than the whole group: {part:number} of {whole:number}',
  },
  *check({ form }) {
    for (const measure of form.records('measure')) {
      for (const role of ['measure.baseline', 'measure.target', 'measure.interimValue', 'measure.statement'] as const) {
        const entry = measure.get(role);
        if (entry.state !== 'read') continue;
        const fault = faultIn(entry.raw.slice(0, LONGEST), role !== 'measure.statement');
        if (!fault) continue;
        const { part, whole, stated } = fault;
        const is = oneDecimal((100 * part) / whole);
        if (stated === null) yield { message: 'over', record: measure, role, data: { part, whole } };
        else yield { message: 'mismatch', record: measure, role, data: { part, whole, is, stated } };
      }
    }
  },
});

const LONGEST = 2000;
const oneDecimal = (amount: number): string => String(Math.round(amount * 10) / 10);

const PERCENT_FIRST =
  /(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per cent|percent) ?\( ?(\d{1,5}) (?:out )?of (?:the |all )?(\d{1,5})(?![\d%.])/gi;
const COUNT_FIRST =
  /\b(\d{1,5}) (?:out )?of (?:the |all )?(\d{1,5}) ?(?:[a-z]{1,15} ){0,3}\( ?(\d{1,3}(?:\.\d{1,3})?) ?(?:%|per cent|percent) ?\)/gi;
const CELL = /^(\d{1,5}) ?(?:(?:out )?of|\/) ?(?:the |all )?(\d{1,5})\b/i;

interface Fault {
  readonly part: number;
  readonly whole: number;
  /** The percentage beside them; null where the count alone cannot be. */
  readonly stated: string | null;
}

function faultIn(text: string, isCell: boolean): Fault | null {
  for (const [pattern, percent, part, whole] of [
    [PERCENT_FIRST, 1, 2, 3],
    [COUNT_FIRST, 3, 1, 2],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const found = { part: Number(match[part]), whole: Number(match[whole]), stated: match[percent] ?? '' };
      if (found.whole > 0 && !agrees(found)) return found;
    }
  const count = isCell ? CELL.exec(text.trim()) : null;
  if (!count) return null;
  const [part, whole] = [Number(count[1]), Number(count[2])];
  // "2019/20" and "12/7" are a school year and a day.
  return whole > 0 && part > whole && !count[0].includes('/') ? { part, whole, stated: null } : null;
}

/** However it was rounded: up, down or to the nearest. */
function agrees({ part, whole, stated }: Fault): boolean {
  const decimals = stated?.split('.')[1]?.length ?? 0;
  return Math.abs(Number(stated) - (100 * part) / whole) < 1 / 10 ** decimals + 1e-9;
}

const table = (...rows: string[]): string => `
Measures
Ref | Action | Measure | Unit | Baseline | Target
${rows.join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: table('M1 | A1 | Pupils who pass the phonics check | % of pupils | 27% (18 of 67) | 60%') },
    { sheet: table('M1 | A1 | Pupils who pass the phonics check | % of pupils | 18 of 67 (26%) | 40 of 67') },
    { sheet: table('M1 | A1 | In July 2019, 66.7% (20 of 30 pupils) passed the check | % of pupils | 66.7% | 80%') },
    { sheet: table('M1 | A1 | 80% (2019/20) of Year 2 pupils, now 75% (18/19) | % of pupils | 75% | 80%') },
    { sheet: table('M1 | A1 | Pupils who pass the check | % of pupils | 2019/20 | 80%') },
  ],
  reject: [
    { sheet: table('M1 | A1 | Pupils who pass the check | % of pupils | ^ 27% (18 of 60) | 60%'), message: 'mismatch' },
    { sheet: table('M1 | A1 | Pupils who pass the check | % of pupils | ^ 18 of 60 (27%) | 60%'), message: 'mismatch' },
    {
      sheet: table('M1 | A1 | ^ In 2019, 50% (20 of 30 pupils) passed | % of pupils | 50% | 80%'),
      message: 'mismatch',
    },
    { sheet: table('M1 | A1 | Pupils who pass the check | % of pupils | ^ 67 of 60 | 80%'), message: 'over' },
  ],
};
