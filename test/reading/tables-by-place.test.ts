import { areaFromA1 } from '../../src/domain/address';
import type { Form } from '../../src/domain/form';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { sheetText } from '../support/sheet-text';

const readAs = (id: string, text: string, ...merged: string[]): Form => {
  const programme = shipped(id);
  if (!programme) throw new Error('the pack does not ship');
  const { snapshot } = sheetText(text);
  const merges = merged.flatMap((area) => areaFromA1(area) ?? []);
  return readForm({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges })) }, programme.pack);
};
const understood = (id: string, text: string, ...merged: string[]): string[] =>
  readAs(id, text, ...merged).mapping.map(({ heading, role }) => `${heading} → ${role ?? '–'}`);

const RAF = 'si-offer-2019-20';
const PLAN = 'bradford-s2ss';

describe('the same word over several columns', () => {
  it('is the day of the figure on its left', () => {
    expect(
      understood(
        RAF,
        `
Impact measures
Measure                           | Now | Date        | On the way | Date        | Target | Date
Pupils who reach the standard     | 65  | 14 Jun 2019 | 73         | 27 Mar 2020 | 81     | 26 Jun 2020
Lessons that begin with a recall  | 20  | 5 Jul 2019  | 40         | 22 May 2020 | 70     | 3 Jul 2020`,
      ).filter((one) => one.startsWith('Date')),
    ).toEqual(['Date → –', 'Date → measure.interimDue', 'Date → measure.due']);
  });

  it('is the day of the figure on its right, where every figure has one there', () => {
    expect(
      understood(
        RAF,
        `
Impact measures
Measure                           | Date        | Baseline | Date        | Target
Pupils who reach the standard     | 14 Jun 2019 | 65       | 26 Jun 2020 | 81
Lessons that begin with a recall  | 5 Jul 2019  | 20       | 3 Jul 2020  | 70`,
      ).filter((one) => one.startsWith('Date')),
    ).toEqual(['Date → –', 'Date → measure.due']);
  });

  it('is what cover costs after who is released, and the cost of the support elsewhere', () => {
    expect(
      understood(
        PLAN,
        `
Action                                  | Lead        | Start       | End         | Cost £ | Teachers released | Cost £
Rewrite the plans for science with SLEs | Head of sci | 20 Jan 2020 | 10 Jul 2020 | 4200   | Three teachers    | 2280
Train all staff in the new routines     | Deputy head | 27 Jan 2020 | 10 Jul 2020 | 2700   | Eight teachers    | 760`,
      ).filter((one) => one.startsWith('Cost')),
    ).toEqual(['Cost £ → cost.total', 'Cost £ → release.cover']);
  });
});

describe('two columns for one field', () => {
  it('of which the longer by far says what the need is, where nothing else does', () => {
    expect(
      understood(
        RAF,
        `
3. What needs to get better
No. | Theme   | What is not yet good enough, for whom and how do we know?                   | Where it comes from
N1  | Maths   | Pupils in Years 3 to 6 cannot recall tables: 31 of 60 passed the check       | Ofsted report, 2019
N2  | Reading | Phonics is taught differently in each class: 14 of 24 lessons lost the thread | Ofsted report, 2019`,
      ),
    ).toEqual([
      'No. → need.ref',
      'Theme → need.area',
      'What is not yet good enough, for whom and how do we know? → need.what',
      'Where it comes from → need.source',
    ]);
  });
});

describe('“No.” in the first column', () => {
  const actions = `
Actions
No. | What will we do?                      | Lead        | Start       | End
D1  | Read a book aloud to groups each day  | Deputy head | 20 Jan 2020 | 10 Jul 2020
D2  | Talk about a number picture each day  | Maths lead  | 20 Jan 2020 | 10 Jul 2020`;

  it('names the actions where a table of measures has their Refs', () => {
    const found = understood(
      PLAN,
      `${actions}

Success measures
No. | Measure                                | Baseline | Target | By when
D1  | Children who use new words in play     | 33       | 60     | 3 Jul 2020
D2  | Pupils who explain how they worked     | 24       | 48     | 10 Jul 2020
D1  | Children who retell the story          | 10       | 40     | 10 Jul 2020`,
    );
    expect(found.filter((one) => one.startsWith('No.'))).toEqual(['No. → action.ref', 'No. → measure.action']);
  });

  it('goes on with the actions where the table is the second half of theirs', () => {
    const form = readAs(
      PLAN,
      `${actions}

Actions, continued
No. | Evidence that it works              | Non-negotiables
D1  | Four trials found four months' gain | Same book four times
D2  | Used in two schools of the trust    | Ten minutes, every day`,
    );
    expect(form.records('action').map((one) => [one.ref, one.get('action.ingredients').raw])).toEqual([
      ['D1', 'Same book four times'],
      ['D2', 'Ten minutes, every day'],
    ]);
  });

  it('numbers the rows where they have Refs of their own', () => {
    const found = understood(
      PLAN,
      `${actions}

Success measures
No. | Measure                                | Baseline | Target | By when
M1  | Children who use new words in play     | 33       | 60     | 3 Jul 2020
M2  | Pupils who explain how they worked     | 24       | 48     | 10 Jul 2020`,
    );
    expect(found.filter((one) => one.startsWith('No.'))).toEqual(['No. → action.ref', 'No. → measure.ref']);
  });
});

