import type { EditRefusal } from '../../../src/domain/edit';
import { faultOf, StartFailure } from '../../../src/taskpane/engine/fault';
import { HostFault, UnreadableWorkbook } from '../../../src/hosts/port';
import type { Counts } from '../../../src/taskpane/engine/list';
import { ago, announcementOf, countsInWords, pounds, quote, refusalInWords } from '../../../src/taskpane/engine/words';

const counts = (first: number, challenged = 0, person = 0, advice = 0): Counts => ({
  first,
  challenged,
  person,
  advice,
});

it.each([
  [counts(7, 1, 1, 1), '7 to put right, 3 more'],
  [counts(1), '1 to put right'],
  [counts(0, 0, 2), 'Nothing left to put right, 2 more to look at'],
  [counts(0), 'Nothing left to put right'],
])('says how many in the header', (some, says) => {
  expect(countsInWords(some)).toBe(says);
});

it.each([
  [counts(7, 2, 3, 1), '7 to put right, 2 likely to be challenged, 3 for a person to decide, 1 piece of advice'],
  [counts(0, 0, 0, 11), 'Nothing left to put right, 11 pieces of advice'],
  [counts(0, 0, 0, 0), 'Nothing left to put right'],
])('says how many aloud', (some, says) => {
  expect(announcementOf(some)).toBe(says);
});

it.each<[EditRefusal, RegExp]>([
  [{ why: 'changed', found: 'Maths' }, /now holds ‘Maths’/],
  [{ why: 'changed', found: null }, /it is empty now/],
  [{ why: 'changed', found: 'x'.repeat(40_000) }, /now holds ‘x{59}…’/],
  [{ why: 'formula' }, /formula/],
  [{ why: 'protected' }, /protected/],
  [{ why: 'merged' }, /merged/],
  [{ why: 'no-sheet' }, /renamed or deleted/],
])('says why nothing was written: %j', (refusal, says) => {
  const line = refusalInWords(refusal);
  expect(line).toMatch(says);
  expect(line).not.toMatch(/\n|invalid|please|sorry/i);
});

it('quotes on one line', () => {
  expect(quote('a\n  b')).toBe('‘a b’');
  expect(quote(0)).toBe('‘0’');
});

it.each([
  [0, 'just now'],
  [59_000, 'just now'],
  [61_000, '1 minute ago'],
  [300_000, '5 minutes ago'],
  [3_700_000, '1 hour ago'],
  [7_300_000, '2 hours ago'],
])('says how long ago', (later, says) => {
  expect(ago(1000, 1000 + later)).toBe(says);
});

it.each([
  [0, '£0'],
  [16_000, '£16,000'],
  [1_234_567.5, '£1,234,567.50'],
])('writes pounds', (amount, says) => {
  expect(pounds(amount)).toBe(says);
});

it.each<[unknown, ReturnType<typeof faultOf>['kind']]>([
  [new HostFault('gone', ''), 'gone'],
  [new HostFault('editing', ''), 'editing'],
  [Object.assign(new Error(), { name: 'StillEditing' }), 'still-editing'],
  [{ code: 'InvalidOperationInCellEditMode' }, 'editing'],
  [{ code: 'AccessDenied' }, 'view-only'],
  [{ code: 'constructor' }, 'failed'],
  [new UnreadableWorkbook('damaged', 'It is damaged'), 'failed'],
  [new StartFailure('No Excel'), 'failed'],
  [Object.assign(new Error(), { name: 'ChunkLoadError' }), 'failed'],
  [undefined, 'failed'],
  ['boom', 'failed'],
])('knows what a failed call means: %p', (error, kind) => {
  expect(faultOf(error).kind).toBe(kind);
});
