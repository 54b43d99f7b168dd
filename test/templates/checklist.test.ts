import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { writeTemplate } from '../../src/hosts/xlsx/write-template';
import { shipped } from '../../src/packs';
import { indexOf } from '../../src/packs/lookup';
import { readForm } from '../../src/reading/read-form';
import { completeness } from '../../src/rules/completeness';
import { fillForm, layoutPlan, type FormData } from '../../src/templates/plan';
import { filled, odd } from './samples';

const programme = shipped('si-offer-2019-20');
if (!programme) throw new Error('the pack does not ship');
const { pack } = programme;
const empty = layoutPlan(pack);

/** The lines of the checklist as a person sees them: "what: state (count)". */
function linesOf(data: FormData): string[] {
  const sheet = fillForm(empty, data).sheets.find(({ name }) => name === 'Checklist');
  const rows = new Map<number, (string | number)[]>();
  for (const { row, column, content } of sheet?.cells ?? []) {
    const shown = content !== null && typeof content === 'object' ? content.result : content;
    if (column < 3 && shown !== null) rows.set(row, [...(rows.get(row) ?? []), shown]);
  }
  return [...rows.values()].map(([what, ...rest]) => [what, ...rest.map(String)].join(' | '));
}
const missingOf = (data: FormData): number => parseInt(linesOf(data)[1] ?? '', 10) || 0;

// What stands here was compared, cell by cell, with what LibreOffice 7.4 calculates from the same formulas.
describe('what the list says', () => {
  it('of an empty form', () => {
    const lines = linesOf({});
    expect(lines.slice(0, 3)).toEqual(['Checklist', '21 things still to fill in', 'No sum, date or link to look at']);
    expect(lines).toEqual(
      expect.arrayContaining([
        'School name | Missing | 1',
        'Needs | 0',
        'Area of need | Missing | 1',
        'Programme or support | Nothing needed so far | 0',
        'Total cost | Nothing needed so far | 0',
        'Days times day rate make the total of each line | Nothing to look at | 0',
        'Has the headteacher been part of choosing it?',
      ]),
    );
  });

  it('of a form in which nothing is missing', () => {
    const lines = linesOf(filled);
    expect(lines.slice(1, 3)).toEqual(['Nothing missing that this list can see', 'No sum, date or link to look at']);
    expect(lines.filter((line) => /Missing|Look at/.test(line))).toEqual([]);
    expect(lines).toContain('Total cost | Done | 0');
  });

  it('of a form with gaps and oddities', () => {
    const lines = linesOf(odd);
    expect(lines.slice(1, 3)).toEqual(['54 things still to fill in', '9 sums, dates or links to look at']);
    expect(lines).toEqual(
      expect.arrayContaining([
        'School name | Missing | 1',
        'Tier of support | Done | 0',
        'Needs | 3',
        'Area of need | Missing in 1 row | 1',
        'Intervention | Missing in 3 rows | 3',
        'Costs | 16',
        'Funded support is within the limit of the tier | Look at this | 1',
        'Days times day rate make the total of each line | Look at this | 1',
        'No action ends before it starts | Look at this | 1',
        'Every need has an action | Look at this | 2',
        'Every action has a measure | Look at this | 3',
        'Every alternative has its justification | Look at this | 1',
      ]),
    );
  });
});

it.each<[string, FormData, number]>([
  ['empty', {}, 0],
  ['filled', filled, 0],
  // "Spring term" is there, but no date: the add-in sees that, the list does not.
  ['odd', odd, 1],
  ['of a tier that has money, without costs', { ...filled, records: { ...filled.records, cost: [] } }, 0],
])('counts what is missing as the add-in does: %s', async (_, data, unseen) => {
  const form = readForm(readWorkbook(await writeTemplate(empty, data)), pack);
  const { required, filled: there } = completeness(form, indexOf(pack));
  expect(missingOf(data) + unseen).toBe(required - there);
});
