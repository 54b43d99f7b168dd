import { closeUp, countsOf, LINGER, settle, standing, type Item } from '../../../src/taskpane/engine/list';
import type { Group, ShownFinding } from '../../../src/taskpane/engine/result';

const shown = (key: string, group: Group = 'first'): ShownFinding => ({
  key,
  group,
  finding: {
    code: 'X01',
    rule: 'form/field-missing',
    message: '',
    data: {},
    severity: 'error',
    outcome: 'fail',
    sheet: null,
    cell: null,
    section: null,
    record: null,
    field: null,
    fixes: [],
  },
  where: '',
  words: key,
  fixes: [],
  helps: null,
});
const some = (keys: string): ShownFinding[] => [...keys].map((key) => shown(key));
/** "a b* c": what was put right is starred. */
const look = (items: readonly Item[]): string =>
  items.map(({ shown: { key }, rightSince }) => `${key}${rightSince === null ? '' : '*'}`).join(' ');
const after = (...checks: string[]): readonly Item[] =>
  checks.reduce<readonly Item[]>((items, keys, index) => settle(items, some(keys), index), []);

describe('the list after another check', () => {
  it.each([
    ['keeps the order of the first check', ['abc'], 'a b c'],
    ['keeps what stands in its place when the check gives another order', ['abc', 'cab'], 'a b c'],
    ['marks what is gone, and leaves it where it was', ['abc', 'ac'], 'a b* c'],
    ['puts what is new where it belongs', ['ac', 'abc'], 'a b c'],
    ['puts what is new at the beginning where nothing goes before it', ['bc', 'abc'], 'a b c'],
    ['keeps the order of several that are new', ['az', 'abcz'], 'a b c z'],
    ['takes back the mark of what comes again', ['abc', 'ac', 'abc'], 'a b c'],
    ['puts what is new after what stands, also where that has another place now', ['abc', 'cxab'], 'a b c x'],
    ['is empty of marks for a form that never had any', [''], ''],
    ['marks all of them when all are put right at once', ['ab', ''], 'a* b*'],
  ])('%s', (_, checks, expected) => {
    expect(look(after(...checks))).toBe(expected);
  });

  it('does not take a finding for put right that only moved to another group', () => {
    const items = settle(settle([], [shown('a'), shown('b')], 0), [shown('a', 'person'), shown('b')], 1);
    expect(items.map((item) => [item.shown.group, item.shown.key, item.rightSince])).toEqual([
      ['first', 'b', null],
      ['person', 'a', null],
    ]);
  });

  it('remembers when it was put right, not when it was last seen so', () => {
    expect(after('ab', 'a', 'a')[1]?.rightSince).toBe(1);
  });

  it('stays linear with thousands of findings', () => {
    const many = Array.from({ length: 5000 }, (_, index) => shown(`k${String(index)}`));
    const began = performance.now();
    settle(
      settle([], many, 0),
      many.filter((_, index) => index % 2 === 0),
      1,
    );
    expect(performance.now() - began).toBeLessThan(500);
  });
});

it('closes up what was put right long enough ago, and only that', () => {
  const items = after('abc', 'ac');
  expect(closeUp(items, 1 + LINGER - 1)).toBe(items);
  expect(look(closeUp(items, 1 + LINGER))).toBe('a c');
});

it('counts what stands', () => {
  const items = after('abc', 'ac');
  expect(countsOf(standing(items))).toEqual({ first: 2, challenged: 0, person: 0, advice: 0 });
});
