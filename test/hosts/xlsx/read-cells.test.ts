import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import { cellOf, failureOf, valuesOf } from './support/grid';
import { handBuilt, type HandBuilt, rows } from './support/hand-built';

const read = (content: string, more: HandBuilt = {}) => readWorkbook(handBuilt({ sheet: rows(content), ...more }));
const cell = (xml: string, more: HandBuilt = {}) => read(`<row r="1">${xml}</row>`, more).sheets[0]?.cells[0];

describe('values', () => {
  it.each([
    ['a number', '<c r="A1"><v>1.5E3</v></c>', 1500],
    ['a number among blanks', '<c r="A1"><v>\n 7 </v></c>', 7],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['a boolean in words', '<c r="A1" t="b"><v>false</v></c>', false],
    ['text of a formula', '<c r="A1" t="str"><v> kept </v></c>', ' kept '],
    ['a date', '<c r="A1" t="d"><v>2019-09-01</v></c>', 43709],
    ['a date and time', '<c r="A1" t="d"><v>2019-09-01T12:00:00.000Z</v></c>', 43709.5],
    ['a date before the day that never was', '<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
    ['a time', '<c r="A1" t="d"><v>T18:00:00</v></c>', 0.75],
    ['what claims to be a date', '<c r="A1" t="d"><v>2019-02-30</v></c>', '2019-02-30'],
    ['what claims to be a number', '<c r="A1"><v>nan</v></c>', 'nan'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>in line</t></is></c>', 'in line'],
    ['entities', '<c r="A1" t="inlineStr"><is><t>&lt;&amp;&#163;&#x20AC;&gt;</t></is></c>', '<&£€>'],
    ['a character section', '<c r="A1" t="inlineStr"><is><t><![CDATA[a <b> c]]></t></is></c>', 'a <b> c'],
    ['an escape', '<c r="A1" t="inlineStr"><is><t>a_x000D_\r\nb_x005F_x000D_</t></is></c>', 'a\r\nb_x000D_'],
    ['blanks kept', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['blanks dropped', '<c r="A1" t="inlineStr"><is><t>\n  a\u00a0 </t></is></c>', 'a\u00a0'],
    ['a comment inside', '<c r="A1"><v>1<!-- 2 -->3</v></c>', 13],
  ])('%s', (_, xml, expected) => {
    expect(cell(xml)?.value).toBe(expected);
  });

  it('joins runs of rich text and leaves phonetic readings out', () => {
    const sharedStrings =
      '<si><t>plain</t></si><si><r><t xml:space="preserve">Train </t></r><r><rPr><b/></rPr><t>staff</t></r>' +
      '<rPh sb="0" eb="1"><t>reading</t></rPh><phoneticPr fontId="1"/></si><si/>';
    const text = '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c>';
    expect(valuesOf(read(`<row r="1">${text}</row>`, { sharedStrings }))).toEqual({ A1: 'Train staff', B1: 'plain' });
  });

  it('counts dates from 1904 where the workbook does', () => {
    const before = '<workbookPr date1904="true"/>';
    expect(cell('<c r="A1" t="d"><v>2019-09-01</v></c>', { before })?.value).toBe(43709 - 1462);
    expect(read('', { before }).date1904).toBe(true);
  });

  it('keeps a text as long as Excel takes', () => {
    const long = 'x'.repeat(32_767);
    expect(cell(`<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>`)?.value).toBe(long);
  });

  it('gives errors apart from values', () => {
    expect(cell('<c r="A1" t="e"><v>#N/A</v></c>')).toMatchObject({ value: null, error: '#N/A' });
  });

  it('is damaged where a text is missing', () => {
    expect(failureOf(handBuilt({ sheet: rows('<row r="1"><c r="A1" t="s"><v>9</v></c></row>') }))?.kind).toBe(
      'damaged',
    );
  });

  it.each([
    '<c r="A1" s="1"/>',
    '<c r="A1" t="s"/>',
    '<c r="A1"><v/></c>',
    '<c r="A1" t="inlineStr"><is><t/></is></c>',
  ])('leaves out a cell that holds nothing: %s', (xml) => expect(cell(xml)).toBeUndefined());
});

describe('formulas', () => {
  it.each([
    ['with a result', '<c r="A1"><f>1+1</f><v>2</v></c>', { value: 2, formula: '1+1' }],
    ['without a result', '<c r="A1"><f>1+1</f></c>', { value: null, formula: '1+1', resultUnknown: true }],
    ['with an empty result', '<c r="A1"><f>1+1</f><v></v></c>', { value: null, formula: '1+1', resultUnknown: true }],
    ['with an empty text as result', '<c r="A1" t="str"><f>B1</f><v></v></c>', { value: '', formula: 'B1' }],
    [
      'with an error',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { value: null, formula: '1/0', error: '#DIV/0!' },
    ],
    ['of a data table', '<c r="A1"><f t="dataTable" ref="A1"/><v>1</v></c>', { value: 1, formula: 'TABLE()' }],
  ])('%s', (_, xml, expected) => {
    expect(cell(xml)).toEqual({ row: 0, column: 0, format: 'General', ...expected });
  });

  const shared = (formula: string): string | undefined =>
    cellOf(
      read(
        `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:C3">${formula}</f><v>1</v></c></row>` +
          '<row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>',
      ),
      'C3',
    )?.formula;

  it.each([
    ['B1*$B1+B$1-$B$1', 'D3*$B3+D$1-$B$1'],
    ['SUM(A1:B2)', 'SUM(C3:D4)'],
    ['SUM(A:A,2:2,$A:A)', 'SUM(C:C,4:4,$A:C)'],
    ['LOG10(A1)&amp;"A1"&amp;"say ""A1"""', 'LOG10(C3)&"A1"&"say ""A1"""'],
    ["'A1 b'!A1+Q1!A1", "'A1 b'!C3+Q1!C3"],
    ['Table1[Q1]+A1', 'Table1[Q1]+C3'],
    ['rate_A1+A1.b+1E5+ABC9999999', 'rate_A1+A1.b+1E5+ABC9999999'],
    ['XFD1048576', 'B2'],
    ['&quot;A1', '"A1'],
  ])('writes the shared formula %s out as %s two rows and columns on', (formula, expected) => {
    expect(shared(formula)).toBe(expected);
  });

  it('finds a shared formula that stands behind the cell that uses it', () => {
    const snapshot = read(
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">B1</f><v>1</v></c></row>',
    );
    expect(snapshot.sheets[0]?.cells.map(({ formula }) => formula)).toEqual(['B1', 'B2']);
  });

  it('marks every cell of an array formula', () => {
    const snapshot = read(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>',
    );
    expect(snapshot.sheets[0]?.cells.map(({ formula }) => formula)).toEqual(['B1:B2', 'B1:B2', undefined]);
  });
});

describe('places', () => {
  it('follow from the cell before where the file gives none', () => {
    const content =
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(valuesOf(read(content))).toEqual({ A1: 1, C1: 2, D1: 3, A4: 4, A5: 5 });
  });

  it('are sorted, and of two cells at one place the later counts', () => {
    const content =
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>' +
      '<row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>';
    expect(Object.entries(valuesOf(read(content)))).toEqual([
      ['A1', 3],
      ['A2', 2],
      ['B2', 4],
    ]);
  });

  it('of a cell count more than those of its row', () => {
    const content = '<row r="2"><c r="A3"><v>1</v></c><c r="B2"><v>2</v></c><c><v>3</v></c></row>';
    expect(valuesOf(read(content))).toEqual({ B2: 2, C2: 3, A3: 1 });
  });

  it.each(['<row r="1048577"/>', '<row r="0"/>', '<row r="x"/>', '<row r="1"><c r="XFE1"><v>1</v></c></row>'])(
    'outside the grid are damage: %s',
    (content) => expect(failureOf(handBuilt({ sheet: rows(content) }))?.kind).toBe('damaged'),
  );
});

describe('formats', () => {
  const styles =
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd mmm yyyy"/><numFmt numFmtId="9" formatCode="0 %"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="1"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="4"/><xf numFmtId="999"/></cellXfs>' +
    '<dxfs><dxf><numFmt numFmtId="164" formatCode="other"/></dxf></dxfs>';

  it.each([
    ['', 'General'],
    ['s="1"', 'dd mmm yyyy'],
    ['s="2"', 'dd/mm/yyyy'],
    ['s="3"', '0 %'],
    ['s="4"', '#,##0.00'],
    ['s="5"', 'General'],
    ['s="77"', 'General'],
  ])('of the cell <c %s>: %s', (attribute, expected) => {
    expect(cell(`<c r="A1" ${attribute}><v>1</v></c>`, { styles })?.format).toBe(expected);
  });
});
