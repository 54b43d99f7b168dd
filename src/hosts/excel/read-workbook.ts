/// <reference types="office-js" />
import { type Area, contains } from '../../domain/address';
import type { Cell, DefinedName, Sheet, Snapshot, Table } from '../../domain/snapshot';
import { targetOfName } from '../name-target';
import { areaOf, askForBlock, askForManyMerges, askForMerges, cellsOf, mergesOf, weightOf } from './blocks';
import { countsFrom1904 } from './date-system';
import { HiddenLines, runsOfLines } from './hidden-lines';
import { codeOf, TOO_LARGE } from './run';
import type { Shape, SheetShape } from './shape';

/** Excel on the web takes 5 MB a message; the estimate is rough, so it stays well below. */
const MAX_WEIGHT = 2_500_000;
/** Of a sheet that has not been read yet. */
const CELL_WEIGHT = 150;

/** The workbook is no longer of the shape that was asked for. */
export class ShapeChanged extends Error {}

export interface Reading {
  readonly snapshot: Snapshot;
  /** To ask with the next time. */
  readonly shape: Shape;
}

/** Reads all of it: one message for an ordinary workbook, one more a chunk for what Excel does not take at once. */
export async function readWorkbook(context: Excel.RequestContext, shape: Shape): Promise<Reading> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  worksheets.load('items/id, items/name, items/visibility');
  names.load('items/name, items/formula');
  workbook.load('protection/protected, application/calculationMode');
  const asked = withinBudget(shape).map(({ sheet, whole }) => new AskedSheet(context, sheet, shape, whole));
  await context.sync();
  const there = worksheets.items;
  if (there.map(({ id }) => id).join('\n') !== shape.sheets.map(({ id }) => id).join('\n')) throw new ShapeChanged();
  await askForRest(context, asked);
  const sheetNames = new Map(there.map(({ name }) => [name.toLowerCase(), name]));
  const read: SheetReading[] = [];
  for (const [tab, sheet] of asked.entries()) {
    const at = there[tab];
    if (at) read.push(sheet.read(at, sheet.whole ? [sheet.used] : await readInChunks(context, sheet)));
  }
  return {
    shape: { sheets: read.map((each) => each.shape), tables: shape.tables },
    snapshot: {
      sheets: read.map(({ sheet }) => sheet),
      names: [
        ...namesOf(names, sheetNames),
        ...asked.flatMap(({ sheet }, tab) => namesOf(sheet.names, sheetNames, there[tab]?.name)),
      ],
      date1904: countsFrom1904(read.flatMap(({ sheet }) => sheet.cells)),
      protectedStructure: workbook.protection.protected,
      calculation: workbook.application.calculationMode === 'Manual' ? 'manual' : 'automatic',
    },
  };
}

/** All sheets are asked for at once, but those that would make the answer too large: of them only their size. */
function withinBudget({ sheets }: Shape): { readonly sheet: SheetShape; readonly whole: boolean }[] {
  let left = MAX_WEIGHT;
  return sheets.map((sheet) => {
    const whole = sheet.weight <= left;
    if (whole) left -= sheet.weight;
    return { sheet, whole };
  });
}

interface SheetReading {
  readonly sheet: Sheet;
  readonly shape: SheetShape;
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** One sheet, as it was asked for in the first message. */
class AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  private readonly rows: HiddenLines;
  private readonly columns: HiddenLines;
  /** Null where those of the last reading still stand. */
  private merged: Excel.RangeAreas[] | null = null;
  private readonly tableRanges: ReadonlyMap<string, Excel.Range>;

  constructor(
    context: Excel.RequestContext,
    private readonly known: SheetShape,
    shape: Shape,
    /** False where the sheet is too large to be read at once. */
    readonly whole: boolean,
  ) {
    this.sheet = context.workbook.worksheets.getItem(known.id);
    this.sheet.load('protection/protected');
    this.sheet.names.load('items/name, items/formula');
    this.sheet.tables.load('items/id, items/name, items/showHeaders, items/showTotals');
    this.used = this.sheet.getUsedRange(true);
    this.used.load('rowIndex, columnIndex, rowCount, columnCount, rowHidden, columnHidden');
    if (whole) askForBlock(this.used);
    else this.used.untrack();
    this.rows = new HiddenLines(this.sheet, 'row', known.rows);
    this.columns = new HiddenLines(this.sheet, 'column', known.columns);
    if (known.merges === null && !known.manyMerges) this.merged = [askForMerges(this.sheet.getUsedRange(false))];
    const tables = shape.tables.filter(({ sheet }) => sheet === known.id);
    this.tableRanges = new Map(tables.map(({ id }) => [id, this.askForTable(id)]));
  }

