import { contains } from '../domain/address';
import { sectionOf } from '../domain/roles';
import type { Cell, Table } from '../domain/snapshot';
import type { Grid, GridRow } from './grid';
import type { Heading } from './headings/settle';
import { headingRows, type HeadingRow } from './headings/rows';
import type { Search } from './headings/search';
import { cellsWithin, HeadingLines } from './heading-lines';
import { RecordShape } from './record-shape';
import { isBand, isGuidance, isNote, isTotal } from './row-kinds';

/** What stands below the headings of a table. */
export interface Body {
  /** Rows that hold a record, ascending. */
  readonly rows: readonly GridRow[];
  /** A line over part of the rows that says what they serve: "Priority 2: Reading". By the row that follows it. */
  readonly bands: ReadonlyMap<number, Cell>;
  /** The row of totals, where there is one; null where there are several, or none. */
  readonly total: GridRow | null;
  /** The first row below the records that is free. */
  readonly freeRow: number;
  /** Last row that belongs to the table, its total row included. */
  readonly lastRow: number;
}

/** Blank rows inside a table that people leave, or insert, before it is taken to have ended. */
const BLANK_ROWS = 15;

/** After a gap so many short texts may be headings, whatever their words. */
const HEADINGS = 3;
const SHORT = 60;

const isShort = ({ value }: Cell): boolean => typeof value === 'string' && value.length <= SHORT / 2;

export function readBody(grid: Grid, found: HeadingRow, search: Search): Body {
  const reader = new BodyReader(grid, found, search);
  for (let index = found.index + 1; index < grid.rows.length; index += 1) {
    const row = grid.rows[index];
    if (!row || !reader.take(row, index)) break;
  }
  return reader.body();
}

class BodyReader {
  private readonly columns: readonly Heading[];
  private readonly mapped: ReadonlySet<number>;
  private readonly refs: ReadonlySet<number>;
  private readonly own: number;
  private readonly excelTable: Table | undefined;
  private readonly shape: RecordShape;
  private readonly lines: HeadingLines;
  private readonly rows: GridRow[] = [];
  private readonly bands = new Map<number, Cell>();
  private readonly totals: GridRow[] = [];
  private band: Cell | null = null;
  private last: number;
  private ended: number;
  private afterTotal = false;

  constructor(
    private readonly grid: Grid,
    private readonly found: HeadingRow,
    private readonly search: Search,
  ) {
    this.columns = found.headings.filter(({ role, readInstead }) => role !== null && readInstead === undefined);
    this.mapped = new Set(this.columns.map(({ column }) => column));
    this.refs = new Set(this.columns.filter(({ role }) => role?.endsWith('.ref')).map(({ column }) => column));
    this.own = this.columns.filter(({ role }) => role !== null && sectionOf(role) === found.section).length;
    this.excelTable = grid.sheet.tables.find(({ area }) => contains(area, found.row, found.left));
    this.shape = new RecordShape(grid, this.mapped, found.headings);
    this.lines = new HeadingLines(grid, found, this.columns, search.vocabulary);
    this.last = found.row;
    this.ended = this.excelTable ? this.excelTable.area.bottom : found.row;
  }

  /** Takes the row in, or passes it over; false where the table has ended above it. */
  take(row: GridRow, index: number): boolean {
    const inside = this.excelTable !== undefined && row.row <= this.excelTable.area.bottom;
    if (!inside && row.row - Math.max(this.last, this.ended) > BLANK_ROWS) return false;
    const cells = cellsWithin(row, this.found);
    if (cells.length === 0) return true;
    const totalsRow = inside && this.excelTable.hasTotals && row.row === this.excelTable.area.bottom;
    if (totalsRow || isTotal(cells, this.refs)) {
      this.ended = Math.max(this.ended, row.row);
      this.afterTotal = !inside;
      this.totals.push(row);
      return true;
    }
    const values = cells.filter((cell) => this.mapped.has(cell.column));
    const isExplained = this.rows.length === 0 && row.row === this.found.row + 1 && this.lines.explain(cells);
    if (isExplained || this.lines.isSubHeading(index, cells)) {
      this.last = row.row;
      return true;
    }
    if (!inside) {
      if (this.somethingElse(row, index, cells)) return false;
      // Below a total only what is plainly another record goes on: notes and sums of sums do not.
      const goesOn =
        (this.isBand(cells) && this.leadsOn(index)) || values.length >= Math.max(2, this.mapped.size * 0.6);
      if (this.afterTotal && !goesOn) return false;
    }
    this.afterTotal = false;
    if (this.isAside(row, cells)) return true;
    if (!cells.some((cell) => this.holdsRecord(cell))) return true;
    if (this.band) this.bands.set(row.row, this.band);
    this.band = null;
    this.rows.push(row);
    this.shape.add(values);
    this.last = this.bottomOf(row, cells);
    return true;
  }

  body(): Body {
    const { rows, bands, totals } = this;
    const total = totals.length === 1 ? (totals[0] ?? null) : null;
    return { rows, bands, total, freeRow: this.last + 1, lastRow: Math.max(this.last, this.ended) };
  }

