/// <reference types="office-js" />
import type { Area } from '../../domain/address';
import type { LineRun } from './hidden-lines';

/**
 * What was known of the workbook when it was last read. With it everything can be asked for in one message; where it
 * no longer holds (a sheet or table came or went), the reading says so and starts again.
 */
export interface Shape {
  readonly sheets: readonly SheetShape[];
  /** By id, with the id of the sheet it stands on. */
  readonly tables: readonly { readonly id: string; readonly sheet: string }[];
}

export interface SheetShape {
  readonly id: string;
  readonly name: string;
  /** Of its cells in Excel's answer, in characters. */
  readonly weight: number;
  /** Empty where no row or column is hidden, or nothing is known yet. */
  readonly rows: readonly LineRun[];
  readonly columns: readonly LineRun[];
  /**
   * Null where they have to be asked for. Asking counts as a change in Excel, with the same harm to what can be undone
   * as registering for events: done once, and again only when rows, columns or cells moved.
   */
  readonly merges: readonly Area[] | null;
  /** More merged areas than Excel gives at once. */
  readonly manyMerges: boolean;
  /** Other programs leave contents under merged areas; then they say nothing about areas that moved. */
  readonly filledBelow: boolean;
}

/** Asks which sheets and tables there are. */
export async function readShape(context: Excel.RequestContext): Promise<Shape> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id, items/name');
  tables.load('items/id, items/worksheet/id');
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name }) => ({
      id,
      name,
      weight: 0,
      rows: [],
      columns: [],
      merges: null,
      manyMerges: false,
      filledBelow: false,
    })),
    tables: tables.items.map(({ id, worksheet }) => ({ id, sheet: worksheet.id })),
  };
}
