/** @jest-environment jsdom */
import { ICommandService, IUniverInstanceService, LocaleType, Univer, UniverInstanceType } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { areaFromA1, fromA1, toA1 } from '../../../src/domain/address';
import type { Cell, Snapshot } from '../../../src/domain/snapshot';
import type { Content, GridEvent } from '../../../src/workbench/grid/grid';
import { univerData } from '../../../src/workbench/grid/univer-data';
import { UniverGrid } from '../../../src/workbench/grid/univer-grid';

const SHEET = 'sheet-1';
let univer: Univer;
let grid: UniverGrid;
let events: GridEvent[];

function open(cells: Record<string, Content>): void {
  univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const placed = Object.entries(cells).flatMap(([address, content]): Cell[] => {
    const place = fromA1(address);
    return place ? [{ ...place, ...content, format: 'General' }] : [];
  });
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerData('book', snapshotOf(placed)));
  univer.__getInjector().get(IUniverInstanceService).focusUnit('book');
  grid = new UniverGrid(univer.__getInjector(), 'book');
  events = [];
  grid.listen((event) => events.push(event));
}

function snapshotOf(cells: Cell[]): Snapshot {
  const sheet = { name: 'Plan', visibility: 'visible' as const, protected: false, merges: [], tables: [] };
  return {
    sheets: [{ ...sheet, cells, hiddenRows: [], hiddenColumns: [] }],
    names: [],
    date1904: false,
    protectedStructure: false,
    calculation: 'automatic',
  };
}

beforeEach(() =>
  open({ A1: { value: 'Cost' }, A2: { value: 10 }, A3: { value: 20 }, A4: { value: 30, formula: 'SUM(A2:A3)' } }),
);
afterEach(() => {
  grid.dispose();
  univer.dispose();
});

const area = (address: string): { top: number; left: number; bottom: number; right: number } =>
  areaFromA1(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };
const at = (address: string): Content | undefined => {
  const [found] = grid.cells(SHEET, area(address));
  return found && { value: found.value, ...(found.formula === undefined ? {} : { formula: found.formula }) };
};
const write = (address: string, content: Content, origin: 'person' | 'add-in' = 'person'): void =>
  grid.write(SHEET, [{ row: area(address).top, column: area(address).left, content }], origin);
const command = (id: string): Promise<boolean> => univer.__getInjector().get(ICommandService).executeCommand(id);

it('tells whose hand changed a cell, with what was there before', () => {
  write('A2', { value: 11 }, 'add-in');
  write('A2', { value: 12 });
  expect(events).toEqual([
    {
      kind: 'cells',
      sheet: SHEET,
      area: area('A2'),
      origin: 'add-in',
      change: 'RangeEdited',
      before: { value: 10 },
      after: { value: 11 },
    },
    {
      kind: 'cells',
      sheet: SHEET,
      area: area('A2'),
      origin: 'person',
      change: 'RangeEdited',
      before: { value: 11 },
      after: { value: 12 },
    },
  ]);
});

it('gives no details where several cells change, and one event for all of them', () => {
  grid.write(
    SHEET,
    [1, 2].map((row) => ({ row, column: 0, content: { value: row } })),
    'add-in',
  );
  expect(events).toEqual([
    { kind: 'cells', sheet: SHEET, area: area('A2:A3'), origin: 'add-in', change: 'RangeEdited' },
  ]);
});

it('undoes what the add-in wrote, as the person’s own change', async () => {
  write('A2', { value: 'x' }, 'add-in');
  await command('univer.command.undo');
  expect(at('A2')).toEqual({ value: 10 });
  expect(events.at(-1)).toMatchObject({ kind: 'cells', origin: 'person', area: area('A2') });
  await command('univer.command.redo');
  expect(at('A2')).toEqual({ value: 'x' });
});

it.each([
  ['a number', { value: 1.5 }],
  ['a text that looks like a number', { value: '007' }],
  ['a text that looks like a formula', { value: '=1+1' }],
  ['false', { value: false }],
  ['lines', { value: 'a\nb' }],
  ['an error', { value: null, error: '#N/A' }],
  ['a formula', { value: 3, formula: 'SUM(1,2)' }],
])('keeps %s as it is', (_name, content: Content) => {
  write('B2', content);
  expect(grid.cells(SHEET, area('B2'))).toEqual([{ row: 1, column: 1, format: 'General', locked: true, ...content }]);
});

