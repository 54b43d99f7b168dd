import { sectionOf, type Role, type SectionId } from '../domain/roles';
import { contains, toA1, type Area } from '../domain/address';
import type { Cell } from '../domain/snapshot';
import type { Pack, PackSection } from '../packs/schema';
import type { Grid, GridRow } from './grid';
import type { Meaning, Vocabulary } from './vocabulary';
import { normalise } from './words';

/** A heading of a table and what it was taken for. */
export interface Heading {
  readonly cell: string;
  readonly text: string;
  readonly column: number;
  readonly role: Role | null;
  readonly score: number;
}

/** A table found on a sheet, by its headings. */
export interface FoundTable {
  /** The section most of its headings belong to; other sections' columns may stand in it too. */
  readonly section: SectionId;
  readonly headingRow: number;
  readonly headings: readonly Heading[];
  /** Rows that hold a record, ascending. */
  readonly rows: readonly GridRow[];
  /** The first row below the records that is free. */
  readonly freeRow: number;
  /** Last row that belongs to the table, its total row included. */
  readonly lastRow: number;
}

/** Blank rows inside a table that people leave, or insert, before it is taken to have ended. */
const BLANK_ROWS = 15;

export function findTables(grid: Grid, pack: Pack, vocabulary: Vocabulary): FoundTable[] {
  const sections = new Map(pack.sections.filter(({ kind }) => kind === 'records').map((one) => [one.id, one]));
  const tables: FoundTable[] = [];
  let from = 0;
  for (const [index, row] of grid.rows.entries()) {
    if (row.row < from) continue;
    const headings = readHeadings(grid, index, sections, vocabulary, tables.length === 0);
    if (!headings) continue;
    const table = { ...headings, ...readBody(grid, index, headings, sections, vocabulary) };
    tables.push(table);
    from = table.lastRow + 1;
  }
  return tables;
}

type HeadingRow = Pick<FoundTable, 'section' | 'headingRow' | 'headings'>;

/** The row as a row of headings, or null where it is none. */
function readHeadings(
  grid: Grid,
  index: number,
  sections: ReadonlyMap<SectionId, PackSection>,
  vocabulary: Vocabulary,
  first: boolean,
): HeadingRow | null {
  const row = grid.rows[index];
  if (!row) return null;
  const excelTable = grid.sheet.tables.find(
    (table) =>
      table.hasHeadings &&
      table.area.top === row.row &&
      row.cells.some((cell) => contains(table.area, cell.row, cell.column)),
  );
  const texts = row.cells.filter((cell) => typeof cell.value === 'string');
  const cells = excelTable ? reachedBy(texts, excelTable.area) : texts;
  if (cells.length < 2) return null;
  const meanings = cells.map((cell) =>
    vocabulary.meanings(String(cell.value)).filter((one) => sections.has(one.section)),
  );
  if (meanings.filter((some) => some.length > 0).length < 2) return null;

  const context = contextOf(grid, index, vocabulary, excelTable?.name, first);
  const section = bestSection(meanings, sections, context);
  if (section === null) return null;
  const headings = assign(cells, meanings, section);
  const matched = headings.filter((one) => one.role !== null);
  // A row of headings is mostly headings; a row of data that happens to hold two such words is not.
  if (matched.length < 2 || matched.length < cells.length * 0.4) return null;
  return { section, headingRow: row.row, headings };
}

/** The headings of an Excel table, with those that follow right after it: a column added beside it need not belong to it. */
function reachedBy(cells: readonly Cell[], area: Area): Cell[] {
  const reached: Cell[] = [];
  let right = area.right;
  for (const cell of cells) {
    if (cell.column < area.left || cell.column > right + 1) continue;
    right = Math.max(right, cell.column);
    reached.push(cell);
  }
  return reached;
}

/** The section that the surroundings speak of: the Excel table's name, a title just above, the sheet's name. */
function contextOf(
  grid: Grid,
  index: number,
  vocabulary: Vocabulary,
  tableName: string | undefined,
  first: boolean,
): ReadonlySet<SectionId> {
  const named = tableName === undefined ? undefined : vocabulary.table(tableName);
  if (named) return new Set([named]);
  for (let above = index - 1; above >= 0 && above >= index - 4; above -= 1) {
    const cells = grid.rows[above]?.cells ?? [];
    const titles = cells.flatMap((cell) => (typeof cell.value === 'string' ? vocabulary.sections(cell.value) : []));
    if (titles.length > 0) return new Set(titles);
    if (cells.length > 2) break;
  }
  return new Set(first ? vocabulary.sections(grid.sheet.name) : []);
}

function bestSection(
  meanings: readonly (readonly Meaning[])[],
  sections: ReadonlyMap<SectionId, PackSection>,
  context: ReadonlySet<SectionId>,
): SectionId | null {
  let best: { id: SectionId; score: number } | null = null;
  for (const id of sections.keys()) {
    const roles = new Map<Role, number>();
    for (const some of meanings)
      for (const one of some)
        if (one.section === id)
          roles.set(one.role, Math.max(roles.get(one.role) ?? 0, one.local ? one.score * 0.6 : one.score));
    let score = context.has(id) ? 1.5 : 0;
    for (const value of roles.values()) score += value;
    if (roles.size > 0 && (best === null || score > best.score)) best = { id, score };
  }
  return best?.id ?? null;
}

