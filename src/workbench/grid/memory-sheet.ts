import { type Area, contains, MAX_COLUMNS } from '../../domain/address';
import { around } from './areas';
import type { CellChange, Content, GridCell, GridSheet } from './grid';
import { type RowShift, shiftedArea, shiftedFormula, shiftedRow } from './shift';
import { areasOfSum, sumOf } from './sum';

const BLANK = { value: null, format: 'General', locked: true } as const;
const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** One sheet of the grid in memory. */
export class MemorySheet {
  private stored = new Map<number, GridCell>();
  merges: Area[] = [];
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  frozen = { rows: 0, columns: 0 };

  constructor(public facts: GridSheet) {}

  cell(row: number, column: number): GridCell {
    return this.stored.get(keyOf(row, column)) ?? { row, column, ...BLANK };
  }

  cells(area: Area): GridCell[] {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (size > this.stored.size) {
      return [...this.stored.values()].filter(({ row, column }) => contains(area, row, column));
    }
    const found: GridCell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = this.stored.get(keyOf(row, column));
        if (cell) found.push(cell);
      }
    }
    return found;
  }

  extent(valuesOnly: boolean): Area | null {
    let area: Area | null = null;
    for (const cell of this.stored.values()) {
      if (valuesOnly && !isFilled(cell)) continue;
      area = around(area, { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
    }
    if (!valuesOnly) for (const merge of this.merges) area = around(area, merge);
    return area;
  }

  write({ row, column, content, format, locked }: CellChange): void {
    const before = this.cell(row, column);
    const { value, formula, error }: Content = content ?? before;
    const cell: GridCell = {
      row,
      column,
      value,
      format: format ?? before.format,
      locked: locked ?? before.locked,
      ...(formula === undefined ? {} : { formula }),
      ...(error === undefined ? {} : { error }),
    };
    const isBlank = !isFilled(cell) && cell.format === BLANK.format && cell.locked;
    if (isBlank) this.stored.delete(keyOf(row, column));
    else this.stored.set(keyOf(row, column), cell);
  }

  shift(shift: RowShift): void {
    const moved = new Map<number, GridCell>();
    for (const cell of this.stored.values()) {
      const row = shiftedRow(cell.row, shift);
      if (row === null) continue;
      const formula = cell.formula === undefined ? {} : { formula: shiftedFormula(cell.formula, shift) };
      moved.set(keyOf(row, cell.column), { ...cell, ...formula, row });
    }
    this.stored = moved;
    this.merges = this.merges.flatMap((area) => shiftedArea(area, shift) ?? []);
    this.hiddenRows = new Set([...this.hiddenRows].flatMap((row) => shiftedRow(row, shift) ?? []));
  }

  /** Sums only, as often as they build on each other; every other result stays as it was stored. */
  calculate(): void {
    const sums = [...this.stored.values()].filter(({ formula }) => formula !== undefined && areasOfSum(formula));
    for (let changed = true, rounds = 0; changed && rounds <= sums.length; rounds++) {
      changed = false;
      for (const { row, column, formula = '' } of sums) {
        const before = this.cell(row, column);
        const result = sumOf((areasOfSum(formula) ?? []).flatMap((area) => this.cells(area)));
        if (before.value === result.value && before.error === result.error) continue;
        this.write({ row, column, content: { ...result, formula } });
        changed = true;
      }
    }
  }
}

function isFilled({ value, formula, error }: Content): boolean {
  return (value !== null && value !== '') || formula !== undefined || error !== undefined;
}
