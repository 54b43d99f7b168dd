import { ROLES, type FieldType, type Role } from '../../domain/roles';
import type { Cell } from '../../domain/snapshot';
import type { PackIndex } from '../../packs/lookup';
import type { Grid } from '../grid';
import { isGuidance } from '../row-kinds';
import { choiceFromText } from '../values/choice';
import { dateFromText } from '../values/date';
import { isDateFormat, isPercentFormat, isPoundsFormat } from '../values/format';
import { moneyFromText, numberFromText } from '../values/number';
import { isPlaceholder } from '../values/placeholder';

/** What stands below a heading: a few cells tell. */
export interface Below {
  /** Without placeholders, which tell nothing. */
  readonly cells: readonly Cell[];
  /** Share of the rows looked at in which the column holds something, 0 to 1. */
  readonly filled: number;
}

export const NOTHING: Below = { cells: [], filled: 0 };

/** Rows looked at below a heading, and blank rows after which the table has ended. */
const ROWS = 16;
const BLANKS = 3;

/** The cells below a row of headings, column by column. */
export function lookBelow(grid: Grid, index: number, left: number, right: number): (column: number) => Below {
  const columns = new Map<number, Cell[]>();
  let rows = 0;
  let last = grid.rows[index]?.row ?? 0;
  for (let at = index + 1; at < grid.rows.length && rows < ROWS; at += 1) {
    const row = grid.rows[at];
    if (!row || row.row - last > BLANKS) break;
    const cells = row.cells.filter((cell) => cell.column >= left && cell.column <= right);
    // A lone cell is a note or a title; after a gap it begins something else. A total says nothing of the rows.
    const lone = cells.length < 2 && right > left;
    if (lone && row.row - last > 1) break;
    if ((lone && right > left + 1) || cells.some(isTotal) || (rows === 0 && isGuidance(cells))) continue;
    last = row.row;
    rows += 1;
    for (const cell of cells) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  }
  return (column) => {
    const cells = columns.get(column) ?? [];
    const telling = cells.filter(({ value }) => typeof value !== 'string' || !isPlaceholder(value, false));
    return { cells: telling, filled: rows === 0 ? 0 : cells.length / rows };
  };
}

const isTotal = ({ value }: Cell): boolean => typeof value === 'string' && /^\W*(?:sub|grand)?[ -]?total/i.test(value);

const STATUS = /^(?:[brag]|red|amber|green|blue|grey|(?:on|off) track|not started|started)$/i;

/** True for a column of red, amber and green: how far something is, never what it is. */
export const isStatus = ({ cells }: Below): boolean =>
  cells.length > 0 && cells.every(({ value }) => typeof value === 'string' && STATUS.test(value.trim()));

/** True for a column in which short texts come more than once: they name what the rows belong to. */
export function comesAgain({ cells }: Below): boolean {
  const texts = cells.map(({ value }) => (typeof value === 'string' && value.length <= 60 ? value.trim() : null));
  return cells.length >= 3 && !texts.includes(null) && new Set(texts).size < texts.length;
}

/** How well what stands in the column fits the field, 0 to 1; null where nothing there could tell. */
export function fitOf(below: Below, role: Role, index: PackIndex): number | null {
  let sum = 0;
  let told = 0;
  for (const cell of below.cells) {
    const fit = fitOfCell(cell, role, index);
    if (fit === null) continue;
    sum += fit;
    told += 1;
  }
  return told === 0 ? null : sum / told;
}

function fitOfCell({ value, format }: Cell, role: Role, index: PackIndex): number | null {
  const type = ROLES[role];
  if (typeof value === 'number') return fitOfNumber(value, format, type, role, index);
  if (typeof value === 'boolean') return type === 'yesno' ? 1 : 0.2;
  if (value === null) return null;
  return fitOfText(value.trim(), type, role, index);
}

const NUMBERS: Partial<Record<FieldType, number>> = { money: 1, number: 1, quantity: 1, urn: 0.5, ref: 0.9, refs: 0.8 };

function fitOfNumber(value: number, format: string, type: FieldType, role: Role, index: PackIndex): number {
  if (isDateFormat(format)) return type === 'date' ? 1 : 0;
  const pounds = isPoundsFormat(format);
  const percent = isPercentFormat(format);
  if (type === 'money') return percent ? 0.1 : 1;
  if (type === 'number') return pounds || percent ? 0.3 : value <= 400 ? 1 : 0.5;
  if (type === 'quantity') return pounds ? 0.4 : 1;
  if (type === 'choice') return listed(String(value), role, index) ? 1 : 0.1;
  if (type === 'ref' || type === 'refs') return Number.isInteger(value) && !pounds ? (NUMBERS[type] ?? 1) : 0.1;
  return NUMBERS[type] ?? 0.15;
}

const listed = (text: string, role: Role, index: PackIndex): boolean => {
  const list = index.list(role);
  return list !== undefined && choiceFromText(text, list) !== null;
};

const CODE = /^[a-z]{0,7}[ .-]?\d{1,4}(?:\s*[,;/&]\s*[a-z]{0,7}[ .-]?\d{1,4})*$/i;

/** "a", "B", "iv": a Ref where a whole column holds nothing else. */
const LETTER = /^(?:[a-z]|[ivx]{2,4})$/i;

/** True for a column of Refs: A1, N2, 3, a, iv. */
export const holdsCodes = ({ cells }: Below): boolean =>
  cells.length > 0 &&
  cells.every(({ value }) => {
    const text = String(value).trim();
    return typeof value === 'number' || CODE.test(text) || LETTER.test(text);
  });

function fitOfText(text: string, type: FieldType, role: Role, index: PackIndex): number {
  const length = text.length;
  const readable = (value: unknown, remarks: readonly unknown[]): number =>
    value !== null ? 1 : remarks.length > 0 ? 0.8 : 0.1;
  switch (type) {
    case 'date': {
      const { value, remarks } = dateFromText(text);
      return readable(value, remarks);
    }
    case 'money': {
      const { value, remarks } = moneyFromText(text);
      return Math.max(readable(value, remarks), text.includes('£') && length < 60 ? 0.7 : 0);
    }
    case 'number': {
      const { value, remarks } = numberFromText(text);
      return readable(value, remarks);
    }
    case 'quantity':
      return length > 60 ? 0.1 : /\d/.test(text) ? (length <= 40 ? 1 : 0.6) : length <= 40 ? 0.4 : 0.15;
    case 'choice':
      if (listed(text, role, index)) return 1;
      return length > 40 ? 0.1 : index.list(role)?.open === true ? 0.6 : 0.35;
    case 'yesno':
      return /^(?:y|n|yes|no|agreed)\b/i.test(text) ? 1 : 0.1;
    case 'ref':
      return CODE.test(text) ? 1 : length <= 12 ? 0.5 : 0.05;
    case 'refs':
      // An action may be named in full; a need that is written out is no link to one.
      return CODE.test(text) ? 1 : role === 'action.need' ? 0.2 : length <= 60 ? 0.6 : 0.1;
    case 'urn':
      return /^\d{5,7}$/.test(text) ? 1 : 0.1;
    case 'text':
      return STATUS.test(text) ? 0.3 : CODE.test(text) ? 0.4 : length <= 70 ? 1 : length <= 120 ? 0.8 : 0.6;
    case 'prose':
      return STATUS.test(text) || CODE.test(text) ? 0.1 : length >= 25 ? 1 : length >= 8 ? 0.9 : 0.8;
  }
}
