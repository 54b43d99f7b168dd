import { defineRule, type RuleExamples } from '../define';
import { costLines, mismatchOf } from './cost-lines';

export const rule = defineRule({
  code: 'M08',
  id: 'money/unusual-day-rate',
  title: 'Day rate is far from the usual one',
  why: 'Approvers know the usual rates of leaders of education and ask about others.',
  guidance: 'Check the rate. Where it is right, say why beside what is paid for.',
  source: 'Rates of 2019 to 2020 published by teaching school alliances: NLE £550, LLE £450, SLE £350 a day',
  needs: ['cost.rate', 'cost.kind'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    unusual: '{Field} is {rate:pounds}; for {kind} the usual rate is {usual:pounds}',
  },
  *check(ctx) {
    const { dayRates, rateTolerance } = ctx.pack.pack.settings;
    for (const cost of costLines(ctx)) {
      const [kind, rate] = [cost.line.get('cost.kind').value, cost.line.get('cost.rate').value];
      const usual = kind !== null && Object.hasOwn(dayRates, kind) ? dayRates[kind] : undefined;
      if (kind === null || rate === null || usual === undefined || rate < 0) continue;
      // Where days times rate is not the total, one of the three is a slip: that is said once.
      if (Math.abs(rate - usual) <= usual * rateTolerance || mismatchOf(cost) !== null) continue;
      yield { message: 'unusual', record: cost.line, role: 'cost.rate', data: { rate, usual, kind } };
    }
  },
});

const lines = (rows: string): string => `
Costs
Ref | Action | What is paid for | Kind of cost | Days | Day rate | Total cost
${rows}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: lines('C1 | A1 | SLE | SLE days | 6 | £350 | £2,100\nC2 | A1 | SLE | SLE days | 6 | £420 | £2,520') },
    { sheet: lines('C1 | A1 | Consultant | Other days | 2 | £900 | £1,800\nC2 | A1 | Course | Course fee | | £900 |') },
    { sheet: lines('C1 | A1 | SLE | SLE days | 6 | £3,500 | £2,100') },
  ],
  reject: [
    { sheet: lines('C1 | A1 | SLE | SLE days | 6 | ^ £550 | £3,300\nC2 | A1 | NLE | NLE days | 2 | ^ £250 | £500') },
  ],
};
