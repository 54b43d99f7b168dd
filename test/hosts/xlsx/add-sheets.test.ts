import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Cell } from '../../../src/domain/snapshot';
import { UnreadableWorkbook } from '../../../src/hosts/port';
import { addSheets, type NewSheet } from '../../../src/hosts/xlsx/add-sheets';
import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import { blankBook } from '../../../src/workbench/page/blank-book';

const file = (name: string): Uint8Array => readFileSync(join(__dirname, '../../..', name));
const FILES = [
  ['a sample of ours', file('assets/samples/raf-good.xlsx')],
  ['LibreOffice', file('test/hosts/xlsx/fixtures/libreoffice.xlsx')],
  ['openpyxl', file('test/hosts/xlsx/fixtures/openpyxl.xlsx')],
  ['a workbook without any styles', blankBook()],
] as const;

const cell = (row: number, column: number, rest: Partial<Cell>): Cell => ({
  row,
  column,
  value: null,
  format: 'General',
  ...rest,
});
const ADDED: NewSheet[] = [
  {
    name: 'Notes & “more” <1>',
    visibility: 'visible',
    cells: [
      cell(4, 2, { value: 43885, format: 'dd mmm yyyy' }),
      cell(0, 0, { value: ' =kept as text\n"&<' }),
      cell(0, 1, { value: 0.27, format: '0%' }),
      cell(2, 0, { value: true }),
      cell(3, 0, { value: 5, formula: 'SUM(A1:A2)&"<"' }),
      cell(3, 1, { value: 'Yes', formula: 'IF(A1="","No","Yes")' }),
    ],
  },
  { name: 'Lists', visibility: 'hidden', cells: [] },
];

it.each(FILES)('adds sheets behind those of %s, and changes none of them', (_, bytes) => {
  const [before, after] = [readWorkbook(bytes), readWorkbook(addSheets(bytes, ADDED))];
  const count = before.sheets.length;
  expect(after.sheets.slice(0, count)).toEqual(before.sheets);
  expect(after.names).toEqual(before.names);
  expect(after.sheets.slice(count)).toMatchObject(
    ADDED.map(({ name, visibility, cells }) => ({
      name,
      visibility,
      cells: [...cells].sort((one, other) => one.row - other.row || one.column - other.column),
    })),
  );
});

it('carries every other part over as it is', () => {
  const bytes = file('assets/samples/raf-good.xlsx');
  const [before, after] = [unzipSync(bytes), unzipSync(addSheets(bytes, ADDED))];
  const concerned = /^(\[Content_Types\]|xl\/workbook|xl\/_rels\/workbook|xl\/styles)/;
  for (const [name, part] of Object.entries(before)) if (!concerned.test(name)) expect(after[name]).toEqual(part);
});

it('gives the very same bytes for nothing, and says what is no workbook', () => {
  const bytes = blankBook();
  expect(addSheets(bytes, [])).toBe(bytes);
  expect(() => addSheets(new Uint8Array([1, 2, 3]), ADDED)).toThrow(UnreadableWorkbook);
});
