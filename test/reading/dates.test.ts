import { dateFromText } from '../../src/reading/values/date';
import { readValue } from '../../src/reading/values';
import { serialFromIso } from '../../src/domain/calendar';
import { typedCell } from '../support/sheet-text';

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
