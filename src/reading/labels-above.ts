import type { SectionId } from '../domain/roles';
import type { Cell, Sheet, Snapshot } from '../domain/snapshot';
import { gridOfBlock } from './block-grid';
import type { BlockTable } from './blocks';
import { holdsSomething, type Grid, type GridRow } from './grid';
import { isKnown, nameOf, wordsOfLabel, type PairSearch } from './known-labels';
import type { Pair } from './pairs';
import { findTables, type Rectangle } from './tables';

/**
 * A sheet for one action or priority: labels in a row, what they ask for in the row below, then the next such rows.
 * Together they are one record.
 */
export interface LabelsAbove {
  readonly tables: readonly BlockTable[];
  readonly taken: readonly Rectangle[];
}

/** True for a text that stands at the same place of other sheets too, as the labels of copied sheets do. */
export type ComesAgain = (cell: Cell) => boolean;

const ROWS = 200;
const CELLS = 10;
const LONGEST = 120;
const FEWEST = 3;
const SURE = 0.8;
const HARDLY = 0.6;
/** One label alone over something shorter is a title. */
const PROSE = 12;

const placeOf = ({ row, column }: Cell): number => row * CELLS * 2 + column;

/** Texts at the same place of most sheets that have something there. */
export function comesAgainIn({ sheets }: Snapshot): ComesAgain {
  if (sheets.length < 2) return () => false;
  const texts = new Map<number, Map<string, number>>();
  for (const { cells } of sheets)
    for (const cell of cells) {
      if (cell.row >= ROWS || cell.column >= CELLS * 2 || cell.value === null) continue;
      const here = texts.get(placeOf(cell)) ?? new Map<string, number>();
      const text = String(cell.value).slice(0, LONGEST);
      texts.set(placeOf(cell), here.set(text, (here.get(text) ?? 0) + 1));
    }
  return (cell) => {
    const here = cell.column < CELLS * 2 ? texts.get(placeOf(cell)) : undefined;
    const same = here?.get(String(cell.value)) ?? 0;
    return same > 1 && same * 2 > [...(here?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  };
}

interface Group {
  readonly pairs: readonly Pair[];
  readonly rectangle: Rectangle;
  /** The section that most of its labels speak of; null where hardly any is known. */
  readonly section: SectionId | null;
  readonly names: string;
  readonly again: boolean;
}

export function findLabelsAbove(
  sheet: Sheet,
  grid: Grid,
  search: PairSearch,
  comesAgain: ComesAgain,
  isElsewhere: (row: number) => boolean,
): LabelsAbove {
  const tables: BlockTable[] = [];
  const taken: Rectangle[] = [];
  for (const groups of stacks(grid, search, comesAgain, isElsewhere)) {
    let goesOn = false;
    for (const part of partsOf(groups)) {
      const pairs = part.flatMap((group) => group.pairs);
      const block = gridOfBlock(sheet, pairs);
      const [table, ...more] = findTables({ ...search, grid: block });
      if (!table || more.length > 0 || table.rows.length === 0) continue;
      tables.push({ table, grid: block, goesOn });
      goesOn = true;
      taken.push(...part.map(({ rectangle }) => rectangle));
    }
  }
  return { tables, taken };
}

/** What is said of the need, of the action, of its measure: rows that go on with one section belong together. */
function partsOf(groups: readonly Group[]): Group[][] {
  const parts: { section: SectionId | null; groups: Group[] }[] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    if (last && (group.section === null || last.section === null || last.section === group.section)) {
      last.groups.push(group);
      last.section ??= group.section;
    } else parts.push({ section: group.section, groups: [group] });
  }
  return parts.map((part) => part.groups);
}

/** Rows that belong to one record each: a row of labels that comes again begins the next. */
function stacks(
  grid: Grid,
  search: PairSearch,
  comesAgain: ComesAgain,
  isElsewhere: (row: number) => boolean,
): Group[][] {
  const found: Group[][] = [];
  for (let index = 0; index < grid.rows.length; index += 1) {
    const row = grid.rows[index];
    if (!row || row.row > ROWS) break;
    const current = found.at(-1);
    const before = current?.at(-1)?.section ?? null;
    const group = isElsewhere(row.row) ? null : groupAt(grid, index, search, comesAgain, before);
    if (!group) continue;
    if (!current || current.some(({ names }) => names === group.names)) found.push([group]);
    else current.push(group);
    index += 1;
  }
  return found.filter(isOneRecord);
}

/** Several rows that say something of the same thing: tables one below the other are about different things. */
function isOneRecord(groups: readonly Group[]): boolean {
  if (groups.length < FEWEST) return false;
  const names = groups.flatMap(({ names: own }) => own.split('|'));
  if (!groups.every(({ again }) => again) && new Set(names).size < names.length) return false;
  return partsOf(groups).length < groups.length;
}

/** A row of labels with one row of values below, and something else after those. */
function groupAt(
  grid: Grid,
  index: number,
  search: PairSearch,
  comesAgain: ComesAgain,
  before: SectionId | null,
): Group | null {
  const [labels, values, after] = [grid.rows[index], grid.rows[index + 1], grid.rows[index + 2]];
  if (!labels || !values || values.row !== bottomOf(labels, grid) + 1 || !mayBeLabels(labels)) return null;
  const columns = new Set(labels.cells.map(({ column }) => column));
  const filled = values.cells.filter(holdsSomething);
  if (filled.length * 2 < labels.cells.length || !values.cells.every(({ column }) => columns.has(column))) return null;
  const isLabels = (row: GridRow): boolean => areLabels(row, search, comesAgain);
  if (after && after.row <= bottomOf(values, grid) + 1 && !isLabels(after)) return null;
  if (!isLabels(labels) || isLabels(values)) return null;
  if (labels.cells.length === 1 && !filled.some(({ value }) => typeof value === 'string' && value.length >= PROSE))
    return null;
  const section = sectionIn(labels, search, before);
  if (section === undefined) return null;
  const pairs = labels.cells.map((label): Pair => {
    const value = values.cells.find(({ column }) => column === label.column);
    return { label, row: values.row, column: label.column, value };
  });
  const [left, right] = [labels.cells[0]?.column ?? 0, labels.cells.at(-1)?.column ?? 0];
  return {
    pairs,
    rectangle: { top: labels.row, lastRow: values.row, left, right },
    section,
    names: labels.cells.map(nameOf).join('|'),
    again: labels.cells.every(comesAgain),
  };
}

const bottomOf = ({ row, cells }: GridRow, grid: Grid): number =>
  Math.max(row, ...cells.map(({ column }) => grid.merge(row, column)?.bottom ?? row));

const mayBeLabels = ({ cells }: GridRow): boolean =>
  cells.length <= CELLS &&
  cells.every(({ value }) => typeof value === 'string' && value.length > 1 && value.length <= LONGEST);

function areLabels(row: GridRow, search: PairSearch, comesAgain: ComesAgain): boolean {
  if (!mayBeLabels(row)) return false;
  const { cells } = row;
  // "n/a | n/a | n/a" on every sheet is what they say, not what they ask.
  if (cells.length > 1 && new Set(cells.map(({ value }) => value)).size === 1) return false;
  if (cells.length > 1 && cells.every(comesAgain)) return true;
  return cells.filter((cell) => isKnown(cell, search)).length * 2 > cells.length;
}

/** The section that the labels speak of; undefined where they are a form's own. */
function sectionIn({ cells }: GridRow, search: PairSearch, before: SectionId | null): SectionId | null | undefined {
  const sums = new Map<SectionId, number>();
  let [records, fields] = [0, 0];
  for (const cell of cells) {
    const text = wordsOfLabel(cell, search);
    const found = search.vocabulary.columns(text).filter(({ section }) => search.isRecords(section));
    const [field] = search.vocabulary.meanings(text).filter(({ section }) => !search.isRecords(section));
    const [record] = found;
    if (field && field.score >= SURE && field.score >= (record?.score ?? 0)) fields += 1;
    else if (record && record.score >= HARDLY) records += 1;
    const best = new Map<SectionId, number>();
    for (const { section, score, local } of found)
      if (!local && score >= SURE) best.set(section, Math.max(best.get(section) ?? 0, score));
    for (const [section, score] of best) sums.set(section, (sums.get(section) ?? 0) + score);
  }
  if (records <= fields) return undefined;
  const [most] = [...sums].sort(([, one], [, other]) => other - one);
  if (!most) return null;
  // Words that several sections have go on with the one before.
  return before && (sums.get(before) ?? 0) === most[1] ? before : most[0];
}
