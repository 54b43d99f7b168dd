import { type Area, areaFromA1 } from '../../domain/address';
import type { Sheet } from '../../domain/snapshot';
import { CellReader, type SheetContext } from './read-cells';
import { isOn, walkXml } from './xml';

export type SheetContent = Pick<Sheet, 'protected' | 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>;

type Columns = Pick<Area, 'left' | 'right'>;

/** One worksheet's XML → its cells and what lies over them. */
export function readSheetPart(xml: string, context: SheetContext): SheetContent {
  const cells = new CellReader(context);
  const merges: Area[] = [];
  const hiddenColumns: Columns[] = [];
  let isProtected = false;
  walkXml(xml, {
    open(name, attributes) {
      if (cells.open(name, attributes)) return;
      if (name === 'mergeCell') {
        const area = areaFromA1(attributes.ref ?? '');
        if (area) merges.push(area);
      } else if (name === 'col' && isOn(attributes.hidden)) {
        hiddenColumns.push({ left: Number(attributes.min) - 1, right: Number(attributes.max) - 1 });
      } else if (name === 'sheetProtection') {
        isProtected = isOn(attributes.sheet);
      }
    },
    text: (text) => cells.text(text),
    close: (name) => cells.close(name),
  });
  return {
    protected: isProtected,
    cells: cells.result(),
    merges,
    hiddenRows: [...cells.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: columnsWithin(hiddenColumns, cells.lastColumn),
  };
}

/** Files hide "all columns to the right" up to column 16,384; only those up to the last used one are worth a word. */
function columnsWithin(hidden: readonly Columns[], lastColumn: number): number[] {
  const isHidden = new Uint8Array(lastColumn + 1);
  let marked = 0;
  const readable = hidden.filter(({ left, right }) => left >= 0 && right >= left);
  for (const { left, right } of readable.sort((a, b) => a.left - b.left)) {
    // Ranges may overlap a million times: each column is marked once only.
    for (let column = Math.max(left, marked); column <= Math.min(right, lastColumn); column++) isHidden[column] = 1;
    marked = Math.max(marked, Math.min(right, lastColumn) + 1);
  }
  return [...isHidden.keys()].filter((column) => isHidden[column] === 1);
}
