import { contains } from '../domain/address';
import { sectionOf } from '../domain/roles';
import type { Cell, Table } from '../domain/snapshot';
import type { Grid, GridRow } from './grid';
import type { Heading } from './headings/settle';
import type { HeadingRow } from './headings/rows';
import type { Search } from './headings/search';
import { cellsWithin, HeadingLines } from './heading-lines';
import { RecordShape } from './record-shape';
import { isGuidance, isNote, isSubtotal, isTotal } from './row-kinds';
import { isBandOf, TableEnd } from './table-end';

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
  private readonly excelTable: Table | undefined;
  private readonly shape: RecordShape;
  private readonly end: TableEnd;
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
    search: Search,
  ) {
    this.columns = found.headings.filter(({ role, readInstead }) => role !== null && readInstead === undefined);
    this.mapped = new Set(this.columns.map(({ column }) => column));
    this.refs = new Set(this.columns.filter(({ role }) => role?.endsWith('.ref')).map(({ column }) => column));
    this.excelTable = grid.sheet.tables.find(({ area }) => contains(area, found.row, found.left));
    this.shape = new RecordShape(grid, this.mapped, found.headings);
    const own = this.columns.filter(({ role }) => role !== null && sectionOf(role) === found.section).length;
    this.end = new TableEnd(grid, found, search, this.shape, own);
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
      const gap = row.row - Math.max(this.last, this.excelTable ? this.ended : this.last) > 1;
      if (this.end.isSomethingElse(row, index, cells, gap)) return false;
      // Below a total only what is plainly another record goes on: notes and sums of sums do not.
      const goesOn =
        (isBandOf(cells, this.grid, this.found) && this.end.leadsOn(index)) ||
        values.length >= Math.max(2, this.mapped.size * 0.6);
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
    const wholes = totals.length > 1 ? totals.filter(({ cells }) => !isSubtotal(cells)) : totals;
    const total = wholes.length === 1 ? (wholes[0] ?? null) : null;
    return { rows, bands, total, freeRow: this.last + 1, lastRow: Math.max(this.last, this.ended) };
  }

  /** Lines that stand among the records and are none: titles over a part, notes, an example, what to put where. */
  private isAside(row: GridRow, cells: readonly Cell[]): boolean {
    if (isBandOf(cells, this.grid, this.found)) {
      this.band = cells[0] ?? null;
      this.ended = Math.max(this.ended, row.row);
      return true;
    }
    if (this.shape.isMergedAcross(cells)) return true;
    return isNote(cells, this.grid, this.found, this.mapped) || (this.rows.length === 0 && isGuidance(cells));
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
}
