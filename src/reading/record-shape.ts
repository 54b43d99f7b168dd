import type { Cell } from '../domain/snapshot';
import type { Grid } from './grid';
import type { Heading } from './headings/settle';
import { isPlaceholder } from './values/placeholder';

/** Words longer than this are no heading and no label. */
const SHORT = 60;
/** Longer words alone are a sentence. */
const SENTENCE = 24;
/** So many records tell what the others are like. */
const ENOUGH = 30;
/** A row with fewer cells than this share of the emptiest record is none. */
const FEW = 0.5;
/** A text merged over at least this share of the columns belongs to none of them. */
const ACROSS = 0.5;

/**
 * What the records of a table have in common so far: which columns hold figures and days, and how many cells a record
 * fills. A row of something else that stands below them is told from a record by it.
 */
export class RecordShape {
  private records = 0;
  private fewest = Infinity;
  private readonly figures = new Map<number, number>();
  private readonly filled = new Map<number, number>();
  private readonly named: ReadonlyMap<number, string>;
  private readonly longest: number;

  constructor(
    private readonly grid: Grid,
    private readonly columns: ReadonlySet<number>,
    headings: readonly Heading[],
  ) {
    this.named = new Map(headings.map(({ column, text }) => [column, nameOf(text)]));
    this.longest = Math.max(0, ...headings.map(({ text }) => text.length));
  }

  add(cells: readonly Cell[]): void {
    if (this.records === ENOUGH) return;
    this.records += 1;
    let filled = 0;
    for (const cell of cells) {
      if (!this.columns.has(cell.column)) continue;
      filled += 1;
      if (isPlaceheld(cell)) continue;
      this.filled.set(cell.column, (this.filled.get(cell.column) ?? 0) + 1);
      if (isFigure(cell)) this.figures.set(cell.column, (this.figures.get(cell.column) ?? 0) + 1);
    }
    this.fewest = Math.min(this.fewest, filled);
  }

  /** The table's own headings once more, for its next part. */
  isHeadings(cells: readonly Cell[]): boolean {
    if (cells.length < 2) return false;
    const same = cells.filter(({ column, value }) => {
      const name = this.named.get(column);
      return typeof value === 'string' && value.length <= this.longest && name !== undefined && nameOf(value) === name;
    }).length;
    return same >= 2 && same * 2 >= cells.length;
  }

  /** A label with its text merged over columns that have nothing to do with each other: "Evidence | …". */
  isMergedAcross(cells: readonly Cell[]): boolean {
    if (cells.length < 2 || cells.length > 3 || this.columns.size < 4) return false;
    return cells.some(({ row, column }) => {
      const merge = this.grid.merge(row, column);
      if (!merge) return false;
      const over = [...this.columns].filter((one) => one >= merge.left && one <= merge.right).length;
      return over >= 3 && over >= this.columns.size * ACROSS;
    });
  }

  /**
   * Words where every record has figures or days, and no figure anywhere: another row of headings, or the labels of
   * single fields. After a gap one such column tells. Right below the records it takes two, nothing but short words, no
   * two of them the same, and figures again in the row that follows.
   */
  isOfWords(cells: readonly Cell[], gap: boolean, next: readonly Cell[]): boolean {
    if (this.records === 0) return false;
    let strange = 0;
    for (const cell of cells) {
      if (!this.columns.has(cell.column) || !this.isOfFigures(cell.column)) continue;
      if (typeof cell.value !== 'string' || isFigure(cell)) return false;
      if (!isPlaceheld(cell)) strange += 1;
      else if (!gap) return false;
    }
    if (strange === 0) return false;
    // A sentence alone in a narrow table where every record has a day or a figure, and more: a note, no title over records.
    const [first] = cells;
    const alone = cells.length === 1 && this.columns.size <= 3 && this.records >= 2 && this.fewest >= 2;
    if (alone && String(first?.value ?? '').length > SENTENCE) return true;
    const short = cells.every(({ value }) => typeof value === 'string' && value.length <= SHORT);
    if (gap) return strange > 1 || (short && cells.length > 1);
    if (this.records < 2) return false;
    const names = new Set(cells.map(({ value }) => nameOf(String(value))));
    return strange > 1 && short && cells.length > 2 && names.size === cells.length && next.some(isFigure);
  }

  /** Far fewer cells than any record has, and none of them a figure: a line of its own, after a gap. */
  isThin(cells: readonly Cell[]): boolean {
    if (this.records < 2 || this.fewest < 4 || cells.length < 2) return false;
    const own = cells.filter(({ column }) => this.columns.has(column));
    return own.length < this.fewest * FEW && !own.some((cell) => this.isOfFigures(cell.column) && isFigure(cell));
  }

  private isOfFigures(column: number): boolean {
    const filled = this.filled.get(column) ?? 0;
    return filled > 0 && this.figures.get(column) === filled;
  }
}

const nameOf = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const isFigure = ({ value }: Cell): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value.length <= SHORT && /\d/.test(value));

const isPlaceheld = ({ value }: Cell): boolean => typeof value === 'string' && isPlaceholder(value, false);
