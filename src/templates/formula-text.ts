import { toA1 } from '../domain/address';

/** 'Other support'!$B$6:$B$200; one cell where both rows are one. */
export function reference(sheet: string, row: number, column: number, lastRow = row): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  return `${name}!${absolute(row, column)}${lastRow === row ? '' : `:${absolute(lastRow, column)}`}`;
}

const absolute = (row: number, column: number): string => toA1(row, column).replace(/^([A-Z]+)/, '$$$1$$');

/** Words inside a formula. */
export const quote = (words: string): string => `"${words.replace(/"/g, '""')}"`;

/** What TRIM makes of a text: it knows spaces only. */
export const trimmed = (words: string): string => words.replace(/ +/g, ' ').replace(/^ | $/g, '');

/** "=" in a sheet takes no notice of capitals. */
export const sameWords = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
