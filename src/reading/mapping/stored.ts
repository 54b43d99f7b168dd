import type { Place } from '../../domain/form';
import { isRole, type Role } from '../../domain/roles';
import { fromA1, toA1 } from '../../domain/address';
import type { Snapshot } from '../../domain/snapshot';
import type { PackIndex } from '../../packs/lookup';
import { gridOf, type Grid, type GridRow } from '../grid';
import { normalise } from '../words';
import { MAPPING_HEADINGS, MAPPING_SHEET, NOTHING, PACK_LABEL, VERSION_LABEL } from './sheet';

/** What the author said of one heading. */
export interface Choice {
  readonly sheet: string;
  readonly heading: string;
  /** The field it is read as; null: none. */
  readonly role: Role | null;
  /** Where the heading stood, in A1 notation; null where the line does not say. */
  readonly cell: string | null;
}

/** A choice with its line on the mapping sheet. */
export interface StoredChoice extends Choice {
  readonly line: Place;
}

export interface StoredMapping {
  readonly pack: string | null;
  readonly packVersion: string | null;
  /** Where the programme stands, or would. */
  readonly place: Place;
  readonly choices: readonly StoredChoice[];
  /** Lines that cannot be used, each in a sentence; the others count. */
  readonly problems: readonly { readonly text: string; readonly place: Place }[];
}

const LONGEST = 300;

/**
 * The mapping that a workbook keeps, or null where it has no such sheet. People edit and delete there: whatever cannot
 * be used becomes a problem in words, and the rest still counts. With a pack, fields may be given by their labels too.
 */
export function readStoredMapping(snapshot: Snapshot, index?: PackIndex): StoredMapping | null {
  const sheet = snapshot.sheets.find(({ name }) => name.toLowerCase() === MAPPING_SHEET.toLowerCase());
  if (!sheet) return null;
  const grid = gridOf(sheet);
  const place = (row: number, column = 0): Place => ({ sheet: sheet.name, cell: toA1(row, column) });
  const top = grid.rows.findIndex((row) => isHeadings(row));
  const head = grid.rows[top];
  const about = { pack: beside(grid, PACK_LABEL), packVersion: beside(grid, VERSION_LABEL), place: place(1) };
  if (!head) {
    const headings = MAPPING_HEADINGS.join(', ');
    return {
      ...about,
      choices: [],
      problems: [{ text: `This sheet has lost its headings: ${headings}`, place: place(0) }],
    };
  }
  const columns = new Map(head.cells.map(({ value, column }) => [normalise(String(value)), column]));
  const choices: StoredChoice[] = [];
  const problems: { text: string; place: Place }[] = [];
  for (const row of grid.rows.slice(top + 1)) {
    const read = (heading: string): string => textIn(row, columns.get(normalise(heading)));
    const line = place(row.row, columns.get('means') ?? 0);
    const [name, heading, cell] = [read('Sheet'), read('Heading'), read('Cell')];
    // Who empties "Means", or never filled it, has said it under "Field".
    const means = read('Means') || read('Field');
    if (name === '' && heading === '' && read('Means') === '') continue;
    const role = roleMeant(means, index);
    if (name === '' || heading === '')
      problems.push({ text: 'Enter the sheet and the heading that this line is about', place: line });
    else if (role === undefined) problems.push({ text: whatIsMeant(heading, means, index), place: line });
    else choices.push({ sheet: name, heading, role, cell: fromA1(cell) ? cell.toUpperCase() : null, line });
  }
  return { ...about, choices, problems };
}

/** By the role or by a label that one field alone has; null: no field; undefined: it says neither. */
function roleMeant(means: string, index: PackIndex | undefined): Role | null | undefined {
  if (isRole(means)) return means;
  if (normalise(means) === NOTHING) return null;
  const [role, other] = index ? labelled(means, index) : [];
  return other === undefined ? role : undefined;
}

const labelled = (label: string, { pack }: PackIndex): readonly Role[] =>
  pack.sections.flatMap(({ fields }) =>
    fields.flatMap((field) => (normalise(field.label) === normalise(label) ? field.role : [])),
  );

function whatIsMeant(heading: string, means: string, index: PackIndex | undefined): string {
  const several = index && means !== '' ? labelled(means, index).slice(0, 4) : [];
  if (several.length > 1)
    return `${quoted(means)} stands for several fields: enter which ${quoted(heading)} means, such as ${several.join(' or ')}`;
  const such = index?.field('measure.statement')?.label ?? 'measure.statement';
  return `Enter what ${quoted(heading)} means: a field such as ${such}, or the word ${quoted(NOTHING)}`;
}

const isHeadings = ({ cells }: GridRow): boolean => {
  const texts = new Set(cells.map(({ value }) => normalise(String(value))));
  return ['sheet', 'heading', 'means'].every((heading) => texts.has(heading));
};

/** The text right of a label above the headings. */
function beside(grid: Grid, label: string): string | null {
  for (const row of grid.rows.slice(0, 6)) {
    if (isHeadings(row)) return null;
    const at = row.cells.findIndex(({ value }) => typeof value === 'string' && normalise(value) === normalise(label));
    const next = at < 0 ? undefined : row.cells[at + 1];
    if (next && next.value !== null) return String(next.value).trim().slice(0, 100);
  }
  return null;
}

function textIn(row: GridRow, column: number | undefined): string {
  const value = column === undefined ? null : row.cells.find((cell) => cell.column === column)?.value;
  return value === null || value === undefined ? '' : String(value).slice(0, LONGEST).trim();
}

const quoted = (text: string): string => `‘${text.replace(/\s+/g, ' ').slice(0, 60)}’`;
