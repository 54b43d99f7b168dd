import { ExcelError } from '../bridge/errors';
import { call, finder, part, type RemoteObject, value } from '../bridge/remote';
import { type Book, sheetOf } from './book';
import { comments } from './comments';
import { names } from './names';
import { range } from './range';
import { settings } from './settings';
import { tables } from './tables';
import { worksheets } from './worksheet';

const MODES = { automatic: 'Automatic', manual: 'Manual' } as const;

/** The root of everything: the open workbook. */
export function workbook(book: Book): RemoteObject {
  const { grid } = book;
  return {
    type: 'Workbook',
    members: {
      name: value('1.7', () => 'Book1.xlsx'),
      application: part('1.1', () => ({
        type: 'Application',
        members: {
          calculationMode: value('1.1', () => MODES[grid.calculation]),
          calculate: call('1.1', () => grid.calculate()),
        },
      })),
      protection: part('1.7', () => ({
        type: 'WorkbookProtection',
        members: { protected: value('1.7', () => grid.protectedStructure) },
      })),
      worksheets: part('1.1', () => worksheets(book)),
      names: part('1.1', () => names(book, null)),
      tables: part('1.1', () => tables(book, null)),
      comments: part('1.10', () => comments(book, null)),
      settings: part('1.4', () => settings(book)),
      getSelectedRange: finder('1.1', () => {
        const { sheet, area } = grid.selection();
        return range(book, sheetOf(book, sheet).id, area);
      }),
      getActiveCell: finder('1.7', () => {
        const { sheet, area } = grid.selection();
        return range(book, sheet, { ...area, bottom: area.top, right: area.left });
      }),
      _GetRangeForEventByReferenceId: finder('1.8', () => {
        throw new ExcelError('NotImplemented', 'WorksheetChangedEventArgs.getRange');
      }),
    },
  };
}
