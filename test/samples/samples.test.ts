import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, findingsOf, formOf, LATER, placed } from './support';

describe('the good sample', () => {
  it.each([
    ['raf-good.xlsx', LATER, false],
    ['raf-good.xlsx', '2020-01-20', true],
    ['raf-good-libreoffice.xlsx', LATER, false],
    ['raf-good-libreoffice.xlsx', '2020-01-20', true],
  ])('%s has no finding of any severity on %s', (name, today, asked) => {
    expect(findingsOf(bytesOf(name), today, asked).map(placed)).toEqual([]);
  });

  it('reads the same from either program', () => {
    const content = (name: string) =>
      [...formOf(bytesOf(name)).sections.values()].map(({ id, records, headings }) => [
        id,
        records.length,
        [...headings.keys()].sort().map((role) => records.map((record) => record.get(role).value)),
      ]);
    expect(content('raf-good-libreoffice.xlsx')).toEqual(content('raf-good.xlsx'));
  });
});

describe('the typical sample', () => {
  const expected = readFileSync(join(__dirname, 'raf-typical.expected.txt'), 'utf8').trim().split('\n');

  it('has exactly the committed findings', () => {
    expect(findingsOf(bytesOf('raf-typical.xlsx')).map(placed).sort()).toEqual(expected);
  });

  it('has at least 25 different mistakes, in at least six groups', () => {
    expect(new Set(expected.map((line) => line.slice(0, 3))).size).toBeGreaterThanOrEqual(25);
    expect(new Set(expected.map((line) => line[0])).size).toBeGreaterThanOrEqual(6);
  });
});
