import { areaFromA1, fromA1, type Area } from '../../domain/address';
import { openPackage, type WorkbookPackage } from '../../hosts/xlsx/open-package';
import { type CellStyle, DEFAULT_STYLE, readStyles } from '../../hosts/xlsx/read-styles';
import { readWorkbookPart } from '../../hosts/xlsx/read-workbook-part';
import { relatedPart } from '../../hosts/xlsx/snapshot';
import { type Attributes, isOn, walkXml } from '../../hosts/xlsx/xml';
import type { Looks, Scalar } from '../grid/grid';
import type { SheetLooks, StyledCell } from '../grid/univer-data';
import { readThemeColors, type ThemeColors, colorOf } from './theme-colors';

/** Where a person picks from a list: "Lists!$A$2:$A$6", or the choices themselves. */
export interface DropDown {
  readonly areas: readonly Area[];
  readonly source: string;
  readonly errorStyle: string;
  readonly error: string;
}

export interface FileSheetLooks extends SheetLooks {
  readonly dropDowns: readonly DropDown[];
}

/** How the sheets of a file look: what a person needs to find their way, not all that Excel can do. */
export function readFileLooks(bytes: Uint8Array): readonly FileSheetLooks[] {
  const opened = openPackage(bytes);
  const workbook = readWorkbookPart(opened);
  const stylesXml = opened.text(relatedPart(workbook, 'styles') ?? '');
  const theme = readThemeColors(opened.text(relatedPart(workbook, 'theme') ?? ''));
  const styles = cellLooks(stylesXml, theme);
  return workbook.sheets.map(({ part }) => sheetLooks(opened, part, styles));
}

type CellLooks = Pick<StyledCell, 'looks' | 'border' | 'format' | 'locked'>;

function sheetLooks(opened: WorkbookPackage, part: string, styles: readonly CellLooks[]): FileSheetLooks {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const given = new Set<number>();
  const cells: StyledCell[] = [];
  const dropDowns: DropDown[] = [];
  let frozen = { rows: 0, columns: 0 };
  let showsGridlines = true;
  let tabColor: string | null = null;
  let row = -1;
  let validation: Attributes | null = null;
  let formula: string | null = null;
  walkXml(opened.requiredText(part), {
    open(name, attributes) {
      switch (name) {
        case 'tabColor':
          tabColor = colorOf(attributes, []);
          break;
        case 'sheetView':
          showsGridlines = attributes.showGridLines === undefined || isOn(attributes.showGridLines);
          break;
        case 'pane':
          if (attributes.state?.startsWith('frozen'))
            frozen = { rows: Number(attributes.ySplit ?? 0), columns: Number(attributes.xSplit ?? 0) };
          break;
        case 'col': {
          const points = Number(attributes.width ?? 8.43) * 5.25 + 3.75;
          // The last <col> often stands for all the rest.
          const last = Math.min(Number(attributes.max), Number(attributes.min) + 50);
          for (let column = Number(attributes.min); column <= last; column++) columnWidths.set(column - 1, points);
          break;
        }
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          if (attributes.ht !== undefined && Number(attributes.ht) > 0) {
            rowHeights.set(row, Number(attributes.ht));
            given.add(row);
          }
          break;
        case 'c': {
          const place = fromA1(attributes.r ?? '');
          const style = styles[Number(attributes.s ?? 0)];
          if (place && style && attributes.s !== undefined) cells.push({ ...place, ...style });
          break;
        }
        case 'dataValidation':
          validation = attributes.type === 'list' ? attributes : null;
          break;
        case 'formula1':
          formula = validation ? '' : null;
          break;
      }
    },
    text(text) {
      if (formula !== null) formula += text;
    },
    close(name) {
      if (name !== 'dataValidation') return;
      if (validation && formula !== null) dropDowns.push(dropDown(validation, formula));
      validation = null;
      formula = null;
    },
  });
  for (const { row: at, looks } of cells) {
    // A row of no height of its own is as high as its largest letters.
    const size = Number(looks['font.size'] ?? 11);
    if (size > 11 && !given.has(at)) rowHeights.set(at, Math.max(rowHeights.get(at) ?? 15, size * 1.35));
  }
  return { columnWidths, rowHeights, frozen, showsGridlines, tabColor, cells, dropDowns };
}

function dropDown({ sqref = '', errorStyle = 'stop', error = '' }: Attributes, source: string): DropDown {
  return { areas: sqref.split(/\s+/).flatMap((reference) => areaFromA1(reference) ?? []), source, errorStyle, error };
}

const WORDS: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
  top: 'Top',
  bottom: 'Bottom',
};

/** The looks behind each style number. */
function cellLooks(xml: string | null, theme: ThemeColors): CellLooks[] {
  if (xml === null) return [];
  const basics: readonly CellStyle[] = readStyles(xml);
  const fonts: Record<string, Scalar>[] = [];
  const fills: (string | null)[] = [];
  const borders: (string | null)[] = [];
  const found: CellLooks[] = [];
  let list = '';
  let looks: Record<string, Scalar> = {};
  let isBorder = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'fills' || name === 'borders' || name === 'cellXfs' || name === 'dxfs')
        list = name;
      else if (name === 'cellStyleXfs' || name === 'cellStyles') list = '';
      else if (list === 'fonts') {
        if (name === 'font') fonts.push((looks = {}));
        else readFont(looks, name, attributes, theme);
      } else if (list === 'fills') {
        if (name === 'fill') fills.push(null);
        if (name === 'fgColor') fills[fills.length - 1] = colorOf(attributes, theme);
        if (name === 'patternFill' && attributes.patternType === 'none') fills[fills.length - 1] = null;
      } else if (list === 'borders') {
        if (name === 'border') borders.push(null);
        isBorder = name === 'bottom' ? attributes.style !== undefined && attributes.style !== 'none' : isBorder;
        if (name === 'color' && isBorder) borders[borders.length - 1] ??= colorOf(attributes, theme) ?? '#BFBFBF';
      } else if (list === 'cellXfs' && name === 'xf') {
        const fill = fills[Number(attributes.fillId ?? 0)] ?? null;
        looks = { ...fonts[Number(attributes.fontId ?? 0)], ...(fill === null ? {} : { 'fill.color': fill }) };
        const border = borders[Number(attributes.borderId ?? 0)] ?? null;
        found.push({ looks: looks as Looks, border, ...(basics[found.length] ?? DEFAULT_STYLE) });
      } else if (list === 'cellXfs' && name === 'alignment') {
        const { horizontal = '', vertical = '', wrapText } = attributes;
        if (WORDS[horizontal]) looks.horizontalAlignment = WORDS[horizontal];
        if (WORDS[vertical]) looks.verticalAlignment = WORDS[vertical];
        if (isOn(wrapText)) looks.wrapText = true;
      }
    },
  });
  return found;
}

function readFont(font: Record<string, Scalar>, name: string, attributes: Attributes, theme: ThemeColors): void {
  const on = attributes.val === undefined || isOn(attributes.val);
  if (name === 'b') font['font.bold'] = on;
  else if (name === 'i') font['font.italic'] = on;
  else if (name === 'sz') font['font.size'] = Number(attributes.val);
  else if (name === 'color') {
    const color = colorOf(attributes, theme);
    if (color !== null) font['font.color'] = color;
  }
}
