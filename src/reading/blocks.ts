import type { Sheet } from '../domain/snapshot';
import { gridOfBlock } from './block-grid';
import { isFront } from './front-labels';
import type { Grid } from './grid';
import { aspectOf } from './signature-words';
import { nameOf, type PairSearch, wordsOfLabel } from './known-labels';
import { findPairs, type Pair, type PairRun } from './pairs';
import { findTables, isTaken, type FoundTable, type Rectangle } from './tables';

/**
 * Records that are written as blocks of labels with their values beside them, a block for each intervention or
 * priority. Each block is read as a table of one row: its labels are the headings.
 */
export interface Blocks {
  readonly tables: readonly BlockTable[];
  /** The cells of the labels and values that were read. */
  readonly taken: readonly Rectangle[];
  /** Runs of labels of single fields, among which hardly one could be a record's. */
  readonly single: readonly Rectangle[];
  /** True for what stands in a run of labelled values: no heading of a table. */
  readonly holds: (row: number, column: number) => boolean;
  /** True for what stands beside a label: no heading down the left. */
  readonly isValue: (row: number, column: number) => boolean;
  /** True for what stands in a run of labels of single fields. */
  readonly amongFields: (row: number, column: number) => boolean;
}

export interface BlockTable {
  readonly table: FoundTable;
  readonly grid: Grid;
  /** It goes on with the block before it: a second measure of the same action. */
  readonly goesOn: boolean;
}

/** Labels of records that make a block where none of them comes again. */
const ENOUGH = 4;
/** Fewer labels of records than this among others are none. */
const FEW = 3;
/** A label of a single field is read as one from here. */
const LIKELY = 0.72;
/** Among those, a label has to be as sure as this to be a record's. */
const SURE = 0.8;

export function findBlocks(
  sheet: Sheet,
  grid: Grid,
  search: PairSearch,
  elsewhere: ReadonlySet<number> = new Set(),
): Blocks {
  const runs = findPairs(grid, search, (row) => elsewhere.has(row));
  const rowsHeld = new Map<number, readonly Pair[]>();
  for (const { rows } of runs) for (const { pairs } of rows) rowsHeld.set(pairs[0]?.row ?? -1, pairs);
  const tables: BlockTable[] = [];
  const taken: Rectangle[] = [];
  const single: Rectangle[] = [];
  for (const run of runs) {
    const pairs = run.rows.flatMap((row) => row.pairs);
    const front = isFront(pairs, search);
    if (front || pairs.filter(isOfRecord(search)).length < FEW) single.push(...pairs.map(placeOf));
    for (const found of front ? [] : blocksIn(run, search)) {
      const block = gridOfBlock(sheet, found.pairs);
      const [table, ...more] = findTables({ ...search, grid: block });
      if (!table || more.length > 0 || table.rows.length === 0) continue;
      tables.push({ table, grid: block, goesOn: found.goesOn });
      taken.push(...found.pairs.map(placeOf));
    }
  }
  return {
    tables,
    taken,
    single,
    amongFields: (row, column) => isTaken(single, row, column),
    isValue: (row, column) => rowsHeld.get(row)?.some((one) => one.value?.column === column) ?? false,
    holds: (row, column) =>
      rowsHeld.get(row)?.some((one) => one.label.column <= column && column <= one.column) ?? false,
  };
}

const placeOf = ({ label, row, column }: Pair): Rectangle => ({
  top: row,
  lastRow: row,
  left: label.column,
  right: column,
});

interface Block {
  readonly pairs: readonly Pair[];
  readonly goesOn: boolean;
}

/** The blocks of a run that are to be read here: labels in one column that come only once are headings down the left. */
function blocksIn(run: PairRun, search: PairSearch): Block[] {
  const pairs = ordered(run).filter(isOfRecord(search));
  const names = pairs.map(({ label }) => nameOf(label));
  const again = new Set(names).size < names.length;
  const wide = run.rows.some((row) => row.pairs.length > 1);
  // Values in several columns are several records.
  const several = run.rows.filter(({ others }) => others.length > 0).length * 2 >= run.rows.length;
  if (several || (!again && !wide)) return [];
  const blocks = split(pairs, names);
  return blocks.filter(({ pairs: own }) => own.length >= ENOUGH || (again && own.length > 1));
}

/** Row by row; column by column where the same labels stand side by side. */
function ordered({ rows }: PairRun): Pair[] {
  const twice = rows.filter(({ pairs }) => new Set(pairs.map(({ label }) => nameOf(label))).size < pairs.length).length;
  if (twice * 2 < rows.length) return rows.flatMap(({ pairs }) => pairs);
  return rows
    .flatMap(({ pairs }) => pairs)
    .sort((one, other) => one.label.column - other.label.column || one.row - other.row);
}

/** Labels of single fields are read elsewhere; one that nobody knows belongs to what it stands among. */
function isOfRecord(search: PairSearch): (pair: Pair) => boolean {
  const { vocabulary, isRecords } = search;
  let among = false;
  return ({ label }) => {
    const text = wordsOfLabel(label, search);
    const records = vocabulary.columns(text).filter(({ section }) => isRecords(section));
    const fields = vocabulary.meanings(text).filter(({ section, local }) => !isRecords(section) && !local);
    const [record, field] = [records[0]?.score ?? 0, fields[0]?.score ?? 0];
    // "on" beside "Agreed" is the day of that.
    if ((record > 0 || field >= LIKELY) && (among || aspectOf(text) === null))
      among = (record > field && (among || record >= SURE)) || (record === field && among);
    return among;
  };
}

/**
 * A label that comes again begins the next record, each time; what stands before the first one belongs to it. The last
 * record ends where labels follow that none before it had and that come again themselves.
 */
function split(pairs: readonly Pair[], names: readonly string[]): Block[] {
  const last = new Map(names.map((name, at) => [name, at]));
  const comesAgain = (at: number): boolean => (last.get(names[at] ?? '') ?? at) > at;
  const blocks: Block[] = [];
  for (let from = 0; from < pairs.length;) {
    let first = from;
    while (first < pairs.length && !comesAgain(first)) first += 1;
    const starts = [from];
    const seen = new Set<string>();
    let end = pairs.length;
    const until = last.get(names[first] ?? '') ?? -1;
    for (let at = from; at < pairs.length; at += 1) {
      const name = names[at] ?? '';
      if (at > first && name === names[first]) starts.push(at);
      if (at < until) seen.add(name);
      else if (at > until && until >= 0 && !seen.has(name) && (comesAgain(at) || isApart(pairs, at))) {
        end = at;
        break;
      }
    }
    for (const [at, start] of starts.entries()) blocks.push(...partsOf(pairs, names, start, starts[at + 1] ?? end));
    from = end;
  }
  return blocks;
}

/** After a title or a free row. */
const isApart = (pairs: readonly Pair[], at: number): boolean => (pairs[at]?.row ?? 0) - (pairs[at - 1]?.row ?? 0) > 1;

/** A label that comes again within a record begins a part of it. */
function partsOf(pairs: readonly Pair[], names: readonly string[], start: number, end: number): Block[] {
  const parts: { pairs: Pair[]; goesOn: boolean }[] = [];
  let seen = new Set<string>();
  for (let at = start; at < end; at += 1) {
    const [pair, name] = [pairs[at], names[at] ?? ''];
    if (!pair) break;
    const current = parts.at(-1);
    if (!current || seen.has(name)) {
      parts.push({ pairs: [pair], goesOn: current !== undefined });
      seen = new Set();
    } else current.pairs.push(pair);
    seen.add(name);
  }
  return parts;
}
