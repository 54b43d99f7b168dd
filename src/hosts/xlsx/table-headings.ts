import { areaFromA1 } from '../../domain/address';
import type { EditValue } from '../../domain/edit';
import { placeKey } from './locate-cells';
import type { WorkbookPackage } from './open-package';
import { readRelationships } from './read-relationships';
import { applySplices, type Splice, tagStart, withAttribute } from './splice';
import { escapeText } from './text';
import type { WrittenPart } from './write-package';
import { walkXml } from './xml';

/**
 * A table repeats its headings in a part of its own, and Excel calls a workbook damaged where the two differ: the
 * tables of a sheet whose headings are among the written cells (by `placeKey`), with the new names.
 */
export function tablesWithHeadings(
  opened: WorkbookPackage,
  sheetPart: string,
  written: ReadonlyMap<number, { readonly value: EditValue }>,
): WrittenPart[] {
  return readRelationships(opened, sheetPart)
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => {
      const xml = opened.text(target);
      const splices = xml === null ? [] : headingSplices(xml, written);
      return xml === null || splices.length === 0 ? [] : [{ name: target, xml: applySplices(xml, splices) }];
    });
}

function headingSplices(xml: string, written: ReadonlyMap<number, { readonly value: EditValue }>): Splice[] {
  const splices: Splice[] = [];
  let row = -1;
  let column = -1;
  walkXml(xml, {
    open(name, attributes, end) {
      if (name === 'table' && attributes.headerRowCount !== '0') {
        const area = areaFromA1(attributes.ref ?? '');
        if (area) ({ top: row, left: column } = area);
      }
      if (name !== 'tableColumn' || row < 0) return;
      const value = written.get(placeKey({ row, column: column++ }))?.value ?? null;
      if (value === null || value === '') return;
      const start = tagStart(xml, end);
      splices.push({ start, end, text: withAttribute(xml.slice(start, end), 'name', headingName(String(value))) });
    },
  });
  return splices;
}

/** An attribute would lose its line breaks. */
function headingName(heading: string): string {
  return escapeText(heading).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');
}
