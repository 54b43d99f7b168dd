import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Edit, EditValue } from '../../../src/domain/edit';
import { applyEdits } from '../../../src/hosts/xlsx/patch';
import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import { cellOf, valuesOf } from './support/grid';
import { handBuilt, type HandBuilt, rows } from './support/hand-built';

const edit = (cell: string, expected: EditValue, value: EditValue, more: Partial<Edit> = {}): Edit => ({
  sheet: 'Plan',
  cell,
  expect: expected,
  value,
  ...more,
});

/** A part as text; empty where it is missing. */
const partText = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array());

/** The sheet's XML after the edits, all of which must be applied. */
function patchedSheet(content: string, edits: readonly Edit[], more: HandBuilt = {}): string {
  return partText(patchedParts(content, edits, more), 'xl/worksheets/sheet1.xml');
}

function patchedParts(content: string, edits: readonly Edit[], more: HandBuilt = {}): Record<string, Uint8Array> {
  const { bytes, outcomes } = applyEdits(handBuilt({ sheet: content, ...more }), edits);
  expect(outcomes.map(({ refused }) => refused)).toEqual(edits.map(() => null));
  readWorkbook(bytes);
  return unzipSync(bytes);
}

const inner = (xml: string): string => /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? xml;

describe('the XML of a sheet', () => {
  it.each<[what: string, before: string, Edit[], after: string]>([
    [
      'replaces a cell and keeps its style',
      '<row r="1"><c r="A1" s="3" t="s" cm="1"><v>0</v></c></row>',
      [edit('A1', 'x', 5)],
      '<row r="1"><c r="A1" s="3"><v>5</v></c></row>',
    ],
    [
      'clears a cell and keeps its style',
      '<row r="1"><c r="A1" s="3"><v>1</v></c></row>',
      [edit('A1', 1, null)],
      '<row r="1"><c r="A1" s="3"/></row>',
    ],
    [
      'puts cells between others',
      '<row r="1" spans="2:4" ht="9"><c r="B1"/><c r="D1"/></row>',
      [edit('C1', null, true), edit('A1', null, 1), edit('E1', null, 2), edit('D1', null, 3)],
      '<row r="1" ht="9"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1" t="b"><v>1</v></c><c r="D1"><v>3</v></c><c r="E1"><v>2</v></c></row>',
    ],
    [
      'puts rows between others',
      '<row r="2"/><row r="5"/>',
      [edit('B9', null, 4), edit('A4', null, 2), edit('A1', null, 1), edit('A5', null, 3)],
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="4"><c r="A4"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row><row r="9"><c r="B9"><v>4</v></c></row>',
    ],
    [
      'says places that only followed',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row/>',
      [edit('B1', 2, 3), edit('C1', null, 4), edit('A2', null, 5)],
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>3</v></c><c r="C1"><v>4</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>',
    ],
    [
      'changes the later of two cells at one place',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
      [edit('A1', 2, 3)],
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>',
    ],
  ])('%s', (_, before, edits, after) => {
    const sharedStrings = '<si><t>x</t></si>';
    expect(inner(patchedSheet(rows(before), edits, { sharedStrings }))).toBe(after);
  });

  it('keeps everything around the cells, and drops the used area only where it may have grown', () => {
    const around =
      '<dimension ref="A1"/><cols><col min="1" max="1" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><!-- note --><pageMargins left="1"/><extLst><ext uri="x"><row r="1"/></ext></extLst>';
    expect(patchedSheet(around, [edit('A1', 1, 2)])).toContain(around.replace('<v>1</v>', '<v>2</v>'));
    expect(patchedSheet(around, [edit('B1', null, 2)])).toContain('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>');
    expect(patchedSheet(around, [edit('B1', null, 2)])).not.toContain('dimension');
  });

  it('opens rows that close themselves', () => {
    expect(patchedSheet('<sheetData />', [edit('B2', null, 1)])).toContain(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
  });

  it('keeps prefixes', () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const patched = patchedSheet(sheet, [edit('A1', 1, 'a'), edit('B1', null, null), edit('C2', null, 2)]);
    expect(patched).toContain('<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c>');
    expect(patched).toContain('<x:row r="2"><x:c r="C2"><x:v>2</x:v></x:c></x:row></x:sheetData>');
  });

  it('writes UTF-16 parts as UTF-8 and says so', () => {
    const sheet = '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData/></worksheet>';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheet}`, 'utf16le'));
    expect(patchedSheet('', [edit('A1', null, '£')], { parts: { 'xl/worksheets/sheet1.xml': utf16 } })).toMatch(
      /encoding="UTF-8".*£/,
    );
  });

  it.each([
    'a\u0000b\u001f',
    '\ud800x',
    'x\udc00',
    '\ufffe',
    'CR\r\nLF\ttab',
    '_x0041_',
    '_x005F_x0041_',
    ' ',
    '😀',
    ']]>',
    'x'.repeat(32_767),
  ])('gives back the text it was given: %j', (text) => {
    const { bytes } = applyEdits(handBuilt(), [edit('A1', null, text)]);
    expect(cellOf(readWorkbook(bytes), 'A1')?.value).toBe(text);
  });
});

describe('formats', () => {
  const styles =
    '<fonts count="1"><font/></fonts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="4" fontId="7"><alignment wrapText="1"/></xf></cellXfs><dxfs count="0"/>';
  const style = (address: string, value: EditValue, more: Partial<Edit> = {}, built: HandBuilt = {}) => {
    const { bytes } = applyEdits(handBuilt({ styles, ...built }), [edit(address, null, value, more)]);
    return {
      format: cellOf(readWorkbook(bytes), address)?.format,
      styles: partText(unzipSync(bytes), 'xl/styles.xml'),
    };
  };

  it('add a style that differs from the old one in its format only', () => {
    const sheet = rows('<row r="1" s="1" customFormat="1"/>');
    const written = style('B1', 43709, { format: 'dd "of" mmm' }, { sheet });
    expect(written.format).toBe('dd "of" mmm');
    expect(written.styles).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd &quot;of&quot; mmm"/></numFmts><fonts',
    );
    expect(written.styles).toContain(
      '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="4" fontId="7"><alignment wrapText="1"/></xf><xf fontId="7" numFmtId="164" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
  });

  it('follow the column where neither cell nor row has a style', () => {
    expect(style('C5', 1, {}, { sheet: '<cols><col min="2" max="4" style="1"/></cols><sheetData/>' }).format).toBe(
      '#,##0.00',
    );
  });

  it('are added once, under the next free number', () => {
    const withOne = `<numFmts count="1"><numFmt numFmtId="170" formatCode="mmm"/></numFmts>${styles}`;
    const edits = ['A1', 'A2', 'A3'].map((cell) => edit(cell, null, 1, { format: 'dd mmm' }));
    const parts = patchedParts('<sheetData/>', [...edits, edit('A4', null, 1, { format: 'mmm' })], { styles: withOne });
    const written = partText(parts, 'xl/styles.xml');
    expect(written).toContain(
      '<numFmts count="2"><numFmt numFmtId="170" formatCode="mmm"/><numFmt numFmtId="171" formatCode="dd mmm"/></numFmts>',
    );
    expect(written).toContain('<cellXfs count="4">');
  });

  it.each(['=1', '+1', '-1', '@x', '007', '1/2', '12e4567', ' 5', '£5', '(3)', 'May 2020', '1 May', 'true', '#N/A'])(
    'are text for %j',
    (text) => {
      expect(style('A1', text).format).toBe('@');
    },
  );

  it.each([
    'School',
    'Train 12 staff',
    '12 pupils in Year 6 who are below the expected standard',
    'Maybe',
    'Trueman',
    '# of pupils',
  ])('stay for %j', (text) => {
    expect(style('A1', text).format).toBe('General');
  });

  it.each([
    ['no style sheet', undefined],
    ['an empty style sheet', ''],
    ['a style sheet without cell styles', '<fonts/><cellStyles count="0"/>'],
    ['an empty list of cell styles', '<cellXfs count="0"/>'],
  ])('can be set where there is %s', (_, content) => {
    const { bytes } = applyEdits(handBuilt(content === undefined ? {} : { styles: content }), [
      edit('A1', null, 5, { format: 'dd mmm' }),
      edit('A2', null, '007'),
    ]);
    const snapshot = readWorkbook(bytes);
    expect(snapshot.sheets[0]?.cells.map(({ value, format }) => [value, format])).toEqual([
      [5, 'dd mmm'],
      ['007', '@'],
    ]);
    const registered = unzipSync(bytes);
    if (content === undefined) {
      expect(partText(registered, '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
      expect(partText(registered, 'xl/_rels/workbook.xml.rels')).toContain('Target="/xl/styles.xml"');
    }
  });
});

describe('calculation', () => {
  const workbook = (after: string): string =>
    partText(patchedParts('<sheetData/>', [edit('A1', null, 1)], { after }), 'xl/workbook.xml');

  it.each([
    ['<calcPr calcId="1" fullCalcOnLoad="0"/>', '</sheets><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>'],
    ['<definedNames/><oleSize ref="A1"/>', '</sheets><definedNames/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>'],
    ['', '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'],
  ])('is asked for on opening: %s', (after, expected) => {
    expect(workbook(after)).toContain(expected);
  });
});

describe('the whole package', () => {
  const fixture = new Uint8Array(readFileSync(join(__dirname, 'fixtures', 'openpyxl.xlsx')));
  const plan = (cell: string, expected: EditValue, value: EditValue, more: Partial<Edit> = {}): Edit =>
    edit(cell, expected, value, { sheet: 'Plan & costs', ...more });

  it('carries everything else over byte for byte: comments, lists, charts, other sheets', () => {
    const { bytes } = applyEdits(fixture, [
      plan('B4', '=1+1 as text', 'changed'),
      plan('C4', null, 43709, { format: 'd mmm' }),
    ]);
    const [before, after] = [unzipSync(fixture), unzipSync(bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    // The workbook part already asks for calculation, as openpyxl computes nothing.
    expect(changed.sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(partText(after, 'xl/worksheets/sheet1.xml')).toContain('<dataValidations');
    const { sheets, ...settings } = readWorkbook(bytes);
    const { sheets: sheetsBefore, ...settingsBefore } = readWorkbook(fixture);
    expect(settings).toEqual(settingsBefore);
    expect(sheets.slice(1)).toEqual(sheetsBefore.slice(1));
    expect({ ...sheets[0], cells: [] }).toEqual({ ...sheetsBefore[0], cells: [] });
    expect(valuesOf(readWorkbook(bytes))).toEqual({ ...valuesOf(readWorkbook(fixture)), B4: 'changed', C4: 43709 });
  });

  it('keeps the names of a table’s columns the same as its headings', () => {
    const { bytes } = applyEdits(fixture, [plan('B1', 'Action', 'What & "who"\nelse'), plan('D1', 'Cost', 2019)]);
    const table = partText(unzipSync(bytes), 'xl/tables/table1.xml');
    expect([...table.matchAll(/<tableColumn [^>]*?name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Ref',
      'What &amp; &quot;who&quot;_x000a_else',
      'Start',
      '2019',
      'Done',
    ]);
  });

  it('is the same bytes where nothing was applied', () => {
    expect(applyEdits(fixture, [plan('B4', 'something else', 'x')]).bytes).toBe(fixture);
    expect(applyEdits(fixture, []).bytes).toBe(fixture);
  });

  it('finds a sheet whatever the case of its name, as Excel does', () => {
    expect(
      applyEdits(fixture, [plan('B4', '=1+1 as text', 'x', { sheet: 'PLAN & COSTS' })]).outcomes[0]?.refused,
    ).toBeNull();
  });

  it('can be edited again and again', () => {
    let bytes: Uint8Array = fixture;
    for (let turn = 0; turn < 5; turn++) {
      bytes = applyEdits(bytes, [
        plan('G1', turn === 0 ? null : `t${turn - 1}`, `t${turn}`, { format: `0.${'0'.repeat(turn)}` }),
      ]).bytes;
    }
    expect(cellOf(readWorkbook(bytes), 'G1')).toMatchObject({ value: 't4', format: '0.0000' });
  });
});

describe('mistakes of the program that makes the edits', () => {
  it.each([
    ['a place outside the grid', edit('XFE1', null, 1)],
    ['no place', edit('', null, 1)],
    ['a number that is none', edit('A1', null, NaN)],
    ['a text longer than a cell takes', edit('A1', null, 'x'.repeat(32_768))],
  ])('are thrown before anything is written: %s', (_, mistake) => {
    expect(() => applyEdits(handBuilt(), [mistake])).toThrow(RangeError);
  });
});
