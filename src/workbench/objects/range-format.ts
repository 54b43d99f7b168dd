import type { Area } from '../../domain/address';
import { ExcelError } from '../bridge/errors';
import type { Json } from '../bridge/protocol';
import { call, finder, type Member, part, type RemoteObject, value } from '../bridge/remote';
import type { CellChange } from '../grid/grid';
import { type Book, refuseIfProtected } from './book';
import { readCells } from './range-cells';

/** How a range looks, and whether it is locked. Only what the add-in sets. */
export function rangeFormat(book: Book, sheet: string, area: Area): RemoteObject {
  const look = (since: string, name: string, otherwise: Json): Member =>
    value(
      since,
      () => book.grid.looks(sheet, area.top, area.left)[name] ?? otherwise,
      (input) => {
        refuseIfProtected(book, sheet);
        if (typeof input === 'object') throw new ExcelError('InvalidArgument', name);
        book.grid.setLooks(sheet, area, { [name]: input });
      },
    );
  return {
    type: 'RangeFormat',
    members: {
      columnWidth: look('1.2', 'columnWidth', 48),
      rowHeight: look('1.2', 'rowHeight', 15),
      horizontalAlignment: look('1.1', 'horizontalAlignment', 'General'),
      verticalAlignment: look('1.1', 'verticalAlignment', 'Bottom'),
      wrapText: look('1.1', 'wrapText', false),
      indentLevel: look('1.9', 'indentLevel', 0),
      autofitColumns: call('1.2', () => undefined),
      autofitRows: call('1.2', () => undefined),
      fill: part('1.1', () => ({
        type: 'RangeFill',
        members: {
          color: look('1.1', 'fill.color', '#FFFFFF'),
          clear: call('1.1', () => book.grid.setLooks(sheet, area, { 'fill.color': '#FFFFFF' })),
        },
      })),
      font: part('1.1', () => ({
        type: 'RangeFont',
        members: {
          bold: look('1.1', 'font.bold', false),
          italic: look('1.1', 'font.italic', false),
          color: look('1.1', 'font.color', '#000000'),
          size: look('1.1', 'font.size', 11),
          name: look('1.1', 'font.name', 'Calibri'),
          underline: look('1.1', 'font.underline', 'None'),
        },
      })),
      borders: part('1.1', () => borders(look)),
      protection: part('1.2', () => formatProtection(book, sheet, area)),
    },
  };
}

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

/** The lines of a range. A line belongs to the range it was drawn around: no cell within has it as its own. */
function borders(look: (since: string, name: string, otherwise: Json) => Member): RemoteObject {
  const border = (side: string): RemoteObject => ({
    type: 'RangeBorder',
    id: side,
    members: {
      sideIndex: value('1.1', () => side),
      color: look('1.1', `borders.${side}.color`, '#000000'),
      style: look('1.1', `borders.${side}.style`, 'None'),
    },
  });
  return {
    type: 'RangeBorderCollection',
    items: () => SIDES.map(border),
    members: {
      count: value('1.1', () => SIDES.length),
      getItem: finder('1.1', (args) => {
        const side = SIDES.find((each) => each === args.text(0));
        if (!side) throw new ExcelError('InvalidArgument', 'RangeBorderCollection.getItem');
        return border(side);
      }),
    },
  };
}

function formatProtection(book: Book, sheet: string, area: Area): RemoteObject {
  return {
    type: 'FormatProtection',
    members: {
      /** null where the cells differ. */
      locked: value(
        '1.2',
        () => {
          const rows = readCells(book, sheet, area, ({ locked }) => locked);
          if (rows === null) return null;
          const found = new Set((rows as readonly (readonly boolean[])[]).flat());
          return found.size === 1 ? found.has(true) : null;
        },
        (locked) => {
          refuseIfProtected(book, sheet);
          const changes: CellChange[] = [];
          for (let row = area.top; row <= area.bottom; row++) {
            for (let column = area.left; column <= area.right; column++) {
              changes.push({ row, column, locked: locked === true });
            }
          }
          book.grid.write(sheet, changes, 'add-in');
        },
      ),
    },
  };
}
