import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Snapshot } from '../../../src/domain/snapshot';
import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import { cellOf, valuesOf } from './support/grid';

const read = (name: string): Snapshot => readWorkbook(readFileSync(join(__dirname, 'fixtures', name)));

describe.each([
  ['openpyxl', 'openpyxl.xlsx'],
  ['LibreOffice', 'libreoffice.xlsx'],
])('a workbook written by %s', (_, file) => {
  const snapshot = read(file);

  it('holds its texts, numbers, dates and booleans', () => {
    expect(valuesOf(snapshot)).toMatchObject({
      A1: 'Ref',
      B2: '  Train staff in phonics  ',
      B3: 'Line one\nLine two – £5',
      B4: '=1+1 as text',
      C2: 43710,
      D2: 1200.5,
      D3: 300,
      E2: true,
      E3: false,
      A10: 'Merged',
    });
    expect(cellOf(snapshot, 'C3')?.value).toBeCloseTo(43861 + 9.5 / 24, 8);
    expect(cellOf(snapshot, 'D8')).toMatchObject({ value: 0.125, format: '0.00%' });
    expect(cellOf(snapshot, 'B4')?.formula).toBeUndefined();
  });

  it('holds its formulas', () => {
    expect(['D6', 'D7', 'E6', 'F6'].map((address) => cellOf(snapshot, address)?.formula)).toEqual([
      'SUM(D2:D3)',
      'D6*2',
      '1/0',
      'IF(D6>0,"","x")',
    ]);
  });

  it('holds what lies over the cells', () => {
    expect(snapshot.sheets[0]).toMatchObject({
      name: 'Plan & costs',
      protected: false,
      merges: [{ top: 9, left: 0, bottom: 10, right: 2 }],
      hiddenRows: [2],
      hiddenColumns: [2],
      tables: [
        { name: 'Actions', area: { top: 0, left: 0, bottom: 3, right: 4 }, hasHeadings: true, hasTotals: false },
      ],
    });
    expect(snapshot.sheets[1]).toMatchObject({ name: "It's guidance", protected: true });
    expect(snapshot.sheets[2]).toMatchObject({ name: 'Lists', visibility: 'hidden' });
  });

  it('holds its names, but none that Excel keeps for itself', () => {
    expect([...snapshot.names].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      {
        name: 'Local',
        scope: 'Plan & costs',
        target: { sheet: 'Plan & costs', area: { top: 1, left: 3, bottom: 2, right: 3 } },
      },
      { name: 'Rate', target: null },
      { name: 'School', target: { sheet: "It's guidance", area: { top: 0, left: 1, bottom: 0, right: 1 } } },
      { name: 'Whole', target: null },
    ]);
  });
});

it('says that openpyxl stored no results', () => {
  const snapshot = read('openpyxl.xlsx');
  expect(cellOf(snapshot, 'D6')).toMatchObject({ value: null, resultUnknown: true });
  expect(snapshot.protectedStructure).toBe(true);
  expect(snapshot.sheets.map(({ name }) => name)).not.toContain('Chart');
});

it('takes the results that LibreOffice stored, an empty text and an error among them', () => {
  const snapshot = read('libreoffice.xlsx');
  expect(cellOf(snapshot, 'D6')).toMatchObject({ value: 1500.5 });
  expect(cellOf(snapshot, 'D6')).not.toHaveProperty('resultUnknown');
  expect(cellOf(snapshot, 'F6')).toMatchObject({ value: '' });
  expect(cellOf(snapshot, 'E6')).toMatchObject({ value: null, error: '#DIV/0!' });
});
