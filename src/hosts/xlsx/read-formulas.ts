import { areaFromA1, type Position } from '../../domain/address';
import type { Cell } from '../../domain/snapshot';
import { tooLarge } from './failures';
import { SharedFormula } from './shared-formula';
import { ownCopy } from './text';
import type { Attributes } from './xml';

type FormulaCell = { -readonly [Key in keyof Cell]: Cell[Key] };

/** A formula is shared with a number only; written out a million times it could fill the memory. */
const MAX_SHARED_TEXT = 16 * 1024 * 1024;
/** Cells that take part in array formulas; more than anybody types, few enough for a map. */
const MAX_ARRAY_CELLS = 100_000;

/** Reads the formulas of one sheet; shared and array formulas are written out for every cell they stand in. */
export class FormulaReader {
  inCell = false;
  private attributes: Attributes = {};
  private formula = '';
  private readonly masters = new Map<string, SharedFormula>();
  private readonly followers: { readonly cell: FormulaCell; readonly shared: string }[] = [];
  private readonly arrays: { readonly reference: string; readonly formula: string }[] = [];

  startCell(): void {
    this.inCell = false;
  }

  open(attributes: Attributes): void {
    this.inCell = true;
    this.attributes = attributes;
    this.formula = '';
  }

  text(text: string): void {
    this.formula += text;
  }

  /** Puts the formula into the cell just read, or notes it for `resolve`. */
  closeCell(cell: FormulaCell): void {
    const { t: kind, si: shared, ref } = this.attributes;
    cell.formula = kind === 'dataTable' ? 'TABLE()' : ownCopy(this.formula);
    if (kind === 'shared' && shared !== undefined) {
      if (this.formula === '') this.followers.push({ cell, shared });
      else if (ref !== undefined || !this.masters.has(shared)) {
        this.masters.set(shared, new SharedFormula(this.formula, cell));
      }
    } else if ((kind === 'array' || kind === 'dataTable') && ref?.includes(':')) {
      this.arrays.push({ reference: ref, formula: cell.formula });
    }
  }

  resolve(cells: readonly FormulaCell[]): void {
    let textLeft = MAX_SHARED_TEXT;
    for (const { cell, shared } of this.followers) {
      const master = this.masters.get(shared);
      if (!master) continue;
      cell.formula = master.at(cell);
      textLeft -= cell.formula.length;
      if (textLeft < 0) throw tooLarge();
    }
    if (this.arrays.length > 0) this.fillArrays(cells);
  }

  /** All cells of an array formula show a part of one result; none can be typed over alone. */
  private fillArrays(cells: readonly FormulaCell[]): void {
    const formulas = new Map<number, string>();
    for (const { reference, formula } of this.arrays) {
      const area = areaFromA1(reference);
      if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MAX_ARRAY_CELLS - formulas.size)
        continue;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) formulas.set(key({ row, column }), formula);
      }
    }
    for (const cell of cells) {
      const formula = cell.formula === undefined ? formulas.get(key(cell)) : undefined;
      if (formula !== undefined) cell.formula = formula;
    }
  }
}

const key = ({ row, column }: Position): number => row * 16_384 + column;
