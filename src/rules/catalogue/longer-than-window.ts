import { addMonths, daysBetween } from '../../domain/calendar';
import { defineRule, type RuleExamples } from '../define';
import { offeredIn } from './named';

/** A programme of a year that is done in eleven months is done. */
const TOLERANCE = 1;
const DAYS_A_MONTH = 30.44;

export const rule = defineRule({
  code: 'C08',
  id: 'catalogue/longer-than-window',
  title: 'Programme takes longer than the dates leave',
  why: 'A course of 12 to 18 months does not end with a shorter action: measures read at its end find it half done.',
  guidance:
    'Give the programme’s real end if the window allows, or say what will have been done by the end date and who pays for the rest.',
  source: 'DFE-RR1091 (2020), Available training; length of each programme from the source of its catalogue row',
  needs: ['action.intervention', 'action.start', 'action.end'],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    range:
      '{programme} takes {from} to {to} months, and these dates leave {left:count month|months}: say what will be done by then',
    single:
      '{programme} takes {from:count month|months}, and these dates leave {left:count month|months}: say what will be done by then',
  },
  *check(ctx) {
    for (const action of ctx.form.records('action')) {
      const [programme, another] = offeredIn(action, ctx);
      const [start, end] = [action.get('action.start').value, action.get('action.end').value];
      if (!programme?.months || another || start === null || end === null || end < start) continue;
      const { from, to } = programme.months;
      if (end >= addMonths(start, Math.floor(from - TOLERANCE))) continue;
      yield {
        message: to > from ? 'range' : 'single',
        record: action,
        role: 'action.end',
        data: { programme: programme.name, from, to, left: Math.floor(daysBetween(start, end) / DAYS_A_MONTH) },
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention          | Start date  | End date
A1  | NPQML                 | 24 Feb 2020 | 26 Feb 2021
A2  | NPQML                 | 24 Feb 2020 | 24 Jan 2021
A3  | NPQH                  |             | 24 Jul 2020
A4  | NPQH                  | 24 Feb 2020 | 24 Jan 2020
A5  | English hub           | 24 Feb 2020 | 13 Mar 2020
A6  | Behaviour hubs        | 24 Feb 2020 | 17 Jul 2020
A7  | Preparation for NPQML | 24 Feb 2020 | 17 Jul 2020`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention | Start date  | End date
A1  | NPQML        | 24 Feb 2020 | ^ 11 Dec 2020
A2  | NPQH         | 24 Feb 2020 | ^ 17 Jul 2020`,
      message: 'range',
    },
    {
      sheet: `
Actions
Ref | Intervention         | Start date  | End date
A1  | Teaching for Mastery | 24 Feb 2020 | ^ 17 Jul 2020
A2  | Leading Together     | 24 Feb 2020 | ^ 11 Dec 2020`,
      message: 'single',
    },
  ],
};
