import { Workbook } from '@cj-tech-master/excelts';

import type { PortFixture } from '../../contract';

/** A fixture written by another library's writer, as the bytes of an .xlsx file. */
export async function workbookOf(fixture: PortFixture): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const { name, cells, merges, hiddenRows, hiddenColumns, visibility, protected: isProtected } of fixture.sheets) {
    const sheet = workbook.addWorksheet(name, { state: visibility ?? 'visible' });
    for (const [address, { value, format, formula, unlocked }] of Object.entries(cells)) {
      const cell = sheet.getCell(address);
      cell.value = formula === undefined ? value : { formula, ...(value === null ? {} : { result: value }) };
      if (format !== undefined) cell.numFmt = format;
      if (unlocked) cell.protection = { locked: false };
    }
    merges?.forEach((area) => sheet.mergeCells(area));
    hiddenRows?.forEach((row) => (sheet.getRow(row + 1).hidden = true));
    hiddenColumns?.forEach((column) => (sheet.getColumn(column + 1).hidden = true));
    if (isProtected) await sheet.protect('', { spinCount: 1 });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
