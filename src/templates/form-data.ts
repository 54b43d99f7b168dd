import { isIsoDate, serialFromIso } from '../domain/calendar';
import { ROLES, type FieldType, type Role, type SectionId } from '../domain/roles';

/** Days as ISO text, pounds and counts as numbers, shares as 0.71 or "71%", yes and no as booleans. */
export type FormValue = string | number | boolean;

/** What to write into a form; anything left out stays empty. */
export interface FormData {
  readonly fields?: Readonly<Partial<Record<Role, FormValue>>>;
  readonly records?: Readonly<Partial<Record<SectionId, readonly RecordData[]>>>;
}

export type RecordData = Readonly<Partial<Record<Role, FormValue>>>;

export interface CellData {
  readonly content: string | number | null;
  readonly format?: string;
}

export const DATE_FORMAT = 'dd mmm yyyy';
export const MONEY_FORMAT = '£#,##0.00';

/** The number format that waits in an empty cell. */
export const FORMATS: Readonly<Partial<Record<FieldType, string>>> = {
  date: DATE_FORMAT,
  money: MONEY_FORMAT,
  // Refs such as "1/2" would turn into days.
  ref: '@',
  refs: '@',
};

/** A value as its cell holds it: a real date, a real percentage; text that is none of these stays as it is. */
export function cellData(role: Role, value: FormValue | undefined, record: RecordData = {}): CellData {
  const type = ROLES[role];
  const waiting = FORMATS[type];
  const plain = (content: string | number | null): CellData =>
    waiting === undefined ? { content } : { content, format: waiting };
  if (value === undefined || value === '') return plain(null);
  if (typeof value === 'boolean') return plain(value ? 'Yes' : 'No');
  if (type === 'date' && typeof value === 'string' && isIsoDate(value)) return plain(serialFromIso(value));
  if (type === 'urn' && typeof value === 'string' && /^\d{6}$/.test(value)) return plain(Number(value));
  if (type === 'quantity') return quantity(value, record) ?? plain(value);
  return plain(value);
}

function quantity(value: string | number, record: RecordData): CellData | null {
  if (typeof value === 'number') {
    const share = String(record['measure.unit'] ?? '').startsWith('%') && Math.abs(value) <= 1;
    return share ? percentage(value * 100) : null;
  }
  const match = /^(\d{1,4}(?:\.\d{1,4})?)\s?%$/.exec(value);
  return match ? percentage(Number(match[1])) : null;
}

function percentage(percent: number): CellData {
  const rounded = Math.round(percent * 1e6) / 1e6;
  return { content: Math.round(rounded * 1e6) / 1e8, format: Number.isInteger(rounded) ? '0%' : '0.0%' };
}
