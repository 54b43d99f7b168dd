/** @jest-environment jsdom */
import { areaFromA1, fromA1 } from '../../../src/domain/address';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { REQUIRED_SET } from '../../../src/hosts/excel/run';
import { NEWEST_SET } from '../../../src/workbench/bridge/requirement-set';
import type { CellChange } from '../../../src/workbench/grid/grid';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { openExcel } from '../../workbench/support/client';
import { describePort, type PortFixture } from '../contract';

describe.each([REQUIRED_SET, NEWEST_SET])('ExcelApi %s', (requirementSet) => {
  describePort('the embedded Excel on the memory grid', async (fixture) => {
    openExcel(gridOf(fixture), { requirementSet });
    return { port: new ExcelHost() };
  });
});

function gridOf(fixture: PortFixture): MemoryGrid {
  const grid = new MemoryGrid();
  grid.calculation = 'manual';
  for (const sheet of fixture.sheets) {
    const { id } = grid.addSheet(sheet.name, 'person');
    const changes = Object.entries(sheet.cells).flatMap(([address, cell]): CellChange[] => {
      const { value, format = 'General', formula, unlocked = false } = cell;
      const place = fromA1(address);
      const content = { value, ...(formula === undefined ? {} : { formula }) };
      return place ? [{ ...place, content, format, locked: !unlocked }] : [];
    });
    grid.write(id, changes, 'person');
    for (const merge of sheet.merges ?? []) {
      const area = areaFromA1(merge);
      if (area) grid.merge(id, area);
    }
    grid.hideRows(id, sheet.hiddenRows ?? [], true);
    grid.hideColumns(id, sheet.hiddenColumns ?? [], true);
    grid.changeSheet(id, { visibility: sheet.visibility ?? 'visible', protected: sheet.protected ?? false });
  }
  grid.calculation = 'automatic';
  return grid;
}
