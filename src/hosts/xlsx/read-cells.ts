import { columnName, fromA1, MAX_COLUMNS, MAX_ROWS } from '../../domain/address';
import type { Cell } from '../../domain/snapshot';
import { contentOf, type ValueContext } from './cell-value';
import { damaged, tooLarge } from './failures';
import { FormulaReader } from './read-formulas';
import { RichText } from './read-shared-strings';
import type { CellStyle } from './read-styles';
import { type Attributes, isOn } from './xml';

export interface SheetContext extends ValueContext {
  readonly styles: readonly CellStyle[];
  /** Counts down over all sheets of the workbook. */
  cellsLeft: number;
}

const FIRST_COLUMNS: readonly string[] = Array.from({ length: 52 }, (_, column) => columnName(column));

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Follows rows and cells; places that the file leaves out follow from the cell before. */
export class CellReader {
  readonly hiddenRows = new Set<number>();
  lastColumn = -1;
  private readonly cells: Mutable<Cell>[] = [];
  private readonly formulas = new FormulaReader();
  private readonly inline = new RichText();
  private inOrder = true;
  private inRows = false;
  private row = -1;
  private rowNumber = '0';
  private column = -1;
  private inCell = false;
  private type: string | undefined;
  private style: string | undefined;
  private stored: string | null = null;
  private hasInline = false;
  private capturing = '';

  constructor(private readonly context: SheetContext) {}

  /** True where the element belongs to the rows. */
  open(name: string, attributes: Attributes): boolean {
    if (!this.inRows) {
      this.inRows = name === 'sheetData';
      return this.inRows;
    }
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (this.inCell) this.openInCell(name, attributes);
    return true;
  }

  text(text: string): void {
    if (!this.inCell) return;
    if (this.capturing === 'v') this.stored += text;
    else if (this.capturing === 'f') this.formulas.text(text);
    else if (this.capturing === 'is') this.inline.text(text);
  }

  close(name: string): void {
    if (!this.inRows) return;
    if (name === 'c') this.closeCell();
    else if (name === 'sheetData') this.inRows = false;
    else if (name === this.capturing) this.capturing = '';
    else if (this.capturing === 'is') this.inline.close(name);
  }

  /** Sorted by place; of two cells at one place the later one counts. */
  result(): Cell[] {
    const cells = this.inOrder ? this.cells : sortedOnce(this.cells);
    this.formulas.resolve(cells);
    return cells;
  }

  private openRow({ r, hidden }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    this.rowNumber = String(this.row + 1);
    if (!(this.row >= 0 && this.row < MAX_ROWS && Number.isInteger(this.row))) throw damaged();
    if (isOn(hidden)) this.hiddenRows.add(this.row);
    else this.hiddenRows.delete(this.row);
  }

  private openCell({ r, t, s }: Attributes): void {
    this.column++;
    if (r !== undefined && !this.isNext(r)) {
      const place = fromA1(r);
      if (!place) throw damaged();
      this.row = place.row;
      this.rowNumber = String(place.row + 1);
      this.column = place.column;
    }
    if (this.column >= MAX_COLUMNS || this.row < 0) throw damaged();
    this.type = t;
    this.style = s;
    this.inCell = true;
    this.stored = null;
    this.hasInline = false;
    this.capturing = '';
    this.formulas.startCell();
  }

  /** Most cells stand right behind the one before; comparing is cheaper than taking the address apart. */
  private isNext(address: string): boolean {
    const name = FIRST_COLUMNS[this.column];
    return name !== undefined && address === name + this.rowNumber;
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (this.capturing === 'is') {
      this.inline.open(name, attributes['xml:space']);
    } else if (name === 'v') {
      this.capturing = name;
      this.stored = '';
    } else if (name === 'f') {
      this.capturing = name;
      this.formulas.open(attributes);
    } else if (name === 'is') {
      this.capturing = name;
      this.hasInline = true;
      this.inline.clear();
    }
  }

  private closeCell(): void {
    this.inCell = false;
    const { row, column } = this;
    const hasFormula = this.formulas.inCell;
    const inline = this.hasInline ? this.inline.value() : null;
    const content = contentOf({ type: this.type, stored: this.stored, inline, hasFormula }, this.context);
    if (!content) return;
    if (this.context.cellsLeft-- <= 0) throw tooLarge();
    const format = this.context.styles[Number(this.style ?? 0)]?.format ?? 'General';
    const cell: Mutable<Cell> = { row, column, value: content.value, format };
    if (content.error !== undefined) cell.error = content.error;
    if (content.resultUnknown) cell.resultUnknown = true;
    if (hasFormula) this.formulas.closeCell(cell);
    const last = this.cells.at(-1);
    if (last && (last.row > row || (last.row === row && last.column >= column))) this.inOrder = false;
    if (column > this.lastColumn) this.lastColumn = column;
    this.cells.push(cell);
  }
}

function sortedOnce(cells: readonly Mutable<Cell>[]): Mutable<Cell>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return !next || next.row !== cell.row || next.column !== cell.column;
  });
}
