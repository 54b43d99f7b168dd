import { defineRule, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import { isUnjustified, noneOf, reportMissing, weaknessesOf, type Message } from './justification/gaps';
import { isAlternative } from './justification/sources';

export const rule = defineRule<Message>({
  code: 'C02',
  id: 'catalogue/justification-incomplete',
  title: 'The justification of an alternative lacks a part',
  why: 'Alternatives were the hardest thing to get approved: the request typically came with too little detail.',
  guidance:
    'Say four things: what on the list was considered and why it does not fit, what exactly will happen, the evidence, and the cost beside the nearest on the list.',
  source:
    'DFE-RR1091 (2020), Quality of RAFs submitted for approval: alternative interventions with insufficient detail',
  needs: ['action.intervention', 'action.listed', 'alternative.considered'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    none: 'Enter the justification of {action:quote}: what on the list was considered and why not, what exactly will happen, the evidence, and the cost. Begin for example with ‘{example}’',
    noneButListed:
      'Enter the justification of {action:quote}, or choose Approved list: {programme} is in the catalogue',
    action: 'Enter the Ref of the action that this alternative is for, such as {example}',
    column: 'Add a column for {field}, such as ‘{example}’',
    prose: 'Add to the justification {parts}. For {first}, write for example ‘{example}’',
    'empty-considered': 'Enter what on the list was considered and why it does not fit, such as ‘{example}’',
    'empty-what': 'Enter what exactly will happen, step by step, such as ‘{example}’',
    'empty-evidence': 'Enter the evidence that it works, such as ‘{example}’',
    'empty-cost': 'Enter the cost beside that of the nearest on the list, such as ‘{example}’',
    'empty-costNearest': 'Enter the cost beside that of {programme} ({price}), such as ‘{example}’',
    'weak-considered':
      'Name what on the list was considered and say why it does not fit: full, not offered here, done before, staff not ready. For example ‘{example}’',
    'weak-what': 'Say what happens on the days, not only how many there are and who comes. For example ‘{example}’',
    'weak-evidence': 'Say where it worked, for whom and by how much, or name the research. For example ‘{example}’',
    'weak-cost': 'Give the cost in pounds beside that of the nearest on the list. For example ‘{example}’',
    'weak-costNearest': 'Give the cost in pounds beside that of {programme} ({price}). For example ‘{example}’',
  },
  *check(ctx) {
    for (const missing of missingFields(ctx, 'catalogue')) yield* reportMissing(missing, ctx);
    // One row may justify several actions, and one merged cell several rows.
    const told = new Set<string>();
    for (const action of ctx.form.records('action')) {
      if (!isAlternative(action, ctx)) continue;
      for (const report of weaknessesOf(action, ctx)) {
        const place = report.record.get(report.role).place;
        const key = place ? `${place.sheet}!${place.cell}` : action.name;
        if (!told.has(key)) yield report;
        told.add(key);
      }
      if (isUnjustified(action, ctx)) yield noneOf(action, ctx);
    }
  },
});

const NEED = `
Needs
Ref | Area of need | What needs to improve
N1  | Reading      | Pupils in Years 3 and 4 read too slowly
N2  | Phonics      | Blending in Year 1
`;
const ACTION = `${NEED}
Actions
Ref | Need | Intervention     | Approved list or alternative
A1  | N1   | Power of Reading | Alternative
A2  | N2   | English hub      | Approved list
`;
const HEADINGS =
  'Action | Considered on the list, and why not | What exactly will happen | Evidence that it works | Cost beside the nearest on the list';

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `${ACTION}
Alternatives
${HEADINGS}
A1 | English hub: full until September | The consultant models lessons in Year 3 and watches each teacher | Holme Primary: 61% to 78% in a year | £1,400; the hub would be free`,
    },
    {
      sheet: `${NEED}
Actions
Ref | Need | Intervention     | Approved list or alternative | Justification
A1  | N1   | Power of Reading | Alternative                  | The English hub is full. The consultant models six lessons and watches each teacher. At Holme Primary the share rose from 61% to 78%. £1,400, where the hub is free.
A2  | N2   | English hub      | Approved list                |
A3  | N2   | Read Write Inc   |                              |
A4  | N2   | Read Write Inc   | Alternative                  | See attached`,
    },
    {
      // Another rule speaks of placeholders, and of Refs that point nowhere.
      sheet: `${ACTION}
Alternatives
${HEADINGS}
A9 | English hub: full until September | TBC | Holme Primary: 61% to 78% in a year | £1,400; the hub would be free`,
    },
    { sheet: `${NEED}\nActions\nRef | Intervention     | Approved list or alternative\nA1  | Power of Reading |` },
  ],
  reject: [
    {
      sheet: `${ACTION}
Alternatives
${HEADINGS}
 | ^`,
      message: 'none',
    },
    {
      sheet: `${NEED}
Actions
Ref | Intervention     | Approved list or alternative | Justification
A1  | Power of Reading | Alternative                  | ^
A2  | Read Write Inc   | Alternative                  | ^`,
      message: 'none',
    },
    {
      sheet: `Actions\nRef | Intervention     | Approved list or alternative\nA1  | Power of Reading | ^ Alternative`,
      message: 'none',
    },
    {
      sheet: `Actions\nRef | Intervention     | Approved list or alternative\nA1  | NPQML | ^ Alternative`,
      message: 'noneButListed',
    },
    {
      sheet: `${ACTION}
Alternatives
${HEADINGS}
A1 | ^ | The consultant models lessons in Year 3 | Holme Primary: 61% to 78% in a year | £1,400; the hub would be free`,
      message: 'empty-considered',
    },
    {
      sheet: `${ACTION}
Alternatives
${HEADINGS}
A1 | English hub: full until September | The consultant models lessons in Year 3 | Holme Primary: 61% to 78% in a year | ^`,
      message: 'empty-costNearest',
    },
    {
      sheet: `${ACTION}
Alternatives
${HEADINGS}
^ | English hub: full until September | The consultant models lessons in Year 3 | Holme Primary: 61% to 78% in a year | £1,400`,
      message: 'action',
    },
    {
      sheet: `${ACTION}
Alternatives
${HEADINGS}
A1 | ^ The best option for us | ^ 6 days of support from Thornfield | ^ Proven track record | ^ Good value for money`,
      severity: 'warning',
      outcome: 'needs-person',
    },
    {
      sheet: `${NEED}
Actions
Ref | Need | Intervention     | Approved list or alternative | Justification
A1  | N1   | Power of Reading | Alternative                  | ^ The English hub is full, and the consultant has a proven track record
A2  | N1   | Reciprocal reading | | ^ It worked at Holme Primary and costs £500`,
      message: 'prose',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
