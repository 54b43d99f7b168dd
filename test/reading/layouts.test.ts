import type { Form } from '../../src/domain/form';
import type { Role, SectionId } from '../../src/domain/roles';
import type { Snapshot } from '../../src/domain/snapshot';
import { areaFromA1 } from '../../src/domain/address';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { linksOf } from '../../src/rules/links';
import { sheetText } from '../support/sheet-text';

const packOf = (id: string) => {
  const programme = shipped(id);
  if (!programme) throw new Error(`${id} does not ship`);
  return programme.pack;
};
const merged = (text: string, ...areas: string[]): Snapshot => {
  const { snapshot } = sheetText(text);
  const merges = areas.flatMap((area) => areaFromA1(area) ?? []);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges })) };
};
const read = (text: string, id = 'bradford-s2ss'): Form => readForm(sheetText(text).snapshot, packOf(id));
const plan = (snapshot: Snapshot): Form => readForm(snapshot, packOf('bradford-s2ss'));

const rows = (form: Form, section: SectionId, ...roles: Role[]): string[] =>
  form.records(section).map((record) => roles.map((role) => record.get(role).raw).join(' · '));
/** "Heading → role" of everything that was understood. */
const understood = (form: Form): string[] =>
  form.mapping.map(({ heading, role, how }) => `${heading} → ${role ?? 'nothing'}, ${how}`);
/** "action ← need" for every action, by what they say. */
const served = (form: Form): string[] => {
  const links = linksOf(form);
  return form.records('action').map(
    (action) =>
      `${action.get('action.what').raw} ← ${links
        .needsOf(action)
        .map((need) => need.get('need.what').value ?? '')
        .join(', ')}`,
  );
};

describe('headings say the same in other words', () => {
  it.each([
    ['Resp.', 'English lead', 'action.owner'],
    ['4. Lead person *', 'English lead', 'action.owner'],
    ['Timeframe', '10 Jul 2020', 'action.end'],
    ['To be finished by', '10 Jul 2020', 'action.end'],
    ['Est. cost\\n(£)', '£400', 'cost.total'],
    ['Expenditure £', '£400', 'cost.total'],
    ['S/C', 'Four in five pupils read fluently by July 2020', 'measure.statement'],
    ['Sucess criteria', 'Four in five pupils read fluently by July 2020', 'measure.statement'],
  ])('%s above %s', (heading, value, role) => {
    const form = read(`Action | ${heading}\nModel lessons each week with all teachers | ${value}`);
    expect(form.mapping.map((entry) => entry.role)).toEqual(['action.what', role]);
  });

  it.each([
    ['Actual cost', '£390'],
    ['Cost code', 'E19'],
    ['Notes on cost', 'to be checked with the office'],
    ['Governor link', 'Chair'],
    ['Colour', 'blue'],
    ['Date last reviewed', '10 Jul 2020'],
  ])('%s is no field, and is listed as none', (heading, value) => {
    const form = read(`Action | Lead | ${heading}\nModel lessons each week | English lead | ${value}`);
    expect(form.mapping.at(-1)).toMatchObject({ heading, role: null, how: 'unknown', confidence: 0 });
  });

  it('what stands below decides what a heading means', () => {
    const form = read(
      `
Measures
Success criteria | Target | Target
More pupils read fluently | 80% | 10 Jul 2020`,
      'si-offer-2019-20',
    );
    expect(understood(form).slice(1)).toEqual(['Target → measure.target, known', 'Target → measure.due, similar']);
  });
});

describe('of two columns that could be one field', () => {
  it('the fuller is read, neither is sure, and each says so', () => {
    const form = read(`
Action | Lead | Cost | Budget
Model lessons | English lead | | £400
Books | Maths lead | £90 | £100`);
    expect(rows(form, 'cost', 'cost.total')).toEqual(['£400', '£100']);
    expect(form.mapping.slice(2)).toMatchObject([
      { heading: 'Cost', role: 'cost.total', how: 'undecided', readInstead: { cell: 'D1' } },
      { heading: 'Budget', role: 'cost.total', how: 'undecided' },
    ]);
    for (const { confidence, how } of form.mapping)
      if (how === 'undecided') expect(confidence).toBeLessThanOrEqual(0.5);
  });

  it('an empty one is none', () => {
    const form = read('Action | Lead | Cost | Cost\nModel lessons | English lead | | £400');
    expect(understood(form).slice(2)).toEqual(['Cost → nothing, unknown', 'Cost → cost.total, known']);
  });
});

