import { fromA1, toA1 } from '../../domain/address';
import type { Fix } from '../../domain/finding';
import type { Form, FormRecord, Place } from '../../domain/form';
import { matchOf, programmeOf } from '../catalogue/match';
import { hasJustification } from '../catalogue/justification/sources';
import { LISTED } from '../catalogue/named';
import { defineRule, type CheckContext, type Report, type RuleExamples } from '../define';
import { missingFields } from '../missing';
import { tierOf } from './cost-lines';

export const rule = defineRule({
  code: 'M01',
  id: 'money/cost-missing',
  title: 'A cost is missing',
  why: 'Missing costs are among the commonest reasons for a return: nothing can be approved that has no price.',
  guidance: 'Give each action its cost lines, with a total in pounds. Enter £0 where an action costs nothing.',
  source: 'DFE-RR1091 (2020), Challenges and facilitators: specifics around the cost of training were missing',
  needs: ['cost.total'],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    cell: 'Enter the {field}',
    column: 'Add a column for the {field}, and enter it for each line',
    likeColumn: 'Add a column for the {field}. If it is {heading:quote}, call it {Field:quote}',
    table: 'Enter what the support costs, one line for each thing that is paid for',
    action: 'Enter what {name} costs, or £0 if it is free: {intervention:quote} has no cost line',
  },
  *check(ctx) {
    for (const { record, section, role, place, presence, what, unknownHeadings } of missingFields(ctx, 'money')) {
      if (presence !== 'required' || what === 'label' || (what === 'table' && allCostNothing(ctx))) continue;
      const [heading, ...others] = unknownHeadings;
      const known = what === 'column' && heading !== undefined && others.length === 0;
      yield {
        message: known ? 'likeColumn' : what,
        ...(record ? { record, fixes: productFix(record) } : {}),
        section,
        role,
        place,
        ...(known ? { data: { heading } } : {}),
      };
    }
    for (const action of uncostedActions(ctx)) {
      const weight = weightOf(action, ctx);
      if (weight === null) continue;
      const data = { name: action.name, intervention: action.get('action.intervention').raw };
      const about = { section: 'cost', role: 'cost.total', place: placeFor(action, ctx.form) } as const;
      yield { message: 'action', ...about, data, ...weight };
    }
  },
});

/** Beside the action where costs stand in its own row, else the first free line of the costs. */
function placeFor(action: FormRecord, form: Form): Place | null {
  const costs = form.sections.get('cost');
  const heading = costs?.headings.get('cost.total');
  const own = form.sections.get('action')?.headings.get('action.intervention');
  const [at, ownAt] = [fromA1(heading?.cell ?? ''), fromA1(own?.cell ?? '')];
  if (heading && at && action.line?.sheet === heading.sheet && own?.sheet === heading.sheet && at.row === ownAt?.row)
    return { sheet: heading.sheet, cell: toA1(action.line.row, at.column) };
  return costs?.nextFree.get('cost.total') ?? costs?.place ?? null;
}

/** Days and rate may already say what the total is. */
function productFix(line: FormRecord): Fix[] {
  const [total, days, rate] = [line.get('cost.total'), line.get('cost.days').value, line.get('cost.rate').value];
  if (line.section !== 'cost' || !total.place || days === null || rate === null) return [];
  const edit = { ...total.place, expect: total.cellValue, value: Math.round(days * rate * 100) / 100 };
  return [{ kind: 'suggestion', label: 'Use days times rate', edits: [edit] }];
}

/** Where a line points to no action, nobody can say whose it is: that is the finding, not the action without a line. */
function uncostedActions(ctx: CheckContext): FormRecord[] {
  const { form, links } = ctx;
  const lines = form.records('cost');
  const limit = tierOf(ctx)?.limit ?? 0;
  if (limit === 0 || lines.length === 0 || form.unfit?.has('cost')) return [];
  const loose = lines.some((line) => links.actionsOf(line).length === 0 || links.danglingIn(line).length > 0);
  if (loose) return [];
  return form
    .records('action')
    .filter((action) => action.get('action.intervention').state === 'read')
    .filter((action) => links.costsOf(action).length === 0 && !costsNothing(action, ctx));
}

/**
 * A listed programme may be free, and only the list can tell. Where it is not on the list at hand, a person decides;
 * an official list that lacks it has said so already, and whatever takes its place will have costs of its own.
 */
function weightOf(action: FormRecord, ctx: CheckContext): Pick<Report, 'severity' | 'outcome'> | null {
  const { programmes, official } = ctx.catalogue;
  const { value, state } = action.get('action.listed');
  const unlisted = matchOf(action, ctx) === null;
  const unsaid = state === 'empty' || state === 'absent';
  if (official && unlisted && (value === LISTED || (unsaid && !hasJustification(action, ctx)))) return null;
  const unknown = (unlisted && value === LISTED) || programmes.length === 0;
  return unknown ? { severity: 'warning', outcome: 'needs-person' } : {};
}

