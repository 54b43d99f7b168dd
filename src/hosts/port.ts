import type { Edit, EditOutcome } from '../domain/edit';
import type { Place } from '../domain/form';
import type { Snapshot } from '../domain/snapshot';
import type { SheetsPlan } from '../templates/sheet-plan';

/** Why a workbook cannot be read at all: one clear sentence for the person who chose the file. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly kind: UnreadableKind,
    message: string,
  ) {
    super(message);
    this.name = 'UnreadableWorkbook';
  }
}

export type UnreadableKind = 'missing' | 'empty' | 'not-a-workbook' | 'old-format' | 'locked' | 'damaged' | 'too-large';

/**
 * What became of a template that was to be inserted: all of it is there, or nothing is.
 * name-taken: sheets, or names of cells, that the workbook has already · protected: no sheet can be added to it ·
 * not-here: this host inserts into no workbook · failed: something stopped midway and what had been added was taken
 * away again; `left` are sheets for which that failed too
 */
export type InsertOutcome =
  | { readonly refused: null; readonly sheets: readonly string[] }
  | { readonly refused: 'name-taken'; readonly names: readonly string[] }
  | { readonly refused: 'protected' }
  | { readonly refused: 'not-here' }
  | { readonly refused: 'failed'; readonly left: readonly string[] };

/**
 * What became of sheets that were to be taken out again.
 * null: they are gone, by the names they had at last; none where somebody had deleted them · entered: nothing was taken
 * out, for something would be lost: cells of theirs that hold something else than what was inserted, and formulas of
 * other sheets that count on them · protected: no sheet can be taken out · last: no other sheet could be seen
 * afterwards · not-here: this host has not inserted them, or inserts into no workbook · failed: it was stopped, and
 * `left` are still there
 */
export type TakeOutOutcome =
  | { readonly refused: null; readonly sheets: readonly string[] }
  | { readonly refused: 'entered'; readonly entered: readonly Place[]; readonly counting: readonly Place[] }
  | { readonly refused: 'protected' }
  | { readonly refused: 'last' }
  | { readonly refused: 'not-here' }
  | { readonly refused: 'failed'; readonly left: readonly string[] };

/** Stops a watch; safe to call twice. */
export type Unwatch = () => void;

/**
 * What a host offers to the rest of the house. A file host has no selection and nothing to watch while nobody else
 * writes; it says so through `live`.
 */
export interface Port {
  /** True where a person may be typing at the same time (Excel), false for a file. */
  readonly live: boolean;
  /** Everything in the workbook as plain data. */
  read(): Promise<Snapshot>;
  /** Shows a place to the person; false where it does not exist or the host has no selection. */
  select(sheet: string, cell: string): Promise<boolean>;
  /**
   * Applies edits in order. Each carries what it expects to find; one that finds something else, a formula, a
   * protected sheet or the covered part of a merged cell is refused and said, and the others go on.
   */
  apply(edits: readonly Edit[]): Promise<readonly EditOutcome[]>;
  /** False where `insert` is always refused as not-here. */
  readonly canInsert: boolean;
  /**
   * Adds sheets behind those of the workbook, never over one of them, and shows the first cell to type in, unless the
   * plan says quietly. What the workbook has already stays as it is.
   */
  insert(plan: SheetsPlan): Promise<InsertOutcome>;
  /**
   * Takes out the very sheets that `insert` added for this plan, by whatever names and wherever they stand now, with
   * the names of their cells. Refused where something was entered since, unless it shall go `evenIfEntered`.
   */
  takeOut(plan: SheetsPlan, evenIfEntered?: boolean): Promise<TakeOutOutcome>;
  /** Calls back after the workbook changed by any hand but ours. */
  watch(changed: () => void): Promise<Unwatch>;
}

/** A host with a person at it, such as Excel: the pane follows where they go. */
export interface LivePort extends Port {
  /** As `watch`, and tells which cell the person selects; of several, the first. */
  watchSelection(changed: () => void, selected: (sheet: string, cell: string) => void): Promise<Unwatch>;
}

/**
 * Why a host cannot do something just now.
 * editing: somebody is typing in a cell, and Excel answers nobody until that is finished · view-only: the workbook may
 * be read and not written · gone: the workbook, or the connection to it, is no longer there
 */
export class HostFault extends Error {
  constructor(
    readonly kind: HostFaultKind,
    message: string,
  ) {
    super(message);
    this.name = 'HostFault';
  }
}

export type HostFaultKind = 'editing' | 'view-only' | 'gone';
