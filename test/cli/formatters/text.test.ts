import { textFormatter } from '../../../src/cli/formatters/text';
import type { Surface } from '../../../src/cli/formatters/formatter';
import { advice, broken, finding, result, warning, whole } from '../support/results';

const wide: Surface = { width: null, colour: false, reasons: true };
const text = (results: Parameters<typeof whole>[1], surface: Partial<Surface> = {}): string =>
  whole(textFormatter({ ...wide, ...surface }), results);

describe('text', () => {
  const mixed = result('raf-typical.xlsx', [finding(), finding({ cell: 'F12', record: 'C10' }), warning, advice]);

  it('begins with a headline, and groups what is found', () => {
    expect(text([mixed]).split('\n')).toEqual([
      'raf-typical.xlsx: not ready. 2 to put right, 1 likely to be challenged, 41 of 52 filled',
      '',
      '  Put right first (2)',
      '    Costs!F7   C2 · Total cost   Total cost is £2,000, but 6 days at £350 make £2,100 (M03)',
      '    Costs!F12  C10 · Total cost  Total cost is £2,000, but 6 days at £350 make £2,100 (M03)',
      '',
      '  Likely to be challenged (1)',
      '    Costs!F7  C2 · Total cost  Say who it is about (S07, a person decides)',
      '',
      '  Advice (1)',
      '    Costs!F7  C2 · Total cost  Name an interim reading (P09)',
      '',
      '',
    ]);
  });

  it('never calls an error that a person decides something to put right', () => {
    const report = text([result('form.xlsx', [finding({ outcome: 'needs-person' })])]);
    expect(report).toMatch(/: ready\. Nothing left to put right, 1 likely to be challenged/);
    expect(report).toContain('It is not approval');
  });

  it('ends with a line about several files', () => {
    const report = text([mixed, result('good.xlsx'), broken('broken.xlsx')]);
    expect(report).toContain('\n3 files: 1 ready, 1 not ready, 1 unreadable\n');
    expect(report).toContain('broken.xlsx: unreadable. The file is empty\n');
  });

  it('leaves to standard error what is said there on the same screen', () => {
    expect(text([broken('broken.xlsx')], { reasons: false })).toBe('');
  });

  it.each([30, 40, 60, 80, 120])('keeps within %i columns, and indents what goes on', (width) => {
    const lines = text([mixed], { width }).split('\n');
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    const [goesOn] = lines.filter((line) => line.endsWith('(M03)'));
    expect(goesOn).toMatch(/^ {4,}/);
  });

  it('hangs a long message under its beginning', () => {
    const lines = text([result('form.xlsx', [finding()])], { width: 80 }).split('\n');
    const at = lines.findIndex((line) => line.includes('Costs!F7'));
    expect(lines[at + 1]?.search(/\S/)).toBe(lines[at]?.indexOf('Total cost is'));
  });

  it('has colours only where they were asked for', () => {
    expect(text([mixed])).not.toContain('\u001b');
    expect(text([mixed], { colour: true })).toContain('\u001b[');
  });

  it('does nothing to the terminal, whatever a cell, a sheet or a file is called', () => {
    const evil = '\u001b]0;title\u0007\u001b[2J\u009b31m\r\u202eevil\n';
    const report = text([result(`${evil}.xlsx`, [finding({ message: evil, sheet: evil, record: evil })])]);
    expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(report).not.toContain('title');
    expect(report.split('\n').filter((line) => line.includes('evil'))).toHaveLength(2);
  });

  it.each([
    [{ sheet: 'Action plan', cell: 'B2' }, "'Action plan'!B2"],
    [{ sheet: "Head's", cell: 'B2' }, "'Head''s'!B2"],
    [{ sheet: 'A1', cell: 'B2' }, "'A1'!B2"],
    [{ sheet: null, cell: null, record: null, field: null }, '–  Costs'],
    [{ sheet: null, cell: null, record: null, section: null, field: null }, '–  Whole form'],
    [{ section: 'school' as const, record: null, field: 'school.urn' as const }, 'Costs!F7  URN'],
    [{ record: 'x'.repeat(500) }, `${'x'.repeat(29)}…`],
  ])('says where: %j', (parts, expected) => {
    expect(text([result('form.xlsx', [finding(parts)])])).toContain(expected);
  });
});
