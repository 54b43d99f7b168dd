/// <reference types="office-js" />
import type { Area } from '../../domain/address';
import type { Cell } from '../../domain/snapshot';

/** Asks for all there is to know about the cells of a range. */
export function askForBlock(range: Excel.Range): Excel.Range {
  range.load('rowIndex, columnIndex, rowCount, columnCount, values, formulas, valueTypes, text, numberFormat');
  // Excel need not keep the range, and no second message is spent on giving it back.
  range.untrack();
  return range;
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

/** Cells that hold something, from top to bottom and from left to right. */
export function cellsOf(range: Excel.Range): Cell[] {
  const cells: Cell[] = [];
  const types = range.valueTypes as readonly (readonly string[])[];
  (range.values as readonly (readonly unknown[])[]).forEach((row, down) =>
    row.forEach((value, across) => {
      const formula = formulaOf(range.formulas[down]?.[across], value);
      const isError = types[down]?.[across] === 'Error';
      if (formula === undefined && !isError && (value === '' || value === null)) return;
      cells.push({
        row: range.rowIndex + down,
        column: range.columnIndex + across,
        value: isError ? null : (value as Cell['value']),
        format: String(range.numberFormat[down]?.[across] ?? 'General'),
        text: range.text[down]?.[across] ?? '',
        ...(formula === undefined ? {} : { formula }),
        ...(isError ? { error: String(value) } : {}),
      });
    }),
  );
  return cells;
}

/** A text that begins with "=" is given as its own formula; a real formula never results in its own text. */
export function formulaOf(formula: unknown, value: unknown): string | undefined {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : undefined;
}

/** About what the block weighs in Excel's answer. */
export function weightOf(range: Excel.Range): number {
  let weight = 0;
  for (const row of range.values as readonly (readonly unknown[])[]) {
    // Values, formulas and texts say the same thing three times; types and formats add their own.
    for (const value of row) weight += 70 + (typeof value === 'string' ? value.length * 3 : 30);
  }
  return weight;
}

/** "If the merged areas count in this range is more than 512, then this method will fail": so many rows have fewer. */
const ROWS_AT_ONCE = 32;

/** Merged areas of a range. Those whose first cell lies outside of it are not found (office-js #3611). */
export function askForMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/rowIndex, areas/columnIndex, areas/rowCount, areas/columnCount');
  range.untrack();
  merged.untrack();
  return merged;
}

/** As `askForMerges`, for a sheet with more merged areas than Excel gives at once. */
export function askForManyMerges(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.RangeAreas[] {
  const asked: Excel.RangeAreas[] = [];
  for (let row = top; row <= bottom; row += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, bottom - row + 1);
    asked.push(askForMerges(sheet.getRangeByIndexes(row, left, rows, right - left + 1)));
  }
  return asked;
}

export function mergesOf(asked: readonly Excel.RangeAreas[]): Area[] {
  return asked.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOf)));
}
