import { inWords, isoFromSerial } from '../domain/calendar';
import type { Cell } from '../domain/snapshot';
import { isDateFormat, isPercentFormat, isPoundsFormat } from './values/format';

/** £1,200 or £1,200.50, as people write pounds. */
export function pounds(amount: number): string {
  const rounded = Math.round(amount * 100) / 100;
  const digits = Number.isInteger(rounded) ? 0 : 2;
  const size = Math.abs(rounded)
    .toFixed(digits)
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${rounded < 0 ? '-' : ''}£${size}`;
}

/** What the person sees in a cell: as the host shows it, else made from value and number format. */
export function display(cell: Cell | undefined, date1904: boolean): string {
  if (!cell) return '';
  if (cell.error !== undefined) return cell.error;
  if (typeof cell.value === 'string') return cell.value;
  if (cell.text !== undefined && cell.text !== '' && !/^#+$/.test(cell.text)) return cell.text;
  if (cell.value === null) return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  if (isDateFormat(cell.format)) {
    const date = isoFromSerial(cell.value, date1904);
    if (date !== null) return inWords(date);
  }
  if (isPercentFormat(cell.format)) return `${String(Math.round(cell.value * 10_000) / 100)}%`;
  if (isPoundsFormat(cell.format)) return pounds(cell.value);
  return String(cell.value);
}
