import { defineRule, type RuleExamples } from '../define';
import { missingFields } from '../missing';

export const rule = defineRule({
  code: 'P02',
  id: 'programme/too-many-free-nle-days',
  title: 'More free NLE days than the offer gives',
  why: 'The offer gives every school a few free days to diagnose and plan; days beyond them have to be paid for.',
  guidance: 'Enter the free days that were used to diagnose and plan. Put days of funded support into the costs.',
  source: 'DFE-RR1091 (2020), Executive summary: up to three days of NLE support at every tier',
  needs: ['nle.freeDays'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    over: '{Field} must be {limit:number} or fewer; days of funded support go into the costs',
    perhaps: '{Field} is {days:number}, but {limit:number} are free; put days of funded support into the costs',
    empty: 'Enter how many of the {limit:count free day|free days} of the NLE were used',
  },
  *check(ctx) {
    const { form, pack } = ctx;
    const limit = pack.pack.settings.freeNleDays;
    if (limit === undefined) return;
    for (const { role, what } of missingFields(ctx, 'programme'))
      if (role === 'nle.freeDays' && what === 'cell')
        yield { message: 'empty', role, data: { limit }, severity: 'advice', outcome: 'needs-person' };
    const days = form.one('nle.freeDays').value;
    if (days === null || days <= limit) return;
    // A form's own "NLE days" may count funded days as well: only a label that speaks of the free ones is certain.
    const heading = form.mapping.find(({ role }) => role === 'nle.freeDays')?.heading ?? 'free';
    const data = { days, limit };
    if (/\b(free|used|diagnos)/i.test(heading)) yield { message: 'over', role: 'nle.freeDays', data };
    else yield { message: 'perhaps', role: 'nle.freeDays', data, severity: 'warning', outcome: 'needs-person' };
  },
});

const sheet = (days: string, label = 'Free NLE days used'): string => `
National leader of education
NLE name | Andrew Whitcombe
${label} | ${days}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: sheet('3') },
    { sheet: sheet('2.5') },
    { sheet: sheet('two days') },
    { sheet: sheet('TBC') },
    { sheet: 'National leader of education\nNLE name | Andrew Whitcombe' },
  ],
  reject: [
    { sheet: sheet('^ 4'), message: 'over' },
    { sheet: sheet('^ 3.5'), message: 'over' },
    {
      sheet: sheet('^ 6', 'Days of NLE support'),
      message: 'perhaps',
      severity: 'warning',
      outcome: 'needs-person',
    },
    { sheet: sheet('^'), message: 'empty', severity: 'advice', outcome: 'needs-person' },
  ],
};
