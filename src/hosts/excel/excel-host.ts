/// <reference types="office-js" />
import { fromA1 } from '../../domain/address';
import type { Edit, EditOutcome } from '../../domain/edit';
import type { Snapshot } from '../../domain/snapshot';
import { placeOf } from '../decide-edit';
import type { SheetsPlan } from '../../templates/sheet-plan';
import type { InsertOutcome, Port, TakeOutOutcome, Unwatch } from '../port';
import { applyEdits } from './apply-edits';
import { readWorkbook, ShapeChanged } from './read-workbook';
import { codeOf, EDITING, type Patience, runWhenFree, TOO_LARGE } from './run';
import { readShape, type Shape, type SheetShape } from './shape';
import type { Inserted } from './take-out';
import { Echoes, watchWorkbook } from './watch';

export interface ExcelHostOptions extends Patience {
  /** For the age of echoes; replaced in tests. */
  readonly now?: () => number;
}

/** How often a workbook may change its shape while it is being read. */
const MAX_READINGS = 4;

/** The workbook that is open in Excel. Checking only reads; nothing is ever unprotected. */
export class ExcelHost implements Port {
  readonly live = true;
  readonly canInsert = true;
  private shape: Shape | null = null;
  /** By id: sheets on which merged areas may lie elsewhere than when last read. */
  private readonly movedSheets = new Set<string>();
  private readonly echoes: Echoes;
  private readonly inserted = new Map<SheetsPlan, Inserted>();
  /** Edits wait for those before them. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ExcelHostOptions = {}) {
    this.echoes = new Echoes(options.now);
  }

  /** One message to Excel for a workbook of ordinary size whose sheets and tables are the ones of the last reading. */
  read(): Promise<Snapshot> {
    return runWhenFree((context) => this.readIn(context), this.options);
  }

  async select(sheet: string, cell: string): Promise<boolean> {
    // Never by a defined name: that takes the focus out of the pane (office-js #2576).
    if (!fromA1(cell)) return false;
    try {
      await runWhenFree(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }, this.options);
      return true;
    } catch (error) {
      if (codeOf(error) === null) throw error;
      return false;
    }
  }

  /** Throws RangeError for an edit that no workbook can take, before anything is written. */
  async apply(edits: readonly Edit[]): Promise<readonly EditOutcome[]> {
    const placed = edits.map((edit) => ({ edit, place: placeOf(edit) }));
    if (placed.length === 0) return [];
    const applied = this.last.then(() =>
      runWhenFree((context) => applyEdits(context, placed, (inputs) => this.echoes.expect(inputs)), this.options),
    );
    this.last = applied.catch(() => undefined);
    return applied;
  }

  async insert(plan: SheetsPlan): Promise<InsertOutcome> {
    const inserted = this.last.then(async () => {
      // Few ever insert a form, so nobody loads this before.
      const { insertTemplate } = await import(/* webpackChunkName: "insert" */ './insert-template');
      const { outcome, ids } = await insertTemplate(plan, this.options);
      if (outcome.refused !== null) return outcome;
      // Other sheets than those of the last reading.
      this.shape = null;
      this.inserted.set(plan, { plan, ids, readAs: null });
      return outcome;
    });
    this.last = inserted.catch(() => undefined);
    return inserted;
  }

  async takeOut(plan: SheetsPlan, evenIfEntered = false): Promise<TakeOutOutcome> {
    const taken = this.last.then(async (): Promise<TakeOutOutcome> => {
      const inserted = this.inserted.get(plan);
      if (!inserted) return { refused: 'not-here' };
      const { takeOut } = await import(/* webpackChunkName: "insert" */ './take-out');
      return runWhenFree(async (context) => {
        const snapshot = await this.readIn(context);
        const outcome = await takeOut(context, inserted, { snapshot, shape: this.shape }, evenIfEntered);
        if (outcome.refused === null) this.inserted.delete(plan);
        if (outcome.refused === null || outcome.refused === 'failed') this.shape = null;
        return outcome;
      }, this.options);
    });
    this.last = taken.catch(() => undefined);
    return taken;
  }

  watch(changed: () => void): Promise<Unwatch> {
    return watchWorkbook({ changed, moved: this.moved }, this.echoes, this.options);
  }

  /** As `watch`, and tells where the person goes: the name of the sheet and the first cell of the selection. */
  watchSelection(changed: () => void, selected: (sheet: string, cell: string) => void): Promise<Unwatch> {
    const named = (id: string, address: string): void => {
      const sheet = this.shape?.sheets.find((each) => each.id === id);
      const [first = ''] = address.split(/[:,]/);
      if (sheet && fromA1(first)) selected(sheet.name, first);
    };
    return watchWorkbook({ changed, moved: this.moved, selected: named }, this.echoes, this.options);
  }

  private readonly moved = (sheetId: string): void => void this.movedSheets.add(sheetId);

  private async readIn(context: Excel.RequestContext): Promise<Snapshot> {
    for (let left = MAX_READINGS; ; left--) {
      const moved = [...this.movedSheets];
      this.movedSheets.clear();
      const shape = withoutMerges(this.shape ?? (await readShape(context)), moved);
      try {
        const reading = await readWorkbook(context, shape);
        this.shape = reading.shape;
        for (const one of this.inserted.values()) one.readAs ??= reading;
        return reading.snapshot;
      } catch (error) {
        const code = codeOf(error);
        for (const sheet of moved) this.movedSheets.add(sheet);
        if (left === 0 || code === EDITING) throw error;
        if (TOO_LARGE.has(code)) this.shape = tooHeavy(shape);
        else if (error instanceof ShapeChanged || code === 'ItemNotFound') this.shape = null;
        else if (code !== null && shape.sheets.some(isAskedWhole)) this.shape = withManyMerges(shape);
        else throw error;
      }
    }
  }
}

/** Nothing is known of the sizes but that they are too large together: every sheet is then read by its size. */
function tooHeavy({ sheets, tables }: Shape): Shape {
  return { tables, sheets: sheets.map((sheet) => ({ ...sheet, weight: Infinity })) };
}

function withoutMerges({ sheets, tables }: Shape, moved: readonly string[]): Shape {
  return { tables, sheets: sheets.map((sheet) => (moved.includes(sheet.id) ? { ...sheet, merges: null } : sheet)) };
}

/** Excel does not say how it fails for a sheet with too many merged areas; whatever it is, it was with this question. */
const isAskedWhole = ({ merges, manyMerges }: SheetShape): boolean => merges === null && !manyMerges;

function withManyMerges({ sheets, tables }: Shape): Shape {
  return { tables, sheets: sheets.map((sheet) => ({ ...sheet, manyMerges: true })) };
}
