import { defineRule, type RuleExamples } from '../define';
import { readingsOf } from './date-readings';

export const rule = defineRule({
  code: 'T10',
  id: 'time/inspection-in-future',
  title: 'An inspection lies in the future',
  why: 'The tier follows from inspections that have happened, so a slip in a year can change the money a school may have.',
  guidance: 'Enter the first day of the inspection, as on its report.',
  source: 'DFE-RR1091 (2020), Introduction: the tiers follow from judgements given',
  needs: ['inspection.date'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    future: '{Field} must be today or in the past; it is {date:date}',
  },
  *check({ form, today }) {
    for (const inspection of form.records('inspection')) {
      const date = readingsOf(inspection.get('inspection.date'));
      if (!date || date.earliest <= today) continue;
      yield { message: 'future', record: inspection, role: 'inspection.date', data: { date: date.earliest } };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Ofsted history
Inspection date | Overall effectiveness
12 Nov 2018     | Requires improvement
20 Jan 2020     | Requires improvement
'03/01/2020     | Good
'next year      | Good`,
    },
  ],
  reject: [
    {
      sheet: `
Ofsted history
Inspection date | Overall effectiveness
^ 12 Nov 2028   | Requires improvement
14 May 2015     | Requires improvement`,
    },
  ],
};
