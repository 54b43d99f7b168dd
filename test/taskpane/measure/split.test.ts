import type { Role } from '../../../src/domain/roles';
import { examine } from '../support/examine';
import { cellValue } from '../../../src/taskpane/measure/cell-value';
import { dueOf } from '../../../src/taskpane/measure/due-date';
import { measureRows, type MeasureRow } from '../../../src/taskpane/measure/row';
import { fillCells, proposalsFor } from '../../../src/taskpane/measure/split';
import { FakePort } from '../support/fake-port';
import { TYPICAL } from '../support/forms';

const TODAY = '2020-01-22';
const rowIn = (port: FakePort): MeasureRow => {
  const [only] = measureRows(examine(port.snapshot, TODAY));
  if (!only) throw new Error('no measure was read');
  return only;
};
const openRow = (row: string): FakePort => FakePort.of(`${TYPICAL.split('M1  |')[0] ?? ''}M1 | A1 | ${row}`);
const proposed = (port: FakePort): string[] =>
  proposalsFor(rowIn(port), examine(port.snapshot, TODAY)).map(
    ({ label, text, holds, note }) => `${label}: ${text === '' ? note : text}${holds === '' ? '' : ` over ${holds}`}`,
  );

const FULL =
  'By July 2020, 85% of Year 1 pupils meet the expected standard in the phonics check, up from 71%, as shown by the phonics screening check, June 2020';

describe('what a sentence says for the cells beside it', () => {
  it.each<[string, string[]]>([
    [
      FULL,
      [
        'Unit: % of pupils',
        'Baseline: 71%',
        'Target: 85%',
        'By when: 31 July 2020',
        'How it is known: Phonics screening check, June 2020',
      ],
    ],
    [`${FULL} | % of pupils | 71% | 85% | 31 Jul 2020 | Phonics screening check, June 2020`, []],
    [
      `${FULL} | % of pupils | 67% | 85% | 10 Jul 2020 |`,
      ['Baseline: 71% over 67%', 'How it is known: Phonics screening check, June 2020'],
    ],
    [
      'By 3 April 2020, suspensions of Year 9 pupils fall from 45 to 20',
      ['Baseline: 45', 'Target: 20', 'By when: 3 April 2020'],
    ],
    [
      '11 of 12 teachers use the scheme by the end of the summer term 2020',
      [
        'Unit: % of staff',
        'Target: 11 of 12',
        'By when: The sentence says ‘end of the summer term 2020’, which is not one day',
      ],
    ],
    [
      'Persistent absence of disadvantaged pupils falls to 15% within two years | | 24% | |  |',
      ['Unit: % attendance', 'Target: 15%', 'By when: The sentence says ‘within two years’, which is not one day'],
    ],
    ['Six visits to the hub school', []],
    ['Improve reading', []],
  ])('%s', (row, expected) => {
    expect(proposed(openRow(row))).toEqual(expected);
  });

  it('leaves a formula alone', () => {
    expect(proposed(openRow(`${FULL} | % of pupils | 67% =D9 | 80% =D10 | 44000 | x`))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:Baseline|Target)/)]),
    );
  });
});

it('writes what the form then reads, and takes it back', async () => {
  const port = openRow(FULL);
  const result = examine(port.snapshot, TODAY);
  const row = rowIn(port);
  const chosen = proposalsFor(row, result).map((proposal) => ({ proposal, typed: proposal.text }));
  const step = fillCells(row, chosen, result);
  expect(step.changes.map(({ before, after }) => [before, after])).toEqual([
    ['', '% of pupils'],
    ['', '71%'],
    ['', '85%'],
    ['', '31 July 2020'],
    ['', 'Phonics screening check, June 2020'],
  ]);
  await port.apply(step.edits);
  const { record } = rowIn(port);
  const read = (role: Role): unknown[] => {
    const entry = record?.get(role);
    return [entry?.state, entry?.value, entry?.remarks];
  };
  expect(read('measure.unit')).toEqual(['read', '% of pupils', []]);
  expect(read('measure.baseline')).toEqual(['read', { amount: 71, unit: '%', words: '71%' }, []]);
  expect(read('measure.target')).toEqual(['read', { amount: 85, unit: '%', words: '85%' }, []]);
  expect(read('measure.due')).toEqual(['read', '2020-07-31', []]);
  expect(read('measure.source')).toEqual(['read', 'Phonics screening check, June 2020', []]);
  expect(proposed(port)).toEqual([]);
});

it('writes nothing of what is no real day, and says what would be one', () => {
  const port = openRow(FULL);
  const result = examine(port.snapshot, TODAY);
  const row = rowIn(port);
  const chosen = proposalsFor(row, result).map((proposal) => ({
    proposal,
    typed: proposal.role === 'measure.due' ? '31 June 2020' : proposal.role === 'measure.unit' ? ' ' : proposal.text,
  }));
  const { edits, problems } = fillCells(row, chosen, result);
  expect(edits.map(({ value }) => value)).toEqual([0.71, 0.85, 'Phonics screening check, June 2020']);
  expect([...problems]).toEqual([['measure.due', 'By when must be a real day, such as 31 July 2021']]);
});

describe('the day that a deadline means', () => {
  it.each([
    ['July 2021', '2021-07-31', 'month'],
    ['by July 2021', '2021-07-31', 'month'],
    ['the end of February 2024', '2024-02-29', 'month'],
    ['Sept 2020', '2020-09-30', 'month'],
    ['10 July 2020', '2020-07-10', 'day'],
    ['10/07/2020', '2020-07-10', 'day'],
    ['the start of July 2021', null, 'none'],
    ['July', null, 'none'],
    ['the summer term 2020', null, 'none'],
    ['31 June 2020', null, 'none'],
    ['2021', null, 'none'],
    ['the end of Year 6', null, 'none'],
    ['within two years', null, 'none'],
  ])('%s', (words, date, from) => {
    expect(dueOf(words)).toEqual({ date, from });
  });
});

describe('what is written for what was typed', () => {
  it.each([
    ['71%', 'General', { value: 0.71, format: '0%', shown: '71%' }],
    ['12.5 %', 'General', { value: 0.125, format: '0.0%', shown: '12.5%' }],
    ['7%', '0%', { value: 0.07, format: '0%', shown: '7%' }],
    ['45', 'General', { value: 45, shown: '45' }],
    ['45', '0%', { value: 45, format: 'General', shown: '45' }],
    ['18 of 24', 'General', { value: '18 of 24', shown: '18 of 24' }],
    ['good', '0%', { value: 'good', shown: 'good' }],
    ['=1+1', 'General', { value: '=1+1', shown: '=1+1' }],
  ])('%s into a cell of format %s', (typed, now, made) => {
    expect(cellValue('measure.target', typed, 'Target', now, false)).toEqual(made);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(cellValue('measure.due', '2 January 1990', 'By when', 'General', true)).toMatchObject({ value: 31_413 });
  });
});
