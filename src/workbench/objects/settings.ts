import { ExcelError } from '../bridge/errors';
import type { Json } from '../bridge/protocol';
import { call, finder, type RemoteObject, value } from '../bridge/remote';
import type { Book } from './book';

function setting(book: Book, key: string): RemoteObject {
  return {
    type: 'Setting',
    id: key,
    members: {
      key: value('1.4', () => key),
      value: value(
        '1.4',
        () => JSON.parse(book.grid.settings.get(key) ?? 'null') as Json,
        (changed) => void book.grid.settings.set(key, JSON.stringify(changed)),
      ),
      delete: call('1.4', () => void book.grid.settings.delete(key)),
    },
  };
}

/** Small values saved with the workbook; `Office.context.document.settings` shows the same ones. */
export function settings(book: Book): RemoteObject {
  const find = (key: string): RemoteObject | null => (book.grid.settings.has(key) ? setting(book, key) : null);
  return {
    type: 'SettingCollection',
    items: () => [...book.grid.settings.keys()].map((key) => setting(book, key)),
    members: {
      add: finder('1.4', (args) => {
        book.grid.settings.set(args.text(0), JSON.stringify(args.raw(1)));
        return setting(book, args.text(0));
      }),
      getItem: finder('1.4', (args) => {
        const found = find(args.text(0));
        if (!found) throw new ExcelError('ItemNotFound', 'SettingCollection.getItem');
        return found;
      }),
      getItemOrNullObject: finder('1.4', (args) => find(args.text(0))),
    },
  };
}
