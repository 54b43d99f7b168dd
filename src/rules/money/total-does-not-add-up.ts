import { defineRule, type RuleExamples } from '../define';
import { costLines, mismatchOf } from './cost-lines';

export const rule = defineRule({
  code: 'M03',
  id: 'money/total-does-not-add-up',
  title: 'Total cost is not days times day rate',
  why: 'A reviewer who multiplies and gets another figure returns the form to ask which one is meant.',
  guidance: 'Put right the days, the day rate or the total, so that days times rate makes the total.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: costs are not clear enough',
  needs: ['cost.days', 'cost.rate', 'cost.total'],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    mismatch: '{Field} is {total:pounds}, but {days:count day|days} at {rate:pounds} make {product:pounds}',
  },
  *check(ctx) {
    for (const cost of costLines(ctx)) {
      const product = mismatchOf(cost);
      if (product === null) continue;
      const { line } = cost;
      const [days, rate, total] = [line.get('cost.days'), line.get('cost.rate'), line.get('cost.total')];
      if (days.value === null || rate.value === null || total.value === null) continue;
      yield {
        message: 'mismatch',
        record: line,
        role: 'cost.total',
        data: { total: total.value, days: days.value, rate: rate.value, product },
        fixes: total.place
          ? [
              {
                kind: 'suggestion',
                label: 'Use days times rate',
                edits: [{ ...total.place, expect: total.cellValue, value: product }],
              },
            ]
          : [],
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | £2,100
C2  | A1     | Books            |      |          | £400
C3  | A2     | SLE, maths       | 2.5  | £333.33  | £833
C4  | A2     | Consultant       | 4    | £500     | £2,400`,
    },
    // A figure below £0 is a finding of its own.
    { sheet: 'Costs\nRef | Action | Days | Day rate | Total cost\nC1 | A1 | 6 | £350 | -£2,100' },
  ],
  reject: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | ^ £2,000`,
    },
  ],
};
