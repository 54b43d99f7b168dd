import fc from 'fast-check';
import { areaFromA1 } from '../../src/domain/address';
import type { Form } from '../../src/domain/form';
import type { Role, SectionId } from '../../src/domain/roles';
import type { Cell } from '../../src/domain/snapshot';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { linksOf } from '../../src/rules/links';
import { plainSheet, sheetText, snapshotOf } from '../support/sheet-text';

const packOf = (id: string) => {
  const programme = shipped(id);
  if (!programme) throw new Error(`${id} does not ship`);
  return programme.pack;
};
const RAF = 'si-offer-2019-20';
const PLAN = 'bradford-s2ss';
const EEF = 'eef-implementation';

const read = (pack: string, text: string, ...merged: string[]): Form => {
  const { snapshot } = sheetText(text);
  const merges = merged.flatMap((area) => areaFromA1(area) ?? []);
  return readForm({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges })) }, packOf(pack));
};
const rows = (form: Form, section: SectionId, ...roles: Role[]): string[] =>
  form.records(section).map((record) => roles.map((role) => record.get(role).raw).join(' · '));
const cells = (form: Form): string[] => form.mapping.map(({ cell, role }) => `${cell} ${role ?? 'nothing'}`);

describe('records in blocks of labels', () => {
  const block = (need: string, support: string, cost: string): string => `
What needs to improve | ${need}
Intervention | ${support}
Start date | 24 Feb 2020
Total cost | ${cost}
Measure | More of them read fluently`;

  it.each([
    [
      'with a title over each',
      `Intervention 1${block('Reading', 'SLE', '£300')}\n\nIntervention 2${block('Maths', 'LLE', '£50')}`,
    ],
    ['one right after the other', `${block('Reading', 'SLE', '£300').trim()}${block('Maths', 'LLE', '£50')}`],
    [
      'below the labels of the school',
      `School name | Hollin\nURN | 190417\nHeadteacher | Ann\n${block('Reading', 'SLE', '£300')}\n${block('Maths', 'LLE', '£50')}`,
    ],
  ])('%s', (_, text) => {
    const form = read(RAF, text);
    expect(rows(form, 'action', 'action.intervention')).toEqual(['SLE', 'LLE']);
    const links = linksOf(form);
    const [, second] = form.records('action');
    if (!second) throw new Error('no second action');
    expect(links.costsOf(second).map((one) => one.get('cost.total').value)).toEqual([50]);
    expect(links.needsOf(second).map((one) => one.get('need.what').value)).toEqual(['Maths']);
    expect(links.measuresOf(second)).toHaveLength(1);
    expect(form.mapping.filter(({ role }) => role === 'action.start')).toHaveLength(2);
  });

  it('two labels with their values in a line', () => {
    const form = read(
      PLAN,
      `
Priority | Reading | Lead | English lead
Action | Model lessons each week | Cost | £400
Start date | 24 Feb 2020 | End date | 10 Jul 2020`,
    );
    expect(rows(form, 'action', 'action.what', 'action.owner', 'action.end')).toEqual([
      'Model lessons each week · English lead · 10 July 2020',
    ]);
    expect(form.records('action')[0]?.name).toBe('row 1');
  });

  it('a label that comes again within a block is a part of it', () => {
    const second = 'Measure | Books show it\nTarget | 70%';
    const form = read(
      RAF,
      `${block('Reading', 'SLE', '£300')}\nTarget | 60%\n${second}${block('Maths', 'LLE', '£50')}`,
    );
    expect(rows(form, 'measure', 'measure.statement', 'measure.target')).toEqual([
      'More of them read fluently · 60%',
      'Books show it · 70%',
      'More of them read fluently · ',
    ]);
    const [first] = form.records('action');
    if (!first) throw new Error('no action');
    expect(linksOf(form).measuresOf(first)).toHaveLength(2);
  });

  it('values that sound like headings make no rows', () => {
    const form = read(
      PLAN,
      `
School name | Hollin | Responsible body | Actions
Headteacher | Lead | Phase | spring term
System leader | id | Pupils on roll | 240`,
    );
    expect(form.records('action')).toEqual([]);
    expect(form.one('school.body').raw).toBe('Actions');
  });
});

describe('headings with an explanation', () => {
  it('down the left, a column for each project', () => {
    const form = read(
      EEF,
      `
Problem – what is not good enough at the moment, for whom, and how do you know that it is not good enough yet? | Fluency | Attendance
Activities – training, time, materials | Train assistants | Train mentors
Lead | Ann | Ben`,
    );
    expect(rows(form, 'need', 'need.what')).toEqual(['Fluency', 'Attendance']);
    expect(rows(form, 'action', 'action.owner')).toEqual(['Ann', 'Ben']);
  });
});

