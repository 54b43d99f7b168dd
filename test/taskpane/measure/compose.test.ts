import fc from 'fast-check';
import { anatomy, type Part, type PartName } from '../../../src/measures';
import { compose, NO_FIELDS, type Fields } from '../../../src/taskpane/measure/compose';
import { sharper } from '../../../src/taskpane/measure/wording';

const given = (fields: Partial<Fields>): Fields => ({ ...NO_FIELDS, ...fields });

describe('one good sentence', () => {
  it.each<[string, Partial<Fields>, string]>([
    [
      'people who do something',
      {
        who: 'Year 1 pupils',
        what: 'meet the expected standard in the phonics check',
        from: '71%',
        to: '85%',
        'by-when': 'July 2020',
        'known-how': 'Phonics screening check, June 2020',
      },
      'By July 2020, 85% of Year 1 pupils meet the expected standard in the phonics check, up from 71%, as shown by the phonics screening check, June 2020',
    ],
    [
      'a figure that falls',
      {
        who: 'disadvantaged pupils',
        what: 'Persistent absence',
        from: '24%',
        to: '15%',
        'by-when': 'the end of Year 6',
      },
      'By the end of Year 6, persistent absence of disadvantaged pupils falls from 24% to 15%',
    ],
    [
      'figures, which are many',
      { who: 'Year 9 pupils', what: 'suspensions', from: '45', to: '20', 'by-when': 'within two years' },
      'Within two years, suspensions of Year 9 pupils fall from 45 to 20',
    ],
    [
      'counted people',
      {
        who: 'Teachers',
        what: 'use the phonics scheme',
        from: '3 of 12',
        to: '11 of 12',
        'by-when': 'by 10 July 2020.',
      },
      'By 10 July 2020, 11 of 12 teachers use the phonics scheme, up from 3 of 12',
    ],
    [
      'a number of people',
      { who: 'Year 1 pupils', what: 'blend three sounds', from: 'from 20', to: 'to 24' },
      '24 of the Year 1 pupils blend three sounds, up from 20',
    ],
    [
      'all of them',
      { who: 'subject leaders', what: 'visit lessons each half term', to: 'All' },
      'All subject leaders visit lessons each half term',
    ],
    [
      'a level that is to be held',
      { who: 'Year 2 pupils', what: 'attendance', from: '96%', to: '96%' },
      'Attendance of Year 2 pupils stays at 96% (currently 96%)',
    ],
    [
      'a grade',
      { what: 'behaviour in lessons', from: 'requires improvement', to: 'good' },
      'Behaviour in lessons rises from requires improvement to good',
    ],
    ['no level yet', { who: 'Year 6 pupils', what: 'attendance' }, 'Attendance of Year 6 pupils improves'],
    [
      'a noun that could be a verb',
      { who: 'Year 6 pupils', what: 'score in the maths test', from: '98', to: '102' },
      'Score in the maths test among Year 6 pupils rises from 98 to 102',
    ],
    [
      'the same word as a verb',
      { who: 'Year 6 pupils', what: 'score 7 or more', to: '80%' },
      '80% of Year 6 pupils score 7 or more',
    ],
    [
      'a term',
      { what: 'attendance', to: '96%', 'by-when': 'summer term 2020' },
      'By the summer term 2020, attendance rises to 96%',
    ],
    [
      'a source that is one of many',
      { what: 'attendance', to: '96%', 'known-how': 'as measured by lesson observations' },
      'Attendance rises to 96%, as shown by lesson observations',
    ],
    [
      'two numbers that would run into each other',
      { who: 'children in Reception', what: 'read ten words', to: '9 of 12', 'by-when': 'the end of Year 1' },
      '9 of 12 children in Reception read ten words by the end of Year 1',
    ],
    ['what is to change not said yet', { who: 'Year 1 pupils', to: '85%' }, '85% of Year 1 pupils …'],
  ])('%s', (_name, fields, sentence) => {
    expect(compose(given(fields)).text).toBe(sentence);
  });

  it('is empty words for empty fields', () => {
    expect(compose(NO_FIELDS).text).toBe('…');
  });
});

it.each([
  ['Attendance register', 'the attendance register'],
  ['NFER test, July 2020', 'the NFER test, July 2020'],
  ['NFER tests', 'NFER tests'],
  ['Ofsted', 'Ofsted'],
  ['our pupil survey', 'our pupil survey'],
  ['Survey of parents', 'the survey of parents'],
  ['Teacher assessment', 'teacher assessment'],
  ['pupils’ books', 'pupils’ books'],
])('says of the source ‘%s’: as shown by %s', (source, said) => {
  expect(compose(given({ what: 'attendance', to: '96%', 'known-how': source })).text).toBe(
    `Attendance rises to 96%, as shown by ${said}`,
  );
});

