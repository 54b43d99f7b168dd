/** @jest-environment jsdom */
import { areaToA1, toA1 } from '../../../src/domain/address';
import type { Snapshot } from '../../../src/domain/snapshot';
import { ExcelHost, type ExcelHostOptions } from '../../../src/hosts/excel/excel-host';
import { REQUIRED_SET } from '../../../src/hosts/excel/run';
import { layoutPlan, fillForm } from '../../../src/templates/plan';
import type { TemplatePlan } from '../../../src/templates/sheet-plan';
import { ExcelError } from '../../../src/workbench/bridge/errors';
import { NEWEST_SET } from '../../../src/workbench/bridge/requirement-set';
import type { EmbeddedExcel, EmbeddedExcelOptions } from '../../../src/workbench/embedded-excel';
import { memoryGridFrom } from '../../../src/workbench/grid/from-snapshot';
import type { GridSheet, GridValidation } from '../../../src/workbench/grid/grid';
import type { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { sheetText } from '../../support/sheet-text';
import { openExcel } from '../../workbench/support/client';
import { formPack } from '../contract';

const NOTES = `
School  | Hollin Moor | Start
Reading | 350         | 24 Feb 2020
Total   | =SUM(B2:B2) |
`;
const plan = layoutPlan(formPack());
const SHEETS = plan.sheets.map(({ name }) => name);

interface Opened {
  readonly grid: MemoryGrid;
  readonly excel: EmbeddedExcel;
  readonly host: ExcelHost;
}

function open(options: ExcelHostOptions & EmbeddedExcelOptions = {}): Opened {
  const grid = memoryGridFrom(sheetText(NOTES).snapshot);
  const excel = openExcel(grid, options);
  return { grid, excel, host: new ExcelHost({ pause: () => Promise.resolve(), ...options }) };
}

/** What a person could see of the workbook, and what hangs on its cells. */
function all({ grid }: Opened): { readonly cells: unknown }[] {
  const whole = { top: 0, left: 0, bottom: 999, right: 99 };
  return grid
    .sheets()
    .map((sheet) => ({ ...sheet, cells: grid.cells(sheet.id, whole), tables: grid.tables(), names: grid.names() }));
}

const tabs = ({ grid }: Opened): string[] => grid.sheets().map(({ name }) => name);
const sheetOf = ({ grid }: Opened, wanted: string): GridSheet => {
  const found = grid.sheets().find(({ name }) => name === wanted);
  if (!found) throw new Error(`no sheet ${wanted}`);
  return found;
};
const namePlace = (name: string): TemplatePlan['names'][number] => {
  const found = plan.names.find((each) => each.name === name);
  if (!found) throw new Error(`no name ${name}`);
  return found;
};
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 10));

/** The third message fills the sheets that the second added. */
const FILLING = 2;

