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
  const columns = new Map<ColumnKey, number>();
  const strange: { column: number; text: string }[] = [];
  for (const { column, text } of textsIn(row)) {
    const meant = meanings.get(keyOf(text));
    const first = meant && columns.get(meant.key);
    if (!meant) strange.push({ column, text });
    else if (first === undefined) columns.set(meant.key, column);
    else problems.at(row.row, column, `${quoted(text)} means the same as ${toA1(row.row, first)}: keep one of them`);
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
