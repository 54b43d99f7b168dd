import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import { failureOf, valuesOf } from './support/grid';
import { handBuilt, handBuiltParts, relationship, relationships, rows, zipped } from './support/hand-built';

const ONE = rows('<row r="1"><c r="A1"><v>1</v></c></row>');
const first = (built: Parameters<typeof handBuilt>[0]) => readWorkbook(handBuilt({ sheet: ONE, ...built }));

describe('finding the sheets', () => {
  it.each([
    'worksheets/sheet1.xml',
    '/xl/worksheets/sheet1.xml',
    './worksheets/../worksheets/Sheet1.XML',
    'worksheets\\sheet1.xml',
  ])('through the target %s', (target) => expect(valuesOf(first({ target }))).toEqual({ A1: 1 }));

  it('in parts named with backslashes', () => {
    const parts = Object.entries(handBuiltParts({ sheet: ONE })).map(([name, part]) => [
      name.replaceAll('/', '\\'),
      part,
    ]);
    expect(valuesOf(readWorkbook(zipped(Object.fromEntries(parts) as Record<string, string>)))).toEqual({ A1: 1 });
  });

  it('in a workbook under another name', () => {
    const usual = handBuiltParts({ sheet: ONE, target: '/xl/worksheets/sheet1.xml' });
    const moved: Record<string, string> = {
      'xl/workbook.xml': 'book/main.xml',
      'xl/_rels/workbook.xml.rels': 'book/_rels/main.xml.rels',
    };
    const parts = Object.fromEntries(Object.entries(usual).map(([name, part]) => [moved[name] ?? name, part]));
    const root = relationships(relationship('x', 'officeDocument', '/book/main.xml'));
    expect(valuesOf(readWorkbook(zipped({ ...parts, '_rels/.rels': root })))).toEqual({ A1: 1 });
  });

  it('in the strict dialect and with prefixes', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const main = `xmlns:x="${strict}/spreadsheetml/main"`;
    const type = `${strict}/officeDocument/relationships`;
    const snapshot = readWorkbook(
      handBuilt({
        parts: {
          '_rels/.rels': relationships(`<Relationship Id="a" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`),
          'xl/_rels/workbook.xml.rels': relationships(`<Relationship Id="b" Type="${type}/worksheet" Target="s.xml"/>`),
          'xl/workbook.xml': `<x:workbook ${main} xmlns:rel="${type}"><x:sheets><x:sheet name="S" sheetId="1" rel:id="b"/></x:sheets></x:workbook>`,
          'xl/s.xml': `<x:worksheet ${main}><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>hi</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        },
      }),
    );
    expect(valuesOf(snapshot)).toEqual({ B2: 'hi' });
  });

  it('leaves out chart and dialog sheets, which still count for names', () => {
    const snapshot = first({
      sheets:
        '<sheet name="Chart" sheetId="1" r:id="r9"/><sheet name="Dialog" sheetId="2" r:id="r8"/><sheet name="Plan" sheetId="3" state="veryHidden" r:id="r1"/>',
      relationships: relationship('r9', 'chartsheet', 'chartsheets/1.xml') + relationship('r8', 'dialogsheet', 'd.xml'),
      after: '<definedNames><definedName name="n" localSheetId="2">plan!$A$1</definedName></definedNames>',
    });
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['Plan', 'veryHidden']]);
    expect(snapshot.names).toEqual([
      { name: 'n', scope: 'Plan', target: { sheet: 'Plan', area: { top: 0, left: 0, bottom: 0, right: 0 } } },
    ]);
  });

  it('reads parts in UTF-16 and behind a byte order mark', () => {
    const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>é</v></c></row></sheetData></worksheet>';
    expect(valuesOf(first({ parts: { 'xl/worksheets/sheet1.xml': utf16(sheet) } }))).toEqual({ A1: 'é' });
    const marked = `\ufeff<worksheet>${ONE}</worksheet>`;
    expect(valuesOf(first({ parts: { 'xl/worksheets/sheet1.xml': marked } }))).toEqual({ A1: 1 });
  });

  it('is damaged where a sheet has no part', () => {
    expect(failureOf(handBuilt({ parts: { 'xl/worksheets/sheet1.xml': null } }))?.kind).toBe('damaged');
    expect(failureOf(handBuilt({ sheets: '<sheet name="Plan" sheetId="1" r:id="nothing"/>' }))?.kind).toBe('damaged');
  });
});

describe('settings', () => {
  it('are read from the workbook', () => {
    const before = '<workbookPr date1904="1"/><workbookProtection lockStructure="true"/>';
    expect(first({ before, after: '<calcPr calcMode="manual"/>' })).toMatchObject({
      date1904: true,
      protectedStructure: true,
      calculation: 'manual',
    });
    expect(first({ before: '<workbookPr date1904="0"/><workbookProtection/>' })).toMatchObject({
      date1904: false,
      protectedStructure: false,
      calculation: 'automatic',
    });
  });

  it.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection sheet="true"/>', true],
    ['<sheetProtection objects="1"/>', false],
    ['', false],
  ])('of the sheet: %s', (xml, expected) => {
    expect(first({ sheet: ONE + xml }).sheets[0]?.protected).toBe(expected);
  });

  it('say hidden columns up to the last one in use, and hidden rows', () => {
    const cols =
      '<cols><col min="2" max="2" hidden="1"/><col min="1" max="1"/><col min="3" max="16384" hidden="true"/><col hidden="1"/></cols>';
    const data = rows(
      '<row r="9" hidden="1"/><row r="3" hidden="1"><c r="D3"><v>1</v></c></row><row r="4" hidden="0"/>',
    );
    expect(first({ sheet: cols + data }).sheets[0]).toMatchObject({ hiddenColumns: [1, 2, 3], hiddenRows: [2, 8] });
    expect(first({ sheet: `${cols}<sheetData/>` }).sheets[0]?.hiddenColumns).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['Plan!$A$1:$C$4', { sheet: 'Plan', area: { top: 0, left: 0, bottom: 3, right: 2 } }],
    ["'Plan'!B2", { sheet: 'Plan', area: { top: 1, left: 1, bottom: 1, right: 1 } }],
    ["'It''s'!$A$1", { sheet: "It's", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
    ['Plan!$A:$A', null],
    ['Plan!$A$1,Plan!$B$2', null],
    ['Gone!$A$1', null],
    ['#REF!$A$1', null],
    ['[1]Plan!$A$1', null],
    ['0.2', null],
    ['"Plan!$A$1"', null],
    ['OFFSET(Plan!$A$1,1,1)', null],
    ['', null],
  ])('pointing at %s', (reference, target) => {
    const after = `<definedNames><definedName name="n">${reference}</definedName><definedName name="_xlnm.Print_Area">Plan!$A$1</definedName></definedNames>`;
    const sheets = '<sheet name="Plan" sheetId="1" r:id="r1"/><sheet name="It\'s" sheetId="2" r:id="r1"/>';
    expect(first({ sheets, after }).names).toEqual([{ name: 'n', target }]);
  });
});

describe('tables', () => {
  it('are read with their headings and totals; broken ones are left out', () => {
    const table = (attributes: string): string => `<table id="1" ${attributes}><tableColumns count="0"/></table>`;
    const snapshot = first({
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          relationship('a', 'table', '../tables/1.xml') +
            relationship('b', 'table', '/xl/tables/2.xml') +
            relationship('c', 'table', '../tables/missing.xml') +
            relationship('d', 'table', '../tables/3.xml') +
            '<Relationship Id="e" Type="x/hyperlink" Target="https://example.org" TargetMode="External"/>',
        ),
        'xl/tables/1.xml': table('name="t1" displayName="Actions" ref="A1:C9" totalsRowCount="1"'),
        'xl/tables/2.xml': table('name="Bare" ref="E1:F2" headerRowCount="0"'),
        'xl/tables/3.xml': table('name="Lost" ref="nowhere"'),
      },
    });
    expect(snapshot.sheets[0]?.tables).toEqual([
      { name: 'Actions', area: { top: 0, left: 0, bottom: 8, right: 2 }, hasHeadings: true, hasTotals: true },
      { name: 'Bare', area: { top: 0, left: 4, bottom: 1, right: 5 }, hasHeadings: false, hasTotals: false },
    ]);
  });
});

it('passes over extensions, whose elements share names with the main ones', () => {
  const ext =
    '<extLst><ext><x14:sheetProtection xmlns:x14="u" sheet="1"/><mergeCell ref="A1:B2"/><extLst/></ext></extLst>';
  expect(first({ sheet: ONE + ext }).sheets[0]).toMatchObject({ protected: false, merges: [] });
});
