import fc from 'fast-check';
import { anatomy, type Part, type PartName } from '../../../src/measures';
import { PART_NAMES } from '../../../src/taskpane/measure/parts';
import { LONGEST_DRAWN, runsOf, type Run } from '../../../src/taskpane/measure/runs';

/** "{to|85%} of …": the label of a part before its words, "~" where one goes on. */
const drawn = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      run.kind === 'plain'
        ? run.text
        : `${run.before}{${run.label === '' ? '~' : run.label}|${run.lead}/${run.rest}}${run.after}`,
    )
    .join('');
const said = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'plain' ? run.text : run.before + run.lead + run.rest + run.after)).join('');

it.each([
  [
    'By July 2020, 85% of Year 1 pupils are fluent (up from 71%).',
    'By {by when|July 2020/}, {to|85%/} of {who|Year/ 1 pupils} are {what|fluent/} (up from {from|71%/}).',
  ],
  ['Reading (71%)', '{what|Reading/} ({to|71%/})'],
])('%s', (text, expected) => {
  const mark = (part: PartName, words: string): Part[] => {
    const from = text.indexOf(words);
    return from < 0 ? [] : [{ part, from, to: from + words.length, text: words }];
  };
  const parts = text.startsWith('Reading')
    ? [...mark('what', 'Reading'), ...mark('to', '71%')]
    : [
        ...mark('by-when', 'July 2020'),
        ...mark('to', '85%'),
        ...mark('who', 'Year 1 pupils'),
        ...mark('what', 'fluent'),
        ...mark('from', '71%'),
      ];
  expect(drawn(runsOf(text, parts))).toBe(expected);
});

it('draws a part within another once, and names both where they are the same words', () => {
  const text = 'All Year 1 pupils meet the standard in the phonics check';
  const runs = runsOf(text, anatomy(text).parts);
  expect(drawn(runs)).toBe('{to|All/ }{who|Year/ 1 pupils} meet the standard in the {what, known how|phonics check/}');
});

it('says every word once, whatever the parts', () => {
  const spans = fc.array(
    fc.tuple(fc.constantFrom(...PART_NAMES), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), spans, (text, places) => {
      const parts = places.flatMap(([part, from, length]): Part[] => {
        const to = Math.min(text.length, from + length);
        return to > from ? [{ part, from, to, text: text.slice(from, to) }] : [];
      });
      expect(said(runsOf(text, parts))).toBe(text);
    }),
  );
});

it('cuts off what nobody would read', () => {
  const text = 'word '.repeat(6000);
  expect(said(runsOf(text, [])).length).toBe(LONGEST_DRAWN + 1);
});
