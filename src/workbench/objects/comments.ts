import { ExcelError } from '../bridge/errors';
import { type Args, call, finder, type RemoteObject, value } from '../bridge/remote';
import type { GridComment } from '../grid/grid';
import { parseAddress } from './address';
import { type Book, refuseIfProtected, sheetNamed } from './book';
import { range } from './range';

function comment(book: Book, id: string): RemoteObject {
  const here = (): GridComment => {
    const found = book.grid.comments().find((each) => each.id === id);
    if (!found) throw new ExcelError('ItemNotFound', 'Comment');
    return found;
  };
  return {
    type: 'Comment',
    id,
    members: {
      id: value('1.10', () => here().id),
      content: value('1.10', () => here().text),
      authorName: value('1.10', () => here().author),
      getLocation: finder('1.10', () => {
        const { sheet, row, column } = here();
        return range(book, sheet, { top: row, bottom: row, left: column, right: column });
      }),
      delete: call('1.10', () => book.grid.deleteComment(here().id)),
    },
  };
}

/** Comments of one sheet, or of the whole workbook. */
export function comments(book: Book, sheet: string | null): RemoteObject {
  const all = (): GridComment[] => book.grid.comments().filter((each) => sheet === null || each.sheet === sheet);
  const at = (args: Args): GridComment | undefined => {
    const place = placeOf(book, args);
    return all().find((each) => each.sheet === place.sheet && each.row === place.row && each.column === place.column);
  };
  return {
    type: 'CommentCollection',
    items: () => all().map(({ id }) => comment(book, id)),
    members: {
      getCount: call('1.10', () => all().length),
      getItem: finder('1.10', (args) => {
        if (!all().some(({ id }) => id === args.text(0))) throw new ExcelError('ItemNotFound', 'Comment');
        return comment(book, args.text(0));
      }),
      getItemByCell: finder('1.10', (args) => {
        const found = at(args);
        if (!found) throw new ExcelError('ItemNotFound', 'CommentCollection.getItemByCell');
        return comment(book, found.id);
      }),
      add: finder('1.10', (args) => {
        const place = placeOf(book, args);
        refuseIfProtected(book, place.sheet);
        // A cell holds one thread; a second comment on it fails (office-js #1416).
        if (at(args)) throw new ExcelError('InvalidArgument', 'CommentCollection.add');
        return comment(book, book.grid.addComment({ ...place, text: args.text(1), author: 'RAF Ready' }).id);
      }),
    },
  };
}

interface CommentPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A range or an address that names its sheet, of one cell. */
function placeOf(book: Book, args: Args): CommentPlace {
  const address = args.object(0)?.members.address;
  const parsed = parseAddress(address?.kind === 'value' ? String(address.get?.()) : args.text(0));
  const sheet = sheetNamed(book, parsed);
  const area = parsed?.area;
  if (!sheet || !area || area.top !== area.bottom || area.left !== area.right) {
    throw new ExcelError('InvalidArgument', 'CommentCollection');
  }
  return { sheet: sheet.id, row: area.top, column: area.left };
}
