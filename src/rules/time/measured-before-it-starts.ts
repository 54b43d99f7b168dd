import type { IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';
import { readingsOf } from './date-readings';
import { faultsOf, supportWindow, type SupportWindow } from './support-window';

export const rule = defineRule({
  code: 'T07',
  id: 'time/measured-before-it-starts',
  title: 'A target is due before the support starts',
  why: 'What is read before the support starts is the baseline: it cannot show what the support has changed.',
  guidance: 'Enter a day after the support has started, or put right the Ref of the action that is measured.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: measures that are timebound',
  needs: ['measure.due', 'measure.action', 'action.start'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    before:
      '{Field:quote} must be on or after {start:date}, when the support that is measured starts; it is {due:date}',
  },
  *check({ form, links, ...rest }) {
    const window = supportWindow({ form, links, ...rest });
    for (const measure of form.records('measure')) {
      const due = readingsOf(measure.get('measure.due'));
      const start = due && earliestStart(links.actionsOf(measure), window);
      if (!due || !start || due.latest >= start) continue;
      yield { message: 'before', record: measure, role: 'measure.due', data: { start, due: due.latest } };
    }
  },
});

/** Null where one of the starts is not known, or is itself at fault. */
function earliestStart(actions: readonly FormRecord[], window: SupportWindow): IsoDate | null {
  let earliest: IsoDate | null = null;
  for (const action of actions) {
    const start = readingsOf(action.get('action.start'));
    if (!start || faultsOf(action, window).some(({ kind }) => kind !== 'maybe-after-window')) return null;
    if (earliest === null || start.earliest < earliest) earliest = start.earliest;
  }
  return earliest;
}

const form = (actions: string, measures: string): string => `
Actions
Ref | Intervention | Start date  | End date
${actions}

Measures
Ref | Action | Measure          | By when
${measures}`;

const ACTIONS = 'A1 | NPQML | 24 Feb 2020 | 11 Dec 2020\nA2 | SLE support | 20 Apr 2020 | 11 Dec 2020';

export const examples: RuleExamples = {
  accept: [
    { sheet: form(ACTIONS, 'M1 | A1 | 80% pass | 10 July 2020\nM2 | A1, A2 | 80% pass | 27 Mar 2020') },
    // Summer results for support that ends at Easter are often the only honest measure.
    { sheet: form('A1 | NPQML | 24 Feb 2020 | 3 Apr 2020', 'M1 | A1 | 80% pass | 20 Aug 2020') },
    { sheet: form('A1 | NPQML | TBC | 3 Apr 2020', 'M1 | A1 | 80% pass | 1 Feb 2020') },
    { sheet: form('A1 | NPQML | 24 Feb 2021 | 3 Apr 2020', 'M1 | A1 | 80% pass | 10 July 2020') },
    { sheet: form(ACTIONS, 'M1 | A9 | 80% pass | 1 Feb 2020') },
  ],
  reject: [{ sheet: form(ACTIONS, 'M1 | A1 | 80% pass | ^ 14 Feb 2020\nM2 | A1, A2 | 80% pass | ^ 10 July 2019') }],
};
