import { defineRule, type RuleExamples } from '../define';
import { costLines, isDayKind } from './cost-lines';

export const rule = defineRule({
  code: 'M11',
  id: 'money/lump-sum-not-broken-down',
  title: 'Days are paid for without saying how many at what rate',
  why: 'Costs have to be broken down: a sum for days tells an approver neither how much support there is nor what a day costs.',
  guidance: 'Enter the days and the day rate that make the total.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: costs are not clear enough',
  needs: ['cost.days', 'cost.rate', 'cost.kind', 'cost.total'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    days: 'Enter how many days the {total:pounds} for {kind} pays for',
    rate: 'Enter the day rate for the {total:pounds}',
    both: 'Enter the days and the day rate that make the {total:pounds} for {kind}',
  },
  *check(ctx) {
    for (const { line, total, shared } of costLines(ctx)) {
      const kind = line.get('cost.kind').value;
      if (shared || kind === null || !isDayKind(kind) || total === null || total <= 0) continue;
      const [days, rate] = [line.get('cost.days'), line.get('cost.rate')];
      // "6 days at £350" in the words of the line is a breakdown too.
      if (/\d ?(?:half |full )?days?\b/i.test(line.get('cost.item').raw.slice(0, 500))) continue;
      // Without a column for it the rate follows from days and total, and the days from rate and total.
      const noDays = days.state === 'empty' || (days.state === 'absent' && rate.value === null);
      const noRate = rate.state === 'empty' || (rate.state === 'absent' && noDays);
      if (!noDays && !noRate) continue;
      const message = noDays ? (noRate ? 'both' : 'days') : 'rate';
      const role = noDays ? (days.place ? 'cost.days' : 'cost.total') : 'cost.rate';
      yield { message, record: line, role, data: { total, kind } };
      // A table without the columns lacks them once, not once a line.
      if (noDays && !days.place) return;
    }
  },
});

const lines = (rows: string): string => `
Costs
Ref | Action | What is paid for | Kind of cost | Days | Day rate | Total cost
${rows}`;

export const examples: RuleExamples = {
  accept: [
    {
      // Without a column for the days they follow from the rate.
      sheet: `
Costs
Ref | Action | What is paid for | Kind of cost | Day rate | Total cost
C1  | A1     | SLE, phonics     | SLE days     | £350     | £2,100`,
    },
    { sheet: lines('C1 | A1 | SLE | SLE days | 6 | £350 | £2,100\nC2 | A1 | Books | Resources | | | £400') },
    {
      sheet: lines('C1 | A1 | 6 days at £350 | SLE days | | | £2,100\nC2 | A1 | SLE | SLE days | TBC | £350 | £2,100'),
    },
    { sheet: 'Costs\nRef | What is paid for | Kind of cost | Days | Total cost\nC1 | SLE | SLE days | 6 | £2,100' },
  ],
  reject: [
    { message: 'both', sheet: lines('C1 | A1 | SLE, phonics | SLE days | ^ | | £2,100') },
    { message: 'days', sheet: lines('C1 | A1 | SLE, phonics | SLE days | ^ | £350 | £2,100') },
    { message: 'rate', sheet: lines('C1 | A1 | Adviser | Other days | 2 | ^ | £900') },
    {
      message: 'both',
      sheet:
        'Costs\nRef | What is paid for | Kind of cost | Total cost\nC1 | SLE | SLE days | ^ £2,100\nC2 | NLE | NLE days | £550',
    },
  ],
};
