import { areaFromA1 } from '../../src/domain/address';
import type { Form } from '../../src/domain/form';
import type { Role, SectionId } from '../../src/domain/roles';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { sheetText } from '../support/sheet-text';

const RAF = 'si-offer-2019-20';
const PLAN = 'bradford-s2ss';
const EEF = 'eef-implementation';

const read = (id: string, text: string, ...merged: string[]): Form => {
  const programme = shipped(id);
  if (!programme) throw new Error(`${id} does not ship`);
  const { snapshot } = sheetText(text);
  const merges = merged.flatMap((area) => areaFromA1(area) ?? []);
  return readForm({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges })) }, programme.pack);
};
const texts = (form: Form, section: SectionId, role: Role): string[] =>
  form.records(section).map((record) => record.get(role).raw);

const ACTIONS = `
Ref | Action                       | Lead         | Start date  | End date    | Cost
1.1 | Model phonics lessons weekly | English lead | 24 Feb 2020 | 10 Jul 2020 | £900
1.2 | Watch each teacher twice     | Deputy head  | 2 Mar 2020  | 10 Jul 2020 | £450`.trim();
const OWN = ['Model phonics lessons weekly', 'Watch each teacher twice'];

describe('a table ends', () => {
  it.each([
    [
      'at words that nobody knows, over its dates and figures',
      '\nWer | Was | Womit | Wann | Wo | Wie\nAnn | Bob | Chalk | soon | here | well',
    ],
    ['where the names of those who agree stand below', '\nAgreed by the head: Ann Bell | | | on 17/01/2020'],
    ['at lines of few words', '\nChair of governors | Mr Bewick\nClerk | Mrs Laidlaw'],
    [
      'where a title leads on to another table',
      '\nWhen the money runs out\nCard | How we carry on\nA | Leader keeps watching\nB | Pairs go on planning',
    ],
    ['at a remark below its total', 'Total | | | | | £1,350\n\nLeft over from £2,000 | | | | | £650'],
  ])('%s', (_, below) => {
    expect(texts(read(PLAN, `${ACTIONS}\n${below}`), 'action', 'action.what')).toEqual(OWN);
  });

  it('at its own headings, which begin the part of the next priority', () => {
    const next = `\nRef | Action | Lead | Start date | End date | Cost\n2.1 | Ring families by half past nine | Office | 24 Feb 2020 | 10 Jul 2020 | £90`;
    const form = read(PLAN, ACTIONS + next);
    expect(texts(form, 'action', 'action.what')).toEqual([...OWN, 'Ring families by half past nine']);
    expect(form.mapping.filter(({ role }) => role === 'action.what')).toHaveLength(2);
  });

  it('where a label has its text merged over days and money', () => {
    const form = read(PLAN, `${ACTIONS}\n\nOutlook | Attendance comes next, if governors agree in the summer`, 'B5:F5');
    expect(texts(form, 'action', 'action.what')).toEqual(OWN);
  });

  it.each([
    ['a gap of one row', '\n1.3 | Meet the families in June | Head | 1 Jun 2020 | 30 Jun 2020 |'],
    [
      'a line for another priority',
      '\nPriority 2: Attendance\n1.3 | Meet the families in June | Head | 1 Jun 2020 | 30 Jun 2020 | £50',
    ],
    ['days that are still to come', '1.3 | Meet the families in June | Head | TBC | TBC | TBC'],
    ['one day in words', '1.3 | Meet the families in June | Head | in summer | 30 Jun 2020 | £50'],
  ])('and not at %s', (_, below) => {
    expect(texts(read(PLAN, `${ACTIONS}\n${below}`), 'action', 'action.what')).toEqual([
      ...OWN,
      'Meet the families in June',
    ]);
  });
});

describe('sums are no records', () => {
  it.each(['Total', 'P1 subtotal', 'Cover total', 'Altogether', 'Adds up to', 'Total for area'])('%s', (label) => {
    const form = read(
      PLAN,
      `Item | Days | Day rate | Total cost\nCoaching | 4 | £350 | £1,400\nBooks | | | £60\n${label} | | | £1,460`,
    );
    expect(texts(form, 'cost', 'cost.item')).toEqual(['Coaching', 'Books']);
  });
});

