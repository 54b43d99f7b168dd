import type { Cell } from '../domain/snapshot';
import { holdsSomething, type Grid, type GridRow } from './grid';
import type { FoundLabel } from './labels';
import { blocksOfPeople, labelFor, signersOver, type Asked, type Signed } from './signature-blocks';
import { aspectOf, personIn, speaksOfSigning, type Aspect, type Signatory } from './signature-words';
import type { Rectangle } from './tables';

/**
 * Tables of those who agree to a form: people down the side and what is asked of them across, or the other way about, or
 * each person's labels above their values.
 */
export interface Signatures {
  readonly labels: readonly FoundLabel[];
  readonly taken: readonly Rectangle[];
}

const CELLS = 12;
const LONGEST = 60;
/** People under one heading, those who do not count among them. */
const PEOPLE = 8;
/** Rows above in which a title may speak of signing. */
const REACH = 3;

/** A quick look: words that begin what is asked of a person who signs, or that person's title. */
const ASKED =
  /^\W*(?:(?:full |print(?:ed)? |your )?name|agree|approv|sign|date|dt\b|day|on\b|when|role|post|position|job|title|capacity|designation|y\W*n\b|yes|(?:for )?(?:the )?(?:school|academy|la|local authority|trust)\b)|\b(?:head|principal|ht)/i;
const mayBeAsked = ({ value }: Cell): boolean =>
  typeof value === 'string' && value.length <= LONGEST && ASKED.test(value);

export function findSignatures(grid: Grid): Signatures {
  const labels: FoundLabel[] = [];
  const taken: Rectangle[] = [];
  for (let index = 0; index < grid.rows.length; index += 1) {
    const row = grid.rows[index];
    if (!row || row.cells.length > CELLS || row.cells.length < 2 || !row.cells.some(mayBeAsked)) continue;
    const found =
      peopleDown(grid, index) ??
      peopleOver(grid, index) ??
      peopleAcross(grid, index) ??
      blocksOfPeople(grid, index) ??
      signersOver(grid, index) ??
      onePerson(grid, index);
    if (!found) continue;
    labels.push(...found.labels);
    const columns = row.cells.map(({ column }) => column);
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    taken.push({ top: row.row, lastRow: found.lastRow, left, right });
    while ((grid.rows[index + 1]?.row ?? Infinity) <= found.lastRow) index += 1;
  }
  return { labels, taken };
}

const textOf = (cell: Cell | undefined): string => (typeof cell?.value === 'string' ? cell.value : '');

/** Name | Post | Agrees? | Date over a row for each person. */
function peopleDown(grid: Grid, index: number): Signed | null {
  const row = grid.rows[index];
  const headings = headingsOf(row?.cells ?? []);
  const [first] = headings;
  if (!row || headings.length < 2 || !first) return null;
  const others = row.cells.length - headings.length;
  const [corner] = row.cells;
  if (others > 2 || (corner !== first.cell && personIn(textOf(corner)) !== null)) return null;
  const labels: FoundLabel[] = [];
  const people = new Set<Signatory>();
  let lastRow = row.row;
  for (let at = index + 1; at <= index + PEOPLE; at += 1) {
    const next = grid.rows[at];
    const person = next?.cells[0];
    if (!next || !person || next.row > lastRow + 2 || person.column >= first.cell.column) break;
    if (typeof person.value !== 'string' || next.cells.some((cell) => aspectOf(textOf(cell)) !== null)) break;
    lastRow = next.row;
    const who = personIn(person.value);
    if (who === null || people.has(who)) continue;
    people.add(who);
    labels.push(...labelsOf(headings, who, next.row));
  }
  const sure = people.size === 2 || headings.some(({ aspect }) => aspect === 'Agrees') || isTitled(grid, index);
  return people.size > 0 && sure ? { labels, lastRow } : null;
}

