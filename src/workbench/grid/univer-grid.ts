import {
  BooleanNumber,
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  mergeWorksheetSnapshotWithDefault,
  type Nullable,
  type ObjectMatrix,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { type Area, contains, MAX_COLUMNS } from '../../domain/address';
import type { Snapshot } from '../../domain/snapshot';
import { Beside } from './beside';
import type {
  CellChange,
  Content,
  Grid,
  GridCell,
  GridComment,
  GridEvent,
  GridName,
  GridSheet,
  GridTable,
  GridValidation,
  Looks,
  Origin,
  Selection,
} from './grid';
import { cellData, contentOf, gridCell, isLockedCell, undoData } from './univer-cells';
import { pixels, styleOf } from './univer-looks';
import { watchUniver } from './univer-watch';

type Matrix = Record<number, Record<number, ICellData | null>>;

/** Rows and columns that a person sees beyond what is filled. */
const ROOM = { rows: 200, columns: 26 };

/**
 * A workbook that is open in Univer. Values, formats, formulas, merges and the selection are Univer's; the rest is
 * kept beside it.
 */
export class UniverGrid implements Grid {
  date1904 = false;
  protectedStructure = false;
  calculation: Snapshot['calculation'] = 'automatic';
  editing = false;
  readonly settings = new Map<string, string>();
  private readonly beside = new Beside();
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly commands: ICommandService;
  private readonly undo: IUndoRedoService;
  private readonly selections: SheetsSelectionsService;
  private readonly formulas: FormulaDataModel;
  private readonly workbook: Workbook;
  private readonly watching: { dispose(): void };
  private refused: (sheet: string) => void = () => undefined;
  private reshaped: (sheet: string) => void = () => undefined;
  /** Whose hand is at work; whatever Univer does of itself is the person's. */
  private hand: Origin = 'person';
  private ids = 0;

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
    this.watching = watchUniver(this.commands, {
      unit,
      content: (sheet, row, column) => this.content(sheet, row, column),
      cells: (sheet, area, change, details) =>
        this.emit({ kind: 'cells', sheet, area, origin: this.hand, change, ...details }),
      refuses: (sheet, cells) => {
        if (this.hand !== 'person' || !this.beside.sheet(sheet).protected) return false;
        const isLocked = cells.some(({ row, column }) => isLockedCell(this.matrix(sheet).getValue(row, column)));
        if (isLocked) this.refused(sheet);
        return isLocked;
      },
      rowsMoved: (sheet, shift) => {
        this.reshaped(sheet);
        this.beside.shiftRows(sheet, this.sheet(sheet).getName(), shift);
      },
      columnsMoved: (sheet, shift) => {
        this.reshaped(sheet);
        this.beside.shiftColumns(sheet, shift);
      },
      linesMoved: (sheet) => this.reshaped(sheet),
      selected: () => this.emit({ kind: 'selected', selection: this.selection() }),
      activated: (sheet, before) => {
        this.emit({ kind: 'deactivated', sheet: before });
        this.emit({ kind: 'activated', sheet });
      },
      active: () => this.workbook.getActiveSheet(true)?.getSheetId() ?? '',
      added: (sheet) => this.emit({ kind: 'added', sheet, origin: this.hand }),
      deleted: (sheet) => {
        this.beside.forget(sheet);
        this.emit({ kind: 'deleted', sheet, origin: this.hand });
      },
      editing: (on) => {
        this.editing = on;
      },
    });
  }

  dispose(): void {
    this.watching.dispose();
    this.listeners.clear();
  }

  // Sheets

  sheets(): readonly GridSheet[] {
    return this.workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const { visibility, protected: isProtected } = this.beside.sheet(id);
      const hidden = sheet.isSheetHidden() === BooleanNumber.TRUE;
      return {
        id,
        name: sheet.getName(),
        visibility: hidden ? (visibility === 'visible' ? 'hidden' : visibility) : 'visible',
        protected: isProtected,
      };
    });
  }

  addSheet(name: string, origin: Origin): GridSheet {
    this.ids += 1;
    const id = `sheet-added-${this.ids}`;
    this.by(origin, 'sheet.mutation.insert-sheet', {
      index: this.workbook.getSheetSize(),
      sheet: mergeWorksheetSnapshotWithDefault({ id, name, rowCount: ROOM.rows, columnCount: ROOM.columns }),
    });
    return { id, name, visibility: 'visible', protected: false };
  }

  deleteSheet(id: string, origin: Origin): void {
    const subUnitName = this.sheet(id).getName();
    const next = this.workbook.getSheets().find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
    if (next && this.workbook.getActiveSheet(true)?.getSheetId() === id) this.activate(next.getSheetId());
    this.by(origin, 'sheet.mutation.remove-sheet', { subUnitId: id, subUnitName });
  }

  changeSheet(id: string, change: Partial<Omit<GridSheet, 'id'>>): void {
    const facts = this.beside.sheet(id);
    if (change.protected !== undefined) facts.protected = change.protected;
    if (change.name !== undefined) this.run('sheet.mutation.set-worksheet-name', { subUnitId: id, name: change.name });
    if (change.visibility === undefined) return;
    facts.visibility = change.visibility;
    const hidden = change.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.run('sheet.mutation.set-worksheet-hidden', { subUnitId: id, hidden });
  }

  /** What a workbook brings along, without a change to it. */
  keep(id: string, { visibility, protected: isProtected }: Pick<GridSheet, 'visibility' | 'protected'>): void {
    Object.assign(this.beside.sheet(id), { visibility, protected: isProtected });
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.workbook.getSheetIndex(this.sheet(id));
    this.run('sheet.mutation.set-worksheet-order', { subUnitId: id, fromOrder, toOrder: position });
  }

  // Cells

  extent(id: string, valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const cell of this.all(id)) {
      if (valuesOnly && cell.value === null && cell.formula === undefined && cell.error === undefined) continue;
      area = around(area, { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    }
    if (!valuesOnly) for (const merge of this.merges(id)) area = around(area, merge);
    return area;
  }

  cells(id: string, area: Area): readonly GridCell[] {
    const matrix = this.matrix(id);
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size > 200) return this.all(id).filter(({ row, column }) => contains(area, row, column));
    const found: GridCell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.cell(id, row, column, matrix.getValue(row, column));
        if (cell) found.push(cell);
      }
    }
    return found;
  }

  write(id: string, changes: readonly CellChange[], origin: Origin): void {
    if (changes.length === 0) return;
    const matrix = this.matrix(id);
    const styles = this.workbook.getStyles();
    const after: Matrix = {};
    const before: Matrix = {};
    for (const change of changes) {
      const { row, column } = change;
      const was = matrix.getValue(row, column);
      // Two changes of one cell: the second goes on from the first.
      const pending = after[row]?.[column];
      (after[row] ??= {})[column] = { ...pending, ...cellData(change, pending ? { ...was, ...pending } : was, styles) };
      (before[row] ??= {})[column] = undoData(was, styles);
    }
    this.makeRoom(id, changes);
    this.by(origin, 'sheet.mutation.set-range-values', { subUnitId: id, cellValue: after });
    const params = (cellValue: Matrix): object => ({ unitId: this.unit, subUnitId: id, cellValue });
    this.undo.pushUndoRedo({
      unitID: this.unit,
      undoMutations: [{ id: 'sheet.mutation.set-range-values', params: params(before) }],
      redoMutations: [{ id: 'sheet.mutation.set-range-values', params: params(after) }],
    });
  }

  insertRows(id: string, at: number, count: number, origin: Origin): void {
    this.makeRoom(id, [{ row: at + 1, column: 0 }]);
    const range = this.rowsRange(id, at, count);
    // Direction 0 is up: the new rows take the place of the one at `at`.
    this.by(origin, 'sheet.command.insert-row-by-range', { subUnitId: id, range, direction: 0 });
  }

  deleteRows(id: string, at: number, count: number, origin: Origin): void {
    this.makeRoom(id, [{ row: at + count, column: 0 }]);
    this.by(origin, 'sheet.command.remove-row-by-range', { subUnitId: id, range: this.rowsRange(id, at, count) });
  }

  /** Results arrive a moment later; whoever reads waits for `settled`. */
  calculate(): void {
    void this.commands.executeCommand(
      'formula.mutation.set-formula-calculation-start',
      { commands: [], forceCalculation: true, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {} },
      { onlyLocal: true },
    );
  }

  // Shape and looks

  merges(id: string): readonly Area[] {
    return this.sheet(id).getMergeData().map(areaOf);
  }

  /** Excel keeps the first cell's content and drops the rest. */
  merge(id: string, area: Area): void {
    const dropped = this.cells(id, area).filter(({ row, column }) => row !== area.top || column !== area.left);
    this.write(
      id,
      dropped.map(({ row, column }) => ({ row, column, content: { value: null } })),
      this.hand,
    );
    this.makeRoom(id, [{ row: area.bottom, column: area.right }]);
    this.run('sheet.mutation.add-worksheet-merge', { subUnitId: id, ranges: [rangeOf(area)] });
  }

  unmerge(id: string, area: Area): void {
    const ranges = this.merges(id)
      .filter(({ top, left }) => contains(area, top, left))
      .map(rangeOf);
    if (ranges.length > 0) this.run('sheet.mutation.remove-worksheet-merge', { subUnitId: id, ranges });
  }

  hiddenRows(id: string): readonly number[] {
    return hiddenIn(this.sheet(id).getSnapshot().rowData);
  }

  hiddenColumns(id: string): readonly number[] {
    return hiddenIn(this.sheet(id).getSnapshot().columnData);
  }

  hideRows(id: string, rows: readonly number[], hidden: boolean): void {
    const last = this.sheet(id).getColumnCount() - 1;
    const ranges = rows.map((row) => rangeOf({ top: row, bottom: row, left: 0, right: last }));
    const mutation = hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible';
    if (ranges.length > 0) this.run(mutation, { subUnitId: id, ranges });
  }

  hideColumns(id: string, columns: readonly number[], hidden: boolean): void {
    const last = this.sheet(id).getRowCount() - 1;
    const ranges = columns.map((column) => rangeOf({ top: 0, bottom: last, left: column, right: column }));
    const mutation = hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible';
    if (ranges.length > 0) this.run(mutation, { subUnitId: id, ranges });
  }

  looks(id: string, row: number, column: number): Looks {
    const all = this.beside.sheet(id).looks.filter(({ area }) => contains(area, row, column));
    return Object.assign({}, ...all.map(({ looks }) => looks)) as Looks;
  }

  setLooks(id: string, area: Area, looks: Looks): void {
    this.beside.sheet(id).looks.push({ area, looks });
    const { columnWidth, rowHeight } = looks;
    const ranges = [rangeOf(area)];
    if (typeof columnWidth === 'number')
      this.run('sheet.mutation.set-worksheet-col-width', { subUnitId: id, ranges, colWidth: pixels(columnWidth) });
    if (typeof rowHeight === 'number')
      this.run('sheet.mutation.set-worksheet-row-height', { subUnitId: id, ranges, rowHeight: pixels(rowHeight) });
    const style = styleOf(looks);
    if (Object.keys(style).length === 0) return;
    const cellValue: Matrix = {};
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 2000); row++) {
      for (let column = area.left; column <= area.right; column++) (cellValue[row] ??= {})[column] = { s: style };
    }
    this.run('sheet.mutation.set-range-values', { subUnitId: id, cellValue });
  }

  freeze(id: string, rows: number, columns: number): void {
    const params = { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
    this.run('sheet.mutation.set-frozen', { subUnitId: id, ...params });
  }

  frozen(id: string): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.sheet(id).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  // What hangs on cells

  tables(): readonly GridTable[] {
    return this.beside.tables;
  }

  putTable(table: GridTable): void {
    this.beside.putTable(table);
  }

  deleteTable(id: string): void {
    this.beside.tables = this.beside.tables.filter((table) => table.id !== id);
  }

  names(): readonly GridName[] {
    return this.beside.names;
  }

  putName(name: GridName): void {
    this.beside.putName(name);
  }

  deleteName(name: GridName): void {
    this.beside.deleteName(name);
  }

  validation(id: string, row: number, column: number): GridValidation | null {
    return this.beside.validation(id, row, column);
  }

  setValidation(id: string, area: Area, validation: Omit<GridValidation, 'area'> | null): void {
    this.beside.setValidation(id, area, validation);
  }

  comments(): readonly GridComment[] {
    return this.beside.comments;
  }

  addComment(comment: Omit<GridComment, 'id'>): GridComment {
    return this.beside.addComment(comment);
  }

  deleteComment(id: string): void {
    this.beside.comments = this.beside.comments.filter((comment) => comment.id !== id);
  }

  // Selection and events

  selection(): Selection {
    const sheet = this.workbook.getActiveSheet().getSheetId();
    const chosen = this.selections.getWorkbookSelections(this.unit).getSelectionsOfWorksheet(sheet).at(-1);
    return { sheet, area: chosen ? areaOf(chosen.range) : { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select({ sheet, area }: Selection): void {
    if (this.workbook.getActiveSheet().getSheetId() !== sheet) this.activate(sheet);
    const merge = this.merges(sheet).find(({ top, left }) => top === area.top && left === area.left);
    const range = rangeOf(merge && contains(merge, area.bottom, area.right) ? merge : area);
    const primary = {
      ...rangeOf(merge ?? { top: area.top, left: area.left, bottom: area.top, right: area.left }),
      actualRow: area.top,
      actualColumn: area.left,
      isMerged: merge !== undefined,
      isMergedMainCell: merge !== undefined,
    };
    this.makeRoom(sheet, [{ row: area.bottom, column: area.right }]);
    this.run('sheet.operation.set-selections', {
      subUnitId: sheet,
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }

  listen(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Rows or columns of a sheet were put in, taken out or moved. */
  onReshape(listener: (sheet: string) => void): void {
    this.reshaped = listener;
  }

  /** A person wanted to change a protected cell. */
  onRefusal(listener: (sheet: string) => void): void {
    this.refused = listener;
  }

  // The rest

  private activate(sheet: string): void {
    this.run('sheet.operation.set-worksheet-active', { subUnitId: sheet });
  }

  private run(command: string, params: object): void {
    this.commands.syncExecuteCommand(command, { unitId: this.unit, ...params });
  }

  private by(origin: Origin, command: string, params: object): void {
    const before = this.hand;
    this.hand = origin;
    try {
      this.run(command, params);
    } finally {
      this.hand = before;
    }
  }

  private emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private content(sheet: string, row: number, column: number): Content {
    const cell = this.matrix(sheet).getValue(row, column);
    return contentOf(cell, this.formula(sheet, row, column, cell));
  }

  private cell(sheet: string, row: number, column: number, cell: Nullable<ICellData>): GridCell | null {
    return gridCell(row, column, cell, this.workbook.getStyles(), this.formula(sheet, row, column, cell));
  }

  /** A formula that was filled down is kept once, with an id that the others share. */
  private formula(sheet: string, row: number, column: number, cell: Nullable<ICellData>): string | undefined {
    if (!cell || (!cell.f && !cell.si)) return undefined;
    const formula = cell.f ?? this.formulas.getFormulaStringByCell(row, column, sheet, this.unit);
    return formula ? formula.replace(/^=/, '') : undefined;
  }

  private all(sheet: string): readonly GridCell[] {
    const found: GridCell[] = [];
    this.matrix(sheet).forValue((row, column, value) => {
      const cell = this.cell(sheet, row, column, value);
      if (cell) found.push(cell);
    });
    return found;
  }

  private matrix(sheet: string): ObjectMatrix<Nullable<ICellData>> {
    return this.sheet(sheet).getCellMatrix();
  }

  private sheet(id: string): Worksheet {
    const found = this.workbook.getSheetBySheetId(id);
    if (!found) throw new RangeError(`no sheet ${id}`);
    return found;
  }

  /** A sheet of Univer's ends where it is told to. */
  private makeRoom(id: string, places: readonly { readonly row: number; readonly column: number }[]): void {
    const sheet = this.sheet(id);
    const rowCount = Math.max(...places.map(({ row }) => row + 1));
    const columnCount = Math.max(...places.map(({ column }) => column + 1));
    if (rowCount > sheet.getRowCount())
      this.run('sheet.mutation.set-worksheet-row-count', { subUnitId: id, rowCount: rowCount + ROOM.rows });
    if (columnCount > sheet.getColumnCount())
      this.run('sheet.mutation.set-worksheet-column-count', { subUnitId: id, columnCount });
  }

  private rowsRange(id: string, at: number, count: number): IRange {
    const right = Math.min(this.sheet(id).getColumnCount(), MAX_COLUMNS) - 1;
    return rangeOf({ top: at, bottom: at + count - 1, left: 0, right });
  }
}

/** Dates and messages as in the United Kingdom come from us; Univer has words in American English only. */
export const UNIVER_LOCALE = LocaleType.EN_US;

export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

function hiddenIn(lines: Record<number, Nullable<{ hd?: BooleanNumber }>> | undefined): number[] {
  return Object.entries(lines ?? {})
    .filter(([, line]) => line?.hd === BooleanNumber.TRUE)
    .map(([index]) => Number(index))
    .sort((a, b) => a - b);
}

function around(area: Area | null, { top, left, bottom, right }: Area): Area {
  if (!area) return { top, left, bottom, right };
  return {
    top: Math.min(area.top, top),
    left: Math.min(area.left, left),
    bottom: Math.max(area.bottom, bottom),
    right: Math.max(area.right, right),
  };
}
