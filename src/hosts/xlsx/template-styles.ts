import type { Style } from '@cj-tech-master/excelts';
import { COLOURS, LOOKS, type Look, type LookName } from '../../templates/looks';

const FONT = 'Calibri';
const SIZE = 11;

const argb = (colour: string): { argb: string } => ({ argb: `FF${colour}` });

/** A look of the plan as a cell style of a file. */
export function excelStyle(name: LookName, format: string | undefined): Partial<Style> {
  const look: Look = LOOKS[name];
  return {
    font: { ...font(look), name: FONT, family: 2, size: look.size ?? SIZE },
    alignment: {
      vertical: look.vertical,
      ...(look.wrap ? { wrapText: true } : {}),
      ...(look.horizontal ? { horizontal: look.horizontal } : {}),
      ...(look.indent === undefined || look.indent === 0 ? {} : { indent: look.indent }),
    },
    ...(look.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(look.fill) } }),
    ...(look.border === undefined ? {} : { border: border(look.border) }),
    ...(format === undefined ? {} : { numFmt: format }),
  };
}

/** What a conditional look lays over a cell: colours and weight. Its ground goes by the other of the two colours. */
export function differentialStyle(name: LookName): Partial<Style> {
  const look: Look = LOOKS[name];
  return {
    font: font(look),
    ...(look.fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(look.fill) } }),
  };
}

function font(look: Look): NonNullable<Partial<Style>['font']> {
  return {
    color: argb(look.colour ?? COLOURS.text),
    ...(look.bold ? { bold: true } : {}),
    ...(look.underline ? { underline: true } : {}),
  };
}

function border(colour: string): NonNullable<Partial<Style>['border']> {
  const line = { style: 'thin' as const, color: argb(colour) };
  return { top: line, left: line, bottom: line, right: line };
}
