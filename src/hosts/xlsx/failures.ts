import { UnreadableWorkbook } from '../port';

/** The sentences for files that cannot be read: what is wrong, then what to do. */

export const MAX_PART_BYTES = 64 * 1024 * 1024;
export const MAX_WORKBOOK_BYTES = 200 * 1024 * 1024;
export const MAX_CELLS = 2_000_000;

const SAVE_AS_XLSX = 'save it as Excel Workbook (.xlsx) and choose the new file.';

export const emptyFile = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'empty',
    'The file is empty. Check that it was saved or downloaded completely, then choose it again.',
  );

export const notAWorkbook = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'not-a-workbook',
    'The file is not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.',
  );

export const webPage = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'not-a-workbook',
    `The file is a web page, not an Excel workbook. Open it in Excel, ${SAVE_AS_XLSX}`,
  );

export const plainText = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'not-a-workbook',
    `The file holds plain text, not an Excel workbook. Open it in Excel, ${SAVE_AS_XLSX}`,
  );

export const otherDocument = (what: string): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'not-a-workbook',
    `The file is ${what}, not an Excel workbook. Choose a file that ends in .xlsx or .xlsm.`,
  );

export const openDocument = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'not-a-workbook',
    `The file is an OpenDocument spreadsheet (.ods). Open it in Excel or LibreOffice, ${SAVE_AS_XLSX}`,
  );

export const binaryWorkbook = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'old-format',
    `The file is an Excel Binary Workbook (.xlsb). Open it in Excel, ${SAVE_AS_XLSX}`,
  );

export const oldFormat = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'old-format',
    `The file is an Excel 97-2003 Workbook (.xls). Open it in Excel, ${SAVE_AS_XLSX}`,
  );

export const locked = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'locked',
    'The workbook is locked with a password. Open it in Excel, remove the password, save it and choose it again.',
  );

export const damaged = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'damaged',
    'The workbook is damaged or was not saved completely. Open it in Excel, save it under a new name and choose the new file.',
  );

export const tooLarge = (): UnreadableWorkbook =>
  new UnreadableWorkbook(
    'too-large',
    'The workbook is too large to read. Copy the sheets that are needed into a new workbook, save it and choose that.',
  );

/** Whatever went wrong, as something a person can act on. */
export function asUnreadable(error: unknown): UnreadableWorkbook {
  return error instanceof UnreadableWorkbook ? error : damaged();
}
