import { ExcelError } from '../bridge/errors';
import type { Json } from '../bridge/protocol';
import { call, finder, type RemoteObject, value } from '../bridge/remote';
import type { GridName } from '../grid/grid';
import { addressOf, parseAddress, type ParsedAddress } from './address';
import { type Book, sheetNamed, sheetOf } from './book';
import { range } from './range';

function named(book: Book, name: string, scope: string | null): RemoteObject {
  const here = (): GridName => {
    const found = find(book, name, scope);
    if (!found) throw new ExcelError('ItemNotFound', 'NamedItem');
    return found;
  };
  const place = (): ParsedAddress | null => parseAddress(here().formula);
  const target = (): RemoteObject | null => {
    const found = place();
    const sheet = sheetNamed(book, found);
    return found && sheet ? range(book, sheet.id, found.area) : null;
  };
  return {
    type: 'NamedItem',
    id: name,
    members: {
      name: value('1.1', () => here().name),
      formula: value(
        '1.7',
        () => `=${here().formula}`,
        (formula) => {
          if (typeof formula !== 'string') throw new ExcelError('InvalidArgument');
          book.grid.putName({ ...here(), formula: formula.replace(/^=/, '') });
        },
      ),
      scope: value('1.4', () => (scope === null ? 'Workbook' : 'Worksheet')),
      type: value('1.1', () => typeOf(here(), place())),
      value: value('1.1', () => {
        const found = place();
        if (!found || found.sheet === null) return here().formula.replace(/^"|"$/g, '');
        return addressOf(found.sheet, found.area);
      }),
      visible: value('1.1', () => true),
      getRange: finder('1.1', () => {
        const found = target();
        if (!found) throw new ExcelError('ItemNotFound', 'NamedItem.getRange');
        return found;
      }),
      getRangeOrNullObject: finder('1.4', target),
      delete: call('1.4', () => book.grid.deleteName(here())),
    },
  };
}

function typeOf({ formula }: GridName, place: ParsedAddress | null): Json {
  if (formula.includes('#REF!')) return 'Error';
  if (place) return 'Range';
  if (/^".*"$/.test(formula)) return 'String';
  if (/^-?\d+$/.test(formula)) return 'Integer';
  if (/^-?[\d.]+$/.test(formula)) return 'Double';
  return /^(TRUE|FALSE)$/i.test(formula) ? 'Boolean' : 'String';
}

function find(book: Book, name: string, scope: string | null): GridName | undefined {
  const wanted = name.toLowerCase();
  return book.grid.names().find((each) => each.scope === scope && each.name.toLowerCase() === wanted);
}

/** Names of the whole workbook, or those of one sheet: neither collection shows the other's. */
export function names(book: Book, scope: string | null): RemoteObject {
  const lookUp = (name: string): RemoteObject | null => {
    const found = find(book, name, scope);
    return found ? named(book, found.name, scope) : null;
  };
  return {
    type: 'NamedItemCollection',
    items: () =>
      book.grid
        .names()
        .filter((each) => each.scope === scope)
        .map(({ name }) => named(book, name, scope)),
    members: {
      getCount: call('1.4', () => book.grid.names().filter((each) => each.scope === scope).length),
      getItem: finder('1.1', (args) => {
        const found = lookUp(args.text(0));
        if (!found) throw new ExcelError('ItemNotFound', 'NamedItemCollection.getItem');
        return found;
      }),
      getItemOrNullObject: finder('1.4', (args) => lookUp(args.text(0))),
      add: finder('1.4', (args) => {
        const name = args.text(0);
        if (find(book, name, scope)) throw new ExcelError('ItemAlreadyExists', 'NamedItemCollection.add');
        const address = args.object(1)?.members.address;
        const formula = address?.kind === 'value' ? String(address.get?.()) : args.text(1).replace(/^=/, '');
        const parsed = parseAddress(formula);
        const sheet = sheetNamed(book, parsed);
        const stored = parsed && sheet ? absolute(addressOf(sheetOf(book, sheet.id).name, parsed.area)) : formula;
        book.grid.putName({ name, scope, formula: stored });
        return named(book, name, scope);
      }),
    },
  };
}

/** "'A1 plan'!B2" → "'A1 plan'!$B$2". */
function absolute(address: string): string {
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/\$?([A-Z]+)\$?(\d+)/g, '$$$1$$$2');
}
