import { defineRule, type RuleExamples } from '../define';
import { beginsOn, hasEnded, namedIn } from './named';

export const rule = defineRule({
  code: 'C03',
  id: 'catalogue/programme-withdrawn',
  title: 'Programme has ended by then',
  why: 'A place on a programme that is no longer offered cannot be had, and the plan loses weeks before that comes out.',
  guidance: 'Ask the provider whether it still runs, and choose what took its place or another programme.',
  source:
    'DFE-RR1091 (2020), Available training not meeting the full range of schools’ challenges: no longer available',
  needs: ['action.intervention'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    replaced: '{programme} could be started until {until:date}; {instead} took its place',
    ended: '{programme} could be started until {until:date}: choose one that still runs',
    'replaced-undated': '{programme} can no longer be started; {instead} took its place',
    'ended-undated': '{programme} can no longer be started: choose one that still runs',
  },
  *check(ctx) {
    for (const action of ctx.form.records('action')) {
      const programme = namedIn(action, ctx).find((one) => hasEnded(one, beginsOn(action, ctx)));
      if (!programme) continue;
      const { name, until, replacedBy } = programme;
      const kind = replacedBy === undefined ? 'ended' : 'replaced';
      yield {
        message: until === undefined ? `${kind}-undated` : kind,
        record: action,
        role: 'action.intervention',
        data: { programme: name, until: until ?? '', instead: replacedBy ?? '' },
        // The last days of a reconstructed catalogue are estimates.
        ...(ctx.catalogue.official ? { severity: 'error', outcome: 'fail' } : {}),
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention                                    | Start date  | Approved list or alternative
A1  | Tom Bennett behaviour programme                 | 4 Nov 2019  | Approved list
A2  | Alternative behaviour programme by Tom Bennett  | 24 Feb 2020 | Approved list
A3  | Trust course instead of the Tom Bennett one     | 24 Feb 2020 | Alternative
A4  | English hub                                     | 24 Feb 2020 | Approved list
A5  | NGA Leading Governance                          | 24 Feb 2020 | Approved list`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention                        | Start date
A1  | ^ Tom Bennett behaviour programme   | 24 Feb 2020
A2  | ^ Tom Bennett training for all      |`,
      message: 'replaced',
    },
    {
      sheet: `
Actions
Ref | Intervention                          | Start date
A1  | ^ Critical Thinking for Achievement   | 20 Apr 2020`,
      message: 'ended',
      official: true,
      severity: 'error',
      outcome: 'fail',
    },
  ],
};
