import type { FormRecord } from '../../domain/form';
import type { Programme } from '../../packs/schema';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { match } from './match';
import { offeredIn } from './named';

/** Words by which an author says that it is known to be another time round, and what is different. */
const AGAIN =
  /\b(?:again|this time|second time|last time|first (?:time|cohort|group|year)|(?:second|third|further|another|other|different|new|newly|remaining|rest of the) (?:\w{1,12} )?(?:staff|teachers?|leaders?|cohort|group|people|governors?|year|stage|phase|round|places?|deputy|heads?)|next (?:stage|step|phase|level|cohort)|build(?:s|ing)? on|follow(?:s|ing)?[ -]up|since then|have left|has left)\b/i;

export const rule = defineRule({
  code: 'C09',
  id: 'catalogue/done-before',
  title: 'Programme that the school has done already',
  why: 'Many schools had been through the national programmes; a reader asks why the same should work this time.',
  guidance: 'Say why again: who takes part this time, what did not last, what is different.',
  source: 'DFE-RR1091 (2020), Executive summary: many schools had already engaged with this suite of offers',
  needs: ['action.intervention', 'support.programme'],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    done: 'The school has had {programme} before ({support}): say why again, and what will be different this time',
  },
  *check(ctx) {
    const done = programmesDone(ctx);
    if (done.size === 0) return;
    for (const action of ctx.form.records('action')) {
      const programme = offeredIn(action, ctx).find((one) => done.has(one));
      if (!programme || saysWhyAgain(action, ctx)) continue;
      yield {
        message: 'done',
        record: action,
        role: 'action.intervention',
        data: { programme: programme.name, support: done.get(programme)?.name ?? '' },
      };
    }
  },
});

/** What goes on at the moment is the business of paying for one thing twice. */
function programmesDone(ctx: CheckContext): ReadonlyMap<Programme, FormRecord> {
  const done = new Map<Programme, FormRecord>();
  for (const support of ctx.form.records('support')) {
    const [programme, status] = [support.get('support.programme').value, support.get('support.status')];
    const over =
      status.value === ctx.pack.pack.settings.meanings.done || status.state === 'empty' || status.state === 'absent';
    const found = programme === null || !over ? null : match(programme, ctx.catalogue);
    if (!found || (found.how === 'near' && found.also.length > 0)) continue;
    for (const one of [found.programme, ...found.also]) {
      // Days of a leader of education are a way of working, not a programme that one has been through.
      if (one.areas.length > 0 && !done.has(one)) done.set(one, support);
    }
  }
  return done;
}

function saysWhyAgain(action: FormRecord, ctx: CheckContext): boolean {
  const texts = [
    ...(['action.why', 'action.what', 'action.who', 'action.justification'] as const).map(
      (role) => action.get(role).raw,
    ),
    action.get('action.intervention').raw,
    ...ctx.links.alternativesOf(action).map((row) => row.get('alternative.considered').raw),
  ];
  return texts.some((text) => AGAIN.test(text));
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Other support
Ref | Programme or support         | Done, under way or planned
S1  | Maths hub: mastery readiness | Done
S2  | English hub                  | Under way
S3  | SLE days for phonics         | Done
S4  | NPQML for two leaders        | Done

Actions
Ref | Intervention         | Why it should work
A1  | Teaching for Mastery | It follows the year of readiness
A2  | English hub          | The check is at 62%
A3  | SLE coaching         | Leaders are new
A4  | NPQML                | Two other leaders asked for it`,
    },
  ],
  reject: [
    {
      sheet: `
Other support
Ref | Programme or support               | Done, under way or planned
S1  | Intensive support of an English hub | Planned
S2  | Pupil premium review 2018          | completed
S3  | NPQML (deputy)                     |

Actions
Ref | Intervention           | Why it should work
A1  | ^ Pupil premium review | Disadvantaged pupils are behind
A2  | ^ NPQ middle leadership | Leaders do not check lessons
A3  | English hub            | The check is at 62%`,
    },
  ],
};
