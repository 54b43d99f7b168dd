import { defineRule, type RuleExamples } from '../define';
import { missingFields } from '../missing';

export const rule = defineRule({
  code: 'P09',
  id: 'programme/nothing-afterwards',
  title: 'Nothing is said of what happens afterwards',
  why: 'What nobody carries on stops with the money: reviewers ask who keeps it going.',
  guidance: 'Say who carries the change on when the support ends, and how the school will see that it lasts.',
  source: 'Opportunity Areas Process Evaluation (2022), Sustainability: funding was conditional on it',
  needs: ['action.after'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    empty: 'Enter what happens after the support ends: who carries it on, and how',
    column: 'Say what happens after the support ends: who carries it on, and how',
  },
  *check(ctx) {
    for (const { role, record, place, absentColumn } of missingFields(ctx, 'programme')) {
      if (role !== 'action.after') continue;
      if (record) yield { message: 'empty', record, role };
      else if (absentColumn) yield { message: 'column', role, section: 'action', place, severity: 'advice' };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention        | What happens afterwards
A1  | English hub support | The phonics lead coaches new staff each September
A2  | SLE deployment      | TBC`,
    },
    {
      sheet: `
Actions
Intervention        | How will it be sustained
English hub support | Governors read the lead’s report each term`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention        | What happens afterwards
A1  | English hub support | The phonics lead coaches new staff each September
A2  | SLE deployment      | ^`,
      message: 'empty',
    },
    {
      sheet: `
Actions
^ Ref | Intervention        | Start date
A1    | English hub support | 24 February 2020`,
      message: 'column',
      severity: 'advice',
    },
  ],
};
