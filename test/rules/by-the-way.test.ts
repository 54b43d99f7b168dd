import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { check } from '../../src/rules/run';
import { sheetText } from '../support/sheet-text';

const shippedOne = (id: string): NonNullable<ReturnType<typeof shipped>> => {
  const found = shipped(id);
  if (!found) throw new Error('the pack does not ship');
  return found;
};
const programme = shippedOne('bradford-s2ss');

const PLAN = (heading: string, ...cells: readonly [string, string]) => `
Plan
Ref | Priority              | What will be done                                      | Lead         | Start date | End date   | ${heading} | Total cost
1.1 | Reading in Years 3, 4 | The reading leader models lessons in Years 3 and 4     | Reading lead | 9 Sep 2019 | 3 Apr 2020 | ${cells[0]} | £2,100
1.2 | Writing at the end    | Teachers plan and check writing together each half term | English lead | 9 Sep 2019 | 3 Apr 2020 | ${cells[1]} | £900`;

/** Findings about release, cover and travel. */
function saidOfRelease(sheet: string): string[] {
  const form = readForm(sheetText(sheet).snapshot, programme.pack);
  return check(form, { ...programme, today: '2019-09-20' })
    .filter(({ section, field }) => section === 'release' || field?.startsWith('release.') === true)
    .map(({ code, cell }) => `${code} ${cell ?? ''}`);
}

it.each([
  ['Cover', 'none needed: before school', 'HLTA covers one hour a week'],
  ['Cover / release', '2 days', 'half a day each'],
  ['Staff release', 'two class teachers', 'Year 6 teacher'],
  ['Cover needed', 'none', 'supply for one day'],
])('a column "%s" beside the actions asks for no table of release', (heading, first, second) => {
  expect(saidOfRelease(PLAN(heading, first, second))).toEqual([]);
});

it('a table of release of its own lacks what it lacks', () => {
  const table = `
Release, cover and travel
Action | Term        | Cost of cover
1.1    | Autumn 2019 | £380`;
  expect(saidOfRelease(`${PLAN('Progress', 'Green', 'Amber')}\n${table}`)).not.toEqual([]);
});
