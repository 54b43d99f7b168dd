import { areaFromA1 } from '../../domain/address';
import type { Table } from '../../domain/snapshot';
import type { WorkbookPackage } from './open-package';
import { readRelationships } from './read-relationships';
import { walkXml } from './xml';

/** The tables of one sheet. A table whose part or area is missing is left out: its cells are read all the same. */
export function readTables(opened: WorkbookPackage, sheetPart: string): Table[] {
  return readRelationships(opened, sheetPart)
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => {
      const xml = opened.text(target);
      const table = xml === null ? null : readTable(xml);
      return table ? [table] : [];
    });
}

function readTable(xml: string): Table | null {
  let table: Table | null = null;
  walkXml(xml, {
    open(name, attributes) {
      const area = name === 'table' ? areaFromA1(attributes.ref ?? '') : null;
      if (!area) return;
      table = {
        name: attributes.displayName ?? attributes.name ?? '',
        area,
        hasHeadings: attributes.headerRowCount !== '0',
        hasTotals: Number(attributes.totalsRowCount ?? 0) > 0,
      };
    },
  });
  return table;
}
