import { anatomy } from '../../../src/measures';
import { examine } from '../support/examine';
import { measureRows } from '../../../src/taskpane/measure/row';
import { kindOn, missingIn, standings, tooGeneral } from '../../../src/taskpane/measure/standing';
import { sheetText } from '../../support/sheet-text';
import { TYPICAL } from '../support/forms';

/** One row of measures: what its parts are, each in a few words. */
function standing(row: string): string[] {
  const text = `${TYPICAL.split('M1  |')[0] ?? ''}M1 | A1 | ${row}`;
  const [only] = measureRows(examine(sheetText(text).snapshot, '2020-01-22'));
  if (!only) throw new Error('no measure was read');
  return standings(anatomy(only.statement), only).map(
    (one) =>
      `${one.part}: ${one.how === 'said' ? one.words : one.how === 'own-cell' ? `${one.words} (${one.label})` : one.how}`,
  );
}

it.each([
  [
    'Improve maths | | | 75% | |',
    ['who: understood', 'what: maths', 'from: missing', 'to: 75% (Target)', 'by-when: missing', 'known-how: missing'],
  ],
  [
    'Attendance reaches 96% | % attendance | 93% | 95% | 10 Jul 2020 | Register',
    [
      'who: understood',
      'what: Attendance',
      'from: 93% (Baseline)',
      'to: 96%',
      'by-when: 10 July 2020 (By when)',
      'known-how: Register (How it is known)',
    ],
  ],
  [
    'Year 6 pupils reach the expected standard in maths | | TBC | | Summer term |',
    [
      'who: Year 6 pupils',
      'what: maths',
      'from: missing',
      'to: missing',
      'by-when: Summer term (By when)',
      'known-how: missing',
    ],
  ],
])('%s', (row, expected) => {
  expect(standing(row)).toEqual(expected);
});

it('names what is missing in the order of the parts', () => {
  const [, second] = measureRows(examine(sheetText(TYPICAL).snapshot, '2020-01-22'));
  expect(second && missingIn(standings(anatomy(second.statement), second))).toEqual(['from', 'by-when', 'known-how']);
});

it.each([
  ['Improve outcomes', 'outcomes'],
  ['Raise the standards of Year 6 pupils', 'standards'],
  ['Attendance of Year 6 pupils reaches 96%', null],
  ['', null],
])('%s: asks for what %s means', (text, words) => {
  expect(tooGeneral(anatomy(text))).toBe(words);
});

it.each([
  ['78% of pupils met the standard in reading in July 2019', 'result'],
  ['By July 2020, the minutes show governors’ questions at 80% of meetings', 'outcome'],
  ['Six visits to the hub school by July 2020', 'activity'],
])('%s: %s', (text, kind) => {
  expect(kindOn(anatomy(text), '2020-01-20')).toBe(kind);
});
