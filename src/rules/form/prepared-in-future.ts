import { defineRule, type RuleExamples } from '../define';
import { readingsOf } from '../time/date-readings';

export const rule = defineRule({
  code: 'F11',
  id: 'form/prepared-in-future',
  title: 'The form is dated in the future',
  why: 'Rules about time count from the day the form was prepared; a day that has not come is left out of account.',
  guidance: 'Enter the day on which this version was finished.',
  source: 'RAF Ready: good practice for forms',
  needs: ['form.preparedOn'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    future: '{Field} must be today or in the past; it is {date:date}',
  },
  *check({ form, today }) {
    const date = readingsOf(form.one('form.preparedOn'));
    if (!date || date.earliest <= today) return;
    yield { message: 'future', section: 'form', role: 'form.preparedOn', data: { date: date.earliest } };
  },
});

export const examples: RuleExamples = {
  accept: [{ sheet: 'Date prepared | 20 Jan 2020' }, { sheet: "Date prepared | '10/01/2020" }],
  reject: [{ sheet: 'Date prepared | ^ 20 Jan 2021' }],
};
