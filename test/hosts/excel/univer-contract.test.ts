/** @jest-environment jsdom */
import { Univer, UniverInstanceType } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { areaFromA1, fromA1 } from '../../../src/domain/address';
import type { Snapshot } from '../../../src/domain/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { REQUIRED_SET } from '../../../src/hosts/excel/run';
import { NEWEST_SET } from '../../../src/workbench/bridge/requirement-set';
import { sheetId, univerData } from '../../../src/workbench/grid/univer-data';
import { UniverGrid } from '../../../src/workbench/grid/univer-grid';
import { openExcel } from '../../workbench/support/client';
import { describePort, type PortFixture } from '../contract';

describe.each([REQUIRED_SET, NEWEST_SET])('ExcelApi %s', (requirementSet) => {
  describePort('the embedded Excel on Univer', async (fixture) => {
    const { grid, univer } = gridOf(fixture);
    openExcel(grid, { requirementSet });
    return {
      port: new ExcelHost(),
      dispose: async () => {
        grid.dispose();
        univer.dispose();
      },
    };
  });
});

function gridOf(fixture: PortFixture): { grid: UniverGrid; univer: Univer } {
  const univer = new Univer();
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerData('book', snapshotOf(fixture)));
  const grid = new UniverGrid(univer.__getInjector(), 'book');
  fixture.sheets.forEach(({ cells, protected: isProtected = false, visibility = 'visible' }, index) => {
    const id = sheetId(index);
    const open = Object.entries(cells).filter(([, { unlocked }]) => unlocked);
    grid.write(
      id,
      open.flatMap(([address]) => {
        const place = fromA1(address);
        return place ? [{ ...place, locked: false }] : [];
      }),
      'co-author',
    );
    grid.changeSheet(id, { protected: isProtected, visibility });
  });
  return { grid, univer };
}

function snapshotOf(fixture: PortFixture): Snapshot {
  return {
    sheets: fixture.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility ?? 'visible',
      protected: sheet.protected ?? false,
      cells: Object.entries(sheet.cells).flatMap(([address, { value, formula, format = 'General' }]) => {
        const place = fromA1(address);
        return place ? [{ ...place, value, format, ...(formula === undefined ? {} : { formula }) }] : [];
      }),
      merges: (sheet.merges ?? []).flatMap((merge) => areaFromA1(merge) ?? []),
      hiddenRows: sheet.hiddenRows ?? [],
      hiddenColumns: sheet.hiddenColumns ?? [],
      tables: [],
    })),
    names: [],
    date1904: false,
    protectedStructure: false,
    calculation: 'automatic',
  };
}
