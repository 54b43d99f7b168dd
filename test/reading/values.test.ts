import fc from 'fast-check';
import { ROLES } from '../../src/domain/roles';
import type { FieldType } from '../../src/domain/roles';
import type { Cell } from '../../src/domain/snapshot';
import { shipped } from '../../src/packs';
import { readValue } from '../../src/reading/values';
import { choiceFromText, choiceInWords, nearestChoice } from '../../src/reading/values/choice';
import { moneyFromText, numberFromText, quantityFromText, rateFromText } from '../../src/reading/values/number';
import { isPlaceholder } from '../../src/reading/values/placeholder';

const lists = shipped('si-offer-2019-20')?.pack.lists ?? {};
const list = (name: string) => {
  const found = lists[name];
  if (!found) throw new Error(name);
  return found;
};

const cellOf = (value: string): Cell => ({ row: 0, column: 0, value, format: 'General' });

describe('pounds typed as text', () => {
  it.each([
    ['£1,200', 1200],
    ['£1,200.50', 1200.5],
    ['1200', 1200],
    ['GBP 1200', 1200],
    ['1200 pounds', 1200],
    ['£1.2k', 1200],
    ['£ 350', 350],
    ['£2,000 inc VAT', 2000],
    ['free', 0],
    ['No cost', 0],
    ['nil', 0],
  ])('%s', (text, value) => expect(moneyFromText(text).value).toBe(value));
  it.each([
    ['approx £500', 'approximate'],
    ['c. £500', 'approximate'],
    ['up to £500', 'approximate'],
    ['£500 - £700', 'range'],
    ['500 to 700', 'range'],
    ['£350 per day', 'rate-only'],
    ['£350/day', 'rate-only'],
    ['£40 per pupil', 'rate-only'],
  ])('%s is no figure', (text, remark) => expect(moneyFromText(text)).toEqual({ value: null, remarks: [remark] }));
  it.each([['six days at £350'], ['£1,2,00'], ['see quote'], ['12e4567'], ['£']])('%s is unreadable', (text) =>
    expect(moneyFromText(text)).toEqual({ value: null, remarks: [] }),
  );
  it('reads a day rate that says so', () => expect(rateFromText('£350 per day').value).toBe(350));
});

describe('the one sum that a cost gives in words', () => {
  it.each([
    ['£4,800 (12 days of SLE time)', 4800],
    ['£540 (3 days of cover at £180)', 540],
    ['£540 (approx. 3 days)', 540],
    ['£900 cover', 900],
    ['cover: £900', 900],
    ['Cover (£900)', 900],
    ['£4,800 - 12 days of SLE time', 4800],
    ['£4,800 – from the school budget', 4800],
    ['6 days at £350 (£2,100)', 2100],
    ['6 x £350 = £2,100', 2100],
    ['£350 x 6 days = £2,100', 2100],
    ['£2,100: 6 days @ £350 per day', 2100],
    ['£1,200 including £200 travel', 1200],
    ['£1.2k for books', 1200],
    ['£12.50 for badges', 12.5],
    ['£450 a year', 450],
    ['£900 over two terms', 900],
    ['£600 + VAT', 600],
    ['£0 – within the free days of the NLE', 0],
    ['No cost: staff meeting time', 0],
    ['None (done in PPA)', 0],
    ['free of charge, paid by the hub', 0],
    ['Nil – hub funded', 0],
    ['staff meeting time', 0],
    ['within existing budget', 0],
  ])('%s', (text, value) =>
    expect(readValue(cellOf(text), 'money', { date1904: false })).toMatchObject({ state: 'read', value }),
  );
  it.each([
    ['£350 a day', 'rate-only'],
    ['6 days at £350', 'rate-only'],
    ['£350 x 6', 'rate-only'],
    ['£40 per pupil, 30 pupils', 'rate-only'],
    ['about £500 for books', 'approximate'],
    ['£500 max', 'approximate'],
    ['books £500?', 'approximate'],
    ['between £500 and £700', 'approximate'],
    ['£500-£700 for books', 'range'],
    ['£500 to 700', 'range'],
  ])('%s is %s', (text, remark) =>
    expect(readValue(cellOf(text), 'money', { date1904: false })).toEqual({
      state: 'unreadable',
      value: null,
      remarks: [remark],
    }),
  );
  it.each([
    ['£500 cover, £200 books'],
    ['£500 + £200'],
    ['£500 plus travel'],
    ['£450 per year for 3 years'],
    ['£1,2,00 books'],
    ['£2m programme'],
    ['2 days of cover'],
    ['supply, see quote'],
    ['free school meals'],
    [`£500 ${'and so on '.repeat(12)}`],
  ])('%s is left to a person', (text) =>
    expect(readValue(cellOf(text), 'money', { date1904: false })).toEqual({
      state: 'unreadable',
      value: null,
      remarks: [],
    }),
  );
  it('reads a day rate with words', () =>
    expect(readValue(cellOf('£350 a day (SLE)'), 'money', { date1904: false, rate: true }).value).toBe(350));
});

