import { defineRule, type RuleExamples } from '../define';
import { readingsOf } from './date-readings';

export const rule = defineRule({
  code: 'T08',
  id: 'time/interim-after-the-result',
  title: 'The interim reading does not come before the result',
  why: 'An interim reading is there to change course in time; on the day of the result or later it comes too late.',
  guidance: 'Enter a day before the one on which the target is due, best while the support still runs.',
  source: 'RAF Ready: good practice for forms',
  needs: ['measure.interimDue', 'measure.due'],
  severity: 'warning',
  outcome: 'fail',
  fix: 'none',
  messages: {
    late: 'The interim reading must be before {due:date}, when the target is due; it is on {interim:date}',
  },
  *check({ form }) {
    for (const measure of form.records('measure')) {
      const interim = readingsOf(measure.get('measure.interimDue'));
      const due = readingsOf(measure.get('measure.due'));
      if (!interim || !due || interim.earliest < due.latest) continue;
      yield {
        message: 'late',
        record: measure,
        role: 'measure.interimDue',
        data: { due: due.latest, interim: interim.earliest },
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Measures
Ref | Action | Measure  | By when      | Interim reading on
M1  | A1     | 80% pass | 10 July 2020 | 27 Mar 2020
M2  | A1     | 80% pass | 10 July 2020 |
M3  | A1     | 80% pass | TBC          | 27 Mar 2020
M4  | A1     | 80% pass | 10 July 2020 | '04/08/2020`,
    },
  ],
  reject: [
    {
      sheet: `
Measures
Ref | Action | Measure  | By when      | Interim reading on
M1  | A1     | 80% pass | 10 July 2020 | ^ 10 July 2020
M2  | A1     | 80% pass | 10 July 2020 | ^ 25 Sep 2020`,
    },
  ],
};
