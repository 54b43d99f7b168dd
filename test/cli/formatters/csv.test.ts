import { csvFormatter } from '../../../src/cli/formatters/csv';
import type { FileResult } from '../../../src/cli/result';
import { broken, finding, result, whole } from '../support/results';

const csv = (results: readonly FileResult[]): string => whole(csvFormatter(), results);

/** Reads RFC 4180 back, by the letter. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('csv', () => {
  it('begins with the mark that Excel knows UTF-8 by, and the headings', () => {
    expect(csv([])).toBe('\ufefffile,status,code,rule,severity,outcome,sheet,cell,section,record,field,message\r\n');
  });

  it('has a row for each finding, and one for a file that has none', () => {
    const rows = rowsOf(
      csv([result('a.xlsx', [finding(), finding({ cell: 'F8' })]), result('b.xlsx'), broken('c.xlsx')]),
    );
    expect(rows.slice(1).map(([file, status, code, , , , , cell]) => [file, status, code, cell])).toEqual([
      ['a.xlsx', 'not-ready', 'M03', 'F7'],
      ['a.xlsx', 'not-ready', 'M03', 'F8'],
      ['b.xlsx', 'ready', '', ''],
      ['c.xlsx', 'unreadable', '', ''],
    ]);
    expect(rows[4]?.[11]).toBe('The file is empty');
    expect(rows.every((row) => row.length === 12)).toBe(true);
  });

  it.each(['Say "who", and when', 'two\nlines', 'cr\r\nlf', '"', ',', 'Müller, 60 % of £5'])('quotes %j', (message) => {
    expect(rowsOf(csv([result('a.xlsx', [finding({ message })])]))[1]?.[11]).toBe(message);
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(1)', '\tx', '\rx', '\nx'])('never lets Excel run %j', (text) => {
    const [, row] = rowsOf(csv([result(`${text}.xlsx`, [finding({ message: text, record: text, sheet: text })])]));
    expect([row?.[0], row?.[6], row?.[9], row?.[11]]).toEqual([`'${text}.xlsx`, `'${text}`, `'${text}`, `'${text}`]);
  });
});
