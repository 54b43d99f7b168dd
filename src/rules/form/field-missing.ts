import type { Role } from '../../domain/roles';
import { defineRule, type CheckContext, type Report, type RuleExamples } from '../define';
import { missingFields, type Missing } from '../missing';
import { labelsOf } from '../render';

/** Expected fields that a reviewer does ask for; without the others a form is seldom returned. */
const ASKED_FOR: ReadonlySet<Role> = new Set<Role>([
  'school.name',
  'school.urn',
  'school.body',
  'nle.school',
  'nle.body',
  'need.source',
  'action.provider',
]);

/** Lists longer than this are shown by the cell's own drop-down, not in a message. */
const SHORT_LIST = 5;
/** More unknown headings than this say nothing about which one was meant. */
const FEW_HEADINGS = 3;

type Message =
  | 'enter'
  | 'words'
  | 'choose'
  | 'chooseOf'
  | 'action'
  | 'need'
  | 'label'
  | 'column'
  | 'columns'
  | 'likeColumns'
  | 'likeColumn'
  | 'row'
  | 'table';

export const rule = defineRule<Message>({
  code: 'F01',
  id: 'form/field-missing',
  title: 'Something required is not filled in',
  why: 'Missing information is the commonest reason for returning a form: nearly all forms came back once.',
  guidance: 'Fill in the field. Where your own layout has no such column or label, add one.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: RAFs with missing data',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'none',
  messages: {
    enter: 'Enter the {field}',
    words: 'Enter {field}',
    choose: 'Choose the {field}',
    chooseOf: 'Choose the {field}: {choices}',
    action: 'Enter the Ref of the action that this row belongs to, such as {example}',
    need: 'Enter the Ref of the {need} that this action serves, such as {example}',
    label: 'Add {Field:quote} and what belongs there: this form has no label for it',
    column: 'Add a column for {field}: this table has none',
    columns: 'Add columns for {fields}: this table has none of them',
    likeColumns: 'Add columns for {fields}. Where {headings} is one of them, say so under What I understood',
    likeColumn: 'Add a column for {field}. If it is {headings}, call it {Field:quote}',
    row: 'Add at least one row under {table:quote}: it has none so far',
    table: 'Add a table {table:quote} with a column {Field:quote}: this form has none',
  },
  *check(ctx) {
    for (const missing of missingFields(ctx, 'form')) {
      if (missing.presence === 'required') yield report(missing, ctx);
      else if (!ASKED_FOR.has(missing.role)) continue;
      else if (!missing.absentColumn) yield { ...report(missing, ctx), severity: 'warning', outcome: 'needs-person' };
      // Forms in the school's own layout seldom have every label; only the URN is looked for in any of them.
      else if (missing.role === 'school.urn')
        yield { ...report(missing, ctx), severity: 'advice', outcome: 'needs-person' };
    }
  },
});

function report(missing: Missing, ctx: CheckContext): Report<Message> {
  const { role, section, place, record } = missing;
  const about = { role, section, place, ...(record ? { record } : {}) };
  const table = ctx.pack.section(section)?.title ?? section;
  switch (missing.what) {
    case 'cell':
      return { ...about, ...wording(role, ctx) };
    case 'label':
      return { ...about, message: 'label' };
    case 'table':
      return { ...about, message: place ? 'row' : 'table', data: { table } };
    case 'column': {
      const known = missing.unknownHeadings;
      const few = known.length > 0 && known.length <= FEW_HEADINGS;
      const headings = known.map((heading) => `‘${heading.slice(0, 40)}’`).join(' or ');
      if (!missing.roles)
        return few ? { ...about, message: 'likeColumn', data: { headings } } : { ...about, message: 'column' };
      const fields = labelsOf(missing.roles, ctx);
      return few
        ? { ...about, message: 'likeColumns', data: { fields, headings } }
        : { ...about, message: 'columns', data: { fields } };
    }
  }
}

