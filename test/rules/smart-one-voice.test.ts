import fc from 'fast-check';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { smartRules } from '../../src/rules/smart';
import { check } from '../../src/rules/run';
import { plainSheet, snapshotOf, typedCell } from '../support/sheet-text';

const programme = shipped('si-offer-2019-20');
if (!programme) throw new Error('the pack of these measures does not ship');

/** The findings on the only statement of a plan without cells beside it. */
function saidOf(statement: string) {
  const grid = [
    ['Measures', '', ''],
    ['Ref', 'Measure', ''],
    ['M1', `'${statement}`, ''],
  ];
  const cells = grid.flatMap((row, line) => row.flatMap((typed, column) => typedCell(typed, line, column) ?? []));
  const form = readForm(snapshotOf([plainSheet('Form', cells)]), programme?.pack ?? never());
  return check(form, { ...(programme ?? never()), today: '2020-01-20', rules: smartRules }).filter(
    ({ field }) => field === 'measure.statement',
  );
}

function never(): never {
  throw new Error('no pack');
}

/** Pieces that measures are made of, good and bad, in any order. */
const PIECES = [
  ...['by July 2020', 'in 2019', 'by Ofsted', 'up from 71%', 'from 52% to 60%', '80%', '18 of 67 (27%)', 'all staff'],
  ...[
    'of Year 1 pupils',
    'improve',
    'raise',
    'outcomes',
    'in writing',
    'attendance',
    'six visits',
    'training',
    'is judged',
  ],
  ...[
    'good',
    'high quality',
    'and',
    ',',
    ';',
    'narrow the gap',
    'have passed',
    'phonics check',
    'will attend',
    'so that',
  ],
];
const statement = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 })
  .map((pieces) => pieces.join(' '));

/** Rules on the statement as a whole and on what it leaves out: of these, one speaks. */
const ONE_OF = new Set(['S01', 'S02', 'S04', 'S05', 'S09', 'S15', 'S16', 'S17', 'S19', 'S21']);

it('a statement is put right one thing at a time', () => {
  fc.assert(
    fc.property(statement, (text) => {
      const codes = saidOf(text).map(({ code }) => code);
      expect(codes.filter((code) => ONE_OF.has(code)).length).toBeLessThanOrEqual(1);
      expect(new Set(codes).size).toBe(codes.length);
    }),
    { numRuns: 200 },
  );
});

it('what the language says needs a person, and shows the words or what would be accepted', () => {
  fc.assert(
    fc.property(statement, (text) => {
      for (const { code, outcome, severity, data } of saidOf(text)) {
        if (code === 'S13') continue; // arithmetic is no judgement of language
        expect([outcome, severity === 'error']).toEqual(['needs-person', false]);
        expect(Object.keys(data).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

it('any text at all is read, and read the same again', () => {
  expect(saidOf('Improve outcomes').map(({ code }) => code)).toEqual(['S15']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(saidOf(text)).toEqual(saidOf(text));
    }),
    { numRuns: 200 },
  );
});
