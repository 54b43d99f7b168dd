import { isoDate, serialFromIso } from '../../src/domain/calendar';
import { toA1 } from '../../src/domain/address';
import type { Cell, Sheet, Snapshot } from '../../src/domain/snapshot';

/**
 * A sheet as text that a head could read: rows are lines, cells are parted by "|". What is typed becomes what Excel
 * would make of it: 6, £350, 27%, 24 Feb 2020, #REF!; a leading ' keeps text as text, "=…" is a formula nobody has
 * calculated, "£350 =SUM(A1:A9)" one with its result. A leading ^ marks a cell. A line that begins with "##" starts another sheet, one with "~" is hidden.
 */
export interface SheetText {
  readonly snapshot: Snapshot;
  /** "Sheet!B4" of every marked cell, in reading order. */
  readonly marked: readonly string[];
}

export function sheetText(text: string): SheetText {
  const marked: string[] = [];
  const sheets: { name: string; cells: Cell[]; hiddenRows: number[]; row: number }[] = [];
  let sheet = { name: 'Form', cells: [] as Cell[], hiddenRows: [] as number[], row: 0 };
  sheets.push(sheet);
  for (const line of text.replace(/^\n/, '').replace(/\s+$/, '').split('\n')) {
    if (line.trim().startsWith('##')) {
      if (sheet.cells.length === 0) sheets.pop();
      sheet = { name: line.trim().slice(2).trim(), cells: [], hiddenRows: [], row: 0 };
      sheets.push(sheet);
      continue;
    }
    const hidden = line.startsWith('~');
    if (hidden) sheet.hiddenRows.push(sheet.row);
    const parts = line.trim() === '' ? [] : line.slice(hidden ? 1 : 0).split('|');
    parts.forEach((part, column) => {
      let typed = part.trim();
      if (typed.startsWith('^')) {
        marked.push(`${sheet.name}!${toA1(sheet.row, column)}`);
        typed = typed.slice(1).trim();
      }
      const cell = typedCell(typed.replace(/\\n/g, '\n'), sheet.row, column);
      if (cell) sheet.cells.push(cell);
    });
    sheet.row += 1;
  }
  return {
    snapshot: snapshotOf(sheets.map(({ name, cells, hiddenRows }) => ({ ...plainSheet(name, cells), hiddenRows }))),
    marked,
  };
}

export function snapshotOf(sheets: readonly Sheet[]): Snapshot {
  return { sheets, names: [], date1904: false, protectedStructure: false, calculation: 'automatic' };
}

export function plainSheet(name: string, cells: readonly Cell[]): Sheet {
  return {
    name,
    visibility: 'visible',
    protected: false,
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What Excel (with English settings) stores for what is typed. */
export function typedCell(typed: string, row: number, column: number): Cell | null {
  const make = (value: Cell['value'], format = 'General', rest: Partial<Cell> = {}): Cell => ({
    row,
    column,
    value,
    format,
    ...rest,
  });
  if (typed === '') return null;
  const counted = /^(\S.*?) =(.+)$/.exec(typed);
  if (counted?.[1] !== undefined && counted[2] !== undefined && !typed.startsWith("'")) {
    const result = typedCell(counted[1], row, column);
    if (result && typeof result.value === 'number') return { ...result, formula: counted[2] };
  }
  if (typed.startsWith("'")) return make(typed.slice(1));
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(typed)) return make(null, 'General', { error: typed });
  if (typed.startsWith('=')) return make(null, 'General', { formula: typed.slice(1), resultUnknown: true });
  const plain = typed.replace(/,(?=\d{3}\b)/g, '');
  if (/^-?\d+(\.\d+)?$/.test(plain)) return make(Number(plain));
  if (/^-?£\d+(\.\d+)?$/.test(plain)) return make(Number(plain.replace('£', '')), '£#,##0');
  if (/^-?\d+(\.\d+)?%$/.test(plain)) return make(Math.round(parseFloat(plain) * 1e6) / 1e8, '0%');
  const named = /^(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})$/.exec(typed);
  const month = MONTHS.indexOf((named?.[2] ?? '').toLowerCase());
  const date = named && month >= 0 ? isoDate(Number(named[3]), month + 1, Number(named[1])) : null;
  if (date !== null) return make(serialFromIso(date), 'dd mmm yyyy');
  if (/^(true|false)$/i.test(typed)) return make(typed.toLowerCase() === 'true');
  return make(typed);
}
