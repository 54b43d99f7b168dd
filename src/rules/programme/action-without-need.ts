import type { FormRecord, Place } from '../../domain/form';
import { fromA1, toA1 } from '../../domain/address';
import { calledIn } from '../called';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { presenceIn } from '../presence';

export const rule = defineRule({
  code: 'P06',
  id: 'programme/action-without-need',
  title: 'Action without a need',
  why: 'Support that answers no diagnosed need is refused, however good it is.',
  guidance: 'Name the need that the action serves, or add the need that the diagnosis found.',
  source: 'DFE-RR1091 (2020), Poorly developed RAFs: a plan which did not reflect the needs of the school',
  needs: ['action.need', 'need.what'],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    none: 'Enter the {need} that {action} serves, such as {example}',
    row: 'Enter the {need} that the action in this row serves',
  },
  *check(ctx) {
    const { form, links, pack } = ctx;
    const field = pack.field('action.need');
    const need = (field?.label ?? 'need').split(' ')[0]?.toLowerCase() ?? 'need';
    const data = { need, example: field?.example ?? '' };
    // Where the form is not returned for an empty link, nobody else asks for it; with one need there is no question.
    const asksForEmpty = field && presenceIn(form, field) !== 'required' && form.records('need').length > 1;
    let linkedBefore = false;
    for (const action of form.records('action')) {
      if (links.needsOf(action).length > 0) {
        linkedBefore = true;
        continue;
      }
      const entry = action.get('action.need');
      // A comma, a full stop: something is there, but it names nothing. Empty cells and unknown Refs have their own rules.
      if (entry.state === 'read' ? links.danglingIn(action).length === 0 : entry.state === 'empty' && asksForEmpty)
        yield { message: 'none', record: action, role: 'action.need', data: { ...data, action: calledIn(action) } };
      // Where need and action share a row, rows below may leave out a need that is the same as above; the first cannot.
      else if (entry.state === 'absent' && !linkedBefore && sharesRows(action, ctx)) {
        yield { message: 'row', record: action, role: 'need.what', place: needCell(action, ctx), data };
        linkedBefore = true;
      }
    }
  },
});

/** Needs stand in the rows of this action's own table, not only of another. */
function sharesRows({ line }: FormRecord, { form, links }: CheckContext): boolean {
  if (form.has('action.need')) return false;
  const linked = form.records('action').find((action) => links.needsOf(action).length > 0);
  const heading = form.sections.get('need')?.headings.get('need.what');
  return linked !== undefined && linked.line?.sheet === line?.sheet && heading?.sheet === line?.sheet;
}

function needCell({ line }: FormRecord, { form }: CheckContext): Place | null {
  const heading = form.sections.get('need')?.headings.get('need.what') ?? null;
  const column = heading && fromA1(heading.cell)?.column;
  if (!heading || !line || line.sheet !== heading.sheet || column === null || column === undefined) return heading;
  return { sheet: line.sheet, cell: toA1(line.row, column) };
}

const needs = `
Needs
Ref | Area of need | What needs to improve
N1  | Reading      | Pupils in Years 3 and 4 read too slowly
N2  | Maths        | Reasoning is weak`;

const actions = (...links: string[]): string => `${needs}

Actions
Ref | Need | Intervention | Start date
${links.map((link, index) => `A${String(index + 1)} | ${link} | SLE deployment | 24 February 2020`).join('\n')}`;

export const examples: RuleExamples = {
  accept: [
    { sheet: actions('N1', 'N1 and N2') },
    { sheet: actions('N1', '') },
    { sheet: actions('N1', 'N7') },
    { sheet: actions('N1', 'Maths') },
    { pack: 'bradford-s2ss', sheet: actions('N1', 'N2').replace('Need |', 'Priority served |') },
    // A layout without such a column, or with one priority, has nothing to point out.
    { pack: 'bradford-s2ss', sheet: `${needs}\n\nActions\nRef | What will be done | Lead\nA1 | Coaching | Head` },
    {
      sheet: `
What needs to improve | Intervention | Start date | End date
Pupils read too slowly | English hub support | 24 February 2020 | 10 July 2020
 | SLE deployment | 24 February 2020 | 10 July 2020`,
    },
  ],
  reject: [
    { sheet: actions('N1', "^ ', ,"), message: 'none' },
    { pack: 'bradford-s2ss', sheet: actions('N1', '^').replace('Need |', 'Priority served |'), message: 'none' },
    {
      sheet: `
What needs to improve | Intervention | Start date | End date
^ | SLE deployment | 24 February 2020 | 10 July 2020
Pupils read too slowly | English hub support | 24 February 2020 | 10 July 2020`,
      message: 'row',
    },
  ],
};