describe('the title above a table weighs more than its words', () => {
  it.each([
    ['Other support in place', 'What | Who from | Who pays'],
    ['2. What else is going on?', 'Initiative | Run by | Since'],
    ['Help we already have', 'Programme | Provider | Status'],
  ])('%s', (title, headings) => {
    const form = read(
      PLAN,
      `${ACTIONS}\n\n${title}\n${headings}\nPhonics audit | English hub | Done\nMaths work group | Maths hub | Under way`,
    );
    expect(form.records('support')).toHaveLength(2);
    expect(form.records('action')).toHaveLength(2);
    expect(form.records('release')).toHaveLength(0);
  });

  it.each([
    [
      'Governors’ monitoring',
      'Date | Governor | Area | What was seen\n27 Nov 2019 | Mr Sheikh | Reading | Two lessons\n28 Nov 2019 | Mrs Lomas | Maths | A quiz',
    ],
    ['Budget summary', 'Priority | Planned spend (£)\nReading | 900\nAttendance | 450'],
    ['Key', 'Letter | Action\nR | not begun\nA | begun with delay'],
    ['Version history', 'Date | Action | Who\n6 Jan 2020 | First draft | Head\n9 Jan 2020 | Costs added | Bursar'],
    [
      'Said yes',
      'Who for | Name | Post | When\nSchool | Ann Bell | Head | 14 Jan 2020\nLA | Bob Fry | Adviser | 14 Jan 2020',
    ],
  ])('%s: nothing of it is a need, an action or a cost', (title, table) => {
    const form = read(PLAN, `${ACTIONS}\n\n${title}\n${table}`);
    expect([form.records('need').length, form.records('action').length]).toEqual([0, 2]);
    expect(form.records('cost')).toHaveLength(2);
  });

  it('over kinds of implementation outcomes', () => {
    const form = read(
      EEF,
      `Is it working as we meant it to?\nType of outcome | We expect to see | How we will know | By when
Fidelity | All steps are seen in 45 of 60 visits | Visit form | 18 Dec 2020
Reach | All 15 rooms have a board | Count by the librarian | 18 Dec 2020`,
    );
    expect(texts(form, 'implementation', 'implementation.kind')).toEqual(['Fidelity', 'Reach']);
    expect(form.records('measure')).toHaveLength(0);
  });
});

describe('two rows of headings', () => {
  const roles = (form: Form): string[] => form.mapping.map(({ cell, role }) => `${cell} ${role ?? 'nothing'}`);

  it('who monitors, when and how is one field', () => {
    const form = read(
      PLAN,
      `No. | Action | Lead | Start | Finish | Monitoring
 | | | | | Who? | When? | How?
1 | Model lessons | English lead | 24 Feb 2020 | 10 Jul 2020 | Head | Fortnightly | Ten-minute drop-in: is there a model on the board?
2 | Watch lessons | Deputy head | 24 Feb 2020 | 10 Jul 2020 | Chair | Monthly | Reads the notes of three visits`,
      'A1:A2',
      'B1:B2',
      'C1:C2',
      'D1:D2',
      'E1:E2',
      'F1:H1',
    );
    expect(roles(form).slice(-3)).toEqual(['F2 action.fidelity', 'G2 action.fidelity', 'H2 action.fidelity']);
    expect(texts(form, 'action', 'action.fidelity')[1]).toBe('Reads the notes of three visits');
    expect(form.records('release')).toHaveLength(0);
  });

  it('red, amber and green term by term is how far it is, and no milestone', () => {
    const form = read(
      PLAN,
      `Steps we will take | | Milestones | | RAG
Action | Lead | by Easter 20 | by summer 20 | Spr 20 | Sum 20
Model lessons | English lead | All teachers trained | Seen in 12 lessons | G | A
Watch lessons | Deputy head | Six lessons watched | Twelve watched | A | A`,
      'A1:B1',
      'C1:D1',
      'E1:F1',
    );
    expect(roles(form)).toEqual(expect.arrayContaining(['E2 action.progress', 'F2 action.progress']));
    expect(form.records('action')).toHaveLength(2);
  });

  it('days below ‘Milestones’ give each milestone its term', () => {
    const form = read(
      PLAN,
      `Action | Lead | Milestones
 | | By 14 Feb 2020\\n(week 5) | By 17 Jul 2020\\n(end of plan)
Model lessons | English lead | All have rehearsed | Seen in 95% of visits`,
      'A1:A2',
      'B1:B2',
      'C1:D1',
    );
    expect(texts(form, 'milestone', 'milestone.what')).toEqual(['All have rehearsed', 'Seen in 95% of visits']);
    expect(texts(form, 'milestone', 'milestone.term')).toEqual(['Spring 2020', 'Summer 2020']);
  });

  it('questions asked at length below known headings are no other table', () => {
    const form = read(
      EEF,
      `Problem | Intervention | Implementation activities | Final outcomes
What needs to change: what teachers do, what pupils do | The essential features: what would you see | How will you help people to change their ways | What will be different for pupils in the end
Teachers ask short questions | Talk for reasoning | Twilights in March and June | 60 of 118 pupils give a reason by July 2021`,
    );
    expect(texts(form, 'need', 'need.what')).toEqual(['Teachers ask short questions']);
    expect(texts(form, 'measure', 'measure.statement')).toHaveLength(1);
  });

  it('short labels over each box of a matrix are no records', () => {
    const form = read(
      EEF,
      `Problem (why?) | Implementation activities (how?) | Implementation outcomes (how well?)
Teacher behaviours | Train | Fidelity
Teachers ask short questions and answer them themselves | Twilights on 11 March and 6 May for all eight teachers | All four ingredients are seen in 12 of 16 visits
Pupil behaviours | Coach | Reach
Pupils give an answer and no reason in most of the lessons | The maths leader coaches each teacher three times | All eight classes have a talk wall by Easter 2021`,
    );
    expect(form.records('implementation')).toHaveLength(2);
    expect(texts(form, 'need', 'need.what').map((text) => text.slice(0, 8))).toEqual(['Teachers', 'Pupils g']);
  });
});

describe('an unknown table below another is not read as what it is not', () => {
  it('jobs and units across a row are no headings', () => {
    const form = read(
      RAF,
      `Impact we expect | More read | Fewer tasks\ncounted in | % of children | tasks | units\nnow | 38 | 2 | 9`,
    );
    expect(form.records('cost')).toHaveLength(0);
  });
});