it('lets two changes of one cell follow each other', () => {
  const place = { row: 1, column: 0 };
  grid.write(
    SHEET,
    [
      { ...place, locked: false },
      { ...place, content: { value: 'x' } },
      { ...place, format: '@' },
    ],
    'add-in',
  );
  expect(grid.cells(SHEET, area('A2'))).toEqual([{ ...place, value: 'x', format: '@', locked: false }]);
});

it('moves formulas, tables, names, comments and validation with inserted rows', () => {
  grid.putTable({ id: '', sheet: SHEET, name: 'T', area: area('A1:A3'), hasHeadings: true, hasTotals: false });
  grid.putName({ name: 'total', scope: null, formula: 'Plan!$A$4' });
  grid.putName({ name: 'other', scope: null, formula: 'Elsewhere!$A$4' });
  grid.addComment({ sheet: SHEET, row: 2, column: 0, text: 'why', author: 'A' });
  grid.setValidation(SHEET, area('A3'), { rule: { list: {} } });
  grid.insertRows(SHEET, 2, 2, 'person');
  expect(at('A6')).toMatchObject({ formula: 'SUM(A2:A5)' });
  expect(grid.tables()[0]?.area).toEqual(area('A1:A5'));
  expect(grid.names().map(({ formula }) => formula)).toEqual(['Plan!$A$6', 'Elsewhere!$A$4']);
  expect(grid.comments()[0]).toMatchObject({ row: 4, column: 0 });
  expect(grid.validation(SHEET, 4, 0)).not.toBeNull();
  expect(events.filter(({ kind }) => kind === 'cells')).toEqual(
    expect.arrayContaining([expect.objectContaining({ change: 'RowInserted', origin: 'person' })]),
  );
  grid.deleteRows(SHEET, 2, 2, 'add-in');
  expect(at('A4')).toMatchObject({ formula: 'SUM(A2:A3)' });
  expect(grid.tables()[0]?.area).toEqual(area('A1:A3'));
});

it('writes beyond the end of the sheet', () => {
  write('AZ5000', { value: 1 });
  expect(grid.extent(SHEET, true)).toEqual(area('A1:AZ5000'));
  expect(at('AZ5000')).toEqual({ value: 1 });
});

it('does not let a person change a locked cell of a protected sheet', () => {
  const refused = jest.fn();
  grid.onRefusal(refused);
  grid.write(SHEET, [{ row: 2, column: 0, locked: false }], 'person');
  grid.changeSheet(SHEET, { protected: true });
  write('A2', { value: 'x' });
  write('A3', { value: 'y' });
  expect([at('A2'), at('A3')]).toEqual([{ value: 10 }, { value: 'y' }]);
  expect(refused).toHaveBeenCalledTimes(1);
});

it('adds, renames, moves, hides and deletes sheets', () => {
  const { id } = grid.addSheet('Review', 'add-in');
  grid.changeSheet(id, { name: 'Record' });
  grid.moveSheet(id, 0);
  expect(grid.sheets().map(({ name }) => name)).toEqual(['Record', 'Plan']);
  grid.changeSheet(id, { visibility: 'veryHidden' });
  expect(grid.sheets()[0]).toMatchObject({ visibility: 'veryHidden' });
  grid.deleteSheet(id, 'person');
  expect(grid.sheets().map(({ name }) => name)).toEqual(['Plan']);
  expect(events.filter(({ kind }) => kind === 'added' || kind === 'deleted')).toEqual([
    { kind: 'added', sheet: id, origin: 'add-in' },
    { kind: 'deleted', sheet: id, origin: 'person' },
  ]);
});

it('selects a cell and says so', () => {
  grid.select({ sheet: SHEET, area: area('B3') });
  const { sheet, area: where } = grid.selection();
  expect([sheet, toA1(where.top, where.left)]).toEqual([SHEET, 'B3']);
  expect(events).toEqual([{ kind: 'selected', selection: { sheet: SHEET, area: area('B3') } }]);
});
