import { ExcelError } from '../bridge/errors';
import { call, finder, part, type RemoteObject, value } from '../bridge/remote';
import type { GridSheet } from '../grid/grid';
import { isEntireColumns, isEntireRows, parseAddress } from './address';
import {
  type Book,
  EventType,
  findSheet,
  refuseIfProtected,
  refuseIfStructureProtected,
  sheetOf,
  WHOLE_WORKBOOK,
} from './book';
import { comments } from './comments';
import { names } from './names';
import { range, rangeAt, usedRange } from './range';
import { registrations } from './registrations';
import { tables } from './tables';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const ALL = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export function worksheet(book: Book, id: string): RemoteObject {
  const here = (): GridSheet => sheetOf(book, id);
  return {
    type: 'Worksheet',
    id,
    members: {
      id: value('1.1', () => here().id),
      name: value(
        '1.1',
        () => here().name,
        (name) => {
          refuseIfStructureProtected(book);
          if (typeof name !== 'string' || !isSheetName(name)) throw new ExcelError('InvalidArgument', 'Worksheet.name');
          const taken = findSheet(book, name);
          if (taken && taken.id !== id) throw new ExcelError('ItemAlreadyExists', 'Worksheet.name');
          book.grid.changeSheet(id, { name });
        },
      ),
      position: value(
        '1.1',
        () => book.grid.sheets().findIndex((each) => each.id === id),
        (position) => {
          refuseIfStructureProtected(book);
          if (typeof position !== 'number') throw new ExcelError('InvalidArgument', 'Worksheet.position');
          book.grid.moveSheet(id, position);
        },
      ),
      visibility: value(
        '1.1',
        () => VISIBILITY[here().visibility],
        (wanted) => {
          refuseIfStructureProtected(book);
          const found = Object.entries(VISIBILITY).find(([, name]) => name === wanted);
          if (!found) throw new ExcelError('InvalidArgument', 'Worksheet.visibility');
          book.grid.changeSheet(id, { visibility: found[0] as GridSheet['visibility'] });
        },
      ),
      names: part('1.4', () => names(book, id)),
      tables: part('1.1', () => tables(book, id)),
      comments: part('1.10', () => comments(book, id)),
      protection: part('1.2', () => worksheetProtection(book, id)),
      freezePanes: part('1.7', () => freezePanes(book, id)),
      activate: call('1.1', () => {
        if (here().visibility !== 'visible') throw new ExcelError('InvalidOperation', 'Worksheet.activate');
        if (book.grid.selection().sheet !== id) {
          book.grid.select({ sheet: id, area: { top: 0, left: 0, bottom: 0, right: 0 } });
        }
      }),
      delete: call('1.1', () => {
        refuseIfStructureProtected(book);
        if (book.grid.sheets().length === 1) throw new ExcelError('InvalidOperation', 'Worksheet.delete');
        book.grid.deleteSheet(here().id, 'add-in');
      }),
      getCell: finder('1.1', (args) => {
        const [row, column] = [args.count(0), args.count(1)];
        return range(book, here().id, { top: row, bottom: row, left: column, right: column });
      }),
      getRange: finder('1.1', (args) =>
        args.raw(0) === null ? range(book, here().id, ALL) : rangeAt(book, here().id, args.text(0)),
      ),
      getRangeByIndexes: finder('1.7', (args) => {
        const [top, left, height, width] = [args.count(0), args.count(1), args.count(2), args.count(3)];
        if (top < 0 || left < 0 || height < 1 || width < 1) throw new ExcelError('InvalidArgument');
        return range(book, here().id, { top, left, bottom: top + height - 1, right: left + width - 1 });
      }),
      getUsedRange: finder('1.1', (args) => usedRange(book, here().id, args.flag(0, false))),
      getUsedRangeOrNullObject: finder('1.4', (args) => {
        const valuesOnly = args.flag(0, false);
        return book.grid.extent(here().id, valuesOnly) ? usedRange(book, id, valuesOnly) : null;
      }),
      ...registrations(book, id, {
        DataChanged: [EventType.worksheetChanged, '1.7'],
        SelectionChanged: [EventType.worksheetSelectionChanged, '1.7'],
        Activated: [EventType.worksheetActivated, '1.7'],
        Deactivated: [EventType.worksheetDeactivated, '1.7'],
      }),
    },
  };
}

