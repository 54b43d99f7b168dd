import { defineRule, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import { labelsOf } from '../render';

export const rule = defineRule({
  code: 'T01',
  id: 'time/date-missing',
  title: 'Start date or end date is missing',
  why: 'Missing dates are among the commonest reasons for a return: nobody can tell whether the support fits the time there is.',
  guidance: 'Enter the first and the last day of each action. Support on a single day starts and ends on that day.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: timeframes can be missing',
  needs: ['action.start'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    cell: 'Enter the {field}',
    column: 'Add a column for the {field}, and enter it for each action',
    columns: 'Add columns for {fields}, and enter them for each action',
    likeColumn: 'Add a column for the {field}. If it is {heading:quote}, call it {Field:quote}',
  },
  *check(ctx) {
    for (const { record, section, role, place, presence, what, unknownHeadings, roles } of missingFields(ctx, 'time')) {
      const about = { ...(record ? { record } : {}), section, role, place };
      const [heading, ...others] = unknownHeadings;
      if (what === 'cell') {
        // A date that is only expected, such as the form's own, sends no form back.
        yield { message: 'cell', ...about, ...(presence === 'required' ? {} : ADVICE) };
      } else if (what === 'column' && presence === 'required') {
        if (roles) {
          yield { message: 'columns', ...about, data: { fields: labelsOf(roles, ctx) } };
          continue;
        }
        const known = heading !== undefined && others.length === 0;
        yield known ? { message: 'likeColumn', ...about, data: { heading } } : { message: 'column', ...about };
      }
    }
  },
});

const ADVICE = { severity: 'advice', outcome: 'needs-person' } as const;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Date prepared | 20 Jan 2020

Actions
Ref | Intervention | Start date  | End date
A1  | NPQML        | 24 Feb 2020 | 11 Dec 2020
A2  | SLE support  | TBC         | 'summer`,
    },
    // A layout of the school's own need not have the label.
    { sheet: 'Tier of support | Tier 2' },
  ],
  reject: [
    {
      message: 'cell',
      sheet: `
Date prepared | 20 Jan 2020

Actions
Ref | Intervention | Start date  | End date
A1  | NPQML        | ^           | 11 Dec 2020
A2  | SLE support  | 24 Feb 2020 | ^`,
    },
    {
      message: 'column',
      sheet: `
Date prepared | 20 Jan 2020

Actions
^ Ref | Intervention | Start date
A1    | NPQML        | 24 Feb 2020`,
    },
    {
      message: 'likeColumn',
      sheet: `
Actions
Ref | Intervention | ^ Window      | End date
A1    | NPQML        | 24 Feb 2020 | 11 Dec 2020`,
    },
    {
      message: 'cell',
      severity: 'advice',
      outcome: 'needs-person',
      sheet: `
Date prepared | ^

Actions
Ref | Intervention | Start date  | End date
A1  | NPQML        | 24 Feb 2020 | 11 Dec 2020`,
    },
  ],
};