describe.each([REQUIRED_SET, NEWEST_SET])('a form for the open workbook at ExcelApi %s', (requirementSet) => {
  const at = (options: ExcelHostOptions & EmbeddedExcelOptions = {}): Opened => open({ requirementSet, ...options });

  it('takes three messages, none of them near what Excel on the web takes, and keeps nothing in Excel', async () => {
    const { host, excel } = at();
    expect(await host.insert(plan)).toEqual({ refused: null, sheets: SHEETS });
    await settled();
    expect(excel.messages.map(({ mayWrite, error }) => [mayWrite, error])).toEqual([
      [false, null],
      [true, null],
      [true, null],
    ]);
    expect(Math.max(...excel.messages.map(({ requestBytes }) => requestBytes))).toBeLessThan(1_000_000);
    expect(excel.keptRanges).toBe(0);
  });

  it('takes more where much is in it, each within the limit', async () => {
    const need = Array.from({ length: 300 }, () => ({ 'need.area': 'Maths', 'need.what': 'ž'.repeat(9_000) }));
    const opened = at();
    const { host, excel, grid } = opened;
    expect(await host.insert(fillForm(plan, { records: { need } }))).toMatchObject({ refused: null });
    expect(excel.messages.length).toBeGreaterThan(4);
    expect(excel.messages.filter(({ error }) => error !== null)).toEqual([]);
    expect(grid.at('Needs', 'C305').value).toBe('ž'.repeat(9_000));
  });

  it('leaves what is there as it is, and shows the first cell to type in', async () => {
    const opened = at();
    const { host, grid } = opened;
    const [before] = all(opened);
    await host.insert(plan);
    const [after] = all(opened);
    expect(after?.cells).toEqual(before?.cells);
    expect(tabs(opened)).toEqual(['Form', ...SHEETS]);
    const school = sheetOf(opened, 'School');
    expect(grid.selection()).toEqual({ sheet: school.id, area: { top: 7, left: 1, bottom: 7, right: 1 } });
    expect(sheetOf(opened, 'Lists').visibility).toBe('hidden');
  });

  describe('is refused as a whole, without a change,', () => {
    const refusedIn = async (opened: Opened): Promise<unknown> => {
      const before = all(opened);
      const outcome = await opened.host.insert(plan);
      expect(all(opened)).toEqual(before);
      expect(opened.excel.messages.map(({ mayWrite }) => mayWrite)).toEqual([false]);
      return outcome;
    };

    it('where sheets have its names, in whatever case', async () => {
      const opened = at();
      opened.grid.addSheet('ACTIONS', 'person');
      opened.grid.addSheet('lists', 'person');
      expect(await refusedIn(opened)).toEqual({ refused: 'name-taken', names: ['Actions', 'Lists'] });
    });

    it('where the structure is protected', async () => {
      const opened = at();
      opened.grid.protectedStructure = true;
      expect(await refusedIn(opened)).toEqual({ refused: 'protected' });
    });

    it('where such a form is there on sheets of other names', async () => {
      const opened = at();
      opened.grid.putName({ name: 'RAF.School.Name', scope: null, formula: 'Form!$B$1' });
      expect(await refusedIn(opened)).toEqual({ refused: 'name-taken', names: ['raf.school.name'] });
    });
  });

  it('is not kept away by names of a form that was deleted', async () => {
    const { host, grid } = at();
    grid.putName({ name: 'raf.school.name', scope: null, formula: '#REF!$B$1' });
    expect(await host.insert(plan)).toMatchObject({ refused: null });
    const found = grid.names().filter(({ name }) => name === 'raf.school.name');
    expect(found.map(({ formula }) => formula)).toEqual([`School!$B$${namePlace('raf.school.name').row + 1}`]);
  });

  describe('that cannot be finished leaves nothing behind', () => {
    const stopped = async (meanwhile: (opened: Opened) => void, options: EmbeddedExcelOptions = {}) => {
      const opened = at(options);
      opened.excel.beforeMessage = (number) => {
        if (number === FILLING) meanwhile(opened);
      };
      return { opened, outcome: await opened.host.insert(plan) };
    };
    const expectNothing = ({ grid }: Opened): void => {
      expect(grid.names()).toEqual([]);
      expect(grid.tables()).toEqual([]);
    };

    it('where a co-author takes one of its names at that moment; their sheet stays', async () => {
      const { opened, outcome } = await stopped(({ grid }) => void grid.addSheet('Costs', 'co-author'));
      expect(outcome).toEqual({ refused: 'name-taken', names: ['Costs'] });
      expect(tabs(opened)).toEqual(['Form', 'Costs']);
      expectNothing(opened);
    });

    it('where a co-author deletes one of its sheets', async () => {
      const { opened, outcome } = await stopped(({ grid }) =>
        grid.deleteSheet(grid.sheets()[3]?.id ?? '', 'co-author'),
      );
      expect(outcome).toEqual({ refused: 'failed', left: [] });
      expect(tabs(opened)).toEqual(['Form']);
      expectNothing(opened);
    });

    it('where Excel stops after the names were given', async () => {
      let names = 0;
      const { opened, outcome } = await stopped(({ grid }) => {
        grid.setValidation = () => {
          names = grid.names().length;
          throw new Error('no more');
        };
      });
      expect(names).toBe(plan.names.length);
      expect(outcome).toEqual({ refused: 'failed', left: [] });
      expect(tabs(opened)).toEqual(['Form']);
      expectNothing(opened);
    });

    it('where the message is more than Excel takes', async () => {
      const { opened, outcome } = await stopped(() => undefined, { payloadLimit: 100_000 });
      expect(outcome).toEqual({ refused: 'failed', left: [] });
      expect(tabs(opened)).toEqual(['Form']);
    });

    it('and says what it could not take away', async () => {
      const { opened, outcome } = await stopped(({ grid }) => {
        grid.protectedStructure = true;
      });
      expect(outcome).toEqual({ refused: 'failed', left: tabs(opened).slice(1) });
      expect(tabs(opened)).toHaveLength(1 + SHEETS.length);
    });
  });

  it('is refused where the structure is protected at the last moment', async () => {
    const opened = at();
    opened.excel.beforeMessage = (number) => {
      opened.grid.protectedStructure = number > 0;
    };
    expect(await opened.host.insert(plan)).toEqual({ refused: 'protected' });
    expect(tabs(opened)).toEqual(['Form']);
  });

  it('passes on that nothing at all may be written', async () => {
    const opened = at();
    opened.grid.addSheet = () => {
      throw new ExcelError('AccessDenied');
    };
    await expect(opened.host.insert(plan)).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  describe('while a person is typing', () => {
    const typingFrom = (opened: Opened, message: number, until: number): void => {
      opened.excel.beforeMessage = (number) => {
        opened.grid.editing = number >= message && number < until;
      };
    };

    it.each([0, 1, 2])('waits at message %i and goes on where it stopped', async (message) => {
      const opened = at();
      typingFrom(opened, message, message + 3);
      expect(await opened.host.insert(plan)).toMatchObject({ refused: null });
      expect(tabs(opened)).toEqual(['Form', ...SHEETS]);
    });

    it('gives up in the end, and takes back what was added once that is possible', async () => {
      const opened = at();
      typingFrom(opened, FILLING, FILLING + 40);
      await expect(opened.host.insert(plan)).rejects.toMatchObject({ name: 'StillEditing' });
      expect(tabs(opened)).toEqual(['Form']);
    });

    it('says what is left where it never is', async () => {
      const opened = at();
      typingFrom(opened, FILLING, Infinity);
      expect(await opened.host.insert(plan)).toEqual({ refused: 'failed', left: tabs(opened).slice(1) });
    });
  });

  describe('arrives with', () => {
    let opened: Opened;
    beforeEach(async () => {
      opened = at();
      await opened.host.insert(plan);
    });

    it('its values, formulas and number formats', () => {
      for (const { name, cells } of plan.sheets) {
        for (const { row, column, content, format } of cells) {
          const cell = opened.grid.at(name, toA1(row, column));
          const where = `${name}!${toA1(row, column)}`;
          if (content !== null && typeof content === 'object')
            expect([where, cell.formula]).toEqual([where, content.formula]);
          else expect([where, cell.value]).toEqual([where, content === '' ? null : content]);
          if (format !== undefined) expect([where, cell.format]).toEqual([where, format]);
        }
      }
    });

    it('names for the cells of its fields', () => {
      expect(opened.grid.names().map(({ name }) => name)).toEqual(plan.names.map(({ name }) => name));
      const { row, column } = namePlace('raf.agreement.headDate');
      const found = opened.grid.names().find(({ name }) => name === 'raf.agreement.headDate');
      expect(found?.formula).toBe(`Agreement!${toA1(row, column).replace(/^([A-Z]+)/, '$$$1$$')}`);
    });

    it('tables that are called as in the plan', () => {
      const expected = plan.sheets.flatMap(({ name, tables }) =>
        tables.map((table) => [name, table.name, areaToA1(table.area)]),
      );
      const found = opened.grid
        .tables()
        .map(({ sheet, name, area }) => [
          opened.grid.sheets().find(({ id }) => id === sheet)?.name,
          name,
          areaToA1(area),
        ]);
      expect(found).toEqual(expected);
      expect(opened.grid.tables()[0]).toMatchObject({ hasHeadings: true, looks: { showFilterButton: false } });
    });

    it('what may be typed where, and what is said about it', () => {
      const asked = (name: string): GridValidation | null => {
        const { sheet, row, column } = namePlace(name);
        return opened.grid.validation(sheetOf(opened, sheet).id, row, column);
      };
      expect(asked('raf.school.tier')).toMatchObject({
        rule: {
          list: { inCellDropDown: true, source: expect.stringMatching(/^=Lists!\$[A-Z]\$2:\$[A-Z]\$4$/) as string },
        },
        errorAlert: { showAlert: true, style: 'Stop' },
        prompt: { showPrompt: true },
      });
      expect(asked('raf.agreement.headDate')).toMatchObject({
        rule: { date: { formula1: expect.stringMatching(/^=DATE\(\d{4},\d+,\d+\)$/) as string, operator: 'Between' } },
        errorAlert: { style: 'Warning' },
      });
      expect(asked('raf.school.urn')).toMatchObject({ rule: { wholeNumber: { operator: 'Between' } } });
      const anything = asked('raf.school.name');
      expect(anything).toMatchObject({ rule: {}, prompt: { showPrompt: true } });
      expect(anything?.errorAlert).toBeUndefined();
      for (const { name, validations } of plan.sheets) {
        for (const { area, prompt } of validations) {
          const found = opened.grid.validation(sheetOf(opened, name).id, area.bottom, area.right);
          expect(found).toMatchObject({ area, prompt: { message: prompt } });
        }
      }
    });

    it('its looks: widths, headings, grounds, lines, and headings held fast', () => {
      const actions = sheetOf(opened, 'Actions').id;
      expect(opened.grid.frozen(actions)).toEqual({ rows: 5, columns: 1 });
      const alternatives = sheetOf(opened, 'Alternatives').id;
      expect(opened.grid.frozen(alternatives)).toEqual({ rows: 5, columns: 0 });
      expect(opened.grid.looks(actions, 4, 0)).toMatchObject({
        'font.bold': true,
        'fill.color': '#1F5568',
        'font.color': '#FFFFFF',
        wrapText: true,
        horizontalAlignment: 'Left',
        indentLevel: 1,
        'borders.InsideVertical.style': 'Continuous',
      });
      const school = sheetOf(opened, 'School').id;
      // 28 characters of 7 pixels and 5 more, of 0.75 points.
      expect(opened.grid.looks(school, 0, 0)).toMatchObject({ columnWidth: 150.75, 'font.size': 18 });
    });
  });

  it('keeps text that Excel would take for something else', async () => {
    const texts = ['007', '1/2', '=1+1', '12e4567', 'TRUE', "'quoted", '10%'];
    const sheet = {
      ...(plan.sheets[0] as TemplatePlan['sheets'][number]),
      cells: texts.map((content, row) => ({ row, column: 0, content, look: 'plain' as const })),
    };
    const { host, grid } = at();
    await host.insert({ ...plan, sheets: [sheet], names: [] });
    const found = texts.map((_, row) => grid.at('School', toA1(row, 0)));
    expect(found.map(({ value, formula }) => [value, formula])).toEqual(texts.map((text) => [text, undefined]));
    expect(found.map(({ format }) => format)).toEqual(texts.map((text) => (text.startsWith("'") ? 'General' : '@')));
  });

  it('gives a table another name where its own is taken, by a table or a name', async () => {
    const { host, grid } = at();
    const [form] = grid.sheets();
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    grid.putTable({ id: '', sheet: form?.id ?? '', name: 'needs', area, hasHeadings: true, hasTotals: false });
    grid.putName({ name: 'Costs', scope: null, formula: 'Form!$B$2' });
    await host.insert(plan);
    const found = grid.tables().map(({ name }) => name);
    expect(found).toEqual(expect.arrayContaining(['needs', 'Needs_2', 'Costs_2', 'Actions']));
    expect(found).not.toContain('Costs');
  });

  it('is read in the two messages of any workbook that is new', async () => {
    const { host, excel } = at();
    await host.read();
    await host.insert(plan);
    await settled();
    excel.messages.length = 0;
    const { sheets }: Snapshot = await host.read();
    expect(sheets).toHaveLength(1 + SHEETS.length);
    expect(excel.messages).toHaveLength(2);
  });
});
