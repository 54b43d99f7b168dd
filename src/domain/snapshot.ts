import type { Area } from './address';

/**
 * A workbook as plain data: what a host read, and nothing of the host.
 * Every host (a file, Excel, the embedded Excel) gives the same shape, so reading, rules and tests know one only.
 */
export interface Snapshot {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Serials count from 1 January 1904 (old Mac workbooks) instead of 1900. */
  readonly date1904: boolean;
  /** The workbook's structure is protected: no sheet can be added. */
  readonly protectedStructure: boolean;
  /** Under manual calculation totals may be old. */
  readonly calculation: 'automatic' | 'manual';
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly protected: boolean;
  /** Cells that hold something, in rows from top to bottom and from left to right; never two at one place. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  /** Zero-based, ascending. */
  readonly hiddenRows: readonly number[];
  /** Zero-based, ascending. */
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly Table[];
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** What the cell holds; for a formula its result. null: nothing, an error, or a result nobody stored. */
  readonly value: string | number | boolean | null;
  /** Number format code as in the file ("General", "dd/mm/yyyy", "£#,##0"). */
  readonly format: string;
  /** As the host shows it, where the host knows (Excel does, a file does not). */
  readonly text?: string;
  /** The formula without its leading "=". */
  readonly formula?: string;
  /** A formula whose result the file does not hold (written by a program that does not calculate). */
  readonly resultUnknown?: boolean;
  /** "#REF!", "#N/A" … */
  readonly error?: string;
}

export interface Table {
  readonly name: string;
  /** The whole table with its heading row and its total row. */
  readonly area: Area;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet that a sheet-level name belongs to. */
  readonly scope?: string;
  /** Where it points, if it points at one rectangle on one sheet; null for constants, formulas and broken names. */
  readonly target: { readonly sheet: string; readonly area: Area } | null;
}
