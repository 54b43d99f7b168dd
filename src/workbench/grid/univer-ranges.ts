import { BooleanNumber, type IRange, LocaleType, type Nullable } from '@univerjs/core';
import type { Area } from '../../domain/address';

/** Dates and messages as in the United Kingdom come from us; Univer has words in American English only. */
export const UNIVER_LOCALE = LocaleType.EN_US;

export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

/** Rows or columns that are hidden, ascending. */
export function hiddenIn(lines: Record<number, Nullable<{ hd?: BooleanNumber }>> | undefined): number[] {
  return Object.entries(lines ?? {})
    .filter(([, line]) => line?.hd === BooleanNumber.TRUE)
    .map(([index]) => Number(index))
    .sort((a, b) => a - b);
}
