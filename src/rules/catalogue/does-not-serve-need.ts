import { defineRule, type RuleExamples } from '../define';
import { areasOf, serves } from './areas';
import { listOf, offeredIn } from './named';

export const rule = defineRule({
  code: 'C07',
  id: 'catalogue/does-not-serve-need',
  title: 'Programme is for another area of need',
  why: 'An intervention that does not match its need is returned, or takes place and changes nothing that mattered.',
  guidance:
    'Point the action to the need it serves, choose a programme for this need, or say in “Why it should work” how it helps.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: evidence that did not match a national programme',
  needs: ['action.intervention', 'action.need', 'need.area'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    area: 'The catalogue has {programme} under {areas}, not under {need}: check the need of {record}, or say how it helps',
  },
  *check(ctx) {
    for (const action of ctx.form.records('action')) {
      const programmes = offeredIn(action, ctx);
      const [programme] = programmes;
      const needs = programme ? areasOf(action, ctx) : null;
      if (!programme || needs === null) continue;
      if (programmes.some((one) => needs.some((area) => serves(one, area)))) continue;
      yield {
        message: 'area',
        record: action,
        role: 'action.intervention',
        data: {
          programme: programme.name,
          areas: listOf(programme.areas.map(inText), 'and'),
          need: listOf([...new Set(needs)].map(inText), 'and'),
        },
      };
    }
  },
});

/** "Behaviour management" inside a sentence; "SEND" stays. */
const inText = (area: string): string => (area === area.toUpperCase() ? area : area.toLowerCase());

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Needs
Ref | Area of need              | What needs to improve
N1  | Phonics                   | Blending in Year 1
N2  | Writing                   | Boys’ writing in key stage 2
N3  | Maths                     | Fluency with number facts
N4  | Outdoor learning          | Forest school
N5  | Middle leadership         | Leaders do not check lessons

Actions
Ref | Need   | Intervention
A1  | N1, N2 | English hub
A2  | N3     | Maths hub
A3  | N2     | SLE coaching
A4  | N4     | NPQML
A5  | N5     | NPQML
A6  | N3     | NPQML
A7  |        | Maths hub
A8  | N1, N3 | Maths hub
A9  | N2     | English hub and maths hub`,
    },
  ],
  reject: [
    {
      sheet: `
Needs
Ref | Area of need         | What needs to improve
N1  | Reading              | Fluency in Year 3
N2  | Behaviour management | Lunchtimes
N3  | Governance           | Governors do not question data

Actions
Ref | Need   | Intervention
A1  | N1     | ^ Maths hub
A2  | N2     | ^ English hub support
A3  | N2, N3 | ^ Computing hub
A4  | N3     | Governor training`,
    },
  ],
};
