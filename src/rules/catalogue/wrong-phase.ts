import { defineRule, type RuleExamples } from '../define';
import { listOf, offeredIn } from './named';

export const rule = defineRule({
  code: 'C05',
  id: 'catalogue/wrong-phase',
  title: 'Programme is for another phase',
  why: 'A school of the wrong phase is turned away by the programme, after the plan has been approved.',
  guidance: 'Ask the provider whether a school of your phase can take part, or choose a programme for your phase.',
  source:
    'DFE-RR1091 (2020), Available training not meeting the full range of schools’ challenges; source of each catalogue row',
  needs: ['action.intervention', 'school.phase'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    phase:
      'The catalogue has {programme} for {phases} schools, and this school’s phase is {phase}: check that it can take part',
  },
  *check(ctx) {
    const phase = ctx.form.one('school.phase').value;
    if (phase === null) return;
    for (const action of ctx.form.records('action')) {
      const programme = offeredIn(action, ctx).find(({ phases }) => phases.length > 0 && !phases.includes(phase));
      if (!programme) continue;
      yield {
        message: 'phase',
        record: action,
        role: 'action.intervention',
        data: {
          programme: programme.name,
          phases: listOf(programme.phases.map((one) => one.toLowerCase())),
          phase: phase.toLowerCase(),
        },
        ...(ctx.catalogue.official ? { severity: 'error', outcome: 'fail' } : {}),
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
School
Phase | Infant school

Actions
Ref | Intervention
A1  | English hub
A2  | Teaching for Mastery
A3  | NPQML`,
    },
    {
      sheet: `
School
Phase | Secondary

Actions
Ref | Intervention                         | Approved list or alternative
A1  | Computer Science Accelerator         | Approved list
A2  | Reading like the English hub offers  | Alternative`,
    },
    {
      sheet: `
School
Phase |

Actions
Ref | Intervention
A1  | English hub`,
    },
  ],
  reject: [
    {
      sheet: `
School
Phase | Secondary

Actions
Ref | Intervention
A1  | ^ English hub
A2  | ^ Primary Mastery Readiness
A3  | Maths hub`,
    },
    {
      sheet: `
School
Phase | Primary

Actions
Ref | Intervention
A1  | ^ Computer Science Accelerator`,
      official: true,
      severity: 'error',
      outcome: 'fail',
    },
  ],
};
