import { defineRule, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import { calledIn, listed } from '../called';

export const rule = defineRule({
  code: 'S10',
  id: 'smart/action-without-measure',
  title: 'Action without a measure',
  why: 'Each intervention needs to say how its impact will be measured; without it the form is returned.',
  guidance: 'Add a row to the measures for the action, or name the action in the measure that belongs to it.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: how the impact would be measured',
  needs: ['measure.action', 'measure.statement'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    none: 'Enter a measure for {action}, {name:quote}',
    unnamed: 'Enter a measure for {action}',
    several: 'Enter measures for {actions}',
    link: 'Enter the action that this measure belongs to, such as A1',
    column: 'Say for each measure which action it belongs to, such as A1',
  },
  *check(ctx) {
    const { form, links } = ctx;
    for (const { role, record, place, what } of missingFields(ctx, 'smart')) {
      if (role !== 'measure.action' || what === 'table') continue;
      // Where no column says what the measures are, that is to be put right first.
      if (what === 'column' && !form.has('measure.statement')) continue;
      if (record) yield { message: 'link', record, role };
      else yield { message: 'column', role, place };
    }
    const measures = form.records('measure');
    // A measure whose own link is empty or leads nowhere may be the one that is missed here.
    if (
      measures.length === 0 ||
      form.unfit?.has('measure') ||
      measures.some((measure) => links.actionsOf(measure).length === 0)
    )
      return;
    const section = form.sections.get('measure');
    const role = 'measure.statement';
    const place = section?.nextFree.get(role) ?? section?.headings.get(role) ?? section?.place ?? null;
    // They all go into the first free row: one finding names them.
    const [first, ...others] = form.records('action').filter((action) => links.measuresOf(action).length === 0);
    if (!first) return;
    const name = first.get('action.intervention').value;
    const data = { action: calledIn(first), ...(name === null ? {} : { name }) };
    if (others.length === 0)
      yield { message: name === null ? 'unnamed' : 'none', section: 'measure', role, place, data };
    else yield { message: 'several', section: 'measure', role, place, data: { actions: listed([first, ...others]) } };
  },
});

const form = (...links: string[]): string => `
Actions
Ref | Intervention        | Start date
A1  | English hub support | 24 February 2020
A2  | SLE deployment      | 24 February 2020

Measures
Ref | Action | Measure | Unit
${links.map((link, index) => `M${String(index + 1)} | ${link} | 80% pass the phonics check by July 2020 | % of pupils`).join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: form('A1', 'A2') },
    { sheet: form('A1 and A2') },
    { sheet: form('A1', 'A9') },
    { sheet: form('English hub support', 'SLE deployment') },
    { sheet: 'Actions\nRef | Intervention | Success criteria\nA1 | SLE deployment | 80% pass by July 2020' },
    { sheet: 'Actions\nRef | Intervention | Start date\nA1 | SLE deployment | 24 February 2020' },
  ],
  reject: [
    { sheet: `${form('A1', 'A1')}\n | | ^`, message: 'none' },
    { sheet: form('A1', '^'), message: 'link' },
    {
      message: 'several',
      sheet: `${form('A1', 'A1').replace('A2  | SLE', 'A3  | NPQML | 24 February 2020\nA2  | SLE')}\n | | ^`,
    },
    {
      sheet: `
Actions
Ref | Intervention | Success criteria
A1  | SLE deployment | 80% pass by July 2020
A2  | English hub support |
    |                     | ^`,
      message: 'none',
    },
  ],
};
