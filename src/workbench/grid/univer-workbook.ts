import {
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  type Nullable,
  type ObjectMatrix,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { MAX_COLUMNS } from '../../domain/address';
import type { Content, GridCell, Origin } from './grid';
import { contentOf, gridCell } from './univer-cells';
import { rangeOf } from './univer-ranges';

export type Matrix = Record<number, Record<number, ICellData | null>>;

/** Rows and columns that a person sees beyond what is filled. */
export const ROOM = { rows: 200, columns: 26 };

const SET_VALUES = 'sheet.mutation.set-range-values';

/** One workbook of Univer: its commands, and its cells as they stand. */
export class UniverWorkbook {
  /** Whose hand is at work; whatever Univer does of itself is the person's. */
  hand: Origin = 'person';
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly selections: SheetsSelectionsService;
  private readonly undo: IUndoRedoService;
  private readonly formulas: FormulaDataModel;

  constructor(
    injector: Injector,
    readonly unit: string,
  ) {
    this.commands = injector.get(ICommandService);
    this.undo = injector.get(IUndoRedoService);
    this.selections = injector.get(SheetsSelectionsService);
    this.formulas = injector.get(FormulaDataModel);
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new RangeError(`no workbook ${unit}`);
    this.workbook = workbook;
  }

  run(command: string, params: object): void {
    this.commands.syncExecuteCommand(command, { unitId: this.unit, ...params });
  }

  activate(sheet: string): void {
    this.run('sheet.operation.set-worksheet-active', { subUnitId: sheet });
  }

  by(origin: Origin, command: string, params: object): void {
    const before = this.hand;
    this.hand = origin;
    try {
      this.run(command, params);
    } finally {
      this.hand = before;
    }
  }

  /** Sets cells by a hand, so that the person can take it back. */
  set(sheet: string, after: Matrix, before: Matrix, origin: Origin): void {
    this.by(origin, SET_VALUES, { subUnitId: sheet, cellValue: after });
    const step = (cellValue: Matrix): { id: string; params: object } => ({
      id: SET_VALUES,
      params: { unitId: this.unit, subUnitId: sheet, cellValue },
    });
    this.undo.pushUndoRedo({ unitID: this.unit, undoMutations: [step(before)], redoMutations: [step(after)] });
  }

  sheet(id: string): Worksheet {
    const found = this.workbook.getSheetBySheetId(id);
    if (!found) throw new RangeError(`no sheet ${id}`);
    return found;
  }

  matrix(sheet: string): ObjectMatrix<Nullable<ICellData>> {
    return this.sheet(sheet).getCellMatrix();
  }

  content(sheet: string, row: number, column: number): Content {
    const cell = this.matrix(sheet).getValue(row, column);
    return contentOf(cell, this.formula(sheet, row, column, cell));
  }

  cell(sheet: string, row: number, column: number, cell: Nullable<ICellData>): GridCell | null {
    return gridCell(row, column, cell, this.workbook.getStyles(), this.formula(sheet, row, column, cell));
  }

  all(sheet: string): readonly GridCell[] {
    const found: GridCell[] = [];
    this.matrix(sheet).forValue((row, column, value) => {
      const cell = this.cell(sheet, row, column, value);
      if (cell) found.push(cell);
    });
    return found;
  }

  /** A sheet of Univer's ends where it is told to. */
  makeRoom(id: string, places: readonly { readonly row: number; readonly column: number }[]): void {
    const sheet = this.sheet(id);
    const rowCount = Math.max(...places.map(({ row }) => row + 1));
    const columnCount = Math.max(...places.map(({ column }) => column + 1));
    if (rowCount > sheet.getRowCount())
      this.run('sheet.mutation.set-worksheet-row-count', { subUnitId: id, rowCount: rowCount + ROOM.rows });
    if (columnCount > sheet.getColumnCount())
      this.run('sheet.mutation.set-worksheet-column-count', { subUnitId: id, columnCount });
  }

  wholeRows(id: string, at: number, count: number): IRange {
    const right = Math.min(this.sheet(id).getColumnCount(), MAX_COLUMNS) - 1;
    return rangeOf({ top: at, bottom: at + count - 1, left: 0, right });
  }

  /** A formula that was filled down is kept once, with an id that the others share. */
  private formula(sheet: string, row: number, column: number, cell: Nullable<ICellData>): string | undefined {
    if (!cell || (!cell.f && !cell.si)) return undefined;
    const formula = cell.f ?? this.formulas.getFormulaStringByCell(row, column, sheet, this.unit);
    return formula ? formula.replace(/^=/, '') : undefined;
  }
}
