import type { Area } from '../../domain/address';
import { ExcelError } from '../bridge/errors';
import type { RemoteObject } from '../bridge/remote';
import type { Grid, GridSheet } from '../grid/grid';
import type { ParsedAddress } from './address';

/** Kinds of event, by the numbers that the client's own source gives them (its `eventType:` lines). */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
} as const;

export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** What all objects of one open workbook share. */
export interface Book {
  readonly grid: Grid;
  /** An add-in asks to hear of events, or no longer; `target` is a sheet's or table's id, or the collection. */
  register(event: EventNumber, target: string, wanted: boolean): void;
  /** A range knows its worksheet and a worksheet its ranges; this way neither file imports the other. */
  worksheet(id: string): RemoteObject;
}

/** The client's own word for "any sheet of the workbook" (`OfficeExtension.Constants.eventWorkbookId`). */
export const WHOLE_WORKBOOK = 'Workbook';

/** The sheet as it is now; a range or sheet that was deleted meanwhile is an error of Excel's own kind. */
export function sheetOf(book: Book, id: string): GridSheet {
  const sheet = book.grid.sheets().find((each) => each.id === id);
  if (!sheet) throw new ExcelError('ItemNotFound', 'Worksheet');
  return sheet;
}

/** By name, in any case, or by id. */
export function findSheet(book: Book, key: string): GridSheet | null {
  const wanted = key.toLowerCase();
  return book.grid.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
}

/** The sheet that an address names; null where it names none, or none that there is. */
export function sheetNamed(book: Book, address: ParsedAddress | null): GridSheet | null {
  return address === null || address.sheet === null ? null : findSheet(book, address.sheet);
}

/** Nothing is written into a protected sheet but its unlocked cells. */
export function refuseIfLocked(book: Book, sheet: string, area: Area): void {
  if (!sheetOf(book, sheet).protected) return;
  const cells = book.grid.cells(sheet, area);
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cells.filter(({ locked }) => !locked).length < size) throw new ExcelError('AccessDenied');
}

/** Formats, rows, names of sheets … of a protected sheet stay as they are. */
export function refuseIfProtected(book: Book, sheet: string): void {
  if (sheetOf(book, sheet).protected) throw new ExcelError('AccessDenied');
}

export function refuseIfStructureProtected(book: Book): void {
  if (book.grid.protectedStructure) throw new ExcelError('AccessDenied');
}