it.each([
  ['maths', 'reach the expected standard in maths'],
  ['Reading', 'reach the expected standard in reading'],
  ['phonics', 'meet the expected standard in the phonics check'],
  ['attendance', null],
  ['reading ages', null],
])('offers something to reach in %s', (what, more) => {
  expect(sharper(what)).toBe(more);
});

const words = (...all: string[]): fc.Arbitrary<string> => fc.constantFrom(...all);
const percent = fc.integer({ min: 1, max: 99 }).map((amount) => `${String(amount)}%`);
const ratio = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 31, max: 60 }))
  .map(([part, whole]) => `${String(part)} of ${String(whole)}`);
const decimal = fc
  .integer({ min: 101, max: 999 })
  .map((tenths) => `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`);
const year = fc.integer({ min: 2020, max: 2029 });

const WHO = words(
  'Year 1 pupils',
  'Disadvantaged pupils',
  'pupils with SEND in Year 5',
  'boys in Year 4',
  'Year 9 pupils',
  'children in Reception',
  'Year 7 pupils',
);
const DOES = words(
  'meet the expected standard in the phonics check',
  'reach the expected standard in reading',
  'reaching the expected standard in maths',
  'read 90 words a minute',
  'write at greater depth',
);
const FIGURE = words(
  'attendance',
  'persistent absence',
  'suspensions',
  'the average score in the maths test',
  'reading age',
);
const WHEN = fc.oneof(
  fc
    .tuple(words('July', 'Easter', 'the end of the summer term', '10 July', 'by December'), year)
    .map(([when, of]) => `${when} ${String(of)}`),
  words('the end of Year 6', 'within two years', 'July 2021.'),
);
const HOW = words(
  'Phonics screening check, June 2020',
  'lesson observations',
  'NFER tests',
  'Attendance register',
  'teacher assessment',
  'as shown by the pupil survey',
  'learning walks',
);

/** Some of the fields left empty, but never who and what: without them nobody knows what is measured. */
const some = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: part }, fc.constant(''));
/** Where it starts and how far it is to get: a level that is only held is in the table above. */
const levels = fc.oneof(fc.tuple(percent, percent), fc.tuple(ratio, ratio)).filter(([from, to]) => from !== to);
const anyFields = fc
  .oneof(
    fc.record({ who: WHO, what: DOES, levels }),
    fc.record({
      who: WHO,
      what: FIGURE,
      levels: fc.oneof(
        levels,
        fc.tuple(decimal, decimal).filter(([from, to]) => from !== to),
      ),
    }),
  )
  .chain(({ who, what, levels: [from, to] }) =>
    fc.record({
      who: fc.constant(who),
      what: fc.constant(what),
      from: some(fc.constant(from)),
      to: some(fc.constant(to)),
      'by-when': some(WHEN),
      'known-how': some(HOW),
    }),
  );

const meet = (one: Part, other: Part): boolean => one.from < other.to && other.from < one.to;
const GIVEN: readonly PartName[] = ['who', 'what', 'from', 'to', 'by-when', 'known-how'];

it('says every part that was given, each where it was put, and says what will change', () => {
  fc.assert(
    fc.property(anyFields, (fields) => {
      const { text, placed } = compose(fields);
      const { kind, parts } = anatomy(text);
      expect({ text, kind }).toEqual({ text, kind: 'outcome' });
      expect(placed.map(({ part }) => part).sort()).toEqual(GIVEN.filter((part) => fields[part] !== '').sort());
      for (const one of placed) {
        expect(text.slice(one.from, one.to)).toBe(one.text);
        const found = parts.some((part) => part.part === one.part && meet(part, one));
        expect({ text, part: one.part, found }).toEqual({ text, part: one.part, found: true });
      }
    }),
    { numRuns: 600 },
  );
});

it('makes one line of whatever is typed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { minLength: 6, maxLength: 6 }), (typed) => {
      const [who = '', what = '', from = '', to = '', when = '', how = ''] = typed;
      const { text, placed } = compose({ who, what, from, to, 'by-when': when, 'known-how': how });
      expect(text).not.toMatch(/[\r\n\t]| {2}/);
      for (const one of placed) expect(text.slice(one.from, one.to)).toBe(one.text);
    }),
  );
});
