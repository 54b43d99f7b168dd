import type { Cell } from '../domain/snapshot';
import { holdsSomething, type Grid } from './grid';
import type { FoundLabel } from './labels';
import { aspectOf, personIn, roleFor, signatureLabel, type Aspect, type Signatory } from './signature-words';

/** Each person's labels in a block of their own, beside or above what they wrote. */
export interface Signed {
  readonly labels: readonly FoundLabel[];
  readonly lastRow: number;
}

export interface Asked {
  readonly cell: Cell;
  readonly aspect: Aspect;
}

const SCORE = 0.9;
const ROWS = 6;
/** "Headteacher (name and date of signature)" is as long as a label gets. */
const LONGEST = 60;

const textOf = (cell: Cell | undefined): string => (typeof cell?.value === 'string' ? cell.value : '');

export function labelFor({ cell, aspect }: Asked, who: Signatory, valueRow: number, valueColumn: number): FoundLabel[] {
  const role = roleFor(who, aspect);
  const at = { text: String(cell.value), row: cell.row, column: cell.column, valueRow, valueColumn };
  return role ? [{ ...at, role, score: SCORE }] : [];
}

/** "Principal (signed) | on | For the trust (name, post) | on" over what they wrote. */
export function signersOver(grid: Grid, index: number): Signed | null {
  const [row, next] = [grid.rows[index], grid.rows[index + 1]];
  if (!row || next?.row !== row.row + 1) return null;
  const columns = new Set(row.cells.map(({ column }) => column));
  const isAsked = (text: string): boolean => aspectOf(text) !== null || signatureLabel(text, null) !== null;
  if (!next.cells.every((cell) => columns.has(cell.column) && !isAsked(textOf(cell)))) return null;
  const labels: FoundLabel[] = [];
  let who: Signatory | null = null;
  for (const cell of row.cells) {
    const text = textOf(cell);
    if (text === '' || text.length > LONGEST) return null;
    const own = signatureLabel(text, grid.at(next.row, cell.column)?.value);
    who = own?.who ?? who;
    const aspect = own?.aspect ?? aspectOf(text);
    if (who === null || aspect === null) return null;
    labels.push(...labelFor({ cell, aspect }, who, next.row, cell.column));
  }
  return labels.some(({ role }) => role.endsWith('Date')) && labels.length > 1 ? { labels, lastRow: next.row } : null;
}

/** Headteacher and Local authority side by side, each over "Name | …" and "Date | …". */
export function blocksOfPeople(grid: Grid, index: number): Signed | null {
  const row = grid.rows[index];
  const people = row?.cells.map((cell) => ({ cell, who: personIn(textOf(cell)) })) ?? [];
  if (!row || new Set(people.flatMap(({ who }) => who ?? [])).size < 2) return null;
  const labels: FoundLabel[] = [];
  let lastRow = row.row;
  let rows = 0;
  for (const next of grid.rows.slice(index + 1, index + 1 + ROWS)) {
    const asked = people.map(({ cell }) => aspectOf(textOf(grid.at(next.row, cell.column))));
    if (next.row > lastRow + 1 || !asked.every((aspect) => aspect !== null)) break;
    lastRow = next.row;
    rows += 1;
    for (const [at, { cell: person, who }] of people.entries()) {
      const [cell, aspect] = [grid.at(next.row, person.column), asked[at]];
      const beside = (grid.merge(next.row, person.column)?.right ?? person.column) + 1;
      if (holdsSomething(cell) && aspect && who) labels.push(...labelFor({ cell, aspect }, who, next.row, beside));
    }
  }
  return rows > 1 ? { labels, lastRow } : null;
}
