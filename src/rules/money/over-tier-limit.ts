import { defineRule, type RuleExamples } from '../define';
import { claimOf, claimsOffer, costLines, limitOf } from './cost-lines';

export const rule = defineRule({
  code: 'M04',
  id: 'money/over-tier-limit',
  title: 'Costs are above the limit',
  why: 'Nothing above the limit can be approved, so the whole form comes back.',
  guidance:
    'Take out or shorten what matters least, or say that the school pays the rest and leave that out of the costs.',
  source:
    'DFE-RR1091 (2020), Introduction: up to £16,000 in Tier 2, up to £24,000 in Tier 3; School to School Support Project evaluation (2022), 2.2: limits by cohort',
  needs: ['cost.total'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    over: 'The costs add up to {sum:pounds}, which is {over:pounds} above the {limit:pounds} of {tier}',
    overWithRelease:
      'The costs add up to {sum:pounds}; with {release:pounds} of cover and travel to be paid from the same money they are {over:pounds} above the {limit:pounds} of {tier}',
  },
  *check(ctx) {
    const { form } = ctx;
    const cap = limitOf(ctx);
    const lines = costLines(ctx);
    const last = lines.findLast((one) => one.total !== null)?.line;
    const total = form.one('totals.funded');
    // A form that gives one total and no lines is held to its total.
    const sum = last ? lines.reduce((all, line) => all + (line.total ?? 0), 0) : total.value;
    if (!cap || cap.limit === 0 || sum === null) return;
    let release = 0;
    // Where lines of the costs are for cover or travel, the table of release only says whose it is.
    const inLines = lines.some(({ line }) => claimOf(line) !== null);
    for (const row of inLines ? [] : form.records('release')) {
      if (!claimsOffer(row, ctx)) continue;
      release += (row.get('release.cover').value ?? 0) + (row.get('release.travel').value ?? 0);
    }
    const { limit, upTo } = cap;
    const place =
      total.place || !last
        ? ({ section: 'totals', role: 'totals.funded' } as const)
        : ({ record: last, role: 'cost.total' } as const);
    const data = { sum, limit, tier: cap.value };
    if (sum > upTo) yield { message: 'over', ...place, data: { ...data, over: sum - limit } };
    else if (sum + release > upTo) {
      yield {
        message: 'overWithRelease',
        ...place,
        data: { ...data, release, over: sum + release - limit },
        severity: 'warning',
        outcome: 'needs-person',
      };
    }
  },
});

const form = (tier: string, costs: string, rest = ''): string => `
Tier of support | ${tier}

Costs
Ref | Action | What is paid for | Total cost
${costs}
${rest}`;

const plan = (cohort: string, limit: string, total: string): string => `
Cohort       | ${cohort}
Agreed limit | ${limit}

Costs
Ref | Action | What is paid for | Total cost
C1  | A1     | SLE days         | ${total}`;

const RELEASE = `
Release, cover and travel
Ref | Teacher or role | Days out of class | Cost of cover | Who pays
R1  | Year 1 teacher  | 2                 | £1,500        | This offer`;

export const examples: RuleExamples = {
  accept: [
    {
      // The action's own row gives a cost, and the table of costs breaks it down: one sum, not two.
      sheet: form(
        'Tier 2',
        'C1 | A1 | NLE days | £6,000\nC2 | A1 | SLE days | £4,000',
        '\nActions\nRef | Intervention | Start date | Total cost\nA1 | SLE support | 24 Feb 2020 | £10,000',
      ),
    },
    { sheet: form('Tier 2', 'C1 | A1 | NLE days | £9,000\nC2 | A2 | SLE days | £7,000') },
    { sheet: form('Tier 3', 'C1 | A1 | NLE days | £19,000\nC2 | A2 | SLE days | £5,000') },
    { sheet: form('', 'C1 | A1 | NLE days | £90,000') },
    // Plans of £60,100 were approved under a limit of £60,000; a limit of its own goes before that of the cohort.
    { pack: 'bradford-s2ss', sheet: plan('Cohorts 1 to 3', '', '£60,100') },
    { pack: 'bradford-s2ss', sheet: plan('Cohorts 1 to 3', '£75,000', '£72,000') },
    { pack: 'bradford-s2ss', sheet: plan('Cohorts 1 to 3', 'to be agreed', '£72,000') },
    { pack: 'bradford-s2ss', sheet: plan('Cohort 4: legacy school without new money', '', '£72,000') },
    { sheet: form('Tier 1', 'C1 | A1 | NLE days | £500') },
    { sheet: form('Tier 2', 'C1 | A1 | NLE days | £14,000\nC2 | A1 | Cover | £1,500', RELEASE) },
    { sheet: form('Tier 2', 'C1 | A1 | NLE days | £15,000', RELEASE.replace('This offer', 'School budget')) },
  ],
  reject: [
    { message: 'over', pack: 'bradford-s2ss', sheet: plan('2', '', '^ £62,000') },
    { message: 'over', pack: 'bradford-s2ss', sheet: plan('Cohort 4: legacy school', '', '^ £26,000') },
    { message: 'over', pack: 'bradford-s2ss', sheet: plan('Cohorts 1 to 3', '£40,000', '^ £40,500') },
    {
      message: 'over',
      sheet: form('Tier 2', "C1 | A1 | NLE days | £16,000\nC2 | A2 | Books | 'about £500\nC3 | A2 | SLE days | ^ £1"),
    },
    {
      message: 'over',
      sheet: form('Tier 2', 'C1 | A1 | NLE days | £17,000', '\nTotal of funded support | ^ =SUM(D5:D9)'),
    },
    { message: 'over', sheet: 'Tier of support | Tier 2\nTotal of funded support | ^ £17,000' },
    {
      message: 'overWithRelease',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: form('Tier 2', 'C1 | A1 | NLE days | ^ £15,000', RELEASE),
    },
  ],
};
