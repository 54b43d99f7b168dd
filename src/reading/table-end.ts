import type { Cell } from '../domain/snapshot';
import type { Grid, GridRow } from './grid';
import { headingRows, type HeadingRow } from './headings/rows';
import type { Search } from './headings/search';
import { cellsWithin } from './heading-lines';
import type { RecordShape } from './record-shape';
import { isBand } from './row-kinds';

/** After a gap so many short texts may be headings, whatever their words. */
const HEADINGS = 3;
const SHORT = 60;

const isShort = ({ value }: Cell): boolean => typeof value === 'string' && value.length <= SHORT / 2;

/** A line over part of the rows. A table of needs has none: there a priority is a record. */
export const isBandOf = (cells: readonly Cell[], grid: Grid, found: HeadingRow): boolean =>
  found.section !== 'need' && isBand(cells, grid, found);

/** Tells where a table has ended: what stands below its records and is none of them. */
export class TableEnd {
  constructor(
    private readonly grid: Grid,
    private readonly found: HeadingRow,
    private readonly search: Search,
    private readonly shape: RecordShape,
    /** How many headings of its own section the table has. */
    private readonly own: number,
  ) {}

  /** Below the last record: a title, another row of headings, the labels of single fields, a note. */
  isSomethingElse(row: GridRow, index: number, cells: readonly Cell[], gap: boolean): boolean {
    const { vocabulary, isRecords } = this.search;
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
    if (isBandOf(cells, this.grid, this.found)) return !this.leadsOn(index);
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
  leadsOn(index: number): boolean {
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
