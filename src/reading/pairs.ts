import type { Cell } from '../domain/snapshot';
import type { Grid, GridRow } from './grid';
import { groupColumns } from './group-columns';
import { isField, isKnown, LONGEST, nameOf, SURE, type PairSearch } from './known-labels';
import { WEAKEST } from './vocabulary';

/** A label and the place of its value, to the right of it. */
export interface Pair {
  readonly label: Cell;
  readonly row: number;
  /** Where the value stands, or belongs. */
  readonly column: number;
  readonly value: Cell | undefined;
}

/** Rows that follow one another and hold nothing but labels, each with its value beside it. */
export interface PairRun {
  readonly rows: readonly PairRow[];
}

export interface PairRow {
  readonly pairs: readonly Pair[];
  /** What stands beside them: what to put there, or the value of another record. */
  readonly others: readonly Cell[];
}

/** Rows and columns in which blocks of labels are looked for: forms have them near the top left. */
const ROWS = 1000;
const COLUMNS = 8;
/** Labels that a run needs, and the share of them that has to be known. */
const FEWEST = 3;
/** Rows that they stand in at the least: the headings of a table stand in one. */
const FEWEST_ROWS = 2;
const SHARE = 0.5;
/** Rows left free inside a run. */
const GAP = 2;
const WIDEST = 8;
/** With more beside a label and its value it is a row of a table. */
const MOST_OTHERS = 2;

/** Every run of labelled values on a sheet, from top to bottom. */
export function findPairs(
  grid: Grid,
  search: PairSearch,
  isElsewhere: (row: number) => boolean = () => false,
): PairRun[] {
  const groups = groupColumns(grid, (cell) => isKnown(cell, search, WEAKEST));
  const lines = grid.rows.map((row) =>
    row.cells.some(groups.has) ? { ...row, cells: row.cells.filter((cell) => !groups.has(cell)) } : row,
  );
  const columns = likelyColumns(lines, search);
  if (columns.size === 0) return [];
  const runs: PairRun[] = [];
  for (const column of columns) {
    let run: PairRow[] = [];
    let last = -1;
    let cards = false;
    const end = (): void => {
      const rows = withoutStrays(run);
      if (isRun(rows, search)) runs.push({ rows });
      run = [];
    };
    for (const [index, row] of lines.entries()) {
      if (row.row > ROWS) break;
      const [first] = row.cells;
      if (!first || first.column !== column || isElsewhere(row.row)) continue;
      const twice = isTwice(row);
      const begins = twice ? haveOwnValues(row) : isKnown(first, search);
      // What follows cards side by side is about something else.
      if (!twice && cards) end();
      cards = twice;
      if (run.length === 0 && !begins) continue;
      const isHead = !(twice && haveOwnValues(row)) && isHeadingRow(row, lines[index + 1], search);
      const found = isHead ? null : pairsOf(row, grid, search);
      if (row.row - last > GAP + 1 || found === null) end();
      last = row.row;
      // A line alone is a title over a part, or a note.
      const [only, second] = found?.pairs ?? [];
      if (run.length === 0 && !begins) continue;
      if (found && (second || only?.value !== undefined || begins)) run.push(found);
    }
    end();
  }
  return runs.sort((one, other) => topOf(one) - topOf(other));
}

const topOf = ({ rows }: PairRun): number => rows[0]?.pairs[0]?.row ?? 0;

/** Columns that hold several known labels, one below the other: a quick look. */
function likelyColumns(rows: readonly GridRow[], search: PairSearch): ReadonlySet<number> {
  const found = new Map<number, { names: Set<string>; rows: number }>();
  for (const { row, cells } of rows) {
    if (row > ROWS) break;
    const [first] = cells;
    if (typeof first?.value !== 'string' || first.column >= COLUMNS || cells.length > WIDEST) continue;
    const so = found.get(first.column) ?? { names: new Set(), rows: 0 };
    found.set(first.column, so);
    if ((so.names.size >= FEWEST && so.rows >= FEWEST_ROWS) || !isKnown(first, search)) continue;
    so.rows += 1;
    for (const [at, cell] of cells.entries()) if (at % 2 === 0 && isKnown(cell, search)) so.names.add(nameOf(cell));
  }
  const isLikely = ({ names, rows }: { names: Set<string>; rows: number }): boolean =>
    names.size >= FEWEST && rows >= FEWEST_ROWS;
  return new Set([...found].filter(([, so]) => isLikely(so)).map(([column]) => column));
}

const rightOf = (cell: Cell | undefined, grid: Grid): number =>
  cell === undefined ? -1 : (grid.merge(cell.row, cell.column)?.right ?? cell.column);

/** Cards side by side: the same label twice. */
const isTwice = ({ cells: [first, ...rest] }: Pick<GridRow, 'cells'>): boolean =>
  typeof first?.value === 'string' && rest.some(({ value }) => value === first.value);

