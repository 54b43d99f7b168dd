import { type Area, contains, MAX_COLUMNS, MAX_ROWS } from '../../domain/address';
import { ExcelError } from '../bridge/errors';
import type { Json } from '../bridge/protocol';
import { type Args, call, finder, part, type RemoteObject, value } from '../bridge/remote';
import { shiftedArea } from '../grid/shift';
import { addressOf, isEntireColumns, isEntireRows, parseAddress } from './address';
import { type Book, findSheet, refuseIfProtected, sheetOf } from './book';
import { dataValidation } from './data-validation';
import { rangeFormat } from './range-format';
import {
  formulaOf,
  heightOf,
  isUnbounded,
  readCells,
  sizeOf,
  textOf,
  typeOf,
  valueOf,
  widthOf,
  writeFormats,
  writeInputs,
} from './range-cells';

/** Every Excel here believes that it is this year: a day and a month without a year mean the same in every test. */
const YEAR = 2020;
/** "if the merged areas count in this range is more than 512, then this method will fail to return the result" */
const MAX_MERGES = 512;

export function range(book: Book, sheet: string, at: Area): RemoteObject {
  let area = at;
  const grid = book.grid;
  const here = (): Area => {
    sheetOf(book, sheet);
    return area;
  };
  const of = (next: Area): RemoteObject => range(book, sheet, within(next));
  const read = (property: Parameters<typeof readCells>[3]): Json => readCells(book, sheet, here(), property);
  const all = (indexes: readonly number[], from: number, to: number): Json => {
    const hidden = indexes.filter((index) => index >= from && index <= to).length;
    return hidden === 0 ? false : hidden === to - from + 1 ? true : null;
  };
  const rowsHidden = (): Json => all(grid.hiddenRows(sheet), here().top, here().bottom);
  const columnsHidden = (): Json => all(grid.hiddenColumns(sheet), here().left, here().right);

  return {
    type: 'Range',
    follow: () =>
      grid.listen((event) => {
        if (event.kind !== 'cells' || event.sheet !== sheet || event.change === 'RangeEdited') return;
        const count = heightOf(event.area) * (event.change === 'RowInserted' ? 1 : -1);
        area = shiftedArea(area, { at: event.area.top, count }) ?? area;
      }),
    members: {
      address: value('1.1', () => addressOf(sheetOf(book, sheet).name, here())),
      cellCount: value('1.1', () => (sizeOf(here()) > 2 ** 31 - 1 ? -1 : sizeOf(here()))),
      columnCount: value('1.1', () => widthOf(here())),
      columnIndex: value('1.1', () => here().left),
      rowCount: value('1.1', () => heightOf(here())),
      rowIndex: value('1.1', () => here().top),
      isEntireColumn: value('1.7', () => isEntireColumns(here())),
      isEntireRow: value('1.7', () => isEntireRows(here())),
      rowHidden: value('1.2', rowsHidden, (hidden) => {
        refuseIfProtected(book, sheet);
        grid.hideRows(sheet, indexes(here().top, here().bottom), hidden === true);
      }),
      columnHidden: value('1.2', columnsHidden, (hidden) => {
        refuseIfProtected(book, sheet);
        grid.hideColumns(sheet, indexes(here().left, here().right), hidden === true);
      }),
      values: value(
        '1.1',
        () => read(valueOf),
        (input) => writeInputs(book, sheet, here(), input, YEAR),
      ),
      formulas: value(
        '1.1',
        () => read(formulaOf),
        (input) => writeInputs(book, sheet, here(), input, YEAR),
      ),
      numberFormat: value(
        '1.1',
        () => read(({ format }) => format),
        (input) => writeFormats(book, sheet, here(), input),
      ),
      text: value('1.1', () => read(textOf(grid.date1904))),
      valueTypes: value('1.1', () => read(typeOf)),
      format: part('1.1', () => rangeFormat(book, sheet, here())),
      dataValidation: part('1.8', () => dataValidation(book, sheet, here())),
      worksheet: part('1.1', () => book.worksheet(sheet)),

      getCell: finder('1.1', (args) => {
        const row = area.top + args.count(0);
        const column = area.left + args.count(1);
        return of({ top: row, bottom: row, left: column, right: column });
      }),
      getRow: finder('1.1', (args) => {
        const row = area.top + bounded(args.count(0), heightOf(area));
        return of({ ...area, top: row, bottom: row });
      }),
      getColumn: finder('1.1', (args) => {
        const column = area.left + bounded(args.count(0), widthOf(area));
        return of({ ...area, left: column, right: column });
      }),
      getLastRow: finder('1.1', () => of({ ...area, top: area.bottom })),
      getEntireRow: finder('1.1', () => of({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
      getEntireColumn: finder('1.1', () => of({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
      getOffsetRange: finder('1.1', (args) => {
        const [down, across] = [args.count(0), args.count(1)];
        return of({
          top: area.top + down,
          bottom: area.bottom + down,
          left: area.left + across,
          right: area.right + across,
        });
      }),
      getResizedRange: finder('1.2', (args) =>
        of({ ...area, bottom: area.bottom + args.count(0), right: area.right + args.count(1) }),
      ),
      getRowsBelow: finder('1.2', (args) => {
        const count = args.raw(0) === null ? 1 : args.count(0);
        return of({ ...area, top: area.bottom + 1, bottom: area.bottom + count });
      }),
      getBoundingRect: finder('1.1', (args) => {
        const other = areaOf(book, sheet, args);
        return of({
          top: Math.min(area.top, other.top),
          left: Math.min(area.left, other.left),
          bottom: Math.max(area.bottom, other.bottom),
          right: Math.max(area.right, other.right),
        });
      }),
      getIntersection: finder('1.1', (args) => {
        const shared = intersection(area, areaOf(book, sheet, args));
        if (!shared) throw new ExcelError('ItemNotFound', 'Range.getIntersection');
        return of(shared);
      }),
      getIntersectionOrNullObject: finder('1.4', (args) => {
        const shared = intersection(area, areaOf(book, sheet, args));
        return shared && of(shared);
      }),
      getUsedRange: finder('1.1', (args) => {
        const used = usedWithin(book, sheet, area, args.flag(0, false));
        if (!used) throw new ExcelError('ItemNotFound', 'Range.getUsedRange');
        return of(used);
      }),
      getUsedRangeOrNullObject: finder('1.4', (args) => {
        const used = usedWithin(book, sheet, area, args.flag(0, false));
        return used && of(used);
      }),
      getMergedAreasOrNullObject: finder('1.13', () => {
        // Only areas whose first cell lies in the range are found (office-js #3611).
        const found = grid.merges(sheet).filter(({ top, left }) => contains(here(), top, left));
        if (found.length > MAX_MERGES) throw new ExcelError('GeneralException', 'Range.getMergedAreasOrNullObject');
        return found.length === 0 ? null : rangeAreas(book, sheet, found);
      }),
      getCellProperties: call('1.9', (args) => {
        if (JSON.stringify(args.raw(0)) !== '{"format":{"protection":true}}') {
          throw new ExcelError('NotImplemented', 'Range.getCellProperties');
        }
        return read(({ locked }) => ({ format: { protection: { formulaHidden: false, locked } } }));
      }),
      getRowProperties: call('1.9', (args) => {
        const hidden = new Set(grid.hiddenRows(sheet));
        return lineProperties(args, 'rowHidden', indexes(here().top, here().bottom), hidden);
      }),
      getColumnProperties: call('1.9', (args) => {
        const hidden = new Set(grid.hiddenColumns(sheet));
        return lineProperties(args, 'columnHidden', indexes(here().left, here().right), hidden);
      }),

      select: call('1.1', () => {
        if (sheetOf(book, sheet).visibility !== 'visible') throw new ExcelError('InvalidOperation', 'Range.select');
        grid.select({ sheet, area: here() });
      }),
      clear: call('1.1', (args) => {
        const what = args.raw(0) ?? 'All';
        if (what !== 'Contents') throw new ExcelError('NotImplemented', `Range.clear(${String(what)})`);
        writeInputs(book, sheet, here(), '', YEAR);
      }),
      merge: call('1.2', () => {
        refuseIfProtected(book, sheet);
        grid.merge(sheet, here());
      }),
      unmerge: call('1.2', () => {
        refuseIfProtected(book, sheet);
        grid.unmerge(sheet, here());
      }),
      // The add-in inserts and deletes whole rows only.
      insert: finder('1.1', (args) => {
        refuseIfProtected(book, sheet);
        if (args.raw(0) !== 'Down' || !isEntireRows(here())) throw new ExcelError('NotImplemented', 'Range.insert');
        const inserted = here();
        grid.insertRows(sheet, inserted.top, heightOf(inserted), 'add-in');
        return range(book, sheet, inserted);
      }),
      delete: call('1.1', (args) => {
        refuseIfProtected(book, sheet);
        if (args.raw(0) !== 'Up' || !isEntireRows(here())) throw new ExcelError('NotImplemented', 'Range.delete');
        grid.deleteRows(sheet, here().top, heightOf(here()), 'add-in');
      }),
    },
  };
}

/** A range by its address on a sheet, or by the name that stands for it. */
export function rangeAt(book: Book, sheet: string, address: string): RemoteObject {
  const parsed = parseAddress(address) ?? parseAddress(formulaNamed(book, address));
  if (!parsed) throw new ExcelError('InvalidArgument', 'Worksheet.getRange');
  const on = parsed.sheet === null ? sheet : findSheet(book, parsed.sheet)?.id;
  if (on === undefined) throw new ExcelError('InvalidArgument', 'Worksheet.getRange');
  return range(book, on, parsed.area);
}

function formulaNamed(book: Book, name: string): string {
  return book.grid.names().find((each) => each.name.toLowerCase() === name.toLowerCase())?.formula ?? '';
}

function rangeAreas(book: Book, sheet: string, areas: readonly Area[]): RemoteObject {
  const items = (): RemoteObject[] => areas.map((area) => range(book, sheet, area));
  return {
    type: 'RangeAreas',
    members: {
      areaCount: value('1.9', () => areas.length),
      areas: part('1.9', () => ({ type: 'RangeCollection', members: {}, items })),
    },
  };
}

/** The part of the sheet that is in use; a blank sheet's is its first cell. */
export function usedRange(book: Book, sheet: string, valuesOnly: boolean): RemoteObject {
  return range(book, sheet, book.grid.extent(sheet, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 });
}

function usedWithin(book: Book, sheet: string, area: Area, valuesOnly: boolean): Area | null {
  const used = book.grid.extent(sheet, valuesOnly);
  return used && intersection(area, used);
}

function intersection(one: Area, other: Area): Area | null {
  const shared = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return shared.bottom < shared.top || shared.right < shared.left ? null : shared;
}

/** An argument that is a range or an address. */
function areaOf(book: Book, sheet: string, args: Args): Area {
  const given = args.object(0) ?? rangeAt(book, sheet, args.text(0));
  const address = given.members.address;
  const parsed = address?.kind === 'value' ? parseAddress(String(address.get?.())) : null;
  if (!parsed) throw new ExcelError('InvalidArgument');
  return parsed.area;
}

function lineProperties(args: Args, name: string, lines: readonly number[], hidden: ReadonlySet<number>): Json {
  const wanted = args.raw(0);
  if (typeof wanted !== 'object' || wanted === null) throw new ExcelError('InvalidArgument');
  if (Object.keys(wanted).some((each) => each !== name)) throw new ExcelError('NotImplemented', name);
  if (isUnbounded({ top: 0, left: 0, bottom: lines.length - 1, right: 0 })) throw new ExcelError('InvalidArgument');
  return lines.map((line) => ({ [name]: hidden.has(line) }));
}

function bounded(index: number, size: number): number {
  if (index < 0 || index >= size) throw new ExcelError('InvalidArgument');
  return index;
}

/** A range never leaves the sheet. */
function within(area: Area): Area {
  const { top, left, bottom, right } = area;
  const inside = top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS && bottom >= top && right >= left;
  if (!inside) throw new ExcelError('InvalidArgument', 'Range');
  return area;
}

const indexes = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
