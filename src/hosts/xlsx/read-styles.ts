import { tooLarge } from './failures';
import { isOn, walkXml } from './xml';

/** What a cell's style number means, as far as values are concerned. */
export interface CellStyle {
  /** Number format code. */
  readonly format: string;
  /** False where a person may type although the sheet is protected. */
  readonly locked: boolean;
}

/** Excel itself stops at 65,490. */
const MAX_STYLES = 200_000;

/**
 * Codes of the formats that files name by number only. 14 to 22 follow the reader's country in Excel; here that is
 * the United Kingdom, day first.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '£#,##0;-£#,##0',
  6: '£#,##0;[Red]-£#,##0',
  7: '£#,##0.00;-£#,##0.00',
  8: '£#,##0.00;[Red]-£#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'dd-mmm-yy',
  16: 'dd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-£* #,##0_-;-£* #,##0_-;_-£* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-;_-@_-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

export const DEFAULT_STYLE: CellStyle = { format: 'General', locked: true };

/** The styles of cells by their number; empty where the workbook has no styles. */
export function readStyles(xml: string | null): CellStyle[] {
  if (xml === null) return [];
  const custom = new Map<number, string>();
  const raw: { numberFormat: number; locked: boolean }[] = [];
  // Conditional formats number their own formats, so the list that an element stands in matters.
  let list = '';
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'cellXfs' || name === 'numFmts') list = name;
      else if (list === 'numFmts') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
      else if (list !== 'cellXfs') return;
      else if (name === 'xf') raw.push({ numberFormat: Number(attributes.numFmtId ?? 0), locked: true });
      else if (name === 'protection') unlockLast(raw, attributes.locked);
      if (raw.length > MAX_STYLES) throw tooLarge();
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return raw.map(({ numberFormat, locked }) => ({
    format: custom.get(numberFormat) ?? BUILT_IN[numberFormat] ?? 'General',
    locked,
  }));
}

function unlockLast(styles: { locked: boolean }[], locked: string | undefined): void {
  const last = styles.at(-1);
  if (last && locked !== undefined) last.locked = isOn(locked);
}