function wording(role: Role, { pack }: CheckContext): Pick<Report<Message>, 'message' | 'data'> {
  const list = pack.list(role);
  const field = pack.field(role);
  if (list) {
    if (list.open || list.choices.length > SHORT_LIST) return { message: 'choose' };
    const values = list.choices.map(({ value }) => value);
    const choices = `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
    return { message: 'chooseOf', data: { choices } };
  }
  if (role === 'action.need')
    return {
      message: 'need',
      data: { example: field?.example ?? 'N1', need: (field?.label ?? 'need').split(' ')[0]?.toLowerCase() ?? 'need' },
    };
  if (role.endsWith('.action')) return { message: 'action', data: { example: field?.example ?? 'A1' } };
  return { message: /^(what|who|why|how|when|where)\b/i.test(field?.label ?? '') ? 'words' : 'enter' };
}

const SCHOOL = `
School
School name     | Hollin Moor Primary School
URN             | 190417
Tier of support | Tier 1
NLE name        | Andrew Whitcombe
`;
const PLAN = `
Needs
Ref | Area of need | What needs to improve | Ofsted finding or improvement plan
N1  | Reading      | Pupils read too slowly in Years 3 and 4 | Ofsted, November 2018

Actions
Ref | Need | Intervention        | Provider          | Who does what with whom       | Why it should work
A1  | N1   | English hub support | Calder English Hub | A specialist models lessons  | It worked next door`;

export const examples: RuleExamples = {
  accept: [
    { sheet: SCHOOL + PLAN },
    {
      // A row that says there is none wants nothing more; Tier 1 has no costs to give.
      sheet: `${SCHOOL}${PLAN}

Other support
Programme or support | From whom | Done, under way or planned
None                 | n/a       |

Release, cover and travel
Teacher or role | Term | Days out of class
Not applicable  |      | 0`,
    },
    {
      sheet: `${SCHOOL}
Needs
Ref | What needs to improve
N1  | Reading: pupils in Years 3 and 4 are too slow
${PLAN.slice(PLAN.indexOf('\nActions'))}`,
    },
    {
      // Costs on the line of their action need no Ref to it, and dates and money have their own rules.
      sheet: `${SCHOOL}
Needs
Area of need | What needs to improve
Reading      | Pupils read too slowly

Actions
Intervention        | Who does what with whom     | Start date | Why it should work  | What is paid for | Total cost
English hub support | A specialist models lessons |            | It worked next door | Six days         | £2,100`,
    },
  ],
  reject: [
    { sheet: SCHOOL.replace('Hollin Moor Primary School', '^') + PLAN, message: 'enter' },
    { sheet: SCHOOL.replace('Tier 1', '^') + PLAN, message: 'chooseOf' },
    { sheet: SCHOOL + PLAN.replace('A specialist models lessons', '^'), message: 'words' },
    { sheet: SCHOOL + PLAN.replace('| N1   |', '| ^ |').replace('N1  |', 'N1  |'), message: 'need' },
    { sheet: SCHOOL.replace('190417', '^') + PLAN, severity: 'warning', outcome: 'needs-person' },
    { sheet: SCHOOL.replace(/URN.*\n/, '') + PLAN, severity: 'advice', outcome: 'needs-person', withoutCell: 1 },
    { sheet: SCHOOL.replace(/Tier of.*\n/, '') + PLAN, message: 'label', withoutCell: 1 },
    {
      message: 'likeColumn',
      sheet: `${SCHOOL}${PLAN.replace('Why it should work', '^ Thinking behind')}`,
    },
    {
      message: 'columns',
      sheet: `${SCHOOL}${PLAN.slice(0, PLAN.indexOf('Actions'))}
Actions
^ Ref | Need | Intervention
A1    | N1   | English hub support`,
    },
    {
      message: 'likeColumns',
      sheet: `${SCHOOL}${PLAN.slice(0, PLAN.indexOf('Actions'))}
Actions
Ref   | Need | Intervention        | ^ Zephyr
A1    | N1   | English hub support | A specialist models lessons`,
    },
    { sheet: `${SCHOOL}${PLAN.slice(0, PLAN.indexOf('Actions'))}`, message: 'table', withoutCell: 1 },
    {
      message: 'row',
      sheet: `${SCHOOL}${PLAN.replace(/A1.*/, '    |      | ^ |')}`,
    },
  ],
};
