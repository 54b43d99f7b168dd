import { type Area, areaFromA1, fromA1, MAX_COLUMNS, MAX_ROWS } from '../../domain/address';
import type { Cell, Sheet } from '../../domain/snapshot';
import { contentOf, type ValueContext } from './cell-value';
import { damaged, MAX_CELLS, tooLarge } from './failures';
import { FormulaReader } from './read-formulas';
import { RichText } from './read-shared-strings';
import type { CellStyle } from './read-styles';
import { type Attributes, isOn, walkXml } from './xml';

export interface SheetContext extends ValueContext {
  readonly styles: readonly CellStyle[];
  /** Counts down over all sheets of the workbook. */
  cellsLeft: number;
}

export type SheetContent = Pick<Sheet, 'protected' | 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>;

export const newCellBudget = (): number => MAX_CELLS;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** One worksheet's XML → its cells and what lies over them. */
export function readSheetPart(xml: string, context: SheetContext): SheetContent {
  const cells = new CellReader(context);
  const merges: Area[] = [];
  const hiddenColumns: Area[] = [];
  let isProtected = false;
  walkXml(xml, {
    open(name, attributes) {
      if (cells.open(name, attributes)) return;
      if (name === 'mergeCell') {
        const area = areaFromA1(attributes.ref ?? '');
        if (area) merges.push(area);
      } else if (name === 'col' && isOn(attributes.hidden)) {
        hiddenColumns.push(columnsOf(attributes));
      } else if (name === 'sheetProtection') {
        isProtected = isOn(attributes.sheet);
      }
    },
    text: (text) => cells.text(text),
    close: (name) => cells.close(name),
  });
  return {
    protected: isProtected,
    cells: cells.result(),
    merges,
    hiddenRows: [...cells.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: columnsWithin(hiddenColumns, cells.lastColumn),
  };
}

function columnsOf({ min, max }: Attributes): Area {
  return { top: 0, left: Number(min) - 1, bottom: 0, right: Number(max) - 1 };
}

/** Files hide "all columns to the right" up to column 16,384; only those up to the last used one are worth a word. */
function columnsWithin(hidden: readonly Area[], lastColumn: number): number[] {
  const isHidden = new Uint8Array(lastColumn + 1);
  let marked = 0;
  for (const { left, right } of [...hidden].sort((a, b) => a.left - b.left)) {
    // Ranges may overlap a million times: each column is marked once only.
    for (let column = Math.max(left, marked); column <= Math.min(right, lastColumn); column++) isHidden[column] = 1;
    marked = Math.max(marked, Math.min(right, lastColumn) + 1);
  }
  return [...isHidden.keys()].filter((column) => isHidden[column] === 1);
}

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
    if (!(this.row >= 0 && this.row < MAX_ROWS && Number.isInteger(this.row))) throw damaged();
    if (isOn(hidden)) this.hiddenRows.add(this.row);
    else this.hiddenRows.delete(this.row);
  }

  private openCell({ r, t, s }: Attributes): void {
    const place = r === undefined ? { row: this.row, column: this.column + 1 } : fromA1(r);
    if (!place || place.column >= MAX_COLUMNS || place.row < 0) throw damaged();
    this.row = place.row;
    this.column = place.column;
    this.type = t;
    this.style = s;
    this.inCell = true;
    this.stored = null;
    this.hasInline = false;
    this.capturing = '';
    this.formulas.startCell();
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
