import { examine } from './support/examine';
import type { CheckResult } from '../../src/taskpane/engine/result';
import { asOneText, draftOf, targetOf, writeParts, type Draft } from '../../src/taskpane/justification/write-parts';
import { sheetText } from '../support/sheet-text';
import { TYPICAL } from './support/forms';

const draft: Draft = { considered: 'NPQML is full', what: 'Six visits', evidence: '', cost: '£900' };

function look(text: string): { result: CheckResult; write: () => ReturnType<typeof writeParts> } {
  const result = examine(sheetText(text).snapshot, '2020-01-22');
  const action = result.form.records('action').find(({ name }) => name === 'A3');
  if (!action) throw new Error('no A3');
  return { result, write: () => writeParts(action, draft, result) };
}

const ROWS = `
Actions
Ref | Need | Intervention | Approved list or alternative | Provider | Start date
A3  | N1   | Coaching     | Alternative                  | Thornfield | 24 Feb 2020
`;
const ONE_CELL = `
Actions
Ref | Need | Intervention | Approved list or alternative | Start date  | Justification
A3  | N1   | Coaching     | Alternative                  | 24 Feb 2020 |
`;
const STARTED = `${ROWS}
Alternatives to the approved list
Action | Considered on the list, and why not | What exactly will happen | Evidence that it works | Cost beside the nearest on the list
A3     | Nothing fits                        | Six visits               |                        |
`;

it('goes into the first free row of the alternatives, with the Ref of the action', () => {
  const { write } = look(TYPICAL);
  expect(write()).toMatchObject({
    over: false,
    edits: [
      { sheet: 'Alternatives', cell: 'A3', expect: null, value: 'A3' },
      { cell: 'B3', value: 'NPQML is full' },
      { cell: 'C3', value: 'Six visits' },
      { cell: 'E3', value: '£900' },
    ],
  });
});

it('goes on from what the row of the action says, and shows what it would write over', () => {
  const { result, write } = look(STARTED);
  const [action] = result.form.records('action');
  expect(action && draftOf(action, result)).toEqual({
    considered: 'Nothing fits',
    what: 'Six visits',
    evidence: '',
    cost: '',
  });
  expect(write().over).toBe(true);
  expect(write().changes.map(({ before, after }) => [before, after])).toEqual([
    ['Nothing fits', 'NPQML is full'],
    ['', '£900'],
  ]);
});

it('goes into the one cell of a form that has one', () => {
  const { write } = look(ONE_CELL);
  expect(write().edits.map(({ value }) => value)).toEqual(['NPQML is full\nSix visits\n£900']);
});

it('is shown for copying where the workbook has no place for it', () => {
  const { result, write } = look(ROWS);
  const [action] = result.form.records('action');
  expect(action && targetOf(action, result).kind).toBe('none');
  expect(write().edits).toEqual([]);
  expect(asOneText(draft)).toBe('NPQML is full\nSix visits\n£900');
});
