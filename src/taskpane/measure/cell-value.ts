import { inWords, serialFromIso } from '../../domain/calendar';
import type { EditValue } from '../../domain/edit';
import type { Role } from '../../domain/roles';
import { dateFromText } from '../../reading/values/date';
import { isDateFormat, isPercentFormat } from '../../reading/values/format';
import { quantityFromText } from '../../reading/values/number';
import { DATE_FORMAT } from '../../rules/time/date-readings';

/** What is written into a cell for what was typed, and how the sheet would show it. */
export interface CellValue {
  readonly value: EditValue;
  readonly format?: string;
  readonly shown: string;
}

export type Made = CellValue | { readonly problem: string };

const PERCENT = /^(\d{1,3}(?:\.\d{1,4})?) ?(?:%|per ?cent)$/i;
const NUMBER = /^\d{1,7}(?:\.\d{1,6})?$/;

/** `label` is the field's own, for the message; `now` the number format of the cell. */
export function cellValue(role: Role, typed: string, label: string, now: string, date1904: boolean): Made {
  const text = typed.trim();
  if (role === 'measure.due') {
    const { value } = dateFromText(text);
    if (value === null) return { problem: `${label} must be a real day, such as 31 July 2021` };
    return { value: serialFromIso(value, date1904), format: DATE_FORMAT, shown: inWords(value) };
  }
  if (role === 'measure.baseline' || role === 'measure.target') return quantity(text, now);
  return { value: text, shown: text };
}

/** A percentage and a plain number as Excel counts them; "18 of 24" and grades as text. */
function quantity(text: string, now: string): CellValue {
  const percent = PERCENT.exec(text);
  if (percent?.[1] !== undefined) {
    const places = (percent[1].split('.')[1] ?? '').length;
    const format = places === 0 ? '0%' : `0.${'0'.repeat(places)}%`;
    return { value: Math.round(Number(percent[1]) * 1e6) / 1e8, format, shown: `${percent[1]}%` };
  }
  const { amount, unit } = quantityFromText(text);
  if (NUMBER.test(text) && amount !== null && unit === null) {
    // A number in a cell for percentages or days would be shown as one.
    const other = isPercentFormat(now) || isDateFormat(now) ? { format: 'General' } : {};
    return { value: amount, ...other, shown: String(amount) };
  }
  return { value: text, shown: text };
}
