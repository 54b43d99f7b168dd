import { fromA1, MAX_COLUMNS, type Position, toA1 } from '../../domain/address';
import { type Splice, tagPrefix, tagStart } from './splice';
import { type Attributes, isOn, walkXml } from './xml';

/** Where things stand in a worksheet's XML: offsets into its text. */
export interface SheetLayout {
  /** Prefix of the main vocabulary's elements, such as "x:". */
  readonly prefix: string;
  /** In the order of the file. */
  readonly rows: readonly LocatedRow[];
  readonly sheetData: LocatedElement;
  /** The used area as the file states it, which a new cell could leave. */
  readonly dimension: { readonly start: number; readonly end: number } | null;
  /** Rows and cells that only follow from their neighbours, made explicit so that something can be put between. */
  readonly explicitPlaces: readonly ExplicitPlace[];
  /** Cells in the wanted rows by `placeKey`; the last one where a broken file has two at one place. */
  readonly cells: ReadonlyMap<number, LocatedCell>;
  /** Wanted rows by their number, the last one likewise. */
  readonly wanted: ReadonlyMap<number, LocatedRow>;
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
}

export interface LocatedElement {
  readonly start: number;
  /** Behind the opening tag. */
  readonly openEnd: number;
  /** Before the closing tag; equals `openEnd` where the element closes itself. */
  readonly closeStart: number;
  readonly selfClosing: boolean;
}

export interface LocatedRow extends LocatedElement {
  readonly row: number;
  /** Style of cells not yet there; null where the row has none of its own. */
  readonly style: number | null;
  /** Only in wanted rows, in the order of the file. */
  readonly cells: readonly LocatedCell[];
}

export interface LocatedCell extends Position {
  readonly start: number;
  readonly end: number;
  readonly style: number;
}

export interface ExplicitPlace extends Splice {
  /** Start of the row or cell that gets its place. */
  readonly element: number;
}

export const placeKey = ({ row, column }: Position): number => row * MAX_COLUMNS + column;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenRow = Mutable<LocatedRow> & { cells: LocatedCell[] };

export function locateCells(xml: string, wantedRows: ReadonlySet<number>): SheetLayout {
  return new Locator(xml, wantedRows).locate();
}

class Locator {
  private readonly rows: OpenRow[] = [];
  private readonly explicitPlaces: ExplicitPlace[] = [];
  private readonly cells = new Map<number, LocatedCell>();
  private readonly wanted = new Map<number, LocatedRow>();
  private readonly columnStyles: { first: number; last: number; style: number }[] = [];
  private sheetData: Mutable<LocatedElement> = { start: 0, openEnd: 0, closeStart: 0, selfClosing: true };
  private dimension: SheetLayout['dimension'] = null;
  private dimensionStart = 0;
  private inRows = false;
  private place: Position = { row: -1, column: -1 };
  private cell: Mutable<LocatedCell> | null = null;

  constructor(
    private readonly xml: string,
    private readonly wantedRows: ReadonlySet<number>,
  ) {}

  locate(): SheetLayout {
    walkXml(this.xml, {
      open: (name, attributes, end, selfClosing) => {
        const start = tagStart(this.xml, end);
        if (this.inRows && name === 'row')
          this.openRow(attributes, { start, openEnd: end, closeStart: end, selfClosing });
        else if (this.inRows && name === 'c') this.openCell(attributes, start);
        else if (name === 'sheetData') {
          this.inRows = true;
          this.sheetData = { start, openEnd: end, closeStart: end, selfClosing };
        } else if (name === 'dimension') this.dimensionStart = start;
        else if (name === 'col' && attributes.style !== undefined) {
          const { min, max, style } = attributes;
          this.columnStyles.push({ first: Number(min) - 1, last: Number(max) - 1, style: Number(style) });
        }
      },
      close: (name, end, selfClosing) => this.close(name, end, selfClosing),
    });
    const { rows, sheetData, dimension, explicitPlaces, columnStyles, cells, wanted } = this;
    const prefix = tagPrefix(this.xml, sheetData.start);
    return { prefix, rows, sheetData, dimension, explicitPlaces, columnStyles, cells, wanted };
  }

  private openRow({ r, s, customFormat }: Attributes, element: LocatedElement): void {
    const row = r === undefined ? this.place.row + 1 : Number(r) - 1;
    if (r === undefined) this.makeExplicit(element.start, String(row + 1));
    this.place = { row, column: -1 };
    const style = isOn(customFormat) && s !== undefined ? Number(s) : null;
    const located: OpenRow = { ...element, row, style, cells: [] };
    this.rows.push(located);
    if (this.wantedRows.has(row)) this.wanted.set(row, located);
  }

  private openCell({ r, s }: Attributes, start: number): void {
    const implied = { row: this.place.row, column: this.place.column + 1 };
    this.place = (r === undefined ? null : fromA1(r)) ?? implied;
    if (r === undefined) this.makeExplicit(start, toA1(implied.row, implied.column));
    this.cell = { ...this.place, start, end: start, style: Number(s ?? 0) };
  }

  private close(name: string, end: number, selfClosing: boolean): void {
    if (name === 'dimension') this.dimension = { start: this.dimensionStart, end };
    if (!this.inRows) return;
    const row = this.rows.at(-1);
    if (name === 'c' && this.cell) {
      if (this.wantedRows.has(this.cell.row)) {
        const cell = { ...this.cell, end };
        row?.cells.push(cell);
        this.cells.set(placeKey(cell), cell);
      }
      this.cell = null;
    } else if (name === 'row' && row) {
      row.closeStart = selfClosing ? end : tagStart(this.xml, end);
    } else if (name === 'sheetData') {
      this.sheetData.closeStart = selfClosing ? end : tagStart(this.xml, end);
      this.inRows = false;
    }
  }

  private makeExplicit(start: number, place: string): void {
    const name = /^<[^\s/>]+/.exec(this.xml.slice(start, start + 256))?.[0] ?? '';
    const nameEnd = start + name.length;
    this.explicitPlaces.push({ element: start, start: nameEnd, end: nameEnd, text: ` r="${place}"` });
  }
}
