import { defineRule, type RuleExamples } from '../define';
import { matchOf } from './match';
import { ALTERNATIVE, LISTED } from './named';
import { hasJustification } from './justification/sources';

export const rule = defineRule({
  code: 'C01',
  id: 'catalogue/not-listed',
  title: 'Intervention is not in the catalogue',
  why: 'An intervention outside the approved list comes back unless it is justified, and a name that nobody can find looks like one.',
  guidance:
    'Write the name as it stands on the approved list. If it is not on the list, choose Alternative and justify it.',
  source: 'DFE-RR1091 (2020), Available training not meeting the full range of schools’ challenges; Quality of RAFs',
  needs: ['action.intervention', 'action.listed'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    claimed:
      '{name:quote} is not in the catalogue, which is reconstructed and may lack it: check the name, or choose Alternative and justify it',
    unsaid:
      'Say whether {name:quote} is on the approved list; it is not in the catalogue, and an alternative has to be justified',
    official: '{name:quote} is not on the approved list: use a listed name, or choose Alternative and justify it',
  },
  *check(ctx) {
    const { official } = ctx.catalogue;
    for (const action of ctx.form.records('action')) {
      const [intervention, listed] = [action.get('action.intervention'), action.get('action.listed')];
      if (intervention.value === null || matchOf(action, ctx)) continue;
      const unsaid = listed.state === 'empty' || listed.state === 'absent';
      // A justified alternative is one whose author forgot to say so; the justification is judged by its own rule.
      if (listed.value === ALTERNATIVE || (unsaid && hasJustification(action, ctx))) continue;
      if (listed.value !== LISTED && !unsaid) continue;
      yield {
        message: official ? 'official' : unsaid ? 'unsaid' : 'claimed',
        record: action,
        role: 'action.intervention',
        data: { name: intervention.value },
        ...(official ? { severity: 'error', outcome: 'fail' } : {}),
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Need | Intervention             | Approved list or alternative | Provider
A1  | N1   | English hub support      | Approved list                | Calder English Hub
A2  | N1   | SLE support for maths    | Approved list                | Thornfield
A3  | N2   | Read Write Inc training  | Alternative                  | Ruth Miskin Training
A4  | N2   | NPQ for middle leaders   |                              |
A5  | N2   | TBC                      | Approved list                |
A6  | N2   |                          |                              |
A7  | N2   | Phonics support          | Approved list                | Calder English Hub
A8  | N2   | Power of Reading         | not sure                     |`,
    },
    {
      sheet: `
Actions
Ref | Intervention     | Approved list or alternative | Justification
A1  | Power of Reading |                              | The English hub is full until September
A2  | Read Write Inc   | Alternative                  |`,
      official: true,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention       | Approved list or alternative | Provider
A1  | ^ Power of Reading | Approved list                | CLPE
A2  | ^ White Rose Maths | on the list                  | White Hill Maths Hub
A3  | Maths hub          | Approved list                | White Hill Maths Hub`,
      message: 'claimed',
    },
    {
      sheet: `
Actions
Ref | Intervention       | Approved list or alternative | Start date
A1  | ^ Read Write Inc   |                              | 24 Feb 2020`,
      message: 'unsaid',
    },
    {
      sheet: `
Actions
Ref | Intervention       | Approved list or alternative
A1  | ^ Power of Reading | Approved list
A2  | ^ White Rose Maths |`,
      message: 'official',
      official: true,
      severity: 'error',
      outcome: 'fail',
    },
  ],
};
