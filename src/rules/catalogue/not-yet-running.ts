import { defineRule, type RuleExamples } from '../define';
import { beginsOn, namedIn, notYetRunning } from './named';

export const rule = defineRule({
  code: 'C04',
  id: 'catalogue/not-yet-running',
  title: 'Programme has not begun by then',
  why: 'Nobody can take part in a programme before it exists, whatever else is right about the plan.',
  guidance: 'Choose a programme that runs on the start date, or move the start to after the programme begins.',
  source: 'Catalogue: first day of the programme, from the source of its row',
  needs: ['action.intervention'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    'starts-before':
      '{programme} cannot begin before {from:date}, and this action starts on {start:date}: choose a programme that runs by then',
    undated:
      '{programme} cannot begin before {from:date}: choose a programme that runs sooner, or start after that day',
  },
  *check(ctx) {
    for (const action of ctx.form.records('action')) {
      const programme = namedIn(action, ctx).find((one) => notYetRunning(one, beginsOn(action, ctx)));
      if (!programme) continue;
      const start = action.get('action.start').value;
      yield {
        message: start === null ? 'undated' : 'starts-before',
        record: action,
        role: 'action.intervention',
        data: { programme: programme.name, from: programme.from ?? '', start: start ?? '' },
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention                                   | Start date   | Approved list or alternative
A1  | English hub                                    | 24 Feb 2020  | Approved list
A2  | Behaviour hubs                                 | 19 Apr 2021  | Approved list
A3  | Set up a behaviour hub in school               | 24 Feb 2020  |
A4  | Coaching of staff of our behaviour hub by SLEs | 24 Feb 2020  | Alternative
A5  | Critical Thinking for Achievement              | 24 Feb 2020  | Approved list`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention                     | Start date  | Approved list or alternative
A1  | ^ Behaviour hubs                 | 24 Feb 2020 | Approved list
A2  | ^ Support from a behaviour hub   | 7 Sep 2020  |
A3  | ^ Behaviour hub                  | 7 Sep 2020  | Alternative`,
      message: 'starts-before',
    },
    {
      sheet: `
Actions
Ref | Intervention     | Start date
A1  | ^ Behaviour hubs |
A2  | ^ Behaviour hubs | Spring term`,
      message: 'undated',
    },
  ],
};
