import type { Sheet, Snapshot } from '../../domain/snapshot';
import { asUnreadable, MAX_CELLS } from './failures';
import { openPackage, type WorkbookPackage } from './open-package';
import type { SheetContext } from './read-cells';
import { readNames } from './read-names';
import { readSheetPart } from './read-sheet-part';
import { readSharedStrings } from './read-shared-strings';
import { readStyles } from './read-styles';
import { readTables } from './read-tables';
import { readWorkbookPart, type WorkbookPart } from './read-workbook-part';

/**
 * The bytes of an .xlsx or .xlsm file → everything in it as plain data. Runs in Node and in a browser.
 * Throws `UnreadableWorkbook`, and nothing else, for bytes that are no such workbook.
 */
export function readWorkbook(bytes: Uint8Array): Snapshot {
  try {
    const opened = openPackage(bytes);
    return readSnapshot(opened, readWorkbookPart(opened));
  } catch (error) {
    throw asUnreadable(error);
  }
}

export function readSnapshot(opened: WorkbookPackage, workbook: WorkbookPart): Snapshot {
  const context: SheetContext = {
    sharedStrings: readSharedStrings(opened.text(relatedPart(workbook, 'sharedStrings') ?? '')),
    styles: readStyles(opened.text(relatedPart(workbook, 'styles') ?? '')),
    date1904: workbook.date1904,
    cellsLeft: MAX_CELLS,
  };
  return {
    sheets: workbook.sheets.map(({ name, visibility, part }): Sheet => {
      return {
        name,
        visibility,
        ...readSheetPart(opened.requiredText(part), context),
        tables: readTables(opened, part),
      };
    }),
    names: readNames(workbook),
    date1904: workbook.date1904,
    protectedStructure: workbook.protectedStructure,
    calculation: workbook.calculation,
  };
}

/** The part of that type which the workbook points at; null where it has none. */
export function relatedPart(workbook: WorkbookPart, type: string): string | null {
  return workbook.relationships.find((relationship) => relationship.type === type)?.target ?? null;
}
