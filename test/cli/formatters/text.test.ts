import { textFormatter } from '../../../src/cli/formatters/text';
import type { Surface } from '../../../src/cli/formatters/formatter';
import type { FileResult } from '../../../src/cli/result';
import { shipped } from '../../../src/packs';
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

  it('says in one line which headings could be read two ways, and nothing where all were clear', () => {
    const heading = { sheet: 'My plan', heading: 'Impact', cell: 'D4', confidence: 0.5, how: 'undecided' as const };
    const two = { ...heading, role: 'measure.statement' as const, rivals: ['measure.target' as const] };
    const clear = { ...heading, how: 'known' as const, role: 'measure.due' as const, confidence: 1, rivals: [] };
    const undecided = (mapping: FileResult['mapping']): string[] =>
      text([{ ...result('form.xlsx'), mapping }])
        .split('\n')
        .filter((line) => line.includes('two ways'));
    expect(undecided([clear])).toEqual([]);
    expect(undecided([two, clear, { ...two, cell: 'E4', role: null, rivals: [] }])).toEqual([
      "2 headings could be read two ways: ‘Impact’ ('My plan'!D4) as Measure or Target; ‘Impact’ ('My plan'!E4)",
    ]);
    expect(undecided([two, two, two, two, two])[0]).toMatch(/^5 headings .*; and 2 more$/);
    expect(undecided([two])[0]).toMatch(/^1 heading could be read two ways: /);
  });

  it('uses the labels of the pack that was read from a file', () => {
    const pack = shipped('si-offer-2019-20')?.pack;
    if (!pack) throw new Error('no pack');
    const sections = pack.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => ({ ...field, label: field.role === 'cost.total' ? 'Price' : field.label })),
    }));
    expect(text([result('a.xlsx', [finding()])], { pack: { ...pack, sections } })).toContain('C2 · Price');
    expect(text([result('a.xlsx', [finding()])], { pack: { ...pack, id: 'other' } })).toContain('C2 · Total cost');
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