  /** True where another message is needed to know what is hidden and merged. */
  askForRest(): boolean {
    const area = areaOf(this.used);
    const { top, bottom, left, right } = area;
    const needsMerges = this.known.merges === null && this.known.manyMerges;
    if (needsMerges) this.merged = askForManyMerges(this.sheet, area);
    const needsRows = this.rows.askForRest(top, bottom, this.used.rowHidden);
    const needsColumns = this.columns.askForRest(left, right, this.used.columnHidden);
    return needsMerges || needsRows || needsColumns;
  }

  read(at: Excel.Worksheet, blocks: readonly Excel.Range[]): SheetReading {
    const { top, bottom, left, right } = areaOf(this.used);
    const cells = blocks.flatMap(cellsOf);
    const merges = this.merged ? mergesOf(this.merged) : (this.known.merges ?? []);
    const filledBelow = isFilledBelow(merges, cells);
    if (!this.merged && filledBelow && !this.known.filledBelow) throw new ShapeChanged();
    const hiddenRows = this.rows.hidden(top, bottom);
    const hiddenColumns = this.columns.hidden(left, right);
    return {
      sheet: {
        name: at.name,
        visibility: VISIBILITY[at.visibility],
        protected: this.sheet.protection.protected,
        cells,
        merges,
        hiddenRows,
        hiddenColumns,
        tables: this.sheet.tables.items.map((table) => this.tableOf(table)),
      },
      shape: {
        id: at.id,
        name: at.name,
        weight: blocks.reduce((sum, block) => sum + weightOf(block), 0),
        rows: runsOfLines(top, bottom, hiddenRows),
        columns: runsOfLines(left, right, hiddenColumns),
        merges,
        manyMerges: this.known.manyMerges,
        filledBelow,
      },
    };
  }

  private askForTable(id: string): Excel.Range {
    const range = this.sheet.tables.getItem(id).getRange();
    range.load('rowIndex, columnIndex, rowCount, columnCount');
    range.untrack();
    return range;
  }

  private tableOf({ id, name, showHeaders, showTotals }: Excel.Table): Table {
    const range = this.tableRanges.get(id);
    if (!range) throw new ShapeChanged();
    return { name, area: areaOf(range), hasHeadings: showHeaders, hasTotals: showTotals };
  }
}

/** Something stands where a merged area can show nothing: as a rule the areas are no longer where they were. */
function isFilledBelow(merges: readonly Area[], cells: readonly Cell[]): boolean {
  if (merges.length === 0) return false;
  const isCovered = ({ row, column }: Cell): boolean =>
    merges.some((area) => contains(area, row, column) && (row !== area.top || column !== area.left));
  return cells.some(isCovered);
}

async function askForRest(context: Excel.RequestContext, sheets: readonly AskedSheet[]): Promise<void> {
  const needed = sheets.map((sheet) => sheet.askForRest());
  if (needed.includes(true)) await context.sync();
}

/** Rows by rows, as many as Excel should take at once; fewer where it does not. */
async function readInChunks(context: Excel.RequestContext, { sheet, used }: AskedSheet): Promise<Excel.Range[]> {
  const { top, left, bottom, right } = areaOf(used);
  const width = right - left + 1;
  let height = Math.max(1, Math.floor(MAX_WEIGHT / CELL_WEIGHT / width));
  const blocks: Excel.Range[] = [];
  for (let row = top; row <= bottom;) {
    const rows = Math.min(height, bottom - row + 1);
    const block = askForBlock(sheet.getRangeByIndexes(row, left, rows, width));
    try {
      // Each chunk has to be a message of its own: together they are what Excel does not take.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (!TOO_LARGE.has(codeOf(error)) || rows === 1) throw error;
      height = Math.max(1, Math.floor(rows / 2));
      continue;
    }
    blocks.push(block);
    row += rows;
  }
  return blocks;
}

function namesOf(names: Excel.NamedItemCollection, sheets: ReadonlyMap<string, string>, scope?: string): DefinedName[] {
  return names.items.map(({ name, formula }) => ({
    name,
    ...(scope === undefined ? {} : { scope }),
    target: typeof formula === 'string' ? targetOfName(formula, sheets) : null,
  }));
}