it.each([
  ['3', 3],
  ['3 days', 3],
  ['2.5', 2.5],
  ['2½ days', 2.5],
  ['half a day', 0.5],
  ['three', 3],
  ['6 half days', 3],
  ['12 days of SLE time', 12],
  ['6 days over two terms', 6],
  ['10 (5 each term)', 10],
  ['4 days (2 in spring, 2 in summer)', 4],
  ['2 days for each teacher', null],
  ['3 + 3', null],
  ['3 days from Easter, 2 after', null],
  ['2-3', null],
  ['a few', null],
])('the count %s is %p', (text, value) => expect(numberFromText(text).value).toBe(value));

it.each([
  ['27%', 27, '%'],
  ['27 per cent', 27, '%'],
  ['at least 80%', 80, '%'],
  ['80%+', 80, '%'],
  ['18 of 60', 30, '%'],
  ['18/60', 30, '%'],
  ['27% (18 of 67)', 27, '%'],
  ['12 pupils', 12, 'pupils'],
  ['-0.4', -0.4, null],
  ['1,250', 1250, null],
  ['Good', null, null],
  ['75-80%', null, null],
])('the level %s is %p %p', (text, amount, unit) => {
  expect(quantityFromText(text)).toMatchObject({ amount, unit, words: text });
});

it.each([
  ['TBC', true],
  ['tbc.', true],
  ['n/a', true],
  ['N/A', true],
  ['To be confirmed by the hub', true],
  ['date TBC', true],
  ['[insert date]', true],
  ['???', true],
  ['-', true],
  ['as above', true],
  ['xxx', true],
  ['The TBC committee meets weekly and decides', false],
  ['Na Li', false],
  ['Same-day feedback', false],
  ['none', true],
])('%s is a placeholder: %p', (text, expected) => expect(isPlaceholder(text, true)).toBe(expected));

it.each([
  ['tiers', '2', 'Tier 2'],
  ['tiers', 'TIER  3', 'Tier 3'],
  ['judgements', 'RI', 'Requires improvement'],
  ['judgements', 'Requires Improvement (RI)', 'Requires improvement'],
  ['phases', 'PRU', 'Pupil referral unit'],
  ['areas', 'Mathematics', 'Maths'],
  ['regions', 'East Midlands & the Humber', 'East Midlands and the Humber'],
  ['tiers', 'Tier 4', null],
])('the choice of %s from "%s" is %p', (name, text, value) => expect(choiceFromText(text, list(name))).toBe(value));

it.each([
  ['judgements', '3 – Requires improvement', 'Requires improvement'],
  ['judgements', 'Good (2)', 'Good'],
  ['phases', '11–16 (secondary)', 'Secondary'],
  ['tiers', 'Tier 2: funded support', 'Tier 2'],
  ['tiers', 'Tier 1 / Tier 2', null],
  ['judgements', 'Good: a school that has much to be proud of and knows what to do next', null],
  ['phases', 'Primary with nursery', null],
])('the choice of %s in the words "%s" is %p', (name, text, value) =>
  expect(choiceInWords(text, list(name))).toBe(value),
);

it.each([
  ['regions', 'Lancashire and W Yorkshire', 'Lancashire and West Yorkshire'],
  ['judgements', 'Requires improvment', 'Requires improvement'],
  ['phases', 'Primry', 'Primary'],
  ['tiers', 'banana', null],
])('the nearest choice of %s to "%s" is %p', (name, text, value) =>
  expect(nearestChoice(text, list(name))).toBe(value),
);

it('reads any cell as any type without throwing', () => {
  const types = [...new Set(Object.values(ROLES))] as FieldType[];
  const cell = fc.record({
    row: fc.constant(0),
    column: fc.constant(0),
    value: fc.oneof(
      fc.string({ maxLength: 300, unit: 'binary' }),
      fc.stringMatching(/^[£0-9.,%/ \-a-z()]{0,70}$/),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    ),
    format: fc.constantFrom('General', '0%', 'dd/mm/yyyy', '£#,##0', '@', '[$-809]d mmmm yyyy;@', '""'),
  }) as fc.Arbitrary<Cell>;
  fc.assert(
    fc.property(cell, fc.constantFrom(...types), fc.boolean(), (given, type, date1904) => {
      const reading = readValue(given, type, { date1904, list: list('tiers') });
      expect(reading.value === null).toBe(reading.state !== 'read');
    }),
    { numRuns: 2000 },
  );
});
