import { shipped } from '../../src/packs';
import { indexOf } from '../../src/packs/lookup';
import { readForm } from '../../src/reading/read-form';
import { fitting } from '../../src/rules/fitting';
import { check } from '../../src/rules/run';
import { sheetText } from '../support/sheet-text';

const programme = shipped('bradford-s2ss');
if (!programme) throw new Error('the pack of the examples does not ship');
const { pack } = programme;

const HEADINGS = 'What will be done | Person responsible | Start date | End date | Cost';
const GOOD = 'Coaching in Year 3 | English lead | 9 Sep 2019 | 17 July 2020 | £400';
const formOf = (row: string) => readForm(sheetText(`Actions\n${HEADINGS}\n${GOOD}\n${row}`).snapshot, pack);

const LONG = 'Ofsted report, November 2019: reading books are too hard';

describe('a row fits its columns', () => {
  it.each([
    ['dates put off and a cost in words', 'Coaching | Head | ongoing | ongoing | £400 to £500'],
    ['a slip in each date', 'Coaching | Head | 31 Sept 2019 | July | £400'],
    ['one cell of prose', `Coaching | Head | 9 Sep 2019 | ${LONG} |`],
    ['placeholders', 'Coaching | Head | TBC | TBC | TBC'],
    ['nothing but its name', 'Coaching | Head | | |'],
  ])('with %s', (_, row) => {
    const form = formOf(row);
    expect(fitting(form, indexOf(pack))).toBe(form);
  });
});

describe('a row does not fit its columns at all', () => {
  it.each([
    ['prose under both dates', `Evidence | Ofsted | ${LONG} | ${LONG}, and more | `],
    ['names under dates and costs', 'Link governor | Canon Teale | Mrs Shaw | Mr Hebden | the chair'],
  ])('with %s', (_, row) => {
    const form = formOf(row);
    const rest = fitting(form, indexOf(pack));
    expect(rest.records('action')).toHaveLength(1);
    expect(rest.unfit?.get('action')).toHaveLength(1);
    expect(form.records('action')).toHaveLength(2);
    // One finding, at the heading, and none at its cells.
    const said = check(form, { ...programme, today: '2019-09-01' });
    expect(said.filter(({ cell }) => cell !== null && cell.endsWith('4'))).toEqual([]);
    expect(said.filter(({ message }) => message === 'rows')).toHaveLength(1);
  });
});
