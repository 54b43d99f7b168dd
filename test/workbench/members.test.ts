/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';

import { EventFeed } from '../../src/workbench/objects/event-feed';
import type { Book } from '../../src/workbench/objects/book';
import { workbook } from '../../src/workbench/objects/workbook';
import { worksheet } from '../../src/workbench/objects/worksheet';
import { Args, type Member, type RemoteObject } from '../../src/workbench/bridge/remote';
import { memoryGridFrom } from '../../src/workbench/grid/from-snapshot';
import { sheetText } from '../support/sheet-text';

/** Microsoft's own declarations, which say of each member in which requirement set it came. */
const DECLARED = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');

describe('each object of the embedded Excel', () => {
  const objects = everyObject();

  it.each([...objects.keys()])('%s has the members that Microsoft declares, since the same set', (type) => {
    const declared = membersOf(type);
    const members = Object.entries(objects.get(type)?.members ?? {}).filter(([name]) => !name.startsWith('_'));
    const since = members.map(([name, member]) => [name, member.since]);
    expect(since).toEqual(members.map(([name]) => [name, declared.get(name)]));
  });

  it('covers every kind of object', () => {
    expect([...objects.keys()].sort()).toEqual(
      [
        'Application',
        'Comment',
        'CommentCollection',
        'DataValidation',
        'FormatProtection',
        'NamedItem',
        'NamedItemCollection',
        'Range',
        'RangeAreas',
        'RangeBorder',
        'RangeBorderCollection',
        'RangeCollection',
        'RangeFill',
        'RangeFont',
        'RangeFormat',
        'Setting',
        'SettingCollection',
        'Table',
        'TableCollection',
        'Workbook',
        'WorkbookProtection',
        'Worksheet',
        'WorksheetCollection',
        'WorksheetFreezePanes',
        'WorksheetProtection',
      ].sort(),
    );
  });
});

/** Name of a member → the set it came with, from the class of that name. */
function membersOf(type: string): Map<string, string> {
  const start = DECLARED.search(new RegExp(`^    class ${type} extends OfficeExtension.ClientObject`, 'm'));
  expect(start).toBeGreaterThan(0);
  const body = DECLARED.slice(start, DECLARED.indexOf('\n    }\n', start));
  const members = new Map<string, string>();
  const member = /\[Api set: ExcelApi (\d+\.\d+)[^\]]*\][^;]*?\*\/\s*(?:readonly )?(\w+)\??[:(<]/g;
  for (const [, since = '', name = ''] of body.matchAll(member)) if (!members.has(name)) members.set(name, since);
  return members;
}

/** One of each kind, found by walking from the workbook. */
function everyObject(): Map<string, RemoteObject> {
  const grid = memoryGridFrom(sheetText('Name | Cost\nReading | 350').snapshot);
  const [sheet] = grid.sheets();
  const id = sheet?.id ?? '';
  const area = { top: 0, left: 0, bottom: 1, right: 1 };
  grid.putTable({ id: '1', sheet: id, name: 'Costs', area, hasHeadings: true, hasTotals: false });
  grid.putName({ name: 'Cost', scope: null, formula: 'Form!$B$2' });
  grid.putName({ name: 'Own', scope: id, formula: '20' });
  grid.addComment({ sheet: id, row: 0, column: 0, text: 'note', author: 'me' });
  grid.merge(id, { top: 5, left: 0, bottom: 5, right: 1 });
  grid.settings.set('view', '"check"');
  const feed = new EventFeed(grid, '1.17', () => undefined);
  const book: Book = { grid, register: feed.register, worksheet: (of) => worksheet(book, of) };
  const found = new Map<string, RemoteObject>();
  const walk = (object: RemoteObject): void => {
    if (found.has(object.type)) return;
    found.set(object.type, object);
    for (const item of object.items?.() ?? []) walk(item);
    for (const member of Object.values(object.members)) {
      const next = followed(member);
      if (next) walk(next);
    }
  };
  const root = workbook(book);
  walk(root);
  const sheetObject = worksheet(book, id);
  const used = sheetObject.members.getUsedRange;
  const range = used?.kind === 'finder' ? used.run(new Args([])) : null;
  const merged = range?.members.getMergedAreasOrNullObject;
  const areas = merged?.kind === 'finder' ? merged.run(new Args([])) : null;
  if (areas) walk(areas);
  return found;
}

function followed(member: Member): RemoteObject | null {
  return member.kind === 'part' ? member.get() : null;
}
