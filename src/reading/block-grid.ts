import { toA1 } from '../domain/address';
import type { Cell, Sheet } from '../domain/snapshot';
import type { Grid } from './grid';
import type { Pair } from './pairs';

/** Labels in the first row, their values in the second; every place knows where it stands on the sheet. */
export function gridOfBlock(sheet: Sheet, pairs: readonly Pair[]): Grid {
  const labels = pairs.map(({ label }, column): Cell => ({ ...label, row: 0, column }));
  const values = pairs.map(({ value }, column): Cell | null => (value ? { ...value, row: 1, column } : null));
  const place = (row: number, column: number): { row: number; column: number } => {
    const pair = pairs[column] ?? pairs.at(-1);
    if (!pair) return { row: 0, column: 0 };
    return row === 0 ? { row: pair.label.row, column: pair.label.column } : { row: pair.row, column: pair.column };
  };
  const rows = [
    { row: 0, cells: labels, hidden: false },
    { row: 1, cells: values.filter((cell) => cell !== null), hidden: false },
  ];
  return {
    sheet: { ...sheet, tables: [] },
    rows,
    lastRow: 1,
    row: (row) => rows[row],
    at: (row, column) => (row === 0 ? labels[column] : row === 1 ? (values[column] ?? undefined) : undefined),
    merge: () => undefined,
    address: (row, column) => {
      const at = place(row, column);
      return toA1(at.row, at.column);
    },
    place,
    laidOut: 'block',
  };
}
