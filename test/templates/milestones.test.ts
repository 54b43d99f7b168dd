import { shipped } from '../../src/packs';
import type { Pack } from '../../src/packs/schema';
import { readForm } from '../../src/reading/read-form';
import { carry, type CarriedOver, type Purpose } from '../../src/templates/carry-over';
import { sheetText } from '../support/sheet-text';

const packOf = (id: string): Pack => {
  const programme = shipped(id);
  if (!programme) throw new Error(id);
  return programme.pack;
};
const plan = packOf('bradford-s2ss');
const raf = packOf('si-offer-2019-20');
const eef = packOf('eef-implementation');
const TERMS = /^action\.(?:autumn|spring|summer)$/;
/** The same programme with milestones in columns by term, as some schools write them. */
const byColumns: Pack = {
  ...plan,
  sections: plan.sections
    .filter(({ id }) => id !== 'milestone')
    .map((section) => ({
      ...section,
      fields: section.fields.map((field) => (TERMS.test(field.role) ? { ...field, inEmptyForm: true } : field)),
    })),
};

const moved = (text: string, to: Pack, purpose: Purpose = 'same-school', from = plan): CarriedOver =>
  carry(readForm(sheetText(text).snapshot, from), from, to, purpose);
const milestones = ({ data }: CarriedOver): unknown[] =>
  (data.records?.milestone ?? []).map((row) =>
    (['milestone.ref', 'milestone.action', 'milestone.term', 'milestone.what'] as const)
      .map((role) => row[role] ?? '')
      .join(' · '),
  );
const behind = ({ leftOut }: CarriedOver): string[] => leftOut.map(({ what, why }) => `${what} (${why})`);

const columns = (autumn: string, spring: string, start = '7 Sep 2020', end = '16 Jul 2021'): string => `
Actions
Ref | What will be done      | Start date | End date | ${autumn}      | ${spring}
A1  | SLE models writing     | ${start}   | ${end}   | Taught once    | Seen in 8 visits
A2  | Office calls each day  | ${start}   | ${end}   | Panel meets    |`;

describe('columns by term become rows of milestones', () => {
  it.each([
    ['the year of the heading', columns('Autumn 2020', 'Spring 2021'), 'Autumn 2020', 'Spring 2021'],
    ['the term in which the action runs', columns('Autumn term', 'Spring term'), 'Autumn 2020', 'Spring 2021'],
    [
      'no year where it runs in two such terms',
      columns('Autumn term', 'Spring term', '7 Sep 2019', '18 Dec 2020'),
      'Autumn term',
      'Spring 2020',
    ],
  ])('with %s', (_, text, autumn, spring) => {
    const carried = moved(text, plan);
    expect(milestones(carried)).toEqual([
      `T1 · A1 · ${autumn} · Taught once`,
      `T2 · A1 · ${spring} · Seen in 8 visits`,
      `T3 · A2 · ${autumn} · Panel meets`,
    ]);
    expect(behind(carried)).toEqual([]);
  });

  it('after the rows that there are, with Refs that are free', () => {
    const carried = moved(
      `${columns('Autumn 2020', 'Spring 2021')}

Milestones
Ref | Action | Term        | What can be seen by then
T2  | A2     | Spring 2021 | Every pupil has a plan`,
      plan,
    );
    expect(milestones(carried)).toEqual([
      'T2 · A2 · Spring 2021 · Every pupil has a plan',
      'T1 · A1 · Autumn 2020 · Taught once',
      'T3 · A1 · Spring 2021 · Seen in 8 visits',
      'T4 · A2 · Autumn 2020 · Panel meets',
    ]);
  });

  it('of the other school’s form without its terms and figures, which is said', () => {
    const carried = moved(columns('Autumn 2020', 'Spring 2021'), plan, 'next-school');
    expect(milestones(carried)).toEqual([
      'T1 · A1 ·  · Taught once',
      'T2 · A1 ·  · Seen in [figure] visits',
      'T3 · A2 ·  · Panel meets',
    ]);
    expect(behind(carried)).toContain('Milestones: Term (It is true of the first school only)');
  });

  it('or stay behind where the new form has neither, which is said', () => {
    for (const to of [raf, eef]) {
      const carried = moved(columns('Autumn 2020', 'Spring 2021'), to);
      expect(milestones(carried)).toEqual([]);
      expect(behind(carried)).toEqual([
        `Actions: Milestone, autumn term, Milestone, spring term (The ${to.formTitle.toLowerCase()} does not ask for it)`,
      ]);
    }
  });
});

describe('rows of milestones become columns by term', () => {
  const rows = (milestone: string): CarriedOver =>
    moved(
      `
Actions
Ref | What will be done     | Start date | End date
A1  | SLE models writing    | 7 Sep 2020 | 16 Jul 2021
A2  | Office calls each day | 7 Sep 2020 | 16 Jul 2021

Milestones
Ref | Action | Term | What can be seen by then
${milestone}`,
      byColumns,
    );

  it('each under its term, and several under one', () => {
    const carried = rows(`T1 | A1 | Autumn 2020 | Taught once
T2 | A1 | autumn term | Watched twice
T3 | A2 | Spring 2021 | Every pupil has a plan`);
    expect(carried.data.records?.action).toMatchObject([
      { 'action.autumn': 'Taught once\nWatched twice' },
      { 'action.spring': 'Every pupil has a plan' },
    ]);
    expect(behind(carried)).toEqual([]);
  });

  it('but not where the action or the term is not told, which is said', () => {
    const carried = rows(`T1 |    | Autumn 2020 | Taught once
T2 | A1 | Christmas   | Watched twice`);
    expect(behind(carried)).toEqual(['Milestones (It does not say for which action and which term it is meant)']);
  });
});