describe('headings of two rows', () => {
  const GROUPS = `
Action | Lead | Cost | | | By when
| | Days | Rate | Total |
Model lessons | English lead | 6 | £350 | £2,100 | 10 Jul 2020`;

  it.each([
    ['merged', ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2']],
    ['with nothing beside them', []],
  ])('%s', (_, areas) => {
    const form = plan(merged(GROUPS, ...areas));
    expect(form.mapping.map(({ role }) => role)).toEqual([
      'action.what',
      'action.owner',
      'cost.days',
      'cost.rate',
      'cost.total',
      'action.end',
    ]);
    expect(rows(form, 'cost', 'cost.days', 'cost.rate', 'cost.total')).toEqual(['6 · £350 · £2,100']);
  });
});

describe('rows that belong together', () => {
  it('a merged need belongs to every row beside it, and is one need', () => {
    const form = plan(
      merged(`Priority | Action | Lead\nReading | Model lessons | Ann\n | Books | Ben\nMaths | Quizzes | Cy`, 'A2:A3'),
    );
    expect(rows(form, 'need', 'need.what')).toEqual(['Reading', 'Maths']);
    expect(served(form)).toEqual(['Model lessons ← Reading', 'Books ← Reading', 'Quizzes ← Maths']);
  });

  it('a need that is written once stands for the rows below it', () => {
    const form = read(
      `Priority | Action | Lead\nReading | Model lessons | Ann\n | Books | Ben\nMaths | Quizzes | Cy\n | Games | Di`,
    );
    expect(served(form)).toEqual(['Model lessons ← Reading', 'Books ← Reading', 'Quizzes ← Maths', 'Games ← Maths']);
  });

  it('a line over a part of the table says what its rows serve', () => {
    const form = plan(
      merged(
        `Action | Lead | By when\nPriority 1: Reading\nModel lessons | Ann | 10 Jul 2020\nPriority 2: Maths\nQuizzes | Cy | 10 Jul 2020`,
        'A2:C2',
        'A4:C4',
      ),
    );
    expect(served(form)).toEqual(['Model lessons ← Reading', 'Quizzes ← Maths']);
  });

  it('the same table on a sheet for each priority is one table, and each sheet serves its own', () => {
    const table = 'Action | Lead | By when';
    const form = read(`
## Reading
${table}
Model lessons | Ann | 10 Jul 2020
## Maths
Priority | Fewer gaps in number
${table}
Quizzes | Cy | 10 Jul 2020
Games | Di | 10 Jul 2020`);
    expect(served(form)).toEqual([
      'Model lessons ← Reading',
      'Quizzes ← Fewer gaps in number',
      'Games ← Fewer gaps in number',
    ]);
  });
});

describe('tables side by side', () => {
  it('are told apart by a gap and a heading that comes again, and their rows have nothing to do with each other', () => {
    const form = read(`
Ref | Action | Lead | | Ref | Item | Paid to | Total cost
A1 | Model lessons | Ann | | C1 | Books | Shop | £40
A2 | Quizzes | Cy | | C2 | Games | Shop | £50
 | | | | C3 | Cards | Shop | £60`);
    expect(rows(form, 'action', 'action.ref')).toEqual(['A1', 'A2']);
    expect(rows(form, 'cost', 'cost.ref', 'cost.total')).toEqual(['C1 · £40', 'C2 · £50', 'C3 · £60']);
    const links = linksOf(form);
    expect(form.records('cost').map((line) => links.actionsOf(line))).toEqual([[], [], []]);
  });
});

describe('headings down the left', () => {
  it('make each column a record', () => {
    const form = read(`
Action | Model lessons each week | Quizzes each Friday
Lead | English lead | Maths lead
By when | 10 Jul 2020 | 17 Jul 2020`);
    expect(rows(form, 'action', 'action.what', 'action.owner', 'action.end')).toEqual([
      'Model lessons each week · English lead · 10 July 2020',
      'Quizzes each Friday · Maths lead · 17 July 2020',
    ]);
    const [first, second] = form.records('action');
    expect([first?.name, second?.get('action.owner').place]).toEqual(['column B', { sheet: 'Form', cell: 'C2' }]);
  });

  it('that come again further down begin the next record', () => {
    const form = read(`
Action | Model lessons each week
Lead | English lead
By when | 10 Jul 2020

Action | Quizzes each Friday
Lead | Maths lead
By when | 17 Jul 2020`);
    expect(rows(form, 'action', 'action.owner')).toEqual(['English lead', 'Maths lead']);
  });

  it('may name what they are about, and then each is a record of its own', () => {
    const form = read(
      `
Problem | Pupils do not use the marks they get in their written work
Active ingredients | Five minutes to act on feedback in each lesson
Implementation outcomes: Fidelity | In 18 of 22 lessons pupils act on feedback by March 2022
Implementation outcomes: Reach | All 22 teachers take part by December 2021
Final outcomes: Short term | 60% of books show it by March 2022
Final outcomes: Long term | 70% pass by July 2023`,
      'eef-implementation',
    );
    expect(rows(form, 'implementation', 'implementation.kind')).toEqual(['Fidelity', 'Reach']);
    expect(rows(form, 'measure', 'measure.horizon')).toEqual(['Short term', 'Long term']);
  });
});

describe('what is no part of the form', () => {
  it('a sheet of guidance counts where nothing else does', () => {
    const guidance = '## How to fill in\nAction | What will be done\nLead | One name';
    const form = read(`Action | Lead | By when\nModel lessons | Ann | 10 Jul 2020\n${guidance}`);
    expect(rows(form, 'action', 'action.what')).toEqual(['Model lessons']);
  });

  it('hints below the headings, notes, totals and rows of red, amber and green', () => {
    const form = read(`
Action | Lead | Cost | Autumn | Spring
What will you do? | Who will lead? | How much? | Leave empty | Leave empty
Model lessons each week | Ann | £400 | G | A
Note: all costs are without VAT
Quizzes each Friday | Cy | £100 | A | R
Total | | £500 | |`);
    expect(rows(form, 'action', 'action.what')).toEqual(['Model lessons each week', 'Quizzes each Friday']);
    expect(form.mapping.filter(({ role }) => role === null).map(({ heading }) => heading)).toEqual([
      'Autumn',
      'Spring',
    ]);
    expect(form.one('totals.funded').value).toBe(500);
  });
});

describe('a label and its value in one cell', () => {
  it.each([
    ['School: Hollin Moor Primary', 'Hollin Moor Primary'],
    ['School name – Hollin Moor Primary', 'Hollin Moor Primary'],
    ['School: Hollin Moor Primary    URN: 190417', 'Hollin Moor Primary'],
  ])('%s', (text, school) => {
    expect(read(text).one('school.name')).toMatchObject({ value: school, place: { cell: 'A1' } });
  });

  it.each(['School: (name)', 'School:', 'Our school: a place to learn'])('not %s', (text) => {
    expect(read(text).one('school.name').value).toBeNull();
  });
});
