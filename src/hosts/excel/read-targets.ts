/// <reference types="office-js" />
import { type Area, MAX_COLUMNS, type Position } from '../../domain/address';
import type { EditValue } from '../../domain/edit';
import type { SheetState } from '../decide-edit';
import { askForManyMerges, askForMerges, formulaOf, mergesOf } from './blocks';

/** A cell that an edit is meant for, as Excel has it now. */
export interface Target {
  readonly value: EditValue;
  readonly formula: string | undefined;
  readonly format: string;
  readonly locked: boolean;
}

export interface TargetSheet extends SheetState {
  readonly name: string;
  /** A protected sheet may allow its cells to be formatted all the same. */
  readonly mayFormat: boolean;
  readonly cells: ReadonlyMap<number, Target>;
}

export const placeKey = ({ row, column }: Position): number => row * MAX_COLUMNS + column;

/** Places further apart than this are asked for separately. */
const MAX_GAP = 50;
const MAX_CELLS = 5_000;

/** Reads everything that decides about edits at those places, in one message. */
export async function readTargets(
  context: Excel.RequestContext,
  wanted: ReadonlyMap<string, readonly Position[]>,
  manyMerges: boolean,
): Promise<Map<string, TargetSheet>> {
  const asked = [...wanted].map(([name, places]) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('name, protection/protected, protection/options');
    return {
      key: name,
      sheet,
      merged: mergesAround(sheet, places, manyMerges),
      blocks: areasAround(places).map((area) => askFor(sheet, area)),
    };
  });
  await context.sync();
  return new Map(
    asked.map(({ key, sheet, merged, blocks }) => [
      key,
      {
        name: sheet.name,
        protected: sheet.protection.protected,
        mayFormat: !sheet.protection.protected || sheet.protection.options.allowFormatCells === true,
        merges: mergesOf(merged),
        cells: new Map(blocks.flatMap(targetsOf)),
      },
    ]),
  );
}

/** A merged area that covers a place begins above or left of it. */
function mergesAround(sheet: Excel.Worksheet, places: readonly Position[], many: boolean): Excel.RangeAreas[] {
  const bottom = places.reduce((last, { row }) => Math.max(last, row), 0);
  const right = places.reduce((last, { column }) => Math.max(last, column), 0);
  if (many) return askForManyMerges(sheet, { top: 0, left: 0, bottom, right });
  return [askForMerges(sheet.getRangeByIndexes(0, 0, bottom + 1, right + 1))];
}

interface AskedTargets {
  readonly range: Excel.Range;
  readonly locked: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function askFor(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): AskedTargets {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load('rowIndex, columnIndex, values, formulas, valueTypes, numberFormat');
  const locked = range.getCellProperties({ format: { protection: true } });
  range.untrack();
  return { range, locked };
}

function targetsOf({ range, locked }: AskedTargets): [number, Target][] {
  return (range.values as readonly (readonly unknown[])[]).flatMap((row, down) =>
    row.map((value, across): [number, Target] => [
      placeKey({ row: range.rowIndex + down, column: range.columnIndex + across }),
      {
        value: range.valueTypes[down]?.[across] === 'Error' || value === '' ? null : (value as EditValue),
        formula: formulaOf(range.formulas[down]?.[across], value),
        format: String(range.numberFormat[down]?.[across] ?? 'General'),
        locked: locked.value[down]?.[across]?.format?.protection?.locked !== false,
      },
    ]),
  );
}

/** Few rectangles that together hold all the places, each of a size that Excel takes. */
export function areasAround(places: readonly Position[]): Area[] {
  const areas: Area[] = [];
  let open: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const { row, column } of [...places].sort((a, b) => a.row - b.row)) {
    if (open) {
      const left = Math.min(open.left, column);
      const right = Math.max(open.right, column);
      const isNear = row - open.bottom <= MAX_GAP && (row - open.top + 1) * (right - left + 1) <= MAX_CELLS;
      if (isNear) {
        Object.assign(open, { left, right, bottom: row });
        continue;
      }
    }
    open = { top: row, left: column, bottom: row, right: column };
    areas.push(open);
  }
  return areas;
}
