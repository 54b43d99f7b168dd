import { BooleanNumber, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { Looks } from './grid';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Looks by the API's own names as a style of Univer's; what it has no word for is left out. */
export function styleOf(looks: Looks): IStyleData {
  const style: IStyleData = {};
  for (const [name, look] of Object.entries(looks)) {
    const text = String(look);
    if (name === 'fill.color') style.bg = { rgb: text };
    else if (name === 'font.color') style.cl = { rgb: text };
    else if (name === 'font.bold') style.bl = flag(look === true);
    else if (name === 'font.italic') style.it = flag(look === true);
    else if (name === 'font.size') style.fs = Number(look);
    else if (name === 'wrapText') style.tb = look === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
    else if (name === 'horizontalAlignment') style.ht = HORIZONTAL[text] ?? HorizontalAlign.UNSPECIFIED;
    else if (name === 'verticalAlignment') style.vt = VERTICAL[text] ?? VerticalAlign.UNSPECIFIED;
  }
  return style;
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Excel measures in points, Univer in pixels. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);
