/** @jest-environment jsdom */
import type { Snapshot } from '../../../src/domain/snapshot';
import { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { layoutPlan } from '../../../src/templates/plan';
import type { EmbeddedExcel } from '../../../src/workbench/embedded-excel';
import { memoryGridFrom } from '../../../src/workbench/grid/from-snapshot';
import type { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import { sheetText } from '../../support/sheet-text';
import { openExcel } from '../../workbench/support/client';
import { formPack } from '../contract';

const plan = layoutPlan(formPack());
const SHEETS = plan.sheets.map(({ name }) => name);

interface Opened {
  readonly grid: MemoryGrid;
  readonly excel: EmbeddedExcel;
  readonly host: ExcelHost;
  readonly before: Snapshot;
}

/** A workbook of somebody's with the form in it, read once as the pane does. */
async function withForm(): Promise<Opened> {
  const grid = memoryGridFrom(sheetText('Notes | 3\nTotal | =SUM(B1:B1)').snapshot);
  const excel = openExcel(grid);
  const host = new ExcelHost({ pause: () => Promise.resolve() });
  const before = await host.read();
  expect(await host.insert(plan)).toMatchObject({ refused: null });
  await host.read();
  return { grid, excel, host, before };
}

const tabs = ({ grid }: Opened): string[] => grid.sheets().map(({ name }) => name);
const idOf = ({ grid }: Opened, wanted: string): string =>
  grid.sheets().find(({ name }) => name === wanted)?.id ?? `no sheet ${wanted}`;
const formula = (text: string, row = 20, column = 0) => ({ row, column, content: { value: 0, formula: text } });

let opened: Opened;
beforeEach(async () => {
  opened = await withForm();
});

it('takes one message to look, one to find the sheets and one to delete them, and leaves no name or table', async () => {
  const { host, excel, grid, before } = opened;
  const sent = excel.messages.length;
  expect(await host.takeOut(plan)).toEqual({ refused: null, sheets: SHEETS });
  expect(excel.messages.slice(sent).map(({ error }) => error)).toEqual([null, null, null]);
  expect(grid.names()).toEqual([]);
  expect(grid.tables()).toEqual([]);
  expect(await host.read()).toEqual(before);
});

it('knows its sheets by whatever names and wherever they stand, and leaves those that others called so', async () => {
  const { host, grid } = opened;
  grid.changeSheet(idOf(opened, 'Costs'), { name: 'What it costs' });
  grid.moveSheet(idOf(opened, 'School'), 0);
  grid.addSheet('Costs', 'co-author');
  expect(await host.takeOut(plan)).toMatchObject({ refused: null });
  expect(tabs(opened)).toEqual(['Form', 'Costs']);
});

it('passes over what somebody has deleted', async () => {
  const { host, grid } = opened;
  for (const name of SHEETS.slice(1)) grid.deleteSheet(idOf(opened, name), 'person');
  expect(await host.takeOut(plan)).toEqual({ refused: null, sheets: [SHEETS[0]] });
  expect(await host.takeOut(plan)).toEqual({ refused: 'not-here' });
  expect(tabs(opened)).toEqual(['Form']);
});

it('has nothing to do where all of them were deleted', async () => {
  const { host, grid } = opened;
  for (const name of SHEETS) grid.deleteSheet(idOf(opened, name), 'person');
  expect(await host.takeOut(plan)).toEqual({ refused: null, sheets: [] });
});

describe('is refused, without a change,', () => {
  afterEach(() => expect(tabs(opened)).toEqual(expect.arrayContaining(SHEETS)));

  it('where a formula of the form was written over by another, by a value, or emptied', async () => {
    const { host, grid } = opened;
    const checklist = idOf(opened, 'Checklist');
    const sheet = plan.sheets.find(({ name }) => name === 'Checklist');
    const [first, second, third] = (sheet?.cells ?? []).filter(({ content }) => typeof content === 'object' && content);
    const at = (cell = first) => ({ row: cell?.row ?? -1, column: cell?.column ?? -1 });
    grid.write(
      checklist,
      [
        { ...at(first), content: { value: 2, formula: '1+1' } },
        { ...at(second), content: { value: 3 } },
        { ...at(third), content: { value: null } },
      ],
      'person',
    );
    const outcome = await host.takeOut(plan);
    expect(outcome).toMatchObject({ refused: 'entered', counting: [] });
    expect('entered' in outcome ? outcome.entered : []).toHaveLength(3);
  });

  it.each([
    ['a sheet of it', 'COUNTA(Actions!C5:C9)'],
    ['a sheet with a space in its name', "1+'Other support'!A1"],
    ['a table of it', 'ROWS(Actions[Ref])'],
    ['a named cell of it', 'raf.school.name&""'],
  ])('where a formula on another sheet counts on %s', async (_, text) => {
    const { host, grid } = opened;
    grid.write(idOf(opened, 'Form'), [formula(text)], 'person');
    expect(await host.takeOut(plan)).toEqual({
      refused: 'entered',
      entered: [],
      counting: [{ sheet: 'Form', cell: 'A21' }],
    });
    expect(await host.takeOut(plan, true)).toMatchObject({ refused: null });
    await host.insert(plan);
  });

  it('where the structure is protected by now', async () => {
    opened.grid.protectedStructure = true;
    expect(await opened.host.takeOut(plan, true)).toEqual({ refused: 'protected' });
  });

  it('where no other sheet could be seen afterwards', async () => {
    opened.grid.changeSheet(idOf(opened, 'Form'), { visibility: 'hidden' });
    expect(await opened.host.takeOut(plan, true)).toEqual({ refused: 'last' });
  });

  it('where Excel stops at it, and says what is left', async () => {
    opened.grid.deleteSheet = () => {
      throw new Error('no more');
    };
    expect(await opened.host.takeOut(plan)).toEqual({ refused: 'failed', left: SHEETS });
  });
});

it.each([
  'COUNTA(OldActions!C5:C9)',
  '"Actions!C5 and Actions"&A1',
  "'My Actions'!A1",
  "'It''s Actions'!A1",
  'ACTIONS(1)',
  'Actions_2+1',
])('does not take %s for a formula that counts on it', async (text) => {
  const { host, grid } = opened;
  grid.write(idOf(opened, 'Form'), [formula(text)], 'person');
  expect(await host.takeOut(plan)).toMatchObject({ refused: null });
});

it('waits while a person is typing, and then sees what they typed', async () => {
  const { host, grid, excel } = opened;
  const sent = excel.messages.length;
  grid.editing = true;
  excel.beforeMessage = (number) => {
    if (number < sent + 2) return;
    if (grid.editing) grid.write(idOf(opened, 'School'), [{ row: 7, column: 1, content: { value: 43850 } }], 'person');
    grid.editing = false;
  };
  expect(await host.takeOut(plan)).toMatchObject({ refused: 'entered', entered: [{ sheet: 'School', cell: 'B8' }] });
});
