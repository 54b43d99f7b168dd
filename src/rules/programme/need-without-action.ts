import type { FormRecord } from '../../domain/form';
import { normalise } from '../../reading/words';
import { calledIn } from '../called';
import { defineRule, type CheckContext, type RuleExamples } from '../define';

export const rule = defineRule({
  code: 'P05',
  id: 'programme/need-without-action',
  title: 'Need without an action',
  why: 'A need that nothing is done about will be asked about: the support has to match what was diagnosed.',
  guidance: 'Add an action for the need, name the need in an action that serves it, or take the need out.',
  source: 'DFE-RR1091 (2020), Poorly developed RAFs: a plan which did not reflect the needs of the school',
  needs: ['need.what', 'action.need'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    none: 'No action serves {need}: name it in an action, or take the need out',
    supported: 'No action serves {need}: say whether the other support for it is enough',
  },
  *check(ctx) {
    const { form, links } = ctx;
    const actions = form.records('action');
    // Where an action's own link is empty or leads nowhere, it may be the one that is missed here.
    if (
      form.unfit?.has('action') ||
      actions.length === 0 ||
      actions.some((action) => links.needsOf(action).length === 0)
    )
      return;
    // Where needs stand beside their actions, or are said again, one need is read from several places.
    const needs = form.records('need');
    const served = new Set(needs.filter((need) => links.actionsOfNeed(need).length > 0).map(nameOf));
    for (const need of needs) {
      if (served.has(nameOf(need))) continue;
      const about = { record: need, role: 'need.what', data: { need: calledIn(need, 'need') } } as const;
      if (hasOtherSupport(need, ctx)) yield { message: 'supported', ...about, ...PERSON };
      // Where it is told by place alone, a need that stands apart may be that of the whole plan.
      else yield { message: 'none', ...about, ...(form.has('action.need') ? {} : PERSON) };
    }
  },
});

const PERSON = { severity: 'warning', outcome: 'needs-person' } as const;

const nameOf = (need: FormRecord): string =>
  normalise(need.get('need.what').raw) || normalise(need.get('need.area').raw) || need.name;

/** What another programme already does needs no second action; whether it does enough, a person knows. */
function hasOtherSupport(need: FormRecord, { form, pack }: CheckContext): boolean {
  const { done } = pack.pack.settings.meanings;
  const area = need.get('need.area').value;
  if (area === null) return false;
  return form
    .records('support')
    .some((one) => one.get('support.area').value === area && one.get('support.status').value !== done);
}

const needs = `
Needs
Ref | Area of need | What needs to improve
N1  | Reading      | Pupils in Years 3 and 4 read too slowly`;

const actions = (...links: string[]): string => `
Actions
Ref | Need | Intervention | Start date
${links.map((link, index) => `A${String(index + 1)} | ${link} | SLE deployment | 24 February 2020`).join('\n')}`;

const support = (status: string): string => `
Other support
Ref | Programme or support | Area it serves | Done, under way or planned
S1  | Maths hub            | Maths          | ${status}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: `${needs}\nN2 | Maths | Reasoning is weak\n${actions('N1', 'N2')}` },
    { sheet: `${needs}\nN2 | Maths | Reasoning is weak\n${actions('N1, N2')}` },
    { sheet: `${needs}\nN2 | Maths | Reasoning is weak\n${actions('N1', '')}` },
    { sheet: `${needs}\nN2 | Maths | Reasoning is weak\n${actions('Reading', 'Maths')}` },
    { sheet: needs },
  ],
  reject: [
    { sheet: `${needs}\nN2 | Maths | ^ Reasoning is weak\n${actions('N1', 'N1')}`, message: 'none' },
    { sheet: `${needs}\nN2 | Maths | ^ Reasoning is weak\n${actions('N1')}\n${support('Done')}`, message: 'none' },
    {
      sheet: `${needs}\nN2 | Maths | ^ Reasoning is weak\n${actions('N1')}\n${support('Under way')}`,
      message: 'supported',
      severity: 'warning',
      outcome: 'needs-person',
    },
  ],
};
