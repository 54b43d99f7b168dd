import { type Position, toA1 } from '../../domain/address';
import type { EditValue } from '../../domain/edit';
import { type ExplicitPlace, type LocatedRow, placeKey, type SheetLayout } from './locate-cells';
import { applySplices, type Splice, withoutAttribute } from './splice';
import { escapeText } from './text';

/** A cell as it is to stand in the sheet. */
export interface WrittenCell extends Position {
  readonly value: EditValue;
  readonly style: number;
}

/** The style of a cell, or the one that it will have once it exists. */
export function styleAt(layout: SheetLayout, place: Position): number {
  const cell = layout.cells.get(placeKey(place));
  if (cell) return cell.style;
  const rowStyle = layout.wanted.get(place.row)?.style ?? null;
  if (rowStyle !== null) return rowStyle;
  return layout.columnStyles.find(({ first, last }) => place.column >= first && place.column <= last)?.style ?? 0;
}

/** A worksheet's XML with those cells replaced or put in; everything else stays as it is, character for character. */
export function writeCells(xml: string, layout: SheetLayout, cells: readonly WrittenCell[]): string {
  const splices: Splice[] = [];
  const missing: WrittenCell[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const located = layout.cells.get(placeKey(cell));
    if (located) splices.push({ start: located.start, end: located.end, text: cellXml(cell, layout.prefix) });
    else missing.push(cell);
  }
  splices.push(...insertions(xml, layout, missing));
  splices.push(...withoutReplaced(layout.explicitPlaces, splices));
  const { dimension } = layout;
  if (dimension && missing.length > 0) splices.push({ ...dimension, text: '' });
  return applySplices(xml, splices);
}

/** A row or cell that is written anew has its place anyway. */
function withoutReplaced(places: readonly ExplicitPlace[], splices: readonly Splice[]): readonly ExplicitPlace[] {
  const replaced = new Set(splices.filter(({ start, end }) => end > start).map(({ start }) => start));
  return places.filter(({ element }) => !replaced.has(element));
}

function insertions(xml: string, layout: SheetLayout, missing: readonly WrittenCell[]): Splice[] {
  const byRow = new Map<number, WrittenCell[]>();
  for (const cell of missing) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const splices: Splice[] = [];
  const newRows: Splice[] = [];
  for (const [row, cells] of byRow) {
    const located = layout.wanted.get(row);
    if (located) splices.push(...intoRow(xml, layout.prefix, located, cells));
    else newRows.push(newRow(layout, row, cells));
  }
  return [...splices, ...intoSheetData(xml, layout, newRows)];
}

function intoRow(xml: string, prefix: string, row: LocatedRow, cells: readonly WrittenCell[]): Splice[] {
  const tag = xml.slice(row.start, row.openEnd);
  // "spans" says which columns the row uses; it is optional, and wrong once a cell is added.
  const openTag = withoutAttribute(tag, 'spans');
  if (row.selfClosing) {
    const text = `${openTag.replace(/\s*\/>$/, '>')}${cells.map((cell) => cellXml(cell, prefix)).join('')}</${prefix}row>`;
    return [{ start: row.start, end: row.openEnd, text: withPlace(text, row.row) }];
  }
  const spans = /\sspans\s*=\s*("[^"]*"|'[^']*')/.exec(tag);
  const splices: Splice[] = cells.map((cell) => {
    const next = row.cells.find(({ column }) => column > cell.column);
    const at = next ? next.start : row.closeStart;
    return { start: at, end: at, text: cellXml(cell, prefix) };
  });
  if (!spans) return splices;
  const start = row.start + spans.index;
  return [{ start, end: start + spans[0].length, text: '' }, ...splices];
}

/** A row that only followed from its neighbours is written with its number. */
function withPlace(rowXml: string, row: number): string {
  return /^<[^>]*\sr\s*=/.test(rowXml) ? rowXml : rowXml.replace(/^<[^\s/>]+/, (name) => `${name} r="${row + 1}"`);
}

function newRow({ prefix, rows, sheetData }: SheetLayout, row: number, cells: readonly WrittenCell[]): Splice {
  const next = rows.find((candidate) => candidate.row > row);
  const at = next ? next.start : sheetData.closeStart;
  const content = cells.map((cell) => cellXml(cell, prefix)).join('');
  return { start: at, end: at, text: `<${prefix}row r="${row + 1}">${content}</${prefix}row>` };
}

function intoSheetData(xml: string, { prefix, sheetData }: SheetLayout, rows: readonly Splice[]): readonly Splice[] {
  if (!sheetData.selfClosing || rows.length === 0) return rows;
  const openTag = xml.slice(sheetData.start, sheetData.openEnd).replace(/\s*\/>$/, '>');
  const text = `${openTag}${rows.map((row) => row.text).join('')}</${prefix}sheetData>`;
  return [{ start: sheetData.start, end: sheetData.openEnd, text }];
}

/** A cell's element. */
export function cellXml({ row, column, value, style }: WrittenCell, prefix: string): string {
  const attributes = `r="${toA1(row, column)}"${style > 0 ? ` s="${style}"` : ''}`;
  if (value === null || value === '') return `<${prefix}c ${attributes}/>`;
  if (typeof value === 'string') {
    const text = `<${prefix}t xml:space="preserve">${escapeText(value)}</${prefix}t>`;
    return `<${prefix}c ${attributes} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
  }
  const [type, stored] = typeof value === 'boolean' ? [' t="b"', value ? '1' : '0'] : ['', String(value)];
  return `<${prefix}c ${attributes}${type}><${prefix}v>${stored}</${prefix}v></${prefix}c>`;
}