/** "free of charge", "within the three days of the NLE"; free school meals are another matter. */
const FREE =
  /\bfree\b(?! school meals?| meals?| periods?| time| schools?\b)|\bno (?:extra |additional |further )?(?:cost|charge)\b|\bwithout (?:cost|charge)\b|\bunfunded\b|\b(?:within|part of|from|using) (?:the|his|her|their) (?:\w{1,12} ){0,2}(?:nle )?days\b|\bpaid (?:for )?by (?:the|our) (?:school|trust|hub|authority)\b/i;

function allCostNothing(ctx: CheckContext): boolean {
  const actions = ctx.form.records('action');
  return actions.length > 0 && actions.every((action) => costsNothing(action, ctx));
}

function costsNothing(action: FormRecord, ctx: CheckContext): boolean {
  if (programmeOf(action, ctx)?.cost.kind === 'free') return true;
  return (['action.intervention', 'action.provider', 'action.what'] as const).some((role) =>
    FREE.test(action.get(role).raw.slice(0, 2000).replace(/\s+/g, ' ')),
  );
}

const form = (actions: string, costs: string, tier = 'Tier 2'): string => `
Tier of support | ${tier}

Actions
Ref | Intervention | Provider | Who does what with whom
${actions}

Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
${costs}`;

const ONE = 'A1 | SLE support | Thornfield Teaching School | An SLE models lessons';
const C1 = 'C1 | A1 | SLE, phonics | 6 | £350 | £2,100';

const LISTED_ALONE = `
Tier of support | Tier 2

Actions
Ref | Intervention  | Provider   | Approved list or alternative
A1  | SLE support   | Thornfield | Alternative
A2  | Lantern maths | Lantern    | Approved list

Costs
Ref | Action | What is paid for | Total cost
C1  | A1     | SLE, phonics     | £2,100
    |        |                  | `;

export const examples: RuleExamples = {
  accept: [
    { sheet: form(ONE, C1) },
    { sheet: form(`${ONE}\nA2 | Maths hub support | White Hill Maths Hub | Two teachers join a work group`, C1) },
    { sheet: form(`${ONE}\nA2 | Action planning | NLE | Within the three free days of the NLE`, C1) },
    {
      sheet: form(
        `${ONE}\nA2 | Coaching of leaders | Thornfield Teaching School | Six days`,
        `${C1}\nC2 | A9 | NLE days | 6 | £550 | £3,300`,
      ),
    },
    { sheet: form(ONE, 'C1 | A1 | SLE, phonics | 6 | £350 | TBC') },
    { sheet: form(`${ONE}\nA2 | Coaching | Thornfield Teaching School | Six days`, '', 'Tier 1') },
    {
      sheet:
        'Tier of support | Tier 2\n\nActions\nRef | Intervention | Provider\nA1 | Maths hub support | White Hill Maths Hub',
    },
    // Not on the official list: that is said, and what takes its place will have its costs.
    { official: true, sheet: LISTED_ALONE },
  ],
  reject: [
    { message: 'cell', sheet: form(ONE, `${C1}\nC2 | A1 | Books |  |  | ^`) },
    {
      message: 'action',
      sheet: form(`${ONE}\nA2 | Coaching of leaders | Thornfield Teaching School | Six days`, `${C1}\n | | | | | ^`),
    },
    {
      message: 'action',
      sheet: form(
        `${ONE}\nA2 | Pupil premium review | NLE | Support for pupils with free school meals`,
        `${C1}\n | | | | | ^`,
      ),
    },
    {
      message: 'action',
      sheet: `
Tier of support | Tier 2

Actions
Ref | Intervention    | Start date  | Total cost
A1  | SLE support     | 24 Feb 2020 | £2,100
A2  | Coaching        | 24 Feb 2020 | ^
A3  | NPQML           | 24 Feb 2020 | £900`,
    },
    // The list at hand may lack it, and it may be free.
    { message: 'action', severity: 'warning', outcome: 'needs-person', sheet: LISTED_ALONE.replace(/\| $/, '| ^') },
    {
      message: 'column',
      sheet: `
Tier of support | Tier 2

Costs
^ Ref | Action | What is paid for
C1  | A1     | SLE, phonics`,
    },
    {
      message: 'table',
      withoutCell: 1,
      sheet: `Tier of support | Tier 3\n\nActions\nRef | Intervention | Provider\n${ONE}`,
    },
    { message: 'table', sheet: form(ONE, ' | | | | | ^') },
  ],
};
