import { addDays, type IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { readingsOf } from '../time/date-readings';
import { otherDate } from './other-date';

/** A result within days of the end is a result at the end. */
const SOON = 14;

export const rule = defineRule({
  code: 'S08',
  id: 'smart/no-interim-reading',
  title: 'Result comes after the support ends, without an interim reading',
  why: 'A result after the support is often the only honest one, but until then nobody sees whether it is working.',
  guidance: 'Enter a day before the support ends on which the figure is read once, and what it should be by then.',
  source: 'Bradford School to School Support Project evaluation (2022): termly progress against the plan',
  needs: ['measure.due', 'measure.interimDue', 'action.end'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    interim: 'Enter a day for an interim reading: the result comes on {due:date}, after the support ends on {end:date}',
  },
  *check({ form, links }) {
    for (const measure of form.records('measure')) {
      const due = readingsOf(measure.get('measure.due'));
      const end = due && latestEnd(links.actionsOf(measure));
      if (!due || !end || due.earliest <= addDays(end, SOON)) continue;
      const day = measure.get('measure.interimDue');
      if (day.state !== 'empty' && day.state !== 'absent') continue;
      if (measure.get('measure.interimValue').state === 'read') continue;
      // A slip in the year is said as one, and the rest follows from it.
      if (otherDate(measure, links.actionsOf(measure))) continue;
      const role = day.state === 'empty' ? 'measure.interimDue' : 'measure.due';
      yield { message: 'interim', record: measure, role, data: { due: due.earliest, end } };
      // A table without the column lacks it once, not once a row.
      if (day.state === 'absent') return;
    }
  },
});

/** Null where one of the ends cannot be read or be right. */
function latestEnd(actions: readonly FormRecord[]): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const action of actions) {
    const start = readingsOf(action.get('action.start'));
    const end = readingsOf(action.get('action.end'));
    // An end that cannot be right is said where it stands; nothing follows from it.
    if (!end || (start && end.latest < start.earliest)) return null;
    if (latest === null || end.latest > latest) latest = end.latest;
  }
  return latest;
}

const form = (end: string, due: string, interim: string): string => `
Actions
Ref | Intervention | Start date | End date
A1  | SLE support  | 24 February 2020 | ${end}

Measures
Ref | Action | Measure | By when | Interim reading on
M1  | A1 | 80% of Year 6 reach the expected standard in reading | ${due} | ${interim}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: form('11 December 2020', '10 July 2020', '') },
    { sheet: form('3 April 2020', '10 July 2020', '27 March 2020') },
    { sheet: form('3 July 2020', '10 July 2020', '') },
    { sheet: form('', '10 July 2020', '') },
    { sheet: form('3 April 2020', 'TBC', '') },
    { sheet: form('3 April 2020', '10 July 2020', 'TBC') },
  ],
  reject: [
    { sheet: form('3 April 2020', '10 July 2020', '^') },
    {
      sheet: `
Actions
Ref | Intervention | End date | Success criteria | By when
A1 | SLE support | 3 April 2020 | 80% of Year 6 reach the expected standard | ^ 10 July 2020
A2 | NPQML | 3 April 2020 | 80% of Year 5 reach the expected standard | 10 July 2020`,
    },
  ],
};
