import type { ICellData, IDocumentData, IStyleData, Nullable, Styles } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { CellChange, Content, GridCell } from './grid';

/** What of a cell Univer has no place of its own for. */
interface Custom {
  readonly locked?: false;
  /** An error that was typed or stored, not computed. */
  readonly error?: string;
}

const GENERAL = 'General';
const ERRORS = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|CYCLE!)$/;

/** A cell of Univer's as the grid knows it; null where there is nothing but looks. */
export function gridCell(
  row: number,
  column: number,
  cell: Nullable<ICellData>,
  styles: Styles,
  formula: string | undefined,
): GridCell | null {
  if (!cell) return null;
  const { custom, pattern } = kept(cell, styles);
  const content = contentOf(cell, formula);
  const isBlank = content.value === null && formula === undefined && content.error === undefined;
  if (isBlank && pattern === GENERAL && custom.locked !== false) return null;
  return { row, column, ...content, format: pattern, locked: custom.locked !== false };
}

export function contentOf(cell: Nullable<ICellData>, formula: string | undefined): Content {
  if (!cell) return { value: null };
  const value = valueOf(cell);
  const computed = formula === undefined ? {} : { formula };
  const { error } = (cell.custom ?? {}) as Custom;
  if (error !== undefined && error === value) return { value: null, error, ...computed };
  if (formula !== undefined && typeof value === 'string' && ERRORS.test(value))
    return { value: null, error: value, ...computed };
  return { value, ...computed };
}

/** As in Excel, a cell is locked unless it says otherwise; it matters once its sheet is protected. */
export function isLockedCell(cell: Nullable<ICellData>): boolean {
  return (cell?.custom as Custom | undefined)?.locked !== false;
}

function valueOf({ p, v, t }: ICellData): Content['value'] {
  if (p) return textOfDocument(p);
  // An empty cell is null in Univer; an empty text is one too where nothing stands behind it.
  if (v === undefined || v === null || v === '') return null;
  if (typeof v === 'boolean') return v;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === '1';
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

/** Text of several lines that a person typed is a small document; it ends with a line of its own. */
export function textOfDocument({ body }: IDocumentData): string {
  return (body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r\n?/g, '\n');
}

/** What to hand to Univer's mutation. All is named, since what is not named stays. */
export function cellData(change: CellChange, before: Nullable<ICellData>, styles: Styles): ICellData {
  const { custom, pattern } = before ? kept(before, styles) : { custom: {}, pattern: GENERAL };
  const { content, format, locked } = change;
  const data: ICellData = {};
  const isLocked = locked ?? custom.locked !== false;
  if (content) Object.assign(data, contentData(content));
  const error = content ? content.error : custom.error;
  const next: Custom = {
    ...(isLocked ? {} : { locked: false }),
    ...(error === undefined || content?.formula !== undefined ? {} : { error }),
  };
  (data as { custom?: Custom | null }).custom = Object.keys(next).length > 0 ? next : null;
  if (format !== undefined && format !== pattern) data.s = { n: { pattern: format } };
  return data;
}

export function contentData({ value, formula, error }: Content): ICellData {
  const result = error ?? value;
  return {
    v: typeof result === 'boolean' ? Number(result) : result === '' ? null : result,
    t: typeOf(result),
    f: formula === undefined ? null : `=${formula}`,
    si: null,
    p: null,
  };
}

function typeOf(value: Content['value']): CellValueType | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return CellValueType.NUMBER;
  return typeof value === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}

/** The opposite of a change: everything as it was, nothing left out. */
export function undoData(before: Nullable<ICellData>, styles: Styles): ICellData | null {
  if (!before) return null;
  const { v = null, t = null, f = null, si = null, p = null, custom } = before;
  const style: Nullable<IStyleData> = styles.getStyleByCell(before);
  return { v, t, f, si, p, custom: custom ?? null, s: style ?? null } as ICellData;
}

function kept(cell: ICellData, styles: Styles): { custom: Custom; pattern: string } {
  const pattern = styles.getStyleByCell(cell)?.n?.pattern;
  return { custom: (cell.custom ?? {}) as Custom, pattern: pattern ?? GENERAL };
}
