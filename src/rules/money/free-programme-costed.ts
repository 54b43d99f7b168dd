import type { FormRecord } from '../../domain/form';
import { programmeOf } from '../catalogue/match';
import { defineRule, type RuleExamples } from '../define';
import { claimOf, costLines } from './cost-lines';

export const rule = defineRule({
  code: 'M10',
  id: 'money/free-programme-costed',
  title: 'A free programme has a fee',
  why: 'Money for a programme that costs the school nothing is missing for something else.',
  guidance: 'Take the fee out, or say what is paid for besides taking part.',
  source: 'Catalogue of the programme: what taking part costs',
  needs: ['cost.total', 'cost.action', 'action.intervention'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    free: '{programme} is free to take part in: say what {total:pounds} is for, or take it out',
  },
  *check(ctx) {
    const { fee } = ctx.pack.pack.settings.meanings;
    for (const { line, total } of costLines(ctx)) {
      if (total === null || total <= 0 || !isFee(line, fee)) continue;
      const programmes = ctx.links.actionsOf(line).map((action) => programmeOf(action, ctx));
      const [first] = programmes;
      if (!first || !programmes.every((one) => one?.cost.kind === 'free')) continue;
      yield { message: 'free', record: line, role: 'cost.total', data: { programme: first.name, total } };
    }
  },
});

/** Books, kits and the days of someone else may well cost money beside a free programme. */
const BESIDES =
  /\b(?:books?|textbooks?|resources?|materials?|licen[cs]es?|kits?|equipment|[nsl]les?|days?|consultan\w{1,5})\b/i;

function isFee(line: FormRecord, fee: string): boolean {
  const { value, state } = line.get('cost.kind');
  if (value === fee) return true;
  if (state !== 'empty' && state !== 'absent') return false;
  if (claimOf(line) || line.get('cost.days').value !== null) return false;
  return !BESIDES.test(line.get('cost.item').raw.slice(0, 500));
}

const form = (costs: string): string => `
Actions
Ref | Intervention
A1  | Maths hub support
A2  | NPQML

Costs
Ref | Action | What is paid for | Kind of cost | Total cost
${costs}`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: form(
        'C1 | A1 | Taking part | Course fee | £0\nC2 | A1 | Textbooks | Resources | £400\nC3 | A1 | Textbooks | | £400',
      ),
    },
    { sheet: form('C1 | A2 | Fee for one leader | Course fee | £900\nC2 | A1, A2 | Fees | Course fee | £900') },
  ],
  reject: [{ sheet: form('C1 | A1 | Taking part | Course fee | ^ £500\nC2 | A1 | Work group | | ^ £250') }],
};
