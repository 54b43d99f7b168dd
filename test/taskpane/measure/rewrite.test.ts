import type { Fields } from '../../../src/taskpane/measure/compose';
import { startOf } from '../../../src/taskpane/measure/fields';
import { sentenceFor } from '../../../src/taskpane/measure/rewrite';

const PHONICS = '85% of Year 1 pupils meet the expected standard in the phonics check';

describe('the parts of a statement, as the builder begins with them', () => {
  it.each<[string, Partial<Fields>]>([
    [
      `By July 2020, ${PHONICS}, up from 71% in 2019`,
      {
        who: 'Year 1 pupils',
        what: 'meet the expected standard in the phonics check',
        from: '71%',
        to: '85%',
        'by-when': 'July 2020',
      },
    ],
    [
      'Attendance of disadvantaged pupils rises from 91% to 95% by July 2020, as shown by the register',
      {
        who: 'disadvantaged pupils',
        what: 'Attendance',
        from: '91%',
        to: '95%',
        'by-when': 'July 2020',
        'known-how': 'the register',
      },
    ],
    [
      'By July 2020, all Year 1 pupils read 90 words a minute',
      { who: 'Year 1 pupils', what: 'read 90 words a minute', to: 'all' },
    ],
    [
      '80% of pupils reach the expected standard in writing, as shown by the phonics check, June 2020',
      { 'known-how': 'the phonics check, June 2020' },
    ],
    ['', { who: '', what: '', from: '', to: '', 'by-when': '', 'known-how': '' }],
  ])('%s', (statement, fields) => {
    const start = startOf(statement);
    expect(start.fields).toMatchObject(fields);
    for (const [part, span] of Object.entries(start.spans))
      expect(statement.slice(span.from, span.to)).toBe(start.fields[part as keyof Fields]);
  });
});

describe('the sentence after fields were changed', () => {
  it.each<[string, string, Partial<Fields>, string]>([
    ['keeps it while nothing is changed', 'Improve outcomes', {}, 'Improve outcomes'],
    [
      'adds where it starts and by when',
      PHONICS,
      { from: '71%', 'by-when': 'July 2020' },
      `By July 2020, ${PHONICS}, up from 71%`,
    ],
    [
      'keeps the author’s words around a new target',
      `By July 2020, ${PHONICS}, up from 71% in 2019`,
      { to: '90%' },
      `By July 2020, ${PHONICS.replace('85', '90')}, up from 71% in 2019`,
    ],
    [
      'says how it is known at the end',
      `${PHONICS}.`,
      { 'known-how': 'Phonics screening check' },
      `${PHONICS}, as shown by the phonics screening check.`,
    ],
    [
      'says where it starts before how it is known',
      'Attendance of Year 2 pupils rises to 95% by July 2020, as shown by the register',
      { from: '91%' },
      'Attendance of Year 2 pupils rises to 95% by July 2020, up from 91%, as shown by the register',
    ],
    [
      'keeps a name’s capital',
      'NFER scores of Year 5 rise from 98 to 102',
      { 'by-when': 'July 2020' },
      'By July 2020, NFER scores of Year 5 rise from 98 to 102',
    ],
    [
      'makes a new sentence of something to be done',
      'Staff attend 6 training sessions',
      { who: 'Teachers', what: 'use the phonics scheme as it is written', to: '90%' },
      '90% of teachers use the phonics scheme as it is written',
    ],
    [
      'makes a new sentence for other people',
      'Improve maths',
      { who: 'Year 6 pupils', what: 'reach the expected standard in maths', to: '75%', 'by-when': 'July 2020' },
      'By July 2020, 75% of Year 6 pupils reach the expected standard in maths',
    ],
    ['leaves out what was emptied', `By July 2020, ${PHONICS}`, { 'by-when': '' }, PHONICS],
    ['begins from nothing', '', { what: 'attendance', to: '96%' }, 'Attendance rises to 96%'],
  ])('%s', (_name, statement, change, sentence) => {
    const start = startOf(statement);
    expect(sentenceFor(statement, start, { ...start.fields, ...change })).toBe(sentence);
  });
});

it('is done with a cell of 32,767 characters', () => {
  for (const unit of ['By July 2020, 85% of Year 1 pupils up from 71%, ', ', as shown by ', '. ', 'a', ' '])
    expect(startOf(unit.repeat(32_767 / unit.length)).fields).toBeDefined();
});
