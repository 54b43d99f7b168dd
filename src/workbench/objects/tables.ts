import type { Area } from '../../domain/address';
import { ExcelError } from '../bridge/errors';
import type { Json } from '../bridge/protocol';
import { call, finder, type Member, type Members, part, type RemoteObject, value } from '../bridge/remote';
import type { GridTable } from '../grid/grid';
import { parseAddress } from './address';
import { type Book, EventType, refuseIfProtected, sheetNamed, WHOLE_WORKBOOK } from './book';
import { range } from './range';
import { sizeOf } from './range-cells';
import { registrations } from './registrations';

function tableById(book: Book, id: string): GridTable {
  const found = book.grid.tables().find((table) => table.id === id);
  if (!found) throw new ExcelError('ItemNotFound', 'Table');
  return found;
}

export function table(book: Book, id: string): RemoteObject {
  const here = (): GridTable => tableById(book, id);
  const put = (change: Partial<GridTable>): void => {
    refuseIfProtected(book, here().sheet);
    book.grid.putTable({ ...here(), ...change });
  };
  const of = (area: Area): RemoteObject => range(book, here().sheet, area);
  const look = (since: string, name: string, otherwise: Json): Member =>
    value(
      since,
      () => here().looks?.[name] ?? otherwise,
      (input) => {
        if (typeof input !== typeof otherwise || typeof input === 'object') throw new ExcelError('InvalidArgument');
        put({ looks: { ...here().looks, [name]: input } });
      },
    );
  return {
    type: 'Table',
    id,
    members: {
      id: value('1.1', () => here().id),
      name: value(
        '1.1',
        () => here().name,
        (name) => {
          if (typeof name !== 'string' || !/^[A-Za-z_\\][\w.\\]*$/.test(name)) throw new ExcelError('InvalidArgument');
          if (isTaken(book, name, id)) throw new ExcelError('InvalidArgument', 'Table.name');
          put({ name });
        },
      ),
      showHeaders: value(
        '1.1',
        () => here().hasHeadings,
        (shown) => put({ hasHeadings: shown === true }),
      ),
      showTotals: value(
        '1.1',
        () => here().hasTotals,
        (shown) => put({ hasTotals: shown === true }),
      ),
      style: look('1.1', 'style', 'TableStyleMedium2'),
      showBandedRows: look('1.3', 'showBandedRows', true),
      showFilterButton: look('1.3', 'showFilterButton', true),
      worksheet: part('1.2', () => book.worksheet(here().sheet)),
      getRange: finder('1.1', () => of(here().area)),
      getHeaderRowRange: finder('1.1', () => {
        const { area, hasHeadings } = here();
        if (!hasHeadings) throw new ExcelError('ItemNotFound', 'Table.getHeaderRowRange');
        return of({ ...area, bottom: area.top });
      }),
      getDataBodyRange: finder('1.1', () => of(bodyOf(here()))),
      getTotalRowRange: finder('1.1', () => {
        const { area, hasTotals } = here();
        if (!hasTotals) throw new ExcelError('ItemNotFound', 'Table.getTotalRowRange');
        return of({ ...area, top: area.bottom });
      }),
      resize: call('1.13', (args) => {
        const area = parseAddress(args.text(0))?.area;
        if (!area || area.top !== here().area.top) throw new ExcelError('InvalidArgument', 'Table.resize');
        put({ area });
      }),
      delete: call('1.1', () => {
        refuseIfProtected(book, here().sheet);
        book.grid.deleteTable(id);
      }),
      ...registrations(book, id, { DataChanged: [EventType.tableChanged, '1.7'] }),
    },
  };
}

/** Tables and the workbook's names share one list of names. */
function isTaken(book: Book, wanted: string, id: string): boolean {
  const same = ({ name }: { readonly name: string }): boolean => name.toLowerCase() === wanted.toLowerCase();
  return (
    book.grid.tables().some((each) => each.id !== id && same(each)) ||
    book.grid.names().some((each) => each.scope === null && same(each))
  );
}

export function bodyOf({ area, hasHeadings, hasTotals }: GridTable): Area {
  return { ...area, top: area.top + (hasHeadings ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
}

/** Tables of one sheet, or of the whole workbook. */
export function tables(book: Book, sheet: string | null): RemoteObject {
  const all = (): GridTable[] => book.grid.tables().filter((each) => sheet === null || each.sheet === sheet);
  const find = (key: string): RemoteObject | null => {
    const found = all().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    return found ? table(book, found.id) : null;
  };
  const members: Members = {
    count: value('1.1', () => all().length),
    getCount: call('1.4', () => all().length),
    getItem: finder('1.1', (args) => existing(find(String(args.raw(0))))),
    getItemOrNullObject: finder('1.4', (args) => find(String(args.raw(0)))),
    getItemAt: finder('1.1', (args) => {
      const found = all()[args.count(0)];
      return existing(found ? table(book, found.id) : null);
    }),
    add: finder('1.1', (args) => add(book, sheet, args.text(0), args.flag(1, true))),
    ...registrations(book, sheet ?? WHOLE_WORKBOOK, { DataChanged: [EventType.tableChanged, '1.7'] }),
  };
  return { type: 'TableCollection', members, items: () => all().map(({ id }) => table(book, id)) };
}

function add(book: Book, sheet: string | null, address: string, hasHeadings: boolean): RemoteObject {
  const parsed = parseAddress(address);
  const on = sheetNamed(book, parsed)?.id ?? sheet;
  if (!parsed || on === null) throw new ExcelError('InvalidArgument', 'TableCollection.add');
  refuseIfProtected(book, on);
  const { area } = parsed;
  const overlaps = book.grid
    .tables()
    .some(({ sheet: other, area: taken }) => other === on && sizeOf(area) > 0 && overlap(area, taken));
  if (overlaps) throw new ExcelError('InvalidOperation', 'TableCollection.add');
  const taken = new Set(book.grid.tables().map(({ name }) => name));
  let number = taken.size + 1;
  while (taken.has(`Table${number}`)) number += 1;
  book.grid.putTable({ id: '', sheet: on, name: `Table${number}`, area, hasHeadings, hasTotals: false });
  const added = book.grid.tables().find(({ name }) => name === `Table${number}`);
  return table(book, added?.id ?? '');
}

const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

function existing(found: RemoteObject | null): RemoteObject {
  if (!found) throw new ExcelError('ItemNotFound', 'TableCollection.getItem');
  return found;
}
