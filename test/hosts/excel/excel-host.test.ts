/** @jest-environment jsdom */
import type { Edit } from '../../../src/domain/edit';
import { ExcelHost, type ExcelHostOptions } from '../../../src/hosts/excel/excel-host';
import { REQUIRED_SET } from '../../../src/hosts/excel/run';
import { NEWEST_SET } from '../../../src/workbench/bridge/requirement-set';
import type { EmbeddedExcel, EmbeddedExcelOptions } from '../../../src/workbench/embedded-excel';
import { memoryGridFrom } from '../../../src/workbench/grid/from-snapshot';
import type { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { sheetText } from '../../support/sheet-text';
import { openExcel } from '../../workbench/support/client';

const FORM = `
School  | Hollin Moor | Start
Action  | Cost        |
Reading | 350         | 24 Feb 2020
Writing | 500         |
Total   | =SUM(B3:B4) |
## Lists
Area
Reading
`;

interface Opened {
  readonly grid: MemoryGrid;
  readonly excel: EmbeddedExcel;
  readonly host: ExcelHost;
  /** By tab. */
  readonly id: (tab?: number) => string;
}

function open(form = FORM, options: ExcelHostOptions & EmbeddedExcelOptions = {}): Opened {
  const grid = memoryGridFrom(sheetText(form).snapshot);
  const excel = openExcel(grid, options);
  const host = new ExcelHost({ pause: () => Promise.resolve(), ...options });
  return { grid, excel, host, id: (tab = 0) => grid.sheets()[tab]?.id ?? '' };
}

const edit = (cell: string, expected: Edit['expect'], value: Edit['value'], more: Partial<Edit> = {}): Edit => ({
  sheet: 'Form',
  cell,
  expect: expected,
  value,
  ...more,
});

/** Events and cleaning up come in their own time. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 10));

describe.each([REQUIRED_SET, NEWEST_SET])('the open workbook at ExcelApi %s', (requirementSet) => {
  const at = (form?: string, options: ExcelHostOptions & EmbeddedExcelOptions = {}): Opened =>
    open(form, { requirementSet, ...options });

  describe('messages', () => {
    it('are at most three to open it, and one for a check that changes nothing', async () => {
      const { excel, host, grid, id } = at();
      grid.hideRows(id(), [3], true);
      grid.merge(id(), { top: 7, left: 0, bottom: 8, right: 1 });
      grid.putTable({
        id: '',
        sheet: id(),
        name: 'Actions',
        area: { top: 1, left: 0, bottom: 4, right: 1 },
        hasHeadings: true,
        hasTotals: true,
      });
      const first = await host.read();
      await settled();
      expect(excel.messages.length).toBeLessThanOrEqual(3);
      excel.messages.length = 0;
      expect(await host.read()).toEqual(first);
      await settled();
      expect(excel.messages).toMatchObject([{ mayWrite: false, error: null }]);
      expect(first.sheets[0]).toMatchObject({
        hiddenRows: [3],
        merges: [{ top: 7, left: 0, bottom: 8, right: 1 }],
        tables: [
          { name: 'Actions', area: { top: 1, left: 0, bottom: 4, right: 1 }, hasHeadings: true, hasTotals: true },
        ],
      });
    });

    it('leave nothing behind in Excel', async () => {
      const { excel, host } = at();
      await host.read();
      await host.apply([edit('A3', 'Reading', 'Phonics')]);
      await host.select('Form', 'B2');
      await settled();
      expect(excel.keptRanges).toBe(0);
    });

    it('are one with changed cells, with rows that were inserted, and with a sheet that was renamed', async () => {
      const { excel, host, grid, id } = at();
      await host.read();
      await host.watch(() => undefined);
      grid.type('Form', 'B3', 400);
      grid.insertRows(id(), 1, 1, 'co-author');
      grid.changeSheet(id(), { name: 'Plan' });
      await settled();
      excel.messages.length = 0;
      const { sheets } = await host.read();
      expect(excel.messages).toHaveLength(1);
      expect(sheets[0]?.name).toBe('Plan');
      expect(sheets[0]?.cells.find(({ formula }) => formula !== undefined)).toMatchObject({ row: 5, value: 900 });
    });

    it('are one even with events off: the change behind the pane’s back is seen', async () => {
      const { excel, host, grid } = at();
      excel.events.fault = 'off';
      await host.watch(() => undefined);
      await host.read();
      grid.type('Form', 'B3', 400);
      excel.messages.length = 0;
      const { sheets } = await host.read();
      expect(excel.messages).toHaveLength(1);
      expect(sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 1)?.value).toBe(400);
    });

    it('are two to apply edits, whatever their number', async () => {
      const { excel, host } = at();
      const edits = Array.from({ length: 300 }, (_, row) => edit(`F${row + 1}`, null, `line ${row}`));
      const outcomes = await host.apply(edits);
      expect(outcomes.every(({ refused }) => refused === null)).toBe(true);
      await settled();
      expect(excel.messages).toHaveLength(2);
    });
  });

  describe('reading', () => {
    it('starts again when a sheet is deleted, added or a table comes', async () => {
      const { host, grid, id } = at();
      await host.read();
      grid.deleteSheet(id(1), 'co-author');
      expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['Form']);
      grid.addSheet('Notes', 'person');
      expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['Form', 'Notes']);
      const area = { top: 1, left: 0, bottom: 4, right: 1 };
      grid.putTable({ id: '', sheet: id(), name: 'Actions', area, hasHeadings: true, hasTotals: false });
      expect((await host.read()).sheets[0]?.tables).toHaveLength(1);
      grid.deleteTable(grid.tables()[0]?.id ?? '');
      expect((await host.read()).sheets[0]?.tables).toEqual([]);
    });

    it('sees a sheet that is deleted between two messages', async () => {
      const { host, grid, excel, id } = at();
      excel.beforeMessage = (number) => {
        if (number === 1) grid.deleteSheet(id(1), 'co-author');
      };
      expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['Form']);
    });

    it('finds merged areas where they moved to, told by an event or not', async () => {
      const { host, grid, id, excel } = at();
      grid.merge(id(), { top: 2, left: 1, bottom: 3, right: 1 });
      await host.read();
      await host.watch(() => undefined);
      grid.insertRows(id(), 0, 1, 'person');
      await settled();
      expect((await host.read()).sheets[0]?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 1 }]);
      excel.events.fault = 'off';
      grid.insertRows(id(), 0, 2, 'person');
      expect((await host.read()).sheets[0]?.merges).toEqual([{ top: 5, left: 1, bottom: 6, right: 1 }]);
    });

    it('gives more merged areas than Excel gives at once, and writes beside them', async () => {
      const { host, grid, id } = at();
      for (let row = 10; row < 700; row++) grid.merge(id(), { top: row, left: 0, bottom: row, right: 1 });
      grid.type('Form', 'A700', 'last');
      expect((await host.read()).sheets[0]?.merges).toHaveLength(690);
      const outcomes = await host.apply([edit('B700', null, 'x'), edit('C700', null, 'x')]);
      expect(outcomes.map(({ refused }) => refused)).toEqual([{ why: 'merged' }, null]);
    });

    it('follows rows that are hidden and shown again', async () => {
      const { host, grid, id } = at();
      const hidden = async (): Promise<readonly number[] | undefined> => (await host.read()).sheets[0]?.hiddenRows;
      grid.hideRows(id(), [2, 3], true);
      expect(await hidden()).toEqual([2, 3]);
      grid.hideRows(id(), [3], false);
      grid.hideRows(id(), [0], true);
      expect(await hidden()).toEqual([0, 2]);
      grid.hideRows(id(), [0, 2], false);
      expect(await hidden()).toEqual([]);
    });

    it('tells errors, texts that look like one or like a formula, and computed results apart', async () => {
      const { host } = at("#REF! | '#REF! | '=A1 | =SUM(A9:A9)\n7");
      await host.read();
      await host.apply([edit('B2', null, '=A1')]);
      expect((await host.read()).sheets[0]?.cells).toMatchObject([
        { error: '#REF!', value: null },
        { value: '#REF!' },
        { value: '=A1' },
        { formula: 'SUM(A9:A9)', value: 0 },
        { value: 7 },
        { value: '=A1', format: '@' },
      ]);
    });

    it.each([true, false])('knows from its dates whether the workbook counts from 1904: %s', async (date1904) => {
      const { host, grid } = at();
      grid.date1904 = date1904;
      expect((await host.read()).date1904).toBe(date1904);
    });

    it('gives names with where they point, protection and calculation', async () => {
      const { host, grid, id } = at();
      grid.putName({ name: 'cost', scope: null, formula: 'Form!$B$3:$B$4' });
      grid.putName({ name: 'lost', scope: id(), formula: '#REF!' });
      grid.protectedStructure = true;
      grid.calculation = 'manual';
      expect(await host.read()).toMatchObject({
        names: [
          { name: 'cost', target: { sheet: 'Form', area: { top: 2, left: 1, bottom: 3, right: 1 } } },
          { name: 'lost', scope: 'Form', target: null },
        ],
        protectedStructure: true,
        calculation: 'manual',
      });
    });

    it('reads in chunks what Excel does not take at once', async () => {
      const { host, grid, excel } = at(undefined, { payloadLimit: 200_000 });
      const rows = Array.from({ length: 1_500 }, (_, row) => [`line ${row}`, row, 'something that takes some room']);
      grid.paste('Form', 'A10', rows);
      const cells = (await host.read()).sheets[0]?.cells;
      expect(cells?.filter(({ row }) => row >= 9)).toHaveLength(4_500);
      expect(cells?.at(-3)).toMatchObject({ row: 1_508, value: 'line 1499' });
      excel.messages.length = 0;
      expect((await host.read()).sheets[0]?.cells).toEqual(cells);
      expect(excel.messages.length).toBeLessThan(30);
    });
  });

  describe('while a cell is being edited', () => {
    it('waits, says so once, and then does what was asked', async () => {
      const waiting: unknown[] = [];
      let turns = 0;
      const opened = at(undefined, {
        onWaiting: (reason) => void waiting.push(reason),
        pause: async () => {
          turns += 1;
          if (turns === 3) opened.grid.editing = false;
        },
      });
      opened.grid.editing = true;
      const [outcome] = await opened.host.apply([edit('A3', 'Reading', 'Phonics')]);
      expect(outcome?.refused).toBeNull();
      expect(opened.grid.at('Form', 'A3').value).toBe('Phonics');
      expect(waiting).toEqual(['editing', null]);
    });

    it('gives up in the end and says what to do', async () => {
      const { host, grid } = at();
      grid.editing = true;
      await expect(host.read()).rejects.toMatchObject({
        name: 'StillEditing',
        message: 'Press Enter or Esc in the cell that is being edited, then try again.',
      });
    });
  });

  describe('applying edits', () => {
    it('puts back what a co-author wrote between reading and writing, and says so', async () => {
      const { host, grid, excel } = at();
      excel.beforeMessage = (number) => {
        if (number === 1) {
          grid.type('Form', 'A3', 'Phonics', 'co-author');
          grid.type('Form', 'A4', '=SUM(B3:B3)', 'co-author');
        }
      };
      const outcomes = await host.apply([
        edit('A3', 'Reading', 'Reading (KS2)'),
        edit('A4', 'Writing', 'Writing (KS2)'),
        edit('B3', 350, 400),
      ]);
      expect(outcomes.map(({ refused }) => refused)).toEqual([
        { why: 'changed', found: 'Phonics' },
        { why: 'formula' },
        null,
      ]);
      expect(grid.at('Form', 'A3').value).toBe('Phonics');
      expect(grid.at('Form', 'A4').formula).toBe('SUM(B3:B3)');
      expect(grid.at('Form', 'B3').value).toBe(400);
    });

    it('refuses when rows were inserted meanwhile and another row stands there', async () => {
      const { host, grid, excel, id } = at();
      excel.beforeMessage = (number) => {
        if (number === 1) grid.insertRows(id(), 2, 1, 'co-author');
      };
      const [outcome] = await host.apply([edit('A3', 'Reading', 'Phonics')]);
      expect(outcome?.refused).toEqual({ why: 'changed', found: null });
      expect([grid.at('Form', 'A3').value, grid.at('Form', 'A4').value]).toEqual([null, 'Reading']);
    });

    it('says which cells a protection that came meanwhile kept it from', async () => {
      const { host, grid, excel, id } = at();
      excel.beforeMessage = (number) => {
        if (number === 1) grid.changeSheet(id(), { protected: true });
      };
      const outcomes = await host.apply([
        edit('A3', 'Reading', 'Phonics'),
        edit('A2', 'Area', 'x', { sheet: 'Lists' }),
        edit('A1', 'Area', 'Areas', { sheet: 'Lists' }),
      ]);
      expect(outcomes.map(({ refused }) => refused)).toEqual([
        { why: 'protected' },
        { why: 'changed', found: 'Reading' },
        null,
      ]);
      expect(grid.at('Form', 'A3').value).toBe('Reading');
      expect(grid.at('Lists', 'A1').value).toBe('Areas');
    });

    it.each(["'tis", "''", '1/2', '=x'])('writes %j as text, also where no format can be set', async (text) => {
      const { host, grid, id } = at();
      grid.write(id(), [{ row: 2, column: 0, locked: false }], 'person');
      grid.changeSheet(id(), { protected: true });
      expect((await host.apply([edit('A3', 'Reading', text)]))[0]?.refused).toBeNull();
      expect(grid.at('Form', 'A3')).toMatchObject({ value: text, format: 'General' });
    });

    it('writes a number into a cell formatted as text as a number', async () => {
      const { host, grid, id } = at();
      grid.write(id(), [{ row: 2, column: 1, format: '@', content: { value: '350' } }], 'person');
      expect((await host.apply([edit('B3', '350', 350)]))[0]?.refused).toBeNull();
      expect(grid.at('Form', 'B3').value).toBe(350);
      expect(grid.at('Form', 'B5').value).toBe(850);
    });

    it('takes edits one after the other, even when asked for all at once', async () => {
      const { host, grid } = at();
      const outcomes = await Promise.all([
        host.apply([edit('A3', 'Reading', 'one')]),
        host.apply([edit('A3', 'one', 'two')]),
      ]);
      expect(outcomes.flat().map(({ refused }) => refused)).toEqual([null, null]);
      expect(grid.at('Form', 'A3').value).toBe('two');
    });

    it('refuses what no workbook can take before anything is written', async () => {
      const { host, grid } = at();
      await expect(host.apply([edit('A3', 'Reading', 'x'), edit('nowhere', null, 1)])).rejects.toThrow(RangeError);
      expect(grid.at('Form', 'A3').value).toBe('Reading');
    });
  });

  describe('selecting', () => {
    it('shows the cell, on another sheet too', async () => {
      const { host, grid, id } = at();
      expect(await host.select('Lists', 'A2')).toBe(true);
      expect(grid.selection()).toEqual({ sheet: id(1), area: { top: 1, left: 0, bottom: 1, right: 0 } });
    });

    it('says false for a hidden sheet and for anything that is no cell', async () => {
      const { host, grid, id } = at();
      grid.putName({ name: 'costs', scope: null, formula: 'Form!$B$3' });
      grid.changeSheet(id(1), { visibility: 'hidden' });
      expect([await host.select('Lists', 'A2'), await host.select('Form', 'costs')]).toEqual([false, false]);
    });
  });

  describe('watching', () => {
    it('tells of every hand but our own', async () => {
      const { host, grid } = at();
      const changed = jest.fn();
      const stop = await host.watch(changed);
      await host.apply([edit('A3', 'Reading', 'Phonics'), edit('A4', 'Writing', 'Spelling')]);
      await settled();
      expect(changed).not.toHaveBeenCalled();
      grid.type('Form', 'A3', 'Reading');
      grid.type('Form', 'A3', 'Maths', 'co-author');
      grid.addSheet('Notes', 'person');
      await settled();
      expect(changed).toHaveBeenCalledTimes(3);
      stop();
      grid.type('Form', 'A3', 'Writing');
      await settled();
      expect(changed).toHaveBeenCalledTimes(3);
    });

    it('takes its handlers back', async () => {
      const { host, excel } = at();
      const stop = await host.watch(() => undefined);
      expect(excel.events.handlers).toBe(4);
      stop();
      await settled();
      expect(excel.events.handlers).toBe(0);
    });

    it('stands events that come late or twice', async () => {
      const { host, grid, excel } = at();
      const changed = jest.fn();
      await host.watch(changed);
      excel.events.fault = 'late';
      grid.type('Form', 'A3', 'Phonics');
      await settled();
      expect(changed).not.toHaveBeenCalled();
      excel.events.flush();
      await settled();
      expect(changed).toHaveBeenCalledTimes(1);
      excel.events.fault = 'doubled';
      grid.type('Form', 'A3', 'Reading');
      await settled();
      expect(changed).toHaveBeenCalledTimes(3);
    });

    it('tells where the person goes', async () => {
      const { host, grid } = at();
      const places: string[] = [];
      await host.read();
      await host.watchSelection(
        () => undefined,
        (sheet, cell) => void places.push(`${sheet}!${cell}`),
      );
      grid.selectByHand('Form', 'B3');
      grid.selectByHand('Lists', 'A1:A2');
      await settled();
      expect(places).toEqual(['Form!B3', 'Lists!A1']);
    });
  });
});

describe('script in cells', () => {
  it('is text like any other', async () => {
    const { host, grid } = open('<script>alert(1)</script> | \'=HYPERLINK("javascript:alert(1)")');
    expect((await host.read()).sheets[0]?.cells.map(({ value }) => value)).toEqual([
      '<script>alert(1)</script>',
      '=HYPERLINK("javascript:alert(1)")',
    ]);
    expect(grid.at('Form', 'B1').formula).toBeUndefined();
  });
});
