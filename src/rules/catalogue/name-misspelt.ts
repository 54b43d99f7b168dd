import { defineRule, type RuleExamples } from '../define';
import { matchOf } from './match';

export const rule = defineRule({
  code: 'C10',
  id: 'catalogue/name-misspelt',
  title: 'Name is almost that of a listed programme',
  why: 'Whoever looks for the name on the approved list does not find it.',
  guidance: 'Use the name as it stands on the list, or change it so that nobody takes it for the listed programme.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval',
  needs: ['action.intervention'],
  severity: 'advice',
  outcome: 'needs-person',
  fix: 'suggestion',
  messages: {
    near: '{typed:quote} is not in the catalogue as written; {name} is',
  },
  *check(ctx) {
    for (const action of ctx.form.records('action')) {
      const intervention = action.get('action.intervention');
      const found = matchOf(action, ctx);
      if (found?.how !== 'near' || found.also.length > 0 || intervention.value === null) continue;
      const { name } = found.programme;
      yield {
        message: 'near',
        record: action,
        role: 'action.intervention',
        data: { typed: intervention.value, name },
        fixes: intervention.place
          ? [
              {
                kind: 'suggestion',
                label: `Use ${name}`,
                edits: [{ ...intervention.place, expect: intervention.cellValue, value: name }],
              },
            ]
          : [],
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Actions
Ref | Intervention
A1  | english hub
A2  | Maths Hubs
A3  | NPQ for middle leaders
A4  | SLE support for maths
A5  | Maths club
A6  | Power of Reading`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref | Intervention
A1  | ^ Englsh hub support
A2  | ^ NPQLM
A3  | ^ Tom Bennet behaviour training
A4  | Maths hub`,
    },
  ],
};