/** Headteacher | Local authority over rows of Name, Agrees and Date. */
function peopleAcross(grid: Grid, index: number): Signed | null {
  const row = grid.rows[index];
  if (!row) return null;
  const people = row.cells.flatMap((cell) => {
    const who = personIn(textOf(cell));
    return who ? [{ cell, who }] : [];
  });
  if (people.length < 2 || people.length < row.cells.length - 1) return null;
  if (new Set(people.map(({ who }) => who)).size < 2) return null;
  const labels: FoundLabel[] = [];
  const aspects = new Set<Aspect>();
  let lastRow = row.row;
  for (let at = index + 1; at <= index + PEOPLE; at += 1) {
    const next = grid.rows[at];
    const label = next?.cells[0];
    const aspect = label && aspectOf(textOf(label));
    if (!next || !aspect || next.row > lastRow + 1 || label.column >= (people[0]?.cell.column ?? 0)) break;
    lastRow = next.row;
    aspects.add(aspect);
    for (const { cell, who } of people) labels.push(...labelFor({ cell: label, aspect }, who, next.row, cell.column));
  }
  return aspects.size >= 2 ? { labels, lastRow } : null;
}

/** Headteacher and Local authority, each over Name, Agrees and Date, and those over the values. */
function peopleOver(grid: Grid, index: number): Signed | null {
  const [row, next] = [grid.rows[index], grid.rows[index + 1]];
  if (!row || next?.row !== row.row + 1) return null;
  const people = row.cells.map((cell) => ({ cell, who: personIn(textOf(cell)) }));
  if (new Set(people.flatMap(({ who }) => who ?? [])).size < 2) return null;
  const headings = headingsOf(next.cells);
  if (headings.length < 3 || headings.length < next.cells.length) return null;
  const labels = headings.flatMap((heading) => {
    const who = people.findLast(({ cell }) => cell.column <= heading.cell.column)?.who;
    return who ? labelFor(heading, who, next.row + 1, heading.cell.column) : [];
  });
  return { labels, lastRow: next.row + 1 };
}

/** A person's title, and beside it what is asked of them, over the values: "Headteacher | Agrees? | On". */
function onePerson(grid: Grid, index: number): Signed | null {
  const row = grid.rows[index];
  const [person, ...rest] = row?.cells ?? [];
  const who = person && personIn(textOf(person));
  const headings = headingsOf(rest);
  if (!row || !who || headings.length === 0 || headings.length < rest.length) return null;
  if (!headings.some(({ aspect }) => aspect === 'Agrees') && !isTitled(grid, index)) return null;
  const below = grid.row(row.row + 1)?.cells ?? [];
  if (below.some((cell) => aspectOf(textOf(cell)) !== null || cell.column > (rest.at(-1)?.column ?? 0))) return null;
  // A label and its value stand in one line.
  if (headings.length === 1 && below.length < 2) return null;
  if (below.some((cell) => cell.column === person.column && personIn(textOf(cell)) !== null)) return null;
  const named = headings.some(({ aspect }) => aspect === 'Name');
  const all: Asked[] = named ? headings : [{ cell: person, aspect: 'Name' }, ...headings];
  return { labels: labelsOf(all, who, row.row + 1), lastRow: row.row + 1 };
}

/** What each cell asks for; the same twice is a table of something else. */
function headingsOf(cells: readonly Cell[]): Asked[] {
  return cells.flatMap((cell) => {
    const aspect = typeof cell.value === 'string' && holdsSomething(cell) ? aspectOf(cell.value) : null;
    return aspect ? [{ cell, aspect }] : [];
  });
}

const labelsOf = (headings: readonly Asked[], who: Signatory, row: number): FoundLabel[] =>
  headings.flatMap((heading) => labelFor(heading, who, row, heading.cell.column));

/** The sheet's name or a line above speaks of signing. */
function isTitled(grid: Grid, index: number): boolean {
  const titles = grid.rows.slice(Math.max(0, index - REACH), index).flatMap(({ cells }: GridRow) => cells.map(textOf));
  return [grid.sheet.name, ...titles].some(speaksOfSigning);
}
