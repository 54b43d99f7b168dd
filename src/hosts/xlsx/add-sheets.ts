import type { Cell, Sheet } from '../../domain/snapshot';
import { BLANK_STYLES, CONTENT_TYPES, stylesLinks, withLast } from './add-styles';
import { asUnreadable } from './failures';
import { withFullCalculation } from './force-calculation';
import { openPackage } from './open-package';
import { relationshipsPart, resolveTarget } from './read-relationships';
import { readWorkbookPart } from './read-workbook-part';
import { relatedPart } from './snapshot';
import { applySplices, tagPrefix, tagStart } from './splice';
import { StyleBook } from './style-book';
import { escapeText, escapeXml } from './text';
import { cellXml } from './write-cells';
import { writePackage } from './write-package';
import { walkXml } from './xml';

/** A sheet to add: its values, formulas and number formats; nothing of its looks. */
export type NewSheet = Pick<Sheet, 'name' | 'visibility'> & { readonly cells: readonly Cell[] };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * A workbook's bytes with sheets added behind its own; everything that is there is carried over as it is.
 * Throws `UnreadableWorkbook` like `readWorkbook`.
 */
export function addSheets(bytes: Uint8Array, sheets: readonly NewSheet[]): Uint8Array {
  if (sheets.length === 0) return bytes;
  try {
    const opened = openPackage(bytes);
    const workbook = readWorkbookPart(opened);
    const changed = new Map<string, string>();
    const change = (part: string, how: (xml: string) => string): void =>
      void changed.set(part, how(changed.get(part) ?? opened.requiredText(part)));
    const relationships = relationshipsPart(workbook.part);

    const knownStyles = relatedPart(workbook, 'styles');
    const styles = new StyleBook((knownStyles === null ? null : opened.text(knownStyles)) ?? BLANK_STYLES);
    let number = workbook.tabs.length;
    for (const sheet of sheets) {
      let part: string;
      do part = resolveTarget(workbook.part, `worksheets/sheet${String(++number)}.xml`);
      while (opened.entry(part));
      const id = `rafReadySheet${String(number)}`;
      changed.set(part, sheetXml(sheet, styles));
      const link = `Id="${id}" Type="${RELATIONSHIPS}/worksheet" Target="/${part}"`;
      change(relationships, (xml) => withLast(xml, 'Relationship', link));
      change(CONTENT_TYPES, (xml) => withLast(xml, 'Override', `PartName="/${part}" ContentType="${CONTENT}"`));
      change(workbook.part, (xml) => withTab(xml, sheet, id));
    }
    change(workbook.part, withFullCalculation);
    if (styles.changed) {
      const part = knownStyles ?? resolveTarget(workbook.part, 'styles.xml');
      if (knownStyles === null)
        for (const { part: to, element, attributes } of stylesLinks(part, workbook.part))
          change(to, (xml) => withLast(xml, element, attributes));
      changed.set(part, styles.text());
    }
    return writePackage(
      opened,
      [...changed].map(([name, xml]) => ({ name, xml })),
    );
  } catch (error) {
    throw asUnreadable(error);
  }
}

function sheetXml({ cells }: NewSheet, styles: StyleBook): string {
  const rows = new Map<number, Cell[]>();
  for (const cell of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const written = [...rows].map(
    ([row, own]) => `<row r="${String(row + 1)}">${own.map((cell) => newCellXml(cell, styles)).join('')}</row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function newCellXml(cell: Cell, styles: StyleBook): string {
  const style = cell.format === 'General' ? 0 : styles.withFormat(0, cell.format);
  const xml = cellXml({ ...cell, style }, '');
  if (cell.formula === undefined) return xml;
  const formula = `<f>${escapeText(cell.formula)}</f>`;
  // A result in words is stored as such beside its formula.
  if (typeof cell.value === 'string')
    return xml.replace(/ t="inlineStr">.*$/s, ` t="str">${formula}<v>${escapeText(cell.value)}</v></c>`);
  return xml.endsWith('/>') ? xml.replace(/\/>$/, `>${formula}</c>`) : xml.replace('<v>', `${formula}<v>`);
}

/** The workbook's part with the sheet behind its tabs. */
function withTab(xml: string, { name, visibility }: NewSheet, id: string): string {
  let highest = 0;
  let at = 0;
  walkXml(xml, {
    open(element, attributes) {
      if (element === 'sheet') highest = Math.max(highest, Number(attributes.sheetId) || 0);
    },
    close(element, end) {
      if (element === 'sheets') at = tagStart(xml, end);
    },
  });
  const state = visibility === 'visible' ? '' : ` state="${visibility}"`;
  const tag = `<${tagPrefix(xml, at)}sheet xmlns:raf="${RELATIONSHIPS}" name="${escapeXml(name)}" sheetId="${String(highest + 1)}"${state} raf:id="${id}"/>`;
  return applySplices(xml, [{ start: at, end: at, text: tag }]);
}
