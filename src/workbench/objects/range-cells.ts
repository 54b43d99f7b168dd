import { type Area, MAX_COLUMNS, MAX_ROWS } from '../../domain/address';
import { ExcelError } from '../bridge/errors';
import type { Json } from '../bridge/protocol';
import { coerce, NoSuchFormula } from '../grid/coerce';
import { display } from '../grid/display';
import type { CellChange, GridCell, Scalar } from '../grid/grid';
import { type Book, refuseIfLocked, refuseIfProtected } from './book';

/** "A range is limited to five million cells for get operations." */
const MAX_CELLS = 5_000_000;
const BLANK = { value: null, format: 'General', locked: true } as const;

export const heightOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const widthOf = ({ left, right }: Area): number => right - left + 1;
export const sizeOf = (area: Area): number => heightOf(area) * widthOf(area);

/** Whole rows or columns. */
export function isUnbounded(area: Area): boolean {
  return heightOf(area) === MAX_ROWS || widthOf(area) === MAX_COLUMNS;
}

/** One property of every cell, in rows; null for whole rows and columns, as Excel answers. */
export function readCells(book: Book, sheet: string, area: Area, of: (cell: GridCell) => Json): Json {
  if (isUnbounded(area)) return null;
  if (sizeOf(area) > MAX_CELLS) throw new ExcelError('RangeExceedsLimit');
  const blank = of({ row: area.top, column: area.left, ...BLANK });
  const rows = Array.from({ length: heightOf(area) }, () => new Array<Json>(widthOf(area)).fill(blank));
  for (const cell of book.grid.cells(sheet, area)) {
    const row = rows[cell.row - area.top];
    if (row) row[cell.column - area.left] = of(cell);
  }
  return rows;
}

/** A blank cell reads "", an error its name. */
export const valueOf = ({ value, error }: GridCell): Json => error ?? value ?? '';
export const formulaOf = (cell: GridCell): Json => (cell.formula === undefined ? valueOf(cell) : `=${cell.formula}`);
export const typeOf = ({ value, error }: GridCell): Json => {
  if (error !== undefined) return 'Error';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value === null || value === '' ? 'Empty' : 'String';
};
export const textOf =
  (date1904: boolean) =>
  (cell: GridCell): Json =>
    display(cell, cell.format, date1904);

/** Sets `values` or `formulas`: null leaves a cell alone, "" clears it, anything else is taken as if typed. */
export function writeInputs(book: Book, sheet: string, area: Area, input: Json, year: number): void {
  const inputs = inputsFor(area, input);
  refuseIfLocked(book, sheet, area);
  const covered = (row: number, column: number): boolean =>
    book.grid
      .merges(sheet)
      .some(
        ({ top, left, bottom, right }) =>
          row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
      );
  const cells = new Map(book.grid.cells(sheet, area).map((cell) => [placeKey(cell.row, cell.column), cell]));
  const changes: CellChange[] = [];
  inputs.forEach((row, down) =>
    row.forEach((each, across) => {
      const place = { row: area.top + down, column: area.left + across };
      // Excel ignores what is written into the covered part of a merged cell, without a word.
      if (each === null || covered(place.row, place.column)) return;
      changes.push({ ...place, ...coerced(book, cells.get(placeKey(place.row, place.column)), each, year) });
    }),
  );
  book.grid.write(sheet, changes, 'add-in');
}

const placeKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

function coerced(
  book: Book,
  cell: GridCell | undefined,
  input: Scalar,
  year: number,
): Pick<CellChange, 'content' | 'format'> {
  const before = cell?.format ?? BLANK.format;
  try {
    const { content, format } = coerce(input, { format: before, date1904: book.grid.date1904, year, dayFirst: false });
    return format !== undefined && before === BLANK.format ? { content, format } : { content };
  } catch (error) {
    throw error instanceof NoSuchFormula ? new ExcelError('InvalidArgument') : error;
  }
}

export function writeFormats(book: Book, sheet: string, area: Area, input: Json): void {
  refuseIfProtected(book, sheet);
  const changes: CellChange[] = [];
  inputsFor(area, input).forEach((row, down) =>
    row.forEach((format, across) => {
      if (format === null) return;
      if (typeof format !== 'string') throw new ExcelError('InvalidArgument');
      changes.push({ row: area.top + down, column: area.left + across, format: format === '' ? 'General' : format });
    }),
  );
  book.grid.write(sheet, changes, 'add-in');
}

/** One value for all cells, or rows of the range's own shape. */
function inputsFor(area: Area, input: Json): readonly (readonly (Scalar | null)[])[] {
  if (input === null || isUnbounded(area)) throw new ExcelError('InvalidArgument');
  if (!Array.isArray(input)) {
    const single = scalar(input);
    return Array.from({ length: heightOf(area) }, () => new Array<Scalar | null>(widthOf(area)).fill(single));
  }
  const rows = input as readonly Json[];
  if (rows.length !== heightOf(area)) throw new ExcelError('InvalidArgument');
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== widthOf(area)) throw new ExcelError('InvalidArgument');
    return (row as readonly Json[]).map((each) => (each === null ? null : scalar(each)));
  });
}

function scalar(input: Json): Scalar {
  if (typeof input === 'object') throw new ExcelError('InvalidArgument');
  return input;
}
