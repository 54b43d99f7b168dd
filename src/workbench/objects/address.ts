import { type Area, areaFromA1, areaToA1, columnName, fromA1, MAX_COLUMNS, MAX_ROWS } from '../../domain/address';

/** "Action plan" → "'Action plan'", as Excel writes sheets in addresses. */
export function sheetPrefix(name: string): string {
  const plain = /^[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*$/.test(name) && !fromA1(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "Form!B4:D9", "Form!B:D", "Form!4:9". */
export function addressOf(sheet: string, area: Area): string {
  return `${sheetPrefix(sheet)}!${localAddress(area)}`;
}

export function localAddress(area: Area): string {
  if (isEntireColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return areaToA1(area);
}

export const isEntireColumns = ({ top, bottom }: Area): boolean => top === 0 && bottom === MAX_ROWS - 1;
export const isEntireRows = ({ left, right }: Area): boolean => left === 0 && right === MAX_COLUMNS - 1;

export interface ParsedAddress {
  /** Null where the address names none. */
  readonly sheet: string | null;
  readonly area: Area;
}

const PLACE = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([$A-Za-z0-9:]+)$/;

/** An address of one rectangle, whole columns or whole rows; null for anything else. */
export function parseAddress(address: string): ParsedAddress | null {
  const match = PLACE.exec(address.trim());
  const area = match?.[3] === undefined ? null : (areaFromA1(match[3]) ?? wholeLines(match[3]));
  if (!match || !area) return null;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? null, area };
}

function wholeLines(text: string): Area | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) {
    const from = fromA1(`${columns[1]}1`);
    const to = fromA1(`${columns[2]}1`);
    if (from && to) return { top: 0, bottom: MAX_ROWS - 1, left: from.column, right: to.column };
  }
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  if (!rows) return null;
  const top = Number(rows[1]) - 1;
  const bottom = Number(rows[2]) - 1;
  return bottom < top || bottom >= MAX_ROWS ? null : { top, bottom, left: 0, right: MAX_COLUMNS - 1 };
}