describe('terms and totals', () => {
  it('are no Refs: “Spring 2020” in one table and in another', () => {
    const found = understood(
      PLAN,
      `
Milestones
Term        | What can be seen
Spring 2020 | Eight groups run twice a week
Summer 2020 | Second groups begin in all classes

Supply
Teacher            | Term        | Days | £    | Who pays
Eight teachers     | Spring 2020 | 4    | 760  | School budget
Maths leader       | Summer 2020 | 6    | 1140 | School budget`,
    );
    expect(found).toEqual(expect.arrayContaining(['Term → release.term', '£ → release.cover']));
  });

  it('of the parts are not the total of the whole', () => {
    const form = readAs(
      PLAN,
      `
Costs
Item                     | Days | Day rate | Total
Coaching of reading      | 10   | 350      | 3500
Subtotal priority 1      |      |          | 3500
Coaching of mathematics  | 4    | 350      | 1400
Subtotal priority 2      |      |          | 1400
TOTAL                    |      |          | 4900`,
    );
    expect(form.one('totals.funded').value).toBe(4900);
    expect(form.records('cost')).toHaveLength(2);
  });

  it('of which “@” is the day rate, and “Offer” beside “School” what the support costs', () => {
    expect(
      understood(
        RAF,
        `
Costs
Item                 | Who is paid       | Days | @ £ | Cost (£) |
                     |                   |      |     | Offer    | School
14 days of an SLE    | Teaching school   | 14   | 350 | 4900     | 760
6 days of an adviser | Local authority   | 6    | 400 | 2400     | 0`,
        ...['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2'],
      ),
    ).toEqual(expect.arrayContaining(['@ £ → cost.rate', 'Offer → cost.total', 'School → –']));
  });
});

describe('headings in two rows', () => {
  const byTerm = (last: string): string => `
Ref | What will we do?               | Lead       | When       |             | Autumn 19              |     | Spring 20             |     | ${last}               |
    |                                |            | From       | To          | Milestone              | RAG | Milestone             | RAG | Milestone             | RAG
1a  | Train all teachers of reading  | KS2 leader | 9 Sep 2019 | 11 Dec 2020 | All staff trained      | G   | Coached three times   |     | Assistants run groups |
1b  | Rewrite the lessons of Year 6  | English    | 7 Oct 2019 | 10 Jul 2020 | Lesson tried in a class | A   | In all four classes   |     | Bank of lessons kept  |`;
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'H1:I1', 'J1:K1'];

  it('of which each milestone stands under its term', () => {
    const found = understood(PLAN, byTerm('Summer 20'), ...merges).filter((one) => one.startsWith('Milestone'));
    expect(found).toEqual(['Milestone → action.autumn', 'Milestone → action.spring', 'Milestone → action.summer']);
  });

  it('where autumn comes twice, each is a milestone with its term', () => {
    const milestones = readAs(PLAN, byTerm('Autumn 20'), ...merges).records('milestone');
    expect(milestones.slice(0, 3).map((one) => [one.get('milestone.term').raw, one.get('milestone.what').raw])).toEqual(
      [
        ['Autumn 2019', 'All staff trained'],
        ['Spring 2020', 'Coached three times'],
        ['Autumn 2020', 'Assistants run groups'],
      ],
    );
  });

  it('the same under each of two groups are two records', () => {
    const form = readAs(
      RAF,
      `
Ofsted
Most recent inspection |                      | The one before |
Date                   | Grade                | Date           | Grade
8 Oct 2019             | Requires improvement | 20 Jun 2017    | Good`,
      ...['A1:D1', 'A2:B2', 'C2:D2'],
    );
    expect(form.records('inspection').map((one) => one.get('inspection.date').value)).toEqual([
      '2019-10-08',
      '2017-06-20',
    ]);
  });
});

describe('merged cells', () => {
  it('over tables side by side are their titles', () => {
    const form = readAs(
      RAF,
      `
WHAT NEEDS TO IMPROVE          |             |                                       |   | WHAT IS GOING ON ALREADY          |                   |          |
agreed by the head and the NLE |             |                                       |   | so that nothing is done twice     |                   |          |
#                              | Area        | Need                                  |   | Support                           | Who from          | For      | Where are we?
N1                             | Reading     | Pupils in Year 1 do not learn sounds  |   | Mastery work group, second year   | The maths hub     | Maths    | Under way
N2                             | Mathematics | Pupils in Year 4 do not know tables   |   | Training on the new framework     | County council    | Leadership | Done`,
      ...['A1:C1', 'E1:H1', 'A2:C2', 'E2:H2'],
    );
    expect(form.records('need')).toHaveLength(2);
    expect(form.records('action')).toHaveLength(0);
    expect(form.records('support').map((one) => one.get('support.status').raw)).toEqual(['Under way', 'Done']);
  });

  it('hold an action over the rows of its steps, and the steps are its milestones', () => {
    const form = readAs(
      PLAN,
      `
Action                              | Lead person     | Support from     | Finished by | Steps on the way            | Date
Rewrite the plans for science       | Head of science | A science SLE    | 10 Jul 2020 | Year 7 plan is written      | 14 Feb 2020
                                    |                 |                  |             | Recall questions everywhere | 3 Apr 2020
Senior staff stand at four points   | Assistant head  | A behaviour lead | 17 Jul 2020 | Rota and meetings begin     | 27 Jan 2020
                                    |                 |                  |             | Late marks below 50 a week  | 27 Mar 2020`,
      ...['A', 'B', 'C', 'D'].flatMap((column) => [`${column}2:${column}3`, `${column}4:${column}5`]),
    );
    expect(form.records('action')).toHaveLength(2);
    expect(form.records('milestone').map((one) => one.get('milestone.what').raw)).toEqual([
      'Year 7 plan is written',
      'Recall questions everywhere',
      'Rota and meetings begin',
      'Late marks below 50 a week',
    ]);
  });
});
