import type { Role } from '../domain/roles';
import type { Grid } from './grid';
import { nameOfText, type PairSearch } from './known-labels';
import {
  HARDLY,
  labelledLine,
  LIKELY,
  LONGEST_LABEL,
  OF_ALL,
  OF_NEED,
  type Labelled,
  type Line,
} from './line-of-label';
import { numberIn } from './needs-above';
import type { FoundTable } from './tables';

/**
 * Labelled lines over a table, or under it, that speak of all its rows: "Key issue 2 | …", "Evidence | …", "Success
 * criteria | …". One need, what it is measured by, how it goes on.
 */
export interface SectionLines {
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly Line[];
  /** A need is named among them. */
  readonly ofNeed: boolean;
  /** "Priority 2" → 2. */
  readonly number: number | null;
}

/** Among lines of a need, words that are only like these. */
const OF_ALL_PROSE: readonly Role[] = OF_ALL.filter((role) => role !== 'action.owner');

const ROWS = 1000;
/** A Ref and an area are short. */
const LONGEST_VALUE: Partial<Record<Role, number>> = { 'need.ref': 12, 'need.area': 40 };
/** Lines of a group at most. */
const MOST = 8;
/** Short texts beside each other that make a row of headings. */
const HEADINGS = 3;

export function findSectionLines(
  grid: Grid,
  search: PairSearch,
  elsewhere: ReadonlySet<number> = new Set(),
): SectionLines[] {
  const found: SectionLines[] = [];
  for (let index = 0; index < grid.rows.length; index += 1) {
    const row = grid.rows[index];
    if (!row || row.row > ROWS) break;
    const first = elsewhere.has(row.row) ? null : labelledLine(row, grid, search);
    if (!first?.some(saysSomething)) continue;
    const lines = [...first];
    let end = index;
    for (; lines.length < MOST; end += 1) {
      const [here, next] = [grid.rows[end], grid.rows[end + 1]];
      const more = here && next?.row === here.row + 1 ? labelledLine(next, grid, search) : null;
      if (!more) break;
      lines.push(...more);
    }
    const group = groupOf(lines, row.row, grid.rows[end]?.row ?? row.row);
    if (group && (!group.ofNeed || isOverTable(grid, end, search))) found.push(group);
    index = end;
  }
  return found;
}

const saysSomething = ({ roles, other }: Labelled): boolean => roles.size > 0 && !other;

function groupOf(lines: readonly Labelled[], top: number, bottom: number): SectionLines | null {
  // Labels that come again are a list: one need each, or one action.
  const names = lines.map(({ text }) => nameOfText(text));
  if (lines.some(({ other }) => other) || new Set(names).size < names.length) return null;
  const needs = lines.filter(({ roles }) => OF_NEED.some((role) => (roles.get(role) ?? 0) >= LIKELY));
  const given = needs.length > 0 ? assigned(lines, OF_NEED) : new Map<Labelled, Role>();
  const ofNeed = [...given.values()].some((role) => role !== 'need.ref' && role !== 'need.area');
  const all = assigned(
    lines.filter((line) => !given.has(line)),
    ofNeed ? OF_ALL_PROSE : OF_ALL,
  );
  const meant = lines.flatMap((line): Line[] => {
    const role = given.get(line) ?? all.get(line);
    const { roles, other, ...rest } = line;
    return role === undefined || other ? [] : [{ ...rest, role, score: roles.get(role) ?? LIKELY }];
  });
  if (meant.length === 0 || (!ofNeed && given.size > 0)) return null;
  // Without a need they have to be plain words about the actions, and nothing else.
  if (!ofNeed && meant.length * 2 <= lines.length) return null;
  const number = lines.flatMap(({ text }) => numberIn(text) ?? []).at(0) ?? null;
  return { top, bottom, lines: meant, ofNeed, number };
}

const lengthOf = ({ value, part }: Labelled): number => (part ?? String(value.value)).length;

/** Each role to the line whose words are likest, so that as much as possible is understood. */
function assigned(lines: readonly Labelled[], roles: readonly Role[]): Map<Labelled, Role> {
  const least = roles === OF_ALL ? LIKELY : HARDLY;
  let best = { sum: 0, given: new Map<Labelled, Role>() };
  const tryLine = (at: number, given: ReadonlyMap<Labelled, Role>, sum: number): void => {
    const line = lines[at];
    if (!line) {
      if (sum > best.sum) best = { sum, given: new Map(given) };
      return;
    }
    tryLine(at + 1, given, sum);
    for (const role of roles) {
      const score = line.roles.get(role) ?? 0;
      if (lengthOf(line) > (LONGEST_VALUE[role] ?? Infinity)) continue;
      if (score < least || [...given.values()].includes(role)) continue;
      tryLine(at + 1, new Map([...given, [line, role]]), sum + score);
    }
  };
  tryLine(0, new Map(), 0);
  return best.given;
}

/** Headings of a table stand right below, or after one free row. */
function isOverTable(grid: Grid, index: number, { vocabulary }: PairSearch): boolean {
  const [last, next] = [grid.rows[index], grid.rows[index + 1]];
  if (!last || !next || next.row > last.row + 2) return false;
  const short = next.cells.filter(({ value }) => typeof value === 'string' && value.length <= LONGEST_LABEL * 2);
  if (short.length < HEADINGS || short.length < next.cells.length) return false;
  const known = short.filter(({ value }) => vocabulary.columns(String(value)).some(({ score }) => score >= LIKELY));
  return known.length >= 2;
}

/** The lines that speak of each table: those of a need right above it, others right above or below. */
export function linesOfTables(
  lines: readonly SectionLines[],
  tables: readonly FoundTable[],
): ReadonlyMap<FoundTable, readonly SectionLines[]> {
  const found = new Map<FoundTable, readonly SectionLines[]>();
  for (const group of lines) {
    const below = tables.find(({ top }) => top > group.bottom && top <= group.bottom + 2);
    const above = tables.findLast(({ lastRow }) => lastRow < group.top && group.top <= lastRow + 3);
    const table = group.ofNeed ? below : (above ?? below);
    if (table) found.set(table, [...(found.get(table) ?? []), group]);
  }
  return found;
}
