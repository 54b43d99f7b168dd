import { defineRule, type RuleExamples } from '../define';
import { readingsOf } from './date-readings';

export const rule = defineRule({
  code: 'T11',
  id: 'time/agreement-in-future',
  title: 'An agreement lies in the future',
  why: 'Heads have found themselves in plans that nobody had shown them: an agreement counts once it has been given.',
  guidance: 'Enter the day on which the headteacher or the officer agreed, once they have.',
  source: 'DFE-RR1091 (2020), Challenges: headteachers who were not consulted on the RAF',
  needs: ['agreement.headDate'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    head: '{Field:quote} must be today or in the past; it is {date:date}',
    officer: '{Field:quote} must be today or in the past; it is {date:date}',
  },
  *check({ form, today }) {
    for (const [message, role] of [
      ['head', 'agreement.headDate'],
      ['officer', 'agreement.officerDate'],
    ] as const) {
      const date = readingsOf(form.one(role));
      if (!date || date.earliest <= today) continue;
      yield { message, section: 'agreement', role, data: { date: date.earliest } };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    { sheet: 'Headteacher agreed on | 17 Jan 2020\nOfficer agreed on | 20 Jan 2020' },
    { sheet: "Headteacher agreed on |\nOfficer agreed on | 'next week" },
  ],
  reject: [
    { message: 'head', sheet: 'Headteacher agreed on | ^ 17 Jan 2021\nOfficer agreed on | 17 Jan 2020' },
    { message: 'officer', sheet: 'Headteacher agreed on | 17 Jan 2020\nOfficer agreed on | ^ 21 Jan 2020' },
  ],
};
