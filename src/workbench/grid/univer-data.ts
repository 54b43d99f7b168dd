import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { Cell, Sheet, Snapshot } from '../../domain/snapshot';
import type { Looks } from './grid';
import { contentData } from './univer-cells';
import { pixels, styleOf } from './univer-looks';
import { rangeOf, UNIVER_LOCALE } from './univer-ranges';

/** How a sheet of a file looks, as far as it is read; sizes in points. */
export interface SheetLooks {
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showsGridlines: boolean;
  readonly tabColor: string | null;
  /** Of every cell with a style, filled or not. */
  readonly cells: readonly StyledCell[];
}

export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly looks: Looks;
  readonly border: string | null;
  readonly format: string;
  readonly locked: boolean;
}

const ROWS_BEYOND = 60;
const COLUMNS_BEYOND = 4;

/** A snapshot as a workbook for Univer; ids of sheets are their place in the file. */
export function univerData(id: string, snapshot: Snapshot, looks: readonly SheetLooks[] = []): IWorkbookData {
  const styles = new StyleTable();
  const sheets = snapshot.sheets.map((sheet, index) => worksheet(sheet, sheetId(index), looks[index], styles));
  return {
    id,
    name: '',
    appVersion: '',
    locale: UNIVER_LOCALE,
    styles: styles.all(),
    sheetOrder: sheets.map((sheet) => sheet.id ?? ''),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

export const sheetId = (index: number): string => `sheet-${index + 1}`;

function worksheet(
  sheet: Sheet,
  id: string,
  looks: SheetLooks | undefined,
  styles: StyleTable,
): Partial<IWorksheetData> {
  const matrix = new Map<number, Map<number, ICellData>>();
  const at = (row: number, column: number): ICellData => {
    const line = matrix.get(row) ?? new Map<number, ICellData>();
    matrix.set(row, line);
    const cell = line.get(column) ?? {};
    line.set(column, cell);
    return cell;
  };
  for (const { row, column, looks: look, border, format, locked } of looks?.cells ?? []) {
    const cell = at(row, column);
    cell.s = styles.id({ ...styleOf(look), ...borders(border), ...numberFormat(format) });
    if (!locked) cell.custom = { locked: false };
  }
  for (const cell of sheet.cells) fill(at(cell.row, cell.column), cell, styles);
  const right = Math.max(0, ...[...matrix.values()].flatMap((line) => [...line.keys()]));
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: Object.fromEntries([...matrix].map(([row, line]) => [row, Object.fromEntries(line)])),
    mergeData: sheet.merges.map(rangeOf),
    rowCount: Math.max(100, Math.max(0, ...matrix.keys()) + ROWS_BEYOND),
    columnCount: Math.max(14, right + COLUMNS_BEYOND),
    rowData: rowData(sheet, looks),
    columnData: columnData(sheet, looks),
    showGridlines: looks?.showsGridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    defaultRowHeight: 20,
    defaultColumnWidth: 64,
    ...(looks?.tabColor ? { tabColor: looks.tabColor } : {}),
    ...(looks ? { freeze: freeze(looks.frozen) } : {}),
  };
}

function fill(data: ICellData, { value, formula, error, format }: Cell, styles: StyleTable): void {
  const { v, t, f } = contentData({
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
  });
  if (v !== null && v !== undefined) Object.assign(data, { v, t });
  if (f) data.f = f;
  if (error !== undefined && !f) data.custom = { ...data.custom, error };
  if (data.s === undefined && format !== 'General') data.s = styles.id(numberFormat(format));
}

const numberFormat = (format: string): IStyleData => (format === 'General' ? {} : { n: { pattern: format } });

function borders(color: string | null): IStyleData {
  if (color === null) return {};
  const line = { s: 1, cl: { rgb: color } };
  return { bd: { t: line, r: line, b: line, l: line } };
}

const freeze = ({ rows, columns }: SheetLooks['frozen']): IWorksheetData['freeze'] => ({
  startRow: rows || -1,
  startColumn: columns || -1,
  ySplit: rows,
  xSplit: columns,
});

function rowData(sheet: Sheet, looks: SheetLooks | undefined): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const [row, height] of looks?.rowHeights ?? []) {
    rows[row] = { h: pixels(height), ia: BooleanNumber.FALSE };
  }
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function columnData(sheet: Sheet, looks: SheetLooks | undefined): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  for (const [column, width] of looks?.columnWidths ?? []) columns[column] = { w: pixels(width) };
  for (const column of sheet.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

/** Equal styles are one. */
class StyleTable {
  private readonly ids = new Map<string, string>();
  private readonly styles: Record<string, IStyleData> = {};

  id(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `s${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.styles[id] = style;
    return id;
  }

  all(): Record<string, IStyleData> {
    return this.styles;
  }
}
