import { addWorkingDays } from '../../domain/calendar';
import { defineRule, type RuleExamples } from '../define';
import { readingsOf } from './date-readings';
import { faultsOf, isUnfunded, supportWindow } from './support-window';

export const rule = defineRule({
  code: 'T06',
  id: 'time/starts-before-an-answer',
  title: 'Support starts before an answer can be there',
  why: 'Some schools start early and claim the money back; if the form is not approved, they pay for it themselves.',
  guidance: 'Move the start, or go ahead knowing that the school carries the cost if the answer is no.',
  source:
    'DFE-RR1091 (2020), Approving the RAF: about two weeks for an answer; support delivered before approval at own risk',
  needs: ['action.start', 'school.tier'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    early:
      '{Field} is before {safe:date}, when an answer can be expected; support that starts earlier is at the school’s own risk',
  },
  *check(ctx) {
    const { tiers, terms, answerWorkingDays, closedDays } = ctx.pack.pack.settings;
    const funded = tiers.some(({ value, limit }) => limit > 0 && value === ctx.form.one('school.tier').value);
    const over = terms.at(-1)?.to;
    // A form of a programme that is over waits for no answer.
    if (answerWorkingDays === undefined || !funded || (over !== undefined && ctx.countsFrom > over)) return;
    const safe = addWorkingDays(ctx.countsFrom, answerWorkingDays, new Set(closedDays));
    const window = supportWindow(ctx);
    for (const action of ctx.form.records('action')) {
      const start = readingsOf(action.get('action.start'));
      if (!start || start.latest >= safe || isUnfunded(action, ctx)) continue;
      if (faultsOf(action, window).some(({ role }) => role === 'action.start')) continue;
      yield { message: 'early', record: action, role: 'action.start', data: { safe } };
    }
  },
});

const form = (tier: string, rows: string): string => `
Tier of support | ${tier}
Date prepared   | 20 Jan 2020

Actions
Ref | Intervention | Start date  | End date
${rows}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: form('Tier 2', 'A1 | NPQML | 3 Feb 2020 | 11 Dec 2020') },
    { sheet: form('Tier 1', 'A1 | Maths hub | 21 Jan 2020 | 11 Dec 2020') },
    { sheet: form('Tier 2', 'A1 | NPQML | 24 Feb 2002 | 11 Dec 2020') },
    {
      // A free programme asks for no money, so nothing is at risk.
      sheet: `${form('Tier 2', 'A1 | Maths hub | 21 Jan 2020 | 11 Dec 2020\nA2 | SLE | 24 Feb 2020 | 11 Dec 2020')}

Costs
Ref | Action | What is paid for | Total cost
C1  | A2     | SLE, phonics     | £2,100`,
    },
  ],
  reject: [
    { sheet: form('Tier 2', 'A1 | NPQML | ^ 31 Jan 2020 | 11 Dec 2020\nA2 | SLE | 24 Feb 2020 | 11 Dec 2020') },
    { sheet: form('Tier 3', 'A1 | NPQML | ^ 6 Jan 2020 | 11 Dec 2020') },
  ],
};
