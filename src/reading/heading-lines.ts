import type { Cell } from '../domain/snapshot';
import type { Grid, GridRow } from './grid';
import { headOf } from './headings/head-of';
import type { HeadingRow } from './headings/rows';
import type { Heading } from './headings/settle';
import { isGuidance } from './row-kinds';
import { isPlaceholder } from './values/placeholder';
import { SENSED, type Vocabulary } from './vocabulary';

/** Labels are shorter than this, what is written below them is longer. */
const SHORT = 30;

/** "Name of approach": a few words, and no figure or sentence. */
const isLabel = ({ value }: Cell): boolean =>
  typeof value === 'string' && value.length <= SHORT && !/[.•;]|^\W*\d/.test(value.trim());
const isWritten = ({ value }: Cell): boolean =>
  typeof value === 'string' && (value.length > SHORT || isPlaceholder(value, false));

/** The cells of a row that stand between the first and the last column of a table. */
export const cellsWithin = (row: GridRow | undefined, { left, right }: HeadingRow): readonly Cell[] =>
  (row?.cells ?? []).filter(({ column }) => column >= left && column <= right);

/** Lines of a table that say more about its headings, and are no records. */
export class HeadingLines {
  private explained = 0;
  private alternates: boolean | null = null;
  private readonly roles: ReadonlyMap<number, Heading['role']>;

  constructor(
    private readonly grid: Grid,
    private readonly found: HeadingRow,
    columns: readonly Heading[],
    private readonly vocabulary: Vocabulary,
  ) {
    this.roles = new Map(columns.map(({ column, role }) => [column, role]));
  }

  /** Right below the headings: what to put where, or the same asked at length, a question below each heading. */
  explain(cells: readonly Cell[]): boolean {
    const asks = ({ column, value }: Cell): boolean => {
      const role = this.roles.get(column);
      if (!role || typeof value !== 'string' || value.length <= SHORT) return false;
      const meanings = this.vocabulary.columns(headOf(value, this.vocabulary));
      return meanings.some((one) => one.role === role && one.score >= SENSED);
    };
    if (!isGuidance(cells) && cells.filter(asks).length < 2) return false;
    this.explained += 1;
    return true;
  }

  /**
   * Short labels over what is written below each of them, line by line: "Fidelity | Short term" over two sentences. Only
   * a table that begins so is read so.
   */
  isSubHeading(index: number, cells: readonly Cell[]): boolean {
    const first = this.found.index + 1 + this.explained;
    this.alternates ??= [0, 1, 2, 3].every((turn) => {
      const own = cellsWithin(this.grid.rows[first + turn], this.found);
      return own.length >= 2 && own.every(turn % 2 === 0 ? isLabel : isWritten);
    });
    if (!this.alternates || !cells.every(isLabel)) return false;
    return cellsWithin(this.grid.rows[index + 1], this.found).some(isWritten);
  }
}
