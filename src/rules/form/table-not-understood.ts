import { defineRule, type RuleExamples } from '../define';
import { tablesMissing } from '../missing';

export const rule = defineRule({
  code: 'F21',
  id: 'form/table-not-understood',
  title: 'A table is not understood',
  why: 'What nobody can tell the meaning of is not checked, and what is in it would be reported as missing.',
  guidance: 'Say under What I understood what its headings mean, or give them the names that the form uses.',
  source: 'Good practice for forms: every fact stands in one place',
  needs: [],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    table:
      'Say under What I understood what {headings} mean: this table is not understood, and {table:quote} is not found elsewhere',
  },
  *check({ form, pack }) {
    const [puzzle] = form.puzzles ?? [];
    const [first] = puzzle?.headings ?? [];
    const [missing] = tablesMissing(form, pack);
    if (!puzzle || !first || !missing) return;
    const headings = puzzle.headings
      .slice(0, 3)
      .map(({ text }) => `‘${text.replace(/\s+/g, ' ').trim().slice(0, 40)}’`)
      .join(', ');
    const table = pack.section(missing)?.title ?? missing;
    yield { message: 'table', place: { sheet: puzzle.sheet, cell: first.cell }, data: { headings, table } };
  },
});

const NEEDS = `
Needs
Ref | Area of need | What needs to improve | Ofsted finding or improvement plan
N1  | Reading      | Pupils read too slowly in Years 3 and 4 | Ofsted, November 2018
`;

export const examples: RuleExamples = {
  accept: [
    // Nothing is there: what is missing is said by what asks for it.
    { sheet: NEEDS },
    {
      // All the form needs is found; a table of figures is the school's own.
      sheet: `${NEEDS}
Actions
Ref | Need | Intervention        | Who does what with whom
A1  | N1   | English hub support | A specialist models lessons

Pupils | 2017 | 2018 | Reading | Colour
Year 3 | 41%  | 44%  | 40%     | blue
Year 4 | 41%  | 44%  | 40%     | red`,
    },
    {
      sheet: `${NEEDS}
Pupils | Spring data | Autumn data | Reading | Area
Year 3 | 41%  | 44%  | 40%     | blue
Year 4 | 41%  | 44%  | 40%     | red`,
    },
  ],
  reject: [
    {
      message: 'table',
      sheet: `${NEEDS}

^ Zephyr | Quince | Marble | Start date | Onyx | Topaz
Alpha | A specialist models lessons each week | one | two | three | four
Beta  | Teachers plan the next unit together | one | two | three | four`,
    },
  ],
};
