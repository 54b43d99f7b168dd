import { defineRule, type RuleExamples } from '../define';
import { costLines, tierOf } from './cost-lines';

export const rule = defineRule({
  code: 'M05',
  id: 'money/funded-cost-in-tier-1',
  title: 'A cost in a tier without funded support',
  why: 'Tier 1 brings up to three free days of an NLE and no money, so a cost sends the form back.',
  guidance: 'Take the line out, or check the tier. What the school pays itself does not belong among the costs.',
  source: 'DFE-RR1091 (2020), Introduction: Tier 1, up to three days of NLE support',
  needs: ['school.tier', 'cost.total'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    funded: '{tier} has no funded support: take out {total:pounds}, or check the tier',
  },
  *check(ctx) {
    const tier = tierOf(ctx);
    if (tier?.limit !== 0) return;
    for (const { line, total } of costLines(ctx)) {
      if (total === null || total <= 0) continue;
      yield { message: 'funded', record: line, role: 'cost.total', data: { total, tier: tier.value } };
    }
  },
});

const form = (tier: string, costs: string): string => `
Tier of support | ${tier}

Costs
Ref | Action | What is paid for | Total cost
${costs}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: form('Tier 1', 'C1 | A1 | Maths hub | £0\nC2 | A2 | NLE, free days |') },
    { sheet: form('Tier 2', 'C1 | A1 | SLE days | £2,100') },
    { sheet: form('', 'C1 | A1 | SLE days | £2,100') },
  ],
  reject: [
    { sheet: form('Tier 1', 'C1 | A1 | SLE days | ^ £2,100\nC2 | A2 | Maths hub | £0\nC3 | A2 | Books | ^ £80') },
  ],
};
