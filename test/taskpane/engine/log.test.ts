import type { Edit, EditValue } from '../../../src/domain/edit';
import { backOf, reconcile, type Written } from '../../../src/taskpane/engine/log';

const edit: Edit = { sheet: 'S', cell: 'B2', expect: '24/02/2020', value: 43885, format: 'dd mmm yyyy' };
const entry: Written = { id: 1, label: '', changes: [], edits: [edit], back: [], stands: 'there' };
const standsAt = (value: EditValue, from: Written = entry): string | undefined =>
  reconcile([from], () => value)[0]?.stands;

it('takes back in the opposite order, expecting what was written, with the format of before', () => {
  const other: Edit = { sheet: 'S', cell: 'C2', expect: null, value: 'x' };
  expect(backOf([edit, other], () => 'General')).toEqual([
    { sheet: 'S', cell: 'C2', expect: 'x', value: null },
    { sheet: 'S', cell: 'B2', expect: 43885, value: '24/02/2020', format: 'General' },
  ]);
});

it.each([
  ['there', 43885],
  ['back', '24/02/2020'],
  ['changed', 43886],
  ['changed', null],
])('knows what became of it: %s for %s, by whoever did it', (expected, value) => {
  expect(standsAt(value)).toBe(expected);
});

it('sees a step that was taken back with Excel’s own undo and done again', () => {
  expect(standsAt(43885, { ...entry, stands: 'back' })).toBe('there');
});

it('takes an empty cell for empty, whatever the host calls it', () => {
  const filled = { ...entry, edits: [{ ...edit, expect: null, value: 'x' }] };
  expect(standsAt('', filled)).toBe('back');
});

it('gives the same log back where nothing moved', () => {
  const log = [entry];
  expect(reconcile(log, () => 43885)).toBe(log);
});