/** Up to 31 characters, none of : \ / ? * [ ], no apostrophe at either end. */
function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
}

function worksheetProtection(book: Book, id: string): RemoteObject {
  return {
    type: 'WorksheetProtection',
    members: {
      protected: value('1.2', () => sheetOf(book, id).protected),
      options: value('1.2', () => ({ allowFormatCells: false, allowInsertRows: false, allowDeleteRows: false })),
      protect: call('1.2', () => {
        refuseIfProtected(book, id);
        book.grid.changeSheet(id, { protected: true });
      }),
      // The add-in never takes a protection away: there is no way to here.
    },
  };
}

function freezePanes(book: Book, id: string): RemoteObject {
  const here = (): string => sheetOf(book, id).id;
  return {
    type: 'WorksheetFreezePanes',
    members: {
      // Whole rows and columns, and ranges that begin elsewhere than the sheet, the add-in does not freeze.
      freezeAt: call('1.7', (args) => {
        const area = parseAddress(args.text(0))?.area;
        if (!area) throw new ExcelError('InvalidArgument', 'WorksheetFreezePanes.freezeAt');
        if (area.top > 0 || area.left > 0 || isEntireColumns(area) || isEntireRows(area)) {
          throw new ExcelError('NotImplemented', 'WorksheetFreezePanes.freezeAt');
        }
        book.grid.freeze(here(), area.bottom + 1, area.right + 1);
      }),
      freezeRows: call('1.7', (args) => book.grid.freeze(here(), args.count(0), 0)),
      freezeColumns: call('1.7', (args) => book.grid.freeze(here(), 0, args.count(0))),
      unfreeze: call('1.7', () => book.grid.freeze(here(), 0, 0)),
      getLocationOrNullObject: finder('1.7', () => {
        const { rows, columns } = book.grid.frozen(here());
        if (rows === 0 && columns === 0) return null;
        return range(book, id, {
          ...ALL,
          ...(rows === 0 ? {} : { bottom: rows - 1 }),
          ...(columns === 0 ? {} : { right: columns - 1 }),
        });
      }),
    },
  };
}

export function worksheets(book: Book): RemoteObject {
  const existing = (sheet: GridSheet | null): RemoteObject => {
    if (!sheet) throw new ExcelError('ItemNotFound', 'WorksheetCollection.getItem');
    return worksheet(book, sheet.id);
  };
  return {
    type: 'WorksheetCollection',
    items: () => book.grid.sheets().map(({ id }) => worksheet(book, id)),
    members: {
      getCount: call('1.4', () => book.grid.sheets().length),
      getActiveWorksheet: finder('1.1', () => worksheet(book, book.grid.selection().sheet)),
      getItem: finder('1.1', (args) => existing(findSheet(book, args.text(0)))),
      getItemOrNullObject: finder('1.4', (args) => {
        const sheet = findSheet(book, args.text(0));
        return sheet && worksheet(book, sheet.id);
      }),
      add: finder('1.1', (args) => {
        refuseIfStructureProtected(book);
        const name = args.raw(0) === null ? freeName(book) : args.text(0);
        if (!isSheetName(name)) throw new ExcelError('InvalidArgument', 'WorksheetCollection.add');
        if (findSheet(book, name)) throw new ExcelError('ItemAlreadyExists', 'WorksheetCollection.add');
        return worksheet(book, book.grid.addSheet(name, 'add-in').id);
      }),
      ...registrations(book, WHOLE_WORKBOOK, {
        DataChanged: [EventType.worksheetChanged, '1.9'],
        SelectionChanged: [EventType.worksheetSelectionChanged, '1.9'],
        Activated: [EventType.worksheetActivated, '1.7'],
        Deactivated: [EventType.worksheetDeactivated, '1.7'],
        Added: [EventType.worksheetAdded, '1.7'],
        Deleted: [EventType.worksheetDeleted, '1.7'],
      }),
    },
  };
}

function freeName(book: Book): string {
  let number = book.grid.sheets().length + 1;
  while (findSheet(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
