import { isoFromSerial } from '../../domain/calendar';
import type { Cell } from '../../domain/snapshot';

/** A year in a format, outside quoted text, colours and locales. */
const SHOWS_YEAR = /^(?:[^"[\\]|"[^"]*"|\[[^\]]*\]|\\.)*?yyyy/i;

/**
 * Excel's API does not say whether a workbook counts its days from 1904. But a date whose year is shown tells: the two
 * systems lie four years apart. Without any such date the question does not matter.
 */
export function countsFrom1904(cells: readonly Cell[]): boolean {
  for (const { value, format, text = '' } of cells) {
    if (typeof value !== 'number' || !SHOWS_YEAR.test(format.slice(0, 255))) continue;
    const is1900 = text.includes(yearOf(value, false));
    const is1904 = text.includes(yearOf(value, true));
    if (is1900 !== is1904) return is1904;
  }
  return false;
}

/** A text that no cell shows stands for no year. */
const yearOf = (serial: number, from1904: boolean): string => isoFromSerial(serial, from1904)?.slice(0, 4) ?? '\u0000';
