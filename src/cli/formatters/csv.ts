import type { FileResult, ReportedFinding } from '../result';
import type { Formatter } from './formatter';

const COLUMNS = [
  'file',
  'status',
  'code',
  'rule',
  'severity',
  'outcome',
  'sheet',
  'cell',
  'section',
  'record',
  'field',
  'message',
] as const;

/** Without it Excel takes UTF-8 for the local code page, and "£" for "Â£". */
const BYTE_ORDER_MARK = '\ufeff';

/** One row a finding, and one for a file that has none: RFC 4180. */
export function csvFormatter(): Formatter {
  return {
    begin: () => BYTE_ORDER_MARK + row(COLUMNS),
    file: (result) => {
      if (result.findings.length === 0) return row(values(result, null));
      return result.findings.map((finding) => row(values(result, finding))).join('');
    },
    end: () => [],
  };
}

function values(result: FileResult, finding: ReportedFinding | null): string[] {
  const all = { ...finding, file: result.file, status: result.status, message: finding?.message ?? result.reason };
  return COLUMNS.map((column) => all[column] ?? '');
}

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Excel would run these as a formula; an apostrophe in front makes them text. */
const FORMULA = /^[=+\-@\t\r\n]/;

function cell(text: string): string {
  const safe = (FORMULA.test(text) ? `'${text}` : text).replaceAll('\0', '');
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