describe('two rows of headings', () => {
  it('the lower row decides, and what stands above it is no heading', () => {
    const form = read(
      EEF,
      `
Why? | What? | How? | | How well?
Need | Active ingredients | Activities | Lead | Implementation outcome
Few pupils know their facts | Five minutes a day | Model it in each class | Ann | Seen in 9 of 9 visits`,
      'C1:D1',
    );
    expect(cells(form)).toEqual([
      'A2 need.what',
      'B2 action.ingredients',
      'C2 action.what',
      'D2 action.owner',
      'E2 implementation.statement',
    ]);
  });

  it('a term over its milestones says which they are', () => {
    const form = read(
      PLAN,
      `
What | | Spring | | Summer | |
Action | Lead | Milestone | RAG | Milestone | RAG | Cost
Model lessons each week | Ann | Plans are ready | G | Half of classes do it | | £400`,
      'A1:B1',
      'C1:D1',
      'E1:F1',
    );
    expect(rows(form, 'action', 'action.spring', 'action.summer')).toEqual(['Plans are ready · Half of classes do it']);
    expect(rows(form, 'cost', 'cost.total')).toEqual(['£400']);
  });

  it('the second half of a term is no rival of the first', () => {
    const form = read(
      PLAN,
      'Action | Lead | Autumn 1 | Autumn 2\nModel lessons each week | Ann | Plans | Half of classes',
    );
    expect(form.mapping.filter(({ how }) => how === 'undecided')).toEqual([]);
  });
});

describe('rows that are totals', () => {
  const COSTS = 'Costs\nIntervention | What is paid for | Total cost\nSLE | Six days | £300\nLLE | One day | £50\n';
  it.each(['Together | | £350', '| In all | £350', 'Sum | | £350', 'All | | £350', 'Tot. | | £350'])('%s', (total) => {
    const form = read(RAF, COSTS + total);
    expect(form.records('cost')).toHaveLength(2);
    expect(form.one('totals.funded').value).toBe(350);
  });
  it('not what is paid for all together', () => {
    expect(read(RAF, `${COSTS}All | Cards for all classes | £20`).records('cost')).toHaveLength(3);
  });
});

describe('boxes', () => {
  const TABLE =
    '\n\nActivity | Lead | Start date\nTrain every teacher twice a term | Ann | 24 Feb 2020\nCoach them | Ben | 9 Mar 2020';
  it('a label over a cell, and a list under one, count where no table has the field', () => {
    const form = read(
      EEF,
      `What is the problem?\nPupils do not use the marks they get\n\nActive ingredients\nFive minutes in each lesson\nThe same adult${TABLE}`,
    );
    expect(rows(form, 'need', 'need.what')).toEqual(['Pupils do not use the marks they get']);
    expect(rows(form, 'action', 'action.ingredients')).toEqual([
      'Five minutes in each lesson',
      'Five minutes in each lesson',
    ]);
  });
  it('not where one does', () => {
    const form = read(EEF, `Activity\nFill in one row for each of them${TABLE}`);
    expect(form.records('action')).toHaveLength(2);
    expect(form.records('need')).toEqual([]);
  });
});

describe('tables nobody understands', () => {
  it('are listed heading by heading, so that a person can say what they mean', () => {
    const form = read(
      PLAN,
      'Zephyr | Quince | Marble | Start date | Topaz\nA | Model lessons with each teacher | x | y | z\nB | Plan the next unit together | x | y | z',
    );
    expect(form.puzzles).toHaveLength(1);
    expect(cells(form)).toEqual(['A1 nothing', 'B1 nothing', 'C1 nothing', 'D1 nothing', 'E1 nothing']);
  });
});

describe('any sheet', () => {
  const word = fc.constantFrom(
    'Priority',
    'Action',
    'Lead',
    'Cost',
    'Measure',
    'Start date',
    'School name',
    'Phase',
    'Milestone',
    'Spring',
    'x',
    'Reading is too slow in Year 4',
    'Total',
    'Together',
    '24 Feb 2020',
    'Why?',
    'Steps – training and time',
    '.',
    ' ',
  );
  const cell = fc.tuple(fc.nat(11), fc.nat(5), fc.oneof(word, fc.integer(), fc.string({ maxLength: 20 })));
  const area = fc.tuple(fc.nat(10), fc.nat(4), fc.nat(2), fc.nat(2));

  it('gives a form in which every heading is listed once for a field, and records are numbered as they stand', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 50 }), fc.array(area, { maxLength: 3 }), (some, areas) => {
        const placed = new Map(
          some.map(([row, column, value]): [number, Cell] => [
            row * 10 + column,
            { row, column, value, format: 'General' },
          ]),
        );
        const sorted = [...placed].sort(([one], [other]) => one - other).map(([, one]) => one);
        const merges = areas.map(([top, left, down, across]) => ({
          top,
          left,
          bottom: top + down,
          right: left + across,
        }));
        const form = readForm(snapshotOf([{ ...plainSheet('Plan', sorted), merges }]), packOf(PLAN));
        const places = new Set(
          form.mapping.filter(({ role }) => role !== null).map(({ cell: at, role }) => `${at} ${String(role)}`),
        );
        expect(form.mapping.filter(({ role }) => role !== null)).toHaveLength(places.size);
        for (const section of form.sections.values())
          expect(section.records.map(({ index }) => index)).toEqual(section.records.map((_, index) => index));
      }),
      { numRuns: 300 },
    );
  });
});