/** Each with a value of its own beside it: headings of tables side by side come again as well. */
const haveOwnValues = ({ cells: [one, value, other, last] }: GridRow): boolean =>
  one?.value === other?.value && value !== undefined && last !== undefined && value.value !== last.value;

/** The row as labels and values by turns; null where it is no such row. */
function pairsOf({ row, cells }: GridRow, grid: Grid, search: PairSearch): PairRow | null {
  if (cells.length > WIDEST) return null;
  const pairs: Pair[] = [];
  const others: Cell[] = [];
  const twice = isTwice({ cells });
  for (let at = 0; at < cells.length;) {
    const label = cells[at];
    if (!label || (at === 0 && (typeof label.value !== 'string' || label.value.length > LONGEST))) return null;
    const apart = at > 0 && label.column > rightOf(cells[at - 1], grid) + 1;
    const rest = cells.slice(at);
    const again = twice && at > 0 && label.value === cells[0]?.value;
    if (apart && !again && rest.length > 1 && rest.every((cell) => isKnown(cell, search))) break;
    if (at > 0 && !again && !isKnown(label, search, apart ? SURE : WEAKEST)) {
      // Beyond a free column stands something else: a table beside the labels.
      if (apart) break;
      others.push(label);
      at += 1;
      continue;
    }
    const beside = (grid.merge(row, label.column)?.right ?? label.column) + 1;
    const next = cells[at + 1];
    const near = next !== undefined && next.column <= beside + 1;
    const value = near && (next.column === beside || !isKnown(next, search)) ? next : undefined;
    pairs.push({ label, row, column: value?.column ?? beside, value });
    at += value ? 2 : 1;
  }
  return others.length > MOST_OTHERS ? null : { pairs, others };
}

/** A second column of labels holds little else: a label that stands in it alone is the heading of a table beside the run. */
function withoutStrays(rows: readonly PairRow[]): PairRow[] {
  const [labels, all] = [new Map<number, number>(), new Map<number, number>()];
  const count = (counts: Map<number, number>, column: number): unknown =>
    counts.set(column, (counts.get(column) ?? 0) + 1);
  for (const { pairs, others } of rows) {
    for (const { label } of pairs) count(labels, label.column);
    for (const { column } of [...pairs.map(({ label }) => label), ...others]) count(all, column);
  }
  const isColumn = (column: number): boolean => (labels.get(column) ?? 0) * 2 > (all.get(column) ?? 0);
  return rows.map(({ pairs, others }) => {
    const strays = pairs.filter(({ label }, at) => at > 0 && !isColumn(label.column));
    const more = strays.flatMap(({ label, value }) => (value ? [label, value] : [label]));
    return { pairs: pairs.filter((pair) => !strays.includes(pair)), others: [...others, ...more] };
  });
}

/** Known words stand where the values would, and the row below does not go on with labels: headings of a table. */
function isHeadingRow(row: GridRow, next: GridRow | undefined, search: PairSearch): boolean {
  const goesOn = next?.row === row.row + 1 && next.cells[0]?.column === row.cells[0]?.column;
  // Labels are words.
  if (goesOn && row.cells.length > 1 && typeof next.cells[0]?.value !== 'string') return true;
  const known = row.cells.filter((cell) => isKnown(cell, search)).length;
  if (known < 2 || known < row.cells.length * SHARE) return false;
  // Labels of single fields stand in no table, whatever their values sound like.
  const labels = row.cells.filter((_, at) => at % 2 === 0);
  const values = row.cells.filter((_, at) => at % 2 === 1);
  if (labels.every((cell) => isField(cell, search)) && !values.some((cell) => isField(cell, search))) return false;
  // An empty table has nothing below its headings.
  if (known === row.cells.length && (known > 2 || !goesOn)) return true;
  return goesOn && !isKnown(next.cells[0], search);
}

function isRun(rows: readonly PairRow[], search: PairSearch): boolean {
  const pairs = rows.flatMap((row) => row.pairs);
  const known = pairs.filter(({ label }) => isKnown(label, search));
  const values = pairs.filter(({ value }) => value !== undefined);
  const alike = values.filter(({ value }) => isKnown(value, search)).length;
  const down = new Set(
    rows.flatMap(({ pairs: [first] }) => (first?.value && isKnown(first.label, search) ? [nameOf(first.label)] : [])),
  );
  // Two known words above values that are none: a table of two columns.
  const isHead = ({ value }: Pair, at: number): boolean => (at === 0) === isKnown(value, search);
  if (rows.every((row) => row.pairs.length === 1) && pairs.length > 1 && pairs.every(isHead)) return false;
  return (
    down.size >= 2 &&
    new Set(known.map(({ label }) => nameOf(label))).size >= FEWEST &&
    known.length >= pairs.length * SHARE &&
    values.length * 2 >= pairs.length &&
    alike < known.length
  );
}
