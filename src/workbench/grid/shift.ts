import { type Area, fromA1 } from '../../domain/address';

/** Rows inserted (count above 0) or deleted (below 0) before row `at`. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
}

/** Where a row is afterwards; null where it was deleted. */
export function shiftedRow(row: number, { at, count }: RowShift): number | null {
  if (row < at) return row;
  return count < 0 && row < at - count ? null : row + count;
}

/** An area grows when rows are inserted inside it; null where all of it was deleted. */
export function shiftedArea(area: Area, shift: RowShift): Area | null {
  const { at, count } = shift;
  if (count > 0) {
    return {
      ...area,
      top: area.top >= at ? area.top + count : area.top,
      bottom: area.bottom >= at ? area.bottom + count : area.bottom,
    };
  }
  const end = at - count;
  const top = area.top < at ? area.top : Math.max(area.top, end) + count;
  const bottom = area.bottom < at ? area.bottom : area.bottom < end ? at - 1 : area.bottom + count;
  return bottom < top ? null : { ...area, top, bottom };
}

const REFERENCE = /(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}))?(?![\w(])/g;

/** References to cells of the shifted sheet; dollars are kept, what pointed at deleted rows becomes #REF!. */
export function shiftedFormula(formula: string, shift: RowShift): string {
  return formula.replace(REFERENCE, (whole: string, first: string, second?: string) => {
    const from = fromA1(first);
    const to = second === undefined ? from : fromA1(second);
    if (!from || !to) return whole;
    const area = shiftedArea({ top: from.row, left: from.column, bottom: to.row, right: to.column }, shift);
    if (!area) return '#REF!';
    const start = withRow(first, area.top);
    return second === undefined ? start : `${start}:${withRow(second, area.bottom)}`;
  });
}

function withRow(reference: string, row: number): string {
  return reference.replace(/\d+$/, String(row + 1));
}