  /** Lines that stand among the records and are none: titles over a part, notes, an example, what to put where. */
  private isAside(row: GridRow, cells: readonly Cell[]): boolean {
    if (this.isBand(cells)) {
      this.band = cells[0] ?? null;
      this.ended = Math.max(this.ended, row.row);
      return true;
    }
    if (this.shape.isMergedAcross(cells)) return true;
    return isNote(cells, this.grid, this.found, this.mapped) || (this.rows.length === 0 && isGuidance(cells));
  }

  /** A table of needs has none: there a priority is a record. */
  private isBand(cells: readonly Cell[]): boolean {
    return this.found.section !== 'need' && isBand(cells, this.grid, this.found);
  }

  /** The last row of a record whose cells are merged downwards. */
  private bottomOf(row: GridRow, cells: readonly Cell[]): number {
    let bottom = row.row;
    const merged = cells.map((cell) => this.grid.merge(cell.row, cell.column)?.bottom ?? row.row);
    if (merged.every((one) => one > row.row)) bottom = Math.min(...merged);
    return bottom;
  }

  /** A row is a record once anything but its Ref is filled; a formula that came to nothing does not count. */
  private holdsRecord(cell: Cell): boolean {
    if (this.refs.has(cell.column) || !this.mapped.has(cell.column)) return false;
    return (
      cell.formula === undefined ||
      (cell.value !== 0 && cell.value !== '' && cell.value !== null) ||
      cell.error !== undefined
    );
  }

  /** Below the last record: a title, another row of headings, the labels of single fields, a note. */
  private somethingElse(row: GridRow, index: number, cells: readonly Cell[]): boolean {
    const { vocabulary, isRecords } = this.search;
    const gap = row.row - Math.max(this.last, this.excelTable ? this.ended : this.last) > 1;
    const texts = cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const [first = ''] = texts;
    if (this.isLabelled(row) || this.isNoRecord(cells, index, gap)) return true;
    const next = this.grid.rows[index + 1];
    if (gap && row.cells.length === 1 && next?.row === row.row + 1 && this.isLabelled(next)) return true;
    if (cells.length === 1 && texts.length === 1 && vocabulary.sections(first).length > 0) return true;
    if (texts.length >= 2 && texts.length === cells.length && this.areHeadings(texts, index, gap)) return true;
    const isLabel = (): boolean =>
      vocabulary
        .meanings(first.replace(/[\s:*]+$/, ''))
        .some((one) => one.score === 1 && !one.local && !isRecords(one.section));
    if ((gap || /:\s*$/.test(first)) && cells.length <= 4 && isLabel()) return true;
    if (gap && this.beginsWider(row, index)) return true;
    // After a gap a lone text is a note, or the label of something else.
    if (!gap || cells.length > 1) return false;
    if (this.isBand(cells)) return !this.leadsOn(index);
    return this.own > 2 || (texts.length === 1 && this.isTitle(row, index));
  }

  /** Told from the records above by its shape alone, whatever its words. */
  private isNoRecord(cells: readonly Cell[], index: number, gap: boolean): boolean {
    const [row, next] = [this.grid.rows[index], this.grid.rows[index + 1]];
    const below = row && next?.row === row.row + 1 ? next.cells : [];
    if (this.shape.isHeadings(cells) || this.shape.isOfWords(cells, gap, below)) return true;
    return gap && (this.shape.isMergedAcross(cells) || this.shape.isThin(cells));
  }

  /** What stands below a line over part of the rows is a record: else the line is the title of something else. */
  private leadsOn(index: number): boolean {
    const next = this.grid.rows[index + 1];
    if (!next) return false;
    const cells = cellsWithin(next, this.found);
    return !this.isLabelled(next) && !this.isNoRecord(cells, index + 1, true);
  }

  /** Short texts alone, beyond the table's edge as well, and rows as wide below: headings of another table that nobody knows. */
  private beginsWider({ row, cells }: GridRow, index: number): boolean {
    const next = this.grid.rows[index + 1];
    if (cells.length <= HEADINGS || next?.row !== row + 1 || next.cells.length < cells.length - 1) return false;
    const short = cells.every(({ value }) => typeof value === 'string' && value.length <= SHORT);
    return short && cells.some(({ column }) => column > this.found.right) && next.cells.some((cell) => !isShort(cell));
  }

  private isLabelled({ row }: GridRow): boolean {
    return this.search.isLabelled?.(row, this.found.left) === true;
  }

  /** A text right above another row of headings. */
  private isTitle(row: GridRow, index: number): boolean {
    if (this.grid.rows[index + 1]?.row !== row.row + 1) return false;
    return headingRows({ ...this.search, first: false }, index + 1).length > 0;
  }

  /** Without a gap above only headings that are known end a table: a record may sound like some. */
  private areHeadings(texts: readonly string[], index: number, gap: boolean): boolean {
    const known = texts.filter((text) => this.search.vocabulary.knows(text)).length;
    const short = gap && texts.length >= HEADINGS && texts.every((text) => text.length <= SHORT);
    if (known < 2 && !(gap && known > 0) && !short) return false;
    return headingRows({ ...this.search, first: false }, index).some(
      ({ left, right }) => left <= this.found.right && right >= this.found.left,
    );
  }
}
