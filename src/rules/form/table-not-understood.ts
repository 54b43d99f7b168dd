import { defineRule, type RuleExamples } from '../define';
import { columnName } from '../../domain/address';
import type { Form, FormRecord } from '../../domain/form';
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
    rows: 'Say under What I understood what the headings of this table mean: they do not fit what stands in {rows}, which is left out',
    table:
      'Say under What I understood what {headings} mean: this table is not understood, and {table:quote} is not found elsewhere',
  },
  *check({ form, pack }) {
    yield* rowsThatDoNotFit(form);
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

/** One finding a sheet, at the first heading of the table, or at the first of the rows. */
function* rowsThatDoNotFit(form: Form) {
  const bySheet = new Map<string, FormRecord[]>();
  for (const records of form.unfit?.values() ?? [])
    for (const record of records) {
      const { sheet } = record.line ?? { sheet: '' };
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), record]);
    }
  for (const [sheet, records] of bySheet) {
    const [first] = records;
    const headings = first && form.sections.get(first.section)?.headings.values();
    const place = [...(headings ?? [])].find((heading) => heading.sheet === sheet) ?? null;
    const lines = new Set(
      records.map(({ line }) =>
        line?.column === undefined ? `row ${String((line?.row ?? 0) + 1)}` : `column ${columnName(line.column)}`,
      ),
    );
    yield { message: 'rows' as const, place, data: { rows: inFew([...lines]) } };
  }
}

/** So many rows are named. */
const FEW = 5;

function inFew(lines: readonly string[]): string {
  const shown = lines.slice(0, lines.length > FEW ? FEW - 1 : FEW);
  const rest = lines.length - shown.length;
  const names = rest > 0 ? [...shown, `${String(rest)} more`] : shown;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

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
      // Lines of labels that the table was taken to go on over.
      message: 'rows',
      pack: 'bradford-s2ss',
      sheet: `
Actions
^ What will be done | Person responsible | Start date | End date | Cost
Coaching in Year 3  | English lead       | 9 Sep 2019 | 17 July 2020 | £400
Evidence | Ofsted report, November 2019 | Reading books are too hard for many pupils in Year 1 | The books that children take home do not match | Ofsted said so`,
    },
    {
      message: 'table',
      sheet: `${NEEDS}

^ Zephyr | Quince | Marble | Start date | Onyx | Topaz
Alpha | A specialist models lessons each week | one | two | three | four
Beta  | Teachers plan the next unit together | one | two | three | four`,
    },
  ],
};
