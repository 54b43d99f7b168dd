import { MAX_COLUMNS, MAX_ROWS, toA1 } from '../../domain/address';
import type { Edit, EditOutcome, EditValue } from '../../domain/edit';
import type { Cell, Sheet } from '../../domain/snapshot';
import { addSheets } from '../../hosts/xlsx/add-sheets';
import { applyEdits } from '../../hosts/xlsx/patch';
import type { Grid, GridCell } from '../grid/grid';
import { sheetId } from '../grid/univer-data';

export interface SavedBook {
  readonly bytes: Uint8Array;
  /** How many cells of the copy differ from what was opened. */
  readonly cells: number;
  /** What the copy does not have, each a sentence for the person. */
  readonly left: readonly string[];
}

/** What is needed of an open workbook to save it. */
export interface BookToSave {
  readonly bytes: Uint8Array;
  readonly sheets: readonly Sheet[];
  readonly grid: Grid;
  /** Sheets in which rows or columns were put in, taken out or moved. */
  readonly reshaped: ReadonlySet<string>;
}

const EVERYTHING = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/**
 * The file as it was opened with the changed cells in it, so that nothing else of it is lost. What goes beyond cells
 * it does not save, and says so.
 */
export function saveBook({ bytes, sheets, grid, reshaped }: BookToSave): SavedBook {
  const left: string[] = [];
  const edits: Edit[] = [];
  const current = new Map(grid.sheets().map((sheet) => [sheet.id, sheet]));
  sheets.forEach((sheet, index) => {
    const id = sheetId(index);
    const now = current.get(id);
    current.delete(id);
    if (!now) return void left.push(`The sheet ${sheet.name} was deleted here. The copy still has it.`);
    if (now.name !== sheet.name)
      left.push(`The sheet ${sheet.name} keeps its name in the copy; here it is ${now.name}.`);
    if (reshaped.has(id)) {
      left.push(`Rows or columns of ${sheet.name} were inserted, deleted or moved. The copy has that sheet as it was.`);
      return undefined;
    }
    return void edits.push(...changedCells(sheet, grid.cells(id, EVERYTHING), left));
  });
  const added = [...current.values()].map(({ id, name, visibility }) => ({
    name,
    visibility,
    cells: grid.cells(id, EVERYTHING),
  }));
  for (const { name } of added)
    left.push(`The sheet ${name} is new. The copy has its cells, and nothing of its looks.`);
  const { bytes: saved, outcomes } = applyEdits(addSheets(bytes, added), edits);
  left.push(...refusals(outcomes));
  return { bytes: saved, cells: outcomes.filter(({ refused }) => refused === null).length, left };
}

function changedCells(sheet: Sheet, now: readonly GridCell[], left: string[]): Edit[] {
  const before = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const edits: Edit[] = [];
  for (const cell of now) {
    const key = `${cell.row} ${cell.column}`;
    const was = before.get(key);
    before.delete(key);
    if (cell.formula !== undefined) {
      if (cell.formula !== was?.formula) left.push(`The formula in ${place(sheet, cell)} is not in the copy.`);
      continue;
    }
    const value = cell.error ?? cell.value;
    const format = was && cell.format === was.format ? undefined : cell.format;
    const isSame = (was?.error ?? was?.value ?? null) === value && was?.formula === undefined;
    if (isSame && (format === undefined || value === null)) continue;
    edits.push(edit(sheet, cell, was, value, format === 'General' ? undefined : format));
  }
  for (const was of before.values()) {
    if (was.value !== null || was.formula !== undefined || was.error !== undefined)
      edits.push(edit(sheet, was, was, null));
  }
  return edits;
}

function edit(
  { name }: Sheet,
  { row, column }: Pick<Cell, 'row' | 'column'>,
  was: Cell | undefined,
  value: EditValue,
  format?: string,
): Edit {
  return {
    sheet: name,
    cell: toA1(row, column),
    expect: was?.value ?? null,
    value,
    ...(format === undefined ? {} : { format }),
  };
}

function refusals(outcomes: readonly EditOutcome[]): string[] {
  return outcomes.flatMap(({ edit: { sheet, cell }, refused }) => {
    if (refused === null) return [];
    const why = refused.why === 'formula' ? 'The file has a formula there.' : 'The file does not let it be changed.';
    return [`${sheet} ${cell} is as it was in the copy. ${why}`];
  });
}

const place = ({ name }: Sheet, { row, column }: Pick<Cell, 'row' | 'column'>): string =>
  `${name} ${toA1(row, column)}`;
