import type { Form } from '../../src/domain/form';
import type { Role, SectionId } from '../../src/domain/roles';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { sheetText } from '../support/sheet-text';

/** Sheets of one action or priority: labels in a row, what they ask for below, then the next such rows. */

const read = (id: string, text: string): Form => {
  const programme = shipped(id);
  if (!programme) throw new Error(`${id} does not ship`);
  return readForm(sheetText(text).snapshot, programme.pack);
};
const rows = (form: Form, section: SectionId, ...roles: Role[]): string[] =>
  form.records(section).map((record) => roles.map((role) => record.get(role).raw).join(' · '));

interface Card {
  readonly name: string;
  readonly theme: string;
  readonly problem: string;
  readonly action: string;
  readonly measure: string;
}

const CARDS: readonly Card[] = [
  {
    name: 'A1',
    theme: 'Maths',
    problem: 'Pupils in Year 5 seldom explain how they know',
    action: 'SLE deployment',
    measure: 'Year 5 pupils who explain rise from 44% to 55%',
  },
  {
    name: 'A2',
    theme: 'Reading',
    problem: 'Phonics is taught differently in each class',
    action: 'NLE coaching',
    measure: 'Year 1 pupils at the standard rise from 61% to 75%',
  },
];

const raf = ({ name, theme, problem, action, measure }: Card): string => `
## ${name} ${theme}
Action tab ${name}

Area of focus | What needs to improve | How do we know?
${theme} | ${problem} | Ofsted report, 14 May 2019

Intervention | Provider | Who takes part
${action} | Saltmarsh Alliance | Six teachers

What will happen? | Starts | Finishes
Two visits a month to plan with teachers | 24 Feb 2020 | 13 Jul 2020

Measure | Unit | Source
${measure} | % | Own test

Baseline | Target | By when
44 | 55 | 11 Dec 2020`;

describe('a sheet for each action', () => {
  const form = read('si-offer-2019-20', CARDS.map(raf).join('\n'));

  it('is one need, one action and one measure', () => {
    expect(rows(form, 'need', 'need.area', 'need.what')).toEqual(
      CARDS.map(({ theme, problem }) => `${theme} · ${problem}`),
    );
    expect(rows(form, 'action', 'action.intervention', 'action.provider', 'action.start')).toEqual(
      CARDS.map(({ action }) => `${action} · Saltmarsh Alliance · 24 February 2020`),
    );
    expect(rows(form, 'measure', 'measure.statement', 'measure.baseline', 'measure.target')).toEqual(
      CARDS.map(({ measure }) => `${measure} · 44 · 55`),
    );
  });

  it('says which need each action serves, and which action each measure is of', () => {
    expect(
      form.records('action').map((one) => one.beside?.get('need')?.map((need) => need.get('need.area').raw)),
    ).toEqual([['Maths'], ['Reading']]);
    expect(
      form.records('measure').map((one) => one.beside?.get('action')?.map((it) => it.get('action.intervention').raw)),
    ).toEqual([['SLE deployment'], ['NLE coaching']]);
  });
});

describe('a sheet for each priority, with a card for each action', () => {
  const plan = ({ name, theme, problem, measure }: Card): string => `
## ${name} ${theme}
Area of focus | What needs to improve | How do we know?
${theme} | ${problem} | Own test

Action card | | | Action card
No. | ${name}.1 | | No. | ${name}.2
What we will do | Teach facts each day | | What we will do | Visit another school
Who leads? | Maths leader | | Who leads? | Deputy head
Start date | 7 Oct 2019 | | Start date | 11 Nov 2019
End date | 17 Jul 2020 | | End date | 4 Dec 2020

Measure | Source
${measure} | Own test

Baseline | Target | By when
44 | 55 | 11 Dec 2020`;

  it('is one need and one measure, and as many actions as there are cards', () => {
    const form = read('bradford-s2ss', CARDS.map(plan).join('\n'));
    expect(form.records('need')).toHaveLength(2);
    expect(rows(form, 'action', 'action.ref', 'action.what', 'action.owner')).toEqual([
      'A1.1 · Teach facts each day · Maths leader',
      'A1.2 · Visit another school · Deputy head',
      'A2.1 · Teach facts each day · Maths leader',
      'A2.2 · Visit another school · Deputy head',
    ]);
    expect(rows(form, 'measure', 'measure.statement', 'measure.target')).toEqual(
      CARDS.map(({ measure }) => `${measure} · 55`),
    );
  });
});

it('tables one below the other, each with one row, are tables of different things', () => {
  const form = read(
    'bradford-s2ss',
    `
Ref | What needs to improve
P1 | Reading in Year 1

Ref | Need | What will be done | Lead
A1 | P1 | Model lessons each week | English lead

Action | Item | Total cost
A1 | Ten days of a leader | £3,500`,
  );
  expect(rows(form, 'need', 'need.ref')).toEqual(['P1']);
  expect(rows(form, 'action', 'action.ref')).toEqual(['A1']);
  expect(form.records('cost')).toHaveLength(1);
});
