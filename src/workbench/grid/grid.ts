import type { Area } from '../../domain/address';
import type { Sheet, Snapshot } from '../../domain/snapshot';

export type Scalar = string | number | boolean;

/** What a cell holds. */
export interface Content {
  /** For a formula its result; null for nothing, an error, or a result nobody computed. */
  readonly value: Scalar | null;
  /** Without its leading "=". */
  readonly formula?: string;
  readonly error?: string;
}

export interface GridCell extends Content {
  readonly row: number;
  readonly column: number;
  readonly format: string;
  /** Only matters once the sheet is protected. */
  readonly locked: boolean;
}

/** A cell to write: only what is named changes. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content?: Content;
  readonly format?: string;
  readonly locked?: boolean;
}

export interface GridSheet {
  /** Stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly protected: boolean;
}

export interface GridTable {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  readonly area: Area;
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
  /** By the API's own names ("style", "showFilterButton"); where there is none, as Excel makes a table. */
  readonly looks?: Looks;
}

export interface GridName {
  readonly name: string;
  /** Id of the sheet that a sheet-level name belongs to. */
  readonly scope: string | null;
  /** What it stands for, without its leading "=": "Form!$B$2", "20%", "#REF!". */
  readonly formula: string;
}

export interface GridValidation {
  readonly area: Area;
  /** As in the API: {list: {inCellDropDown, source}}, {decimal: …}. */
  readonly rule: object;
  readonly prompt?: object;
  readonly errorAlert?: object;
  readonly ignoreBlanks?: boolean;
}

export interface GridComment {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

/** How cells look, as far as the add-in sets it. By the API's own names ("fill.color", "columnWidth"). */
export type Looks = Readonly<Record<string, Scalar>>;

export interface Selection {
  readonly sheet: string;
  readonly area: Area;
}

/** Whose hand changed the workbook. */
export type Origin = 'person' | 'add-in' | 'co-author';

export type GridEvent =
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly area: Area;
      readonly origin: Origin;
      readonly change: 'RangeEdited' | 'RowInserted' | 'RowDeleted';
      /** Only where one cell changed. */
      readonly before?: Content;
      readonly after?: Content;
    }
  | { readonly kind: 'selected'; readonly selection: Selection }
  | { readonly kind: 'activated' | 'deactivated'; readonly sheet: string }
  | { readonly kind: 'added' | 'deleted'; readonly sheet: string; readonly origin: Origin };

/**
 * What the embedded Excel needs of a spreadsheet, and all it knows of one. Places are zero-based, sheets go by id.
 * Everything happens at once: there is nothing to wait for.
 */
export interface Grid {
  readonly date1904: boolean;
  readonly protectedStructure: boolean;
  readonly calculation: Snapshot['calculation'];
  /** A person is typing in a cell: until that ends Excel answers nothing. */
  readonly editing: boolean;

  /** In the order of their tabs. */
  sheets(): readonly GridSheet[];
  addSheet(name: string, origin: Origin): GridSheet;
  deleteSheet(sheet: string, origin: Origin): void;
  changeSheet(sheet: string, change: Partial<Omit<GridSheet, 'id'>>): void;
  moveSheet(sheet: string, position: number): void;

  /** The rectangle around all cells in use; null where the sheet is blank. */
  extent(sheet: string, valuesOnly: boolean): Area | null;
  /** Cells that hold something or are formatted, in any order; the rest of the area is blank. */
  cells(sheet: string, area: Area): readonly GridCell[];
  write(sheet: string, changes: readonly CellChange[], origin: Origin): void;
  insertRows(sheet: string, at: number, count: number, origin: Origin): void;
  deleteRows(sheet: string, at: number, count: number, origin: Origin): void;
  calculate(): void;

  merges(sheet: string): readonly Area[];
  merge(sheet: string, area: Area): void;
  unmerge(sheet: string, area: Area): void;
  hiddenRows(sheet: string): readonly number[];
  hiddenColumns(sheet: string): readonly number[];
  hideRows(sheet: string, rows: readonly number[], hidden: boolean): void;
  hideColumns(sheet: string, columns: readonly number[], hidden: boolean): void;
  looks(sheet: string, row: number, column: number): Looks;
  setLooks(sheet: string, area: Area, looks: Looks): void;
  freeze(sheet: string, rows: number, columns: number): void;
  frozen(sheet: string): { readonly rows: number; readonly columns: number };

  tables(): readonly GridTable[];
  /** Adds the table, or changes the one with that id. */
  putTable(table: GridTable): void;
  deleteTable(id: string): void;
  names(): readonly GridName[];
  putName(name: GridName): void;
  deleteName(name: GridName): void;
  validation(sheet: string, row: number, column: number): GridValidation | null;
  /** Null takes it away. */
  setValidation(sheet: string, area: Area, validation: Omit<GridValidation, 'area'> | null): void;
  comments(): readonly GridComment[];
  addComment(comment: Omit<GridComment, 'id'>): GridComment;
  deleteComment(id: string): void;

  selection(): Selection;
  select(selection: Selection): void;
  /** Small texts that are saved with the workbook. */
  readonly settings: Map<string, string>;

  listen(listener: (event: GridEvent) => void): () => void;
}
