import { BooleanNumber, type Injector, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import { type Area, contains } from '../../domain/address';
import { around } from './areas';
import type { CellChange, Grid, GridCell, GridSheet, Looks, Origin, Selection } from './grid';
import { GridBase } from './grid-base';
import { cellData, isLockedCell, undoData } from './univer-cells';
import { pixels, styleOf } from './univer-looks';
import { areaOf, hiddenIn, rangeOf } from './univer-ranges';
import { watchUniver } from './univer-watch';
import { type Matrix, ROOM, UniverWorkbook } from './univer-workbook';

/**
 * A workbook that is open in Univer. Values, formats, formulas, merges and the selection are Univer's; the rest is
 * kept beside it.
 */
export class UniverGrid extends GridBase implements Grid {
  private readonly book: UniverWorkbook;
  private readonly watching: { dispose(): void };
  private refused: (sheet: string) => void = () => undefined;
  private reshaped: (sheet: string) => void = () => undefined;
  private ids = 0;

  constructor(injector: Injector, unit: string) {
    super();
    const book = new UniverWorkbook(injector, unit);
    this.book = book;
    this.watching = watchUniver(book.commands, {
      unit,
      content: (sheet, row, column) => book.content(sheet, row, column),
      cells: (sheet, area, change, details) =>
        this.emit({ kind: 'cells', sheet, area, origin: this.book.hand, change, ...details }),
      refuses: (sheet, cells) => {
        if (this.book.hand !== 'person' || !this.beside.sheet(sheet).protected) return false;
        const isLocked = cells.some(({ row, column }) => isLockedCell(this.book.matrix(sheet).getValue(row, column)));
        if (isLocked) this.refused(sheet);
        return isLocked;
      },
      rowsMoved: (sheet, shift) => {
        this.reshaped(sheet);
        this.beside.shiftRows(sheet, this.book.sheet(sheet).getName(), shift);
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
      active: () => this.book.workbook.getActiveSheet(true)?.getSheetId() ?? '',
      added: (sheet) => this.emit({ kind: 'added', sheet, origin: this.book.hand }),
      deleted: (sheet) => {
        this.beside.forget(sheet);
        this.emit({ kind: 'deleted', sheet, origin: this.book.hand });
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
    return this.book.workbook.getSheets().map((sheet) => {
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
    this.book.by(origin, 'sheet.mutation.insert-sheet', {
      index: this.book.workbook.getSheetSize(),
      sheet: mergeWorksheetSnapshotWithDefault({ id, name, rowCount: ROOM.rows, columnCount: ROOM.columns }),
    });
    return { id, name, visibility: 'visible', protected: false };
  }

  deleteSheet(id: string, origin: Origin): void {
    const subUnitName = this.book.sheet(id).getName();
    const next = this.book.workbook.getSheets().find((sheet) => sheet.getSheetId() !== id && !sheet.isSheetHidden());
    if (next && this.book.workbook.getActiveSheet(true)?.getSheetId() === id) this.book.activate(next.getSheetId());
    this.book.by(origin, 'sheet.mutation.remove-sheet', { subUnitId: id, subUnitName });
  }

  changeSheet(id: string, change: Partial<Omit<GridSheet, 'id'>>): void {
    const facts = this.beside.sheet(id);
    if (change.protected !== undefined) facts.protected = change.protected;
    if (change.name !== undefined)
      this.book.run('sheet.mutation.set-worksheet-name', { subUnitId: id, name: change.name });
    if (change.visibility === undefined) return;
    facts.visibility = change.visibility;
    const hidden = change.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    this.book.run('sheet.mutation.set-worksheet-hidden', { subUnitId: id, hidden });
  }

  /** What a workbook brings along, without a change to it. */
  keep(id: string, { visibility, protected: isProtected }: Pick<GridSheet, 'visibility' | 'protected'>): void {
    Object.assign(this.beside.sheet(id), { visibility, protected: isProtected });
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.book.workbook.getSheetIndex(this.book.sheet(id));
    this.book.run('sheet.mutation.set-worksheet-order', { subUnitId: id, fromOrder, toOrder: position });
  }

  // Cells

  extent(id: string, valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const cell of this.book.all(id)) {
      if (valuesOnly && cell.value === null && cell.formula === undefined && cell.error === undefined) continue;
      area = around(area, { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    }
    if (!valuesOnly) for (const merge of this.merges(id)) area = around(area, merge);
    return area;
  }

  cells(id: string, area: Area): readonly GridCell[] {
    const matrix = this.book.matrix(id);
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size > 200) return this.book.all(id).filter(({ row, column }) => contains(area, row, column));
    const found: GridCell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.book.cell(id, row, column, matrix.getValue(row, column));
        if (cell) found.push(cell);
      }
    }
    return found;
  }

  write(id: string, changes: readonly CellChange[], origin: Origin): void {
    if (changes.length === 0) return;
    const matrix = this.book.matrix(id);
    const styles = this.book.workbook.getStyles();
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
    this.book.makeRoom(id, changes);
    this.book.set(id, after, before, origin);
  }

  insertRows(id: string, at: number, count: number, origin: Origin): void {
    this.book.makeRoom(id, [{ row: at + 1, column: 0 }]);
    const range = this.book.wholeRows(id, at, count);
    // Direction 0 is up: the new rows take the place of the one at `at`.
    this.book.by(origin, 'sheet.command.insert-row-by-range', { subUnitId: id, range, direction: 0 });
  }

  deleteRows(id: string, at: number, count: number, origin: Origin): void {
    this.book.makeRoom(id, [{ row: at + count, column: 0 }]);
    this.book.by(origin, 'sheet.command.remove-row-by-range', {
      subUnitId: id,
      range: this.book.wholeRows(id, at, count),
    });
  }

  /** Results arrive a moment later; whoever reads waits for `settled`. */
  calculate(): void {
    void this.book.commands.executeCommand(
      'formula.mutation.set-formula-calculation-start',
      { commands: [], forceCalculation: true, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {} },
      { onlyLocal: true },
    );
  }

  // Shape and looks

  merges(id: string): readonly Area[] {
    return this.book.sheet(id).getMergeData().map(areaOf);
  }

  /** Excel keeps the first cell's content and drops the rest. */
  merge(id: string, area: Area): void {
    const dropped = this.cells(id, area).filter(({ row, column }) => row !== area.top || column !== area.left);
    this.write(
      id,
      dropped.map(({ row, column }) => ({ row, column, content: { value: null } })),
      this.book.hand,
    );
    this.book.makeRoom(id, [{ row: area.bottom, column: area.right }]);
    this.book.run('sheet.mutation.add-worksheet-merge', { subUnitId: id, ranges: [rangeOf(area)] });
  }

  unmerge(id: string, area: Area): void {
    const ranges = this.merges(id)
      .filter(({ top, left }) => contains(area, top, left))
      .map(rangeOf);
    if (ranges.length > 0) this.book.run('sheet.mutation.remove-worksheet-merge', { subUnitId: id, ranges });
  }

  hiddenRows(id: string): readonly number[] {
    return hiddenIn(this.book.sheet(id).getSnapshot().rowData);
  }

  hiddenColumns(id: string): readonly number[] {
    return hiddenIn(this.book.sheet(id).getSnapshot().columnData);
  }

  hideRows(id: string, rows: readonly number[], hidden: boolean): void {
    const last = this.book.sheet(id).getColumnCount() - 1;
    const ranges = rows.map((row) => rangeOf({ top: row, bottom: row, left: 0, right: last }));
    const mutation = hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible';
    if (ranges.length > 0) this.book.run(mutation, { subUnitId: id, ranges });
  }

  hideColumns(id: string, columns: readonly number[], hidden: boolean): void {
    const last = this.book.sheet(id).getRowCount() - 1;
    const ranges = columns.map((column) => rangeOf({ top: 0, bottom: last, left: column, right: column }));
    const mutation = hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible';
    if (ranges.length > 0) this.book.run(mutation, { subUnitId: id, ranges });
  }

  override setLooks(id: string, area: Area, looks: Looks): void {
    super.setLooks(id, area, looks);
    const { columnWidth, rowHeight } = looks;
    const ranges = [rangeOf(area)];
    if (typeof columnWidth === 'number')
      this.book.run('sheet.mutation.set-worksheet-col-width', { subUnitId: id, ranges, colWidth: pixels(columnWidth) });
    if (typeof rowHeight === 'number')
      this.book.run('sheet.mutation.set-worksheet-row-height', { subUnitId: id, ranges, rowHeight: pixels(rowHeight) });
    const style = styleOf(looks);
    if (Object.keys(style).length === 0) return;
    const cellValue: Matrix = {};
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 2000); row++) {
      for (let column = area.left; column <= area.right; column++) (cellValue[row] ??= {})[column] = { s: style };
    }
    this.book.run('sheet.mutation.set-range-values', { subUnitId: id, cellValue });
  }

  freeze(id: string, rows: number, columns: number): void {
    const params = { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
    this.book.run('sheet.mutation.set-frozen', { subUnitId: id, ...params });
  }

  frozen(id: string): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.book.sheet(id).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  // Selection and events

  selection(): Selection {
    const sheet = this.book.workbook.getActiveSheet().getSheetId();
    const chosen = this.book.selections.getWorkbookSelections(this.book.unit).getSelectionsOfWorksheet(sheet).at(-1);
    return { sheet, area: chosen ? areaOf(chosen.range) : { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  select({ sheet, area }: Selection): void {
    if (this.book.workbook.getActiveSheet().getSheetId() !== sheet) this.book.activate(sheet);
    const merge = this.merges(sheet).find(({ top, left }) => top === area.top && left === area.left);
    const range = rangeOf(merge && contains(merge, area.bottom, area.right) ? merge : area);
    const primary = {
      ...rangeOf(merge ?? { top: area.top, left: area.left, bottom: area.top, right: area.left }),
      actualRow: area.top,
      actualColumn: area.left,
      isMerged: merge !== undefined,
      isMergedMainCell: merge !== undefined,
    };
    this.book.makeRoom(sheet, [{ row: area.bottom, column: area.right }]);
    this.book.run('sheet.operation.set-selections', {
      subUnitId: sheet,
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }

  /** Rows or columns of a sheet were put in, taken out or moved. */
  onReshape(listener: (sheet: string) => void): void {
    this.reshaped = listener;
  }

  /** A person wanted to change a protected cell. */
  onRefusal(listener: (sheet: string) => void): void {
    this.refused = listener;
  }
}
