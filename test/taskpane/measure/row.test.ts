import type { CheckResult } from '../../../src/taskpane/engine/result';
import { examine } from '../support/examine';
import { choiceAt, measureRows, type Choice } from '../../../src/taskpane/measure/row';
import { sheetText } from '../../support/sheet-text';
import { TYPICAL } from '../support/forms';

const read = (text: string): CheckResult => examine(sheetText(text).snapshot, '2020-01-22');
const named = (choice: Choice): string =>
  choice.kind === 'measure'
    ? choice.row.title
    : choice.kind === 'action'
      ? `${choice.action.name}: ${choice.rows.map(({ name }) => name).join(', ')}`
      : 'none';

const result = read(TYPICAL);
const two = read(TYPICAL.replace('M2  | A2     |', 'M2  | A1     |'));
/** Measures in the rows of the actions, as some schools have them. */
const oneTable = read(`
Recommended action form
Tier of support | Tier 2
Actions
Ref | Intervention | Start date | End date | Success criteria | By when
A1  | English hub support | 24 Feb 2020 | 11 Dec 2020 | 80% of Year 1 pupils read | 10 Jul 2020
A2  | Maths hub support | 24 Feb 2020 | 11 Dec 2020 | Improve maths | 10 Jul 2020
`);

describe('which measure a selected cell means', () => {
  it.each([
    ['a cell of its row', result, 'Measures', 'C4', 'M2 · A2'],
    ['another cell of its row', result, 'Measures', 'H3', 'M1 · A1'],
    ['the first free row', result, 'Measures', 'C6', 'New measure in row 6'],
    ['an action that one measure points to', result, 'Actions', 'C3', 'M1 · A1'],
    ['an action that two measures point to', two, 'Actions', 'C3', 'A1: M1, M2'],
    ['an action that none points to', two, 'Actions', 'C4', 'A2: '],
    ['success criteria in an action’s own row', oneTable, 'Form', 'E6', 'Row 6 · A2'],
    ['a heading', result, 'Measures', 'C2', 'none'],
    ['a cell of something else', result, 'Costs', 'B3', 'none'],
    ['a cell beyond the sheet', result, 'Measures', 'C900', 'none'],
  ])('%s', (_name, at, sheet, cell, title) => {
    expect(named(choiceAt(at, { sheet, cell }))).toBe(title);
  });

  it('is none without a selection', () => {
    expect(named(choiceAt(result, null))).toBe('none');
  });
});

it('keeps the key of a measure when rows are inserted above it, and never gives two the same Ref’s', () => {
  const keys = (text: string): string[] => measureRows(read(text)).map(({ key }) => key);
  const later = TYPICAL.replace('M1  | A1', '  |  |\nM9  | A1 | New one\nM1  | A1');
  expect(keys(later)).toEqual(expect.arrayContaining(keys(TYPICAL)));
  const doubled = keys(TYPICAL.replace('M2  |', 'M1  |'));
  expect(new Set(doubled).size).toBe(doubled.length);
});
