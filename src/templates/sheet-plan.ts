import type { Area, Position } from '../domain/address';
import type { SectionId } from '../domain/roles';
import type { Pack } from '../packs/schema';
import type { LookName } from './looks';

/**
 * A form as a neutral layout plan: plain data that a writer puts into a file or into the open workbook.
 * Rows and columns count from 0, as everywhere inside.
 */
export interface TemplatePlan extends SheetsPlan {
  readonly pack: Pack;
  /** Document title. */
  readonly title: string;
}

/** Sheets to add to a workbook. */
export interface SheetsPlan {
  /** The first sheet is the one the workbook opens on. */
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** The person stays on the sheet they are on. */
  readonly quietly?: boolean;
}

export interface NamePlan extends Position {
  readonly name: string;
  readonly sheet: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly hidden: boolean;
  /** "RRGGBB", like every colour of a plan. */
  readonly tabColour: string;
  /** In characters, from the first column on. */
  readonly widths: readonly number[];
  /** In reading order. */
  readonly cells: readonly CellPlan[];
  readonly tables: readonly TablePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly colouring: readonly ColourRule[];
  /** Heights in points that rows begin with; they give way to what is typed. */
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly activeCell: Position;
  readonly print: PrintPlan;
}

export type CellContent = string | number | FormulaContent | null;

/** A formula without its "=", with the result that belongs to the values of the plan. */
export interface FormulaContent {
  readonly formula: string;
  readonly result: string | number;
}

export interface CellPlan extends Position {
  readonly content: CellContent;
  readonly look: LookName;
  /** Number format; General where there is none. */
  readonly format?: string;
}

export interface TablePlan {
  readonly name: string;
  readonly section: SectionId;
  /** With its heading row. */
  readonly area: Area;
  readonly headings: readonly string[];
  /** Sentences go into it, so its rows begin tall. */
  readonly roomy: boolean;
}

export interface ValidationPlan {
  readonly area: Area;
  readonly accepts: Accepted;
  /** stop: nothing else is kept · warning, information: a person may keep it all the same. */
  readonly otherwise: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  } | null;
  readonly promptTitle: string;
  readonly prompt: string;
}

export type Accepted =
  | { readonly kind: 'anything' }
  /** A range with its sheet, e.g. "Lists!$A$2:$A$4". */
  | { readonly kind: 'list'; readonly source: string }
  /** Serials, both days included. */
  | { readonly kind: 'date'; readonly from: number; readonly to: number }
  | { readonly kind: 'number'; readonly from: number }
  | { readonly kind: 'whole'; readonly from: number; readonly to: number };

/** A look that cells take on while the formula, written for the area's first cell, is true. */
export interface ColourRule {
  readonly area: Area;
  readonly formula: string;
  readonly look: LookName;
}

export interface PrintPlan {
  readonly landscape: boolean;
  /** Last column that is printed; rows are printed as far as they are used. */
  readonly lastColumn: number;
  /** A table that would be too small to read on one page runs over several, with its first column on each. */
  readonly pagesWide: number;
  readonly repeatRow: number | null;
  /** At the left of the footer; at the right stand the sheet's name and the page. */
  readonly footer: string;
}
