import { periodFromText } from '../../src/reading/values/period';
import { dateFromText } from '../../src/reading/values/date';
import { readValue } from '../../src/reading/values';
import { serialFromIso } from '../../src/domain/calendar';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { sheetText, typedCell } from '../support/sheet-text';

const raise = (): never => {
  throw new Error('the pack does not ship');
};

describe('a date typed as text is read day first', () => {
  it.each([
    ['24/02/2020', '2020-02-24', ['text-date']],
    ['24.2.20', '2020-02-24', ['text-date']],
    ['24-02-2020', '2020-02-24', ['text-date']],
    ['03/04/2020', '2020-04-03', ['text-date', 'ambiguous-date']],
    ['04/04/2020', '2020-04-04', ['text-date']],
    ['2020-02-24', '2020-02-24', ['text-date']],
    ['2020-02-24T00:00:00', '2020-02-24', ['text-date']],
    ['24 Feb 2020', '2020-02-24', ['text-date']],
    ['24th February 2020', '2020-02-24', ['text-date']],
    ['24th of February, 2020', '2020-02-24', ['text-date']],
    ['Mon 24 February 2020', '2020-02-24', ['text-date']],
    ['Monday, 24 Feb 20', '2020-02-24', ['text-date']],
    ['24-Feb-20', '2020-02-24', ['text-date']],
    ['February 24, 2020', '2020-02-24', ['text-date']],
    ['1 Sept 2020', '2020-09-01', ['text-date']],
    ['1 May 2020', '2020-05-01', ['text-date']],
  ])('%s is %s', (text, value, remarks) => {
    expect(dateFromText(text)).toEqual({ value, remarks });
  });

  it.each([
    ['31/02/2020', ['no-such-day']],
    ['29/02/2021', ['no-such-day']],
    ['02/24/2020', ['no-such-day']],
    ['February 2020', ['no-day']],
    ['Feb 20', ['no-day']],
    ['by July', ['no-day']],
    ['24 February', ['no-day']],
    ['Spring term', ['term-only']],
    ['Summer 2 2020', ['term-only']],
    ['Easter', ['term-only']],
    ['after half-term', ['term-only']],
    ['as soon as possible', []],
    ['2020', []],
    ['24/02/0020', ['no-such-day']],
    ['may', ['no-day']],
    ['12e4567', []],
    ['/'.repeat(40), []],
  ])('%s is no day', (text, remarks) => {
    expect(dateFromText(text)).toEqual({ value: null, remarks });
  });
});

describe('a day with words around it', () => {
  it.each([
    ['w/c 24 Feb 2020', '2020-02-24'],
    ['W/B 24/02/2020', '2020-02-24'],
    ['week commencing 24 February 2020', '2020-02-24'],
    ['by 10 July 2020', '2020-07-10'],
    ['By Friday 10 July 2020', '2020-07-10'],
    ['from 24th Feb 2020', '2020-02-24'],
    ['starts 24.02.2020', '2020-02-24'],
    ['24 Feb 2020 (inset day)', '2020-02-24'],
    ['24 February 2020 onwards', '2020-02-24'],
    ['24 Feb 2020, 3.30 pm', '2020-02-24'],
  ])('%s is %s, and no date that Excel missed', (text, value) =>
    expect(dateFromText(text)).toEqual({ value, remarks: [] }),
  );
  it.each([
    ['by 03/04/2020', '2020-04-03', ['text-date', 'ambiguous-date']],
    ['by July 2020', null, ['no-day']],
    ['from Easter', null, ['term-only']],
    ['w/c 31 February 2020', null, ['no-such-day']],
    ['starting soon', null, []],
  ])('%s is %s %p', (text, value, remarks) => expect(dateFromText(text)).toEqual({ value, remarks }));
});

describe('a first and a last day in one cell', () => {
  it.each([
    ['24/02/2020 to 10/07/2020', '2020-02-24', '2020-07-10'],
    ['24 Feb 2020 - 10 July 2020', '2020-02-24', '2020-07-10'],
    ['24 Feb – 10 July 2020', '2020-02-24', '2020-07-10'],
    ['from 4 Nov to 20 March 2020', '2019-11-04', '2020-03-20'],
    ['24–28 February 2020', '2020-02-24', '2020-02-28'],
    ['24/02–10/07/2020', '2020-02-24', '2020-07-10'],
    ['24 Feb 2020\nto 10 Jul 2020', '2020-02-24', '2020-07-10'],
    ['w/c 24 Feb 2020 until w/c 6 July 2020', '2020-02-24', '2020-07-06'],
  ])('%s', (text, from, to) => {
    expect(periodFromText(text)).toEqual({ from, to });
    const cell = typedCell(`'${text}`, 0, 0) ?? undefined;
    expect(readValue(cell, 'date', { date1904: false, day: 'first' }).value).toBe(from);
    expect(readValue(cell, 'date', { date1904: false, day: 'last' }).value).toBe(to);
    expect(readValue(cell, 'date', { date1904: false }).state).toBe('unreadable');
  });
  it.each([
    ['Spring to summer 2020'],
    ['10 July 2020 to 24 Feb 2020'],
    ['Sept 2019 – July 2020'],
    ['to 10 July 2020'],
    ['31 Feb – 10 July 2020'],
  ])('%s is none', (text) => expect(periodFromText(text)).toBeNull());
});

describe('a date in a cell', () => {
  const options = { date1904: false };
  it('is the day of its serial, whatever the format', () => {
    const cell = typedCell('24 Feb 2020', 0, 0);
    expect(readValue(cell ?? undefined, 'date', options)).toEqual({ state: 'read', value: '2020-02-24', remarks: [] });
    expect(readValue({ row: 0, column: 0, value: 43885.5, format: 'General' }, 'date', options).value).toBe(
      '2020-02-24',
    );
  });
  it('counts from 1904 in such a workbook', () => {
    const value = serialFromIso('2020-02-24', true);
    expect(readValue({ row: 0, column: 0, value, format: 'd/m/yy' }, 'date', { date1904: true }).value).toBe(
      '2020-02-24',
    );
  });
  it.each([[2020], [0], [-3], [1e12], [NaN]])('is unreadable where the number is no day: %p', (value) => {
    expect(readValue({ row: 0, column: 0, value, format: 'General' }, 'date', options).state).toBe('unreadable');
  });
});

describe('a column for one of two dates that holds both', () => {
  const form = readForm(
    sheetText(`
Actions
Ref | Intervention    | End date
A1  | SLE deployment  | '24 Feb – 10 July 2020
A2  | NPQML           | 11 December 2020
A3  | Maths hub       | 'Spring term`).snapshot,
    shipped('si-offer-2019-20')?.pack ?? raise(),
  );
  it.each([
    [0, 'read', '2020-02-24', '2020-07-10'],
    [1, 'absent', null, '2020-12-11'],
    [2, 'absent', null, null],
  ])('in row %i', (row, state, start, end) => {
    const record = form.records('action')[row];
    expect(record?.get('action.start')).toMatchObject({ state, value: start });
    expect(record?.get('action.end').value).toBe(end);
  });
});
