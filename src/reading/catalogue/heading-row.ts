import { COLUMNS, type CatalogueColumn, type ColumnKey } from '../../packs/catalogue/sheet';
import { nearest, quoted } from '../../packs/slips/nearest';
import { toA1 } from '../../domain/address';
import type { Grid, GridRow } from '../grid';
import { normalise } from '../words';
import type { Problems } from './problems';

/** Where each fact of a catalogue stands. */
export interface Headings {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

/** Headings stand below a title and some lines about the list, not further down. */
const LOOKED_AT = 40;
/** Fewer known words in a row are a coincidence. */
const FEWEST = 3;

const meanings = new Map<string, CatalogueColumn>(
  COLUMNS.flatMap((column) => [column.heading, ...column.aliases].map((name) => [keyOf(name), column] as const)),
);

/** "Cost from (£) *" and "COST FROM" are one heading. */
function keyOf(heading: string): string {
  return normalise(heading);
}

const textsIn = (row: GridRow): { column: number; text: string }[] =>
  row.cells.flatMap(({ column, value }) => (typeof value === 'string' ? [{ column, text: value }] : []));

const knownIn = (row: GridRow): Set<CatalogueColumn> =>
  new Set(textsIn(row).flatMap(({ text }) => meanings.get(keyOf(text)) ?? []));

/** The row with the most headings of a catalogue, one at least that every row needs; the first of several, or null. */
export function headingRowOf(grid: Grid): GridRow | null {
  let best: { row: GridRow; known: number } | null = null;
  for (const row of grid.rows) {
    if (row.row > LOOKED_AT) break;
    const meant = [...knownIn(row)];
    const known = meant.some(({ required }) => required) ? meant.length : 0;
    if (known >= FEWEST && known > (best?.known ?? 0)) best = { row, known };
  }
  return best?.row ?? null;
}

/** A row of headings once more, as when two lists were pasted under each other. */
export function repeatsHeadings(row: GridRow): boolean {
  const texts = textsIn(row);
  return knownIn(row).size >= FEWEST && knownIn(row).size * 2 > texts.length;
}

/** Columns in any order; what is no heading of a catalogue is somebody's own, unless it has a slip in it. */
export function headingsIn(row: GridRow, problems: Problems): Headings {
  const texts = textsIn(row);
  const columns = new Map<ColumnKey, number>();
  const strange: { column: number; text: string }[] = [];
  // What is called exactly so goes before what only means the same.
  for (const { column, text } of texts) {
    const meant = meanings.get(keyOf(text));
    if (meant && keyOf(meant.heading) === keyOf(text) && !columns.has(meant.key)) columns.set(meant.key, column);
  }
  for (const { column, text } of texts) {
    const meant = meanings.get(keyOf(text));
    const first = meant && columns.get(meant.key);
    if (!meant) strange.push({ column, text });
    else if (first === undefined) columns.set(meant.key, column);
    else if (first !== column) {
      const other = betweenNeighbours(column, columns);
      const advice = other
        ? `is read as ${meant.heading}, which stands in ${toA1(row.row, first)}: call it ${other.heading}`
        : `means the same as ${toA1(row.row, first)}: keep one of them`;
      problems.at(row.row, column, `${quoted(text)} ${advice}`);
    }
  }
  const missing = COLUMNS.filter(({ key }) => !columns.has(key));
  const misspelt = new Set<ColumnKey>();
  for (const { column, text } of strange) {
    const near = nearest(
      keyOf(text),
      missing.map(({ heading }) => keyOf(heading)),
    );
    const meant = missing.find(({ heading }) => keyOf(heading) === near);
    if (!meant) continue;
    misspelt.add(meant.key);
    problems.at(row.row, column, `${quoted(text)} is no heading of a catalogue: did you mean ${meant.heading}?`);
  }
  for (const { key, heading, required } of missing)
    if (required && !misspelt.has(key)) problems.onSheet(`add a column ${heading} to row ${String(row.row + 1)}`);
  return { row: row.row, columns };
}

/** The one column of a catalogue that is missing between those that stand left and right of a place. */
function betweenNeighbours(column: number, columns: ReadonlyMap<ColumnKey, number>): CatalogueColumn | null {
  const indexAt = (place: number): number => COLUMNS.findIndex(({ key }) => columns.get(key) === place);
  const [left, right] = [indexAt(column - 1), indexAt(column + 1)];
  const between = COLUMNS[left + 1];
  return left >= 0 && right === left + 2 && between && !columns.has(between.key) ? between : null;
}
