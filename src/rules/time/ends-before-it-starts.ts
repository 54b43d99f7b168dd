import { defineRule, type RuleExamples } from '../define';
import { faultsOf, supportWindow } from './support-window';

export const rule = defineRule({
  code: 'T04',
  id: 'time/ends-before-it-starts',
  title: 'End date is before the start date',
  why: 'One of the two dates must be wrong, and a reviewer cannot tell which.',
  guidance: 'Put right the start date or the end date. Training on a single day starts and ends on that day.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: timeframes',
  needs: ['action.start', 'action.end'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    before: '{Field} must be on or after {start:date}, when the support starts; it is {end:date}',
  },
  *check(ctx) {
    const window = supportWindow(ctx);
    for (const action of ctx.form.records('action')) {
      const [start, end] = [action.get('action.start').value, action.get('action.end').value];
      if (start === null || end === null) continue;
      if (!faultsOf(action, window).some(({ kind }) => kind === 'ends-before-start')) continue;
      yield { message: 'before', record: action, role: 'action.end', data: { start, end } };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention   | Start date    | End date
A1  | NPQML          | 24 Feb 2020   | 11 Dec 2020
A2  | One-day course | 10 Mar 2020   | 10 Mar 2020
A3  | SLE support    | '04/03/2020   | 31 Mar 2020
A4  | Maths hub      | 24 Feb 2020   | 'Easter`,
    },
    {
      // Reported as a date before the programme began.
      sheet: `
Actions
Ref | Intervention | Start date  | End date
A1  | NPQML        | 24 Feb 2020 | 11 Dec 2002`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention | Start date  | End date
A1  | NPQML        | 24 Feb 2020 | ^ 23 Feb 2020
A2  | SLE support  | 24 Apr 2020 | ^'03/04/2020`,
    },
  ],
};