/** Gives each heading its best role; a role goes to one heading only, the section's own before another's. */
function assign(cells: readonly Cell[], meanings: readonly (readonly Meaning[])[], section: SectionId): Heading[] {
  const claims = meanings
    .flatMap((some, column) =>
      some
        .filter((one) => !one.local || one.section === section)
        .map((one) => ({
          column,
          role: one.role,
          score: one.score,
          rank: one.score + (one.section === section ? 0.5 : 0),
        })),
    )
    .sort((one, other) => other.rank - one.rank || one.column - other.column);
  const roleOf = new Map<number, { role: Role; score: number }>();
  const taken = new Set<Role>();
  for (const claim of claims) {
    if (roleOf.has(claim.column) || taken.has(claim.role)) continue;
    roleOf.set(claim.column, claim);
    taken.add(claim.role);
  }
  return cells.map((cell, index) => {
    const given = roleOf.get(index);
    return {
      cell: toA1(cell.row, cell.column),
      text: String(cell.value),
      column: cell.column,
      role: given?.role ?? null,
      score: given?.score ?? 0,
    };
  });
}

type Body = Pick<FoundTable, 'rows' | 'freeRow' | 'lastRow'>;

function readBody(
  grid: Grid,
  headingIndex: number,
  found: HeadingRow,
  sections: ReadonlyMap<SectionId, PackSection>,
  vocabulary: Vocabulary,
): Body {
  const columns = found.headings.filter(({ role }) => role !== null);
  const left = Math.min(...found.headings.map(({ column }) => column));
  const right = Math.max(...found.headings.map(({ column }) => column));
  const refs = new Set(columns.filter(({ role }) => role?.endsWith('.ref')).map(({ column }) => column));
  const own = columns.filter(({ role }) => role !== null && sectionOf(role) === found.section);
  const excelTable = grid.sheet.tables.find((table) => contains(table.area, found.headingRow, left));
  const rows: GridRow[] = [];
  let last = found.headingRow;
  let ended = excelTable ? excelTable.area.bottom : found.headingRow;

  for (let index = headingIndex + 1; index < grid.rows.length; index += 1) {
    const row = grid.rows[index];
    if (!row) break;
    const inside = excelTable !== undefined && row.row <= excelTable.area.bottom;
    const cells = row.cells.filter((cell) => cell.column >= left && cell.column <= right);
    if (isTotalRow(cells, refs) || (inside && excelTable.hasTotals && row.row === excelTable.area.bottom)) {
      ended = Math.max(ended, row.row);
      if (!inside) break;
      continue;
    }
    if (!inside) {
      if (row.row - Math.max(last, ended) > BLANK_ROWS) break;
      const gap = row.row - Math.max(last, excelTable ? ended : last) > 1;
      if (startsSomethingElse(grid, index, sections, vocabulary, cells.length, gap, own.length)) break;
    }
    if (!cells.some((cell) => holdsRecord(cell, columns, refs))) continue;
    rows.push(row);
    last = row.row;
  }
  return { rows, freeRow: last + 1, lastRow: Math.max(last, ended) };
}

/** A row is a record once anything but its Ref is filled; a formula that came to nothing does not count. */
function holdsRecord(cell: Cell, columns: readonly Heading[], refs: ReadonlySet<number>): boolean {
  if (refs.has(cell.column) || !columns.some(({ column }) => column === cell.column)) return false;
  return (
    cell.formula === undefined ||
    (cell.value !== 0 && cell.value !== '' && cell.value !== null) ||
    cell.error !== undefined
  );
}

function isTotalRow(cells: readonly Cell[], refs: ReadonlySet<number>): boolean {
  const first = cells.find((cell) => typeof cell.value === 'string' && !refs.has(cell.column)) ?? cells[0];
  const leading = cells.find((cell) => typeof cell.value === 'string');
  return [first, leading].some(
    (cell) =>
      typeof cell?.value === 'string' &&
      /^(grand |overall |sub ?)?totals?\b/.test(normalise(cell.value)) &&
      cells.length <= 6,
  );
}

/** Below the last record: a title, another row of headings, a note. */
function startsSomethingElse(
  grid: Grid,
  index: number,
  sections: ReadonlyMap<SectionId, PackSection>,
  vocabulary: Vocabulary,
  filled: number,
  gap: boolean,
  width: number,
): boolean {
  const row = grid.rows[index];
  if (!row) return true;
  const texts = row.cells.filter((cell) => typeof cell.value === 'string');
  if (row.cells.length === 1 && texts[0] && vocabulary.sections(String(texts[0].value)).length > 0) return true;
  if (texts.length >= 2 && texts.length === row.cells.length && readHeadings(grid, index, sections, vocabulary, false))
    return true;
  if (
    (gap || /:\s*$/.test(String(texts[0]?.value))) &&
    row.cells.length <= 4 &&
    isFieldLabel(texts[0], sections, vocabulary)
  )
    return true;
  // After a gap a lone text is a note, or the label of something else.
  return gap && filled < 2 && width > 2;
}

/** The known label of a single field, such as "Agreed by headteacher". */
function isFieldLabel(
  cell: Cell | undefined,
  sections: ReadonlyMap<SectionId, PackSection>,
  vocabulary: Vocabulary,
): boolean {
  if (typeof cell?.value !== 'string') return false;
  const meanings = vocabulary.meanings(cell.value.replace(/[\s:*]+$/, ''));
  return meanings.some((one) => one.score === 1 && !one.local && !sections.has(one.section));
}
