import { sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import type { Grid } from './grid';
import { datedIn, labelledIn } from './label-in-cell';
import { isDay, LabelMeanings, SURE, type AroundLabel } from './label-meaning';
import { valuePlace } from './label-place';
import { speaksOfSigning } from './signature-words';
import { isTaken, type Rectangle } from './tables';
import type { Vocabulary } from './vocabulary';

/** A label beside or above one value. */
export interface FoundLabel {
  readonly role: Role;
  readonly text: string;
  /** Where the label stands. */
  readonly row: number;
  readonly column: number;
  /** Where its value stands, or belongs. */
  readonly valueRow: number;
  readonly valueColumn: number;
  /** The value, where it stands in the label's own cell. */
  readonly part?: string;
  readonly score: number;
  readonly confirmed?: boolean;
}

/** What a person said of a label in the workbook's own mapping. */
export type SaidLabel = (row: number, column: number) => Role | null | undefined;

export interface LabelSearch {
  readonly pack: Pack;
  readonly vocabulary: Vocabulary;
  readonly tables: readonly Rectangle[];
  readonly said: SaidLabel;
  /** True for what stands in a run of labels of single fields. */
  readonly amongFields?: (row: number, column: number) => boolean;
}

/** Beyond so many rows a label has nothing to do with the one before. */
const NEAR = 3;

export function findLabels(grid: Grid, search: LabelSearch): FoundLabel[] {
  const reader = new LabelReader(grid, search);
  let open = [...search.tables];
  for (const { row, cells } of grid.rows) {
    open = open.filter(({ lastRow }) => lastRow >= row);
    if (open.length > 0 && cells.every((cell) => isTaken(open, row, cell.column))) continue;
    reader.read(cells, (cell) => !isTaken(open, row, cell.column));
  }
  return reader.labels;
}

class LabelReader {
  readonly labels: FoundLabel[] = [];
  private readonly meanings: LabelMeanings;
  private context: ReadonlySet<SectionId>;
  private signing: boolean;

  constructor(
    private readonly grid: Grid,
    private readonly search: LabelSearch,
  ) {
    this.meanings = new LabelMeanings(search.vocabulary, search.pack);
    this.context = new Set(search.vocabulary.sections(grid.sheet.name));
    this.signing = speaksOfSigning(grid.sheet.name);
  }

  read(cells: readonly Cell[], isFree: (cell: Cell) => boolean): void {
    const row = cells[0]?.row ?? 0;
    const values = new Set<number>();
    const below = this.grid.row(row + 1)?.cells ?? [];
    const mayBeLabel = (cell: Cell): boolean => this.meanings.byWords(cell.value).length > 0;
    const allLabels = cells.length > 2 && cells.every(mayBeLabel) && below.length > 0 && !below.every(mayBeLabel);
    for (const cell of cells) {
      if (typeof cell.value !== 'string' || values.has(cell.column) || !isFree(cell)) continue;
      const used = this.readCell(cell, cell.value, cells, allLabels);
      if (used !== null) values.add(used);
    }
  }

  /** The column in the same row that was read as its value; null for none. */
  private readCell(cell: Cell, text: string, cells: readonly Cell[], allLabels: boolean): number | null {
    const { row, column } = cell;
    if (this.isTitle(cell, text, cells)) return null;
    const confirmed = this.search.said(row, column);
    if (confirmed === null) return null;
    const beside = this.grid.at(row, (this.grid.merge(row, column)?.right ?? column) + 1);
    const value = (allLabels ? this.grid.at(row + 1, column) : beside)?.value ?? null;
    if (confirmed === undefined && this.holdsBoth(row, text) && this.readParts(cell, text, beside)) return null;
    const meaning =
      confirmed === undefined ? this.meanings.of(text, value, this.around(cell)) : { role: confirmed, score: 1 };
    const at = { text, row, column };
    if (!meaning) {
      this.readParts(cell, text, beside);
      return null;
    }
    const place = allLabels
      ? { row: row + 1, column }
      : valuePlace(this.grid, cell, meaning.role, (one) => this.meanings.isLabel(one));
    const sure = confirmed === undefined ? {} : { confirmed: true };
    this.add({
      ...at,
      valueRow: place.row,
      valueColumn: place.column,
      role: meaning.role,
      score: meaning.score,
      ...sure,
    });
    return place.row === row ? place.column : null;
  }

  /** What a cell says of itself: "School: Hollin Moor   URN: 190417". */
  private readParts({ row, column }: Cell, text: string, beside: Cell | undefined): boolean {
    const before = this.labels.length;
    for (const { label, value } of labelledIn(text, beside)) {
      const meant = this.meanings.of(label, value, this.around({ row, column }));
      const day = meant && isDay(meant.role) && /\d/.test(value);
      if (!meant || (meant.score < SURE && !day && !this.isAmongParts(row))) continue;
      const place = { valueRow: row, valueColumn: column, part: value };
      this.add({ text: label, row, column, ...place, role: meant.role, score: meant.score });
    }
    return this.labels.length > before;
  }

  /** Plainly a label with its value after it, and no label that explains itself. */
  private holdsBoth(row: number, text: string): boolean {
    return /^[^:]{2,60}:\s*\S/.test(text) || datedIn(text) !== null || this.isAmongParts(row);
  }

  /** Other cells of the row, or of the one above, hold label and value together. */
  private isAmongParts(row: number): boolean {
    const cells = [row - 1, row].flatMap((one) => this.grid.row(one)?.cells ?? []);
    const parts = cells.filter(({ value }) => typeof value === 'string' && labelledIn(value, undefined).length > 0);
    return parts.length > 1 && parts.length * 2 > cells.length;
  }

  private around({ row, column }: Pick<Cell, 'row' | 'column'>): AroundLabel {
    const last = this.labels.at(-1);
    const before = last && row - last.row <= NEAR ? last : null;
    const amongFields = this.search.amongFields?.(row, column) ?? false;
    const over = this.labels.findLast((one) => one.column === column && one.row < row);
    const near = [before?.row === row ? before : null, over && row - over.row <= NEAR ? over : null].flatMap(
      (one) => one ?? [],
    );
    const follows = (near.length > 0 ? near : before ? [before] : []).map(({ role }) => role);
    return { context: this.context, signing: this.signing, before, follows, amongFields };
  }

  private add(label: FoundLabel): void {
    this.labels.push(label);
    this.signing = sectionOf(label.role) === 'agreement' && (this.signing || speaksOfSigning(label.text));
  }

  /** A title over what follows: it names a section, or speaks of signing. */
  private isTitle(cell: Cell, text: string, cells: readonly Cell[]): boolean {
    if (!standsAlone(this.grid, cell, cells)) return false;
    const titles = this.search.vocabulary.sections(text);
    // "Total of funded support" with the figure at the end of its line.
    if (titles.includes('totals') && cells.some(({ value }) => typeof value === 'number')) return false;
    if (titles.length === 0) {
      if (cells.length === 1 && speaksOfSigning(text) && labelledIn(text, undefined).length === 0) this.signing = true;
      return false;
    }
    this.context = new Set(titles);
    this.signing = this.context.has('agreement') || speaksOfSigning(text);
    return true;
  }
}

const standsAlone = (grid: Grid, cell: Cell, cells: readonly Cell[]): boolean => {
  const right = grid.merge(cell.row, cell.column)?.right ?? cell.column;
  return !cells.some((other) => other.column > right && other.column <= right + 2);
};

export function labelCell(grid: Grid, label: FoundLabel): string {
  return grid.address(label.row, label.column);
}
