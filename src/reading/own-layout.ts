import { fromA1, type Area } from '../domain/address';
import type { AnyValue, Entry, Form, FormRecord, FormSection, MappingEntry, Place } from '../domain/form';
import { sectionIds, sectionOf, type Role, type SectionId } from '../domain/roles';
import type { Cell, Sheet, Snapshot } from '../domain/snapshot';
import { indexOf, type PackIndex } from '../packs/lookup';
import type { Pack, PackSection } from '../packs/schema';
import { columnOf, makeRecord } from './entry';
import { gridOf, type Grid, type GridRow } from './grid';
import { madeForOther } from './made-for';
import { entriesOfTable } from './mapping-entry';
import { readStoredMapping } from './mapping/stored';
import { namedCells } from './named-cells';
import { recordsOf } from './table-records';
import type { FoundTable, Heading } from './tables';
import { normalise } from './words';

/**
 * A form that stands exactly as the pack lays it out: every field in the cell that is named after it, every table an
 * Excel table with the pack's own headings, and nothing else on their sheets. Such a form needs none of the means by
 * which other layouts are understood, and is read the same without them. null: it is laid out otherwise, or may be.
 */
export function readOwnLayout(snapshot: Snapshot, pack: Pack): Form | null {
  if (readStoredMapping(snapshot) !== null) return null;
  const index = indexOf(pack);
  const shown = snapshot.sheets.filter(({ visibility }) => visibility === 'visible');
  const ignored = new Set(pack.ignoredSheets.map(normalise));
  const grids = shown.filter(({ name }) => !ignored.has(normalise(name))).map(gridOf);
  const labelOf = (role: Role): string => index.field(role)?.label ?? role;
  const mapping: MappingEntry[] = [];
  const sections = new Map<SectionId, FormSection>();
  const used = new Set<Grid>();

  const entries = new Map<Role, Entry<AnyValue>>();
  for (const grid of grids)
    for (const [role, entry] of namedCells(grid, snapshot, index)) {
      const label = labelBeside(grid, entry);
      if (label?.value !== labelOf(role) || entries.has(role)) return null;
      entries.set(role, entry);
      mapping.push(entryOf(role, grid, label));
      used.add(grid);
    }

  for (const id of sectionIds) {
    const whole = index.section(id);
    if (!whole) continue;
    // Fields that are only understood in other layouts are not asked for by ours.
    const section = { ...whole, fields: whole.fields.filter(({ inEmptyForm }) => inEmptyForm) };
    const base = { id, title: section.title, kind: section.kind };
    if (section.kind === 'fields') {
      const own = new Map([...entries].filter(([role]) => sectionOf(role) === id));
      if (own.size < section.fields.length) return null;
      const slots = new Map([...own.keys()].map((role, slot) => [role, slot]));
      const record = makeRecord({ section: id, index: 0, line: null, slots, entries: [...own.values()], labelOf });
      const headings = new Map([...own].flatMap(([role, { place }]) => (place ? [[role, place] as const] : [])));
      const place = headings.values().next().value ?? null;
      sections.set(id, { ...base, place, records: [record], headings, nextFree: new Map() });
    } else {
      const found = grids.flatMap((grid) => areasOf(grid.sheet, section).map((area) => ({ grid, area })));
      const [only] = found;
      const table = only && found.length === 1 ? tableOf(only.grid, only.area, section) : null;
      if (!only || !table) return null;
      used.add(only.grid);
      mapping.push(...entriesOfTable(table, only.grid));
      sections.set(id, { ...base, ...readTable(table, only.grid, index, snapshot.date1904) });
    }
  }
  if (grids.some((grid) => grid.rows.length > 0 && !used.has(grid))) return null;
  return formOf(snapshot, pack, sections, mapping, labelOf);
}

/** What stands to the left of a single value. */
function labelBeside(grid: Grid, { place }: Entry<AnyValue>): Cell | undefined {
  const at = place && fromA1(place.cell);
  return at ? grid.at(at.row, at.column - 1) : undefined;
}

const entryOf = (role: Role, grid: Grid, { row, column, value }: Cell): MappingEntry => ({
  sheet: grid.sheet.name,
  cell: grid.address(row, column),
  heading: String(value),
  role,
  section: sectionOf(role),
  confidence: 1,
  how: 'known',
  rivals: [],
});

const areasOf = ({ tables }: Sheet, { table }: PackSection): Area[] =>
  tables.filter(({ name }) => name.toLowerCase() === table?.toLowerCase()).map(({ area }) => area);

/** An Excel table with exactly the section's fields; null where anything about it is not as we lay it out. */
function tableOf(grid: Grid, { top, left, bottom, right }: Area, section: PackSection): FoundTable | null {
  const of = grid.sheet.tables.filter(({ area }) => area.top === top && area.left === left);
  if (
    grid.sheet.tables.length > 1 ||
    of.some(({ hasTotals }) => hasTotals) ||
    right - left + 1 !== section.fields.length
  )
    return null;
  if (grid.lastRow > bottom || grid.sheet.merges.some((area) => area.bottom > top)) return null;
  const roles = new Map(section.fields.map(({ label, role }) => [label, role]));
  const headings: Heading[] = [];
  for (const cell of grid.row(top)?.cells ?? []) {
    const role = roles.get(String(cell.value));
    if (role === undefined || cell.column < left || cell.column > right) return null;
    roles.delete(String(cell.value));
    const at = { cell: grid.address(top, cell.column), text: String(cell.value), column: cell.column };
    headings.push({ ...at, role, score: 1, how: 'known', rivals: [] });
  }
  if (roles.size > 0) return null;
  const rows = grid.rows.filter(({ row }) => row > top && row <= bottom);
  if (rows.some(({ cells }) => cells.some(({ column }) => column < left || column > right))) return null;
  const refs = new Set(headings.flatMap(({ role, column }) => (role?.endsWith('.ref') === true ? [column] : [])));
  const filled = rows.flatMap((row) => (row.cells.some((cell) => !refs.has(cell.column) && isSaid(cell)) ? [row] : []));
  // One field alone in its row may be a title over others, a total or a note.
  if (filled.some((row) => section.fields.length > 1 && row.cells.filter(isSaid).length < 2)) return null;
  if (filled.some(startsWithTotal)) return null;
  return {
    section: section.id,
    top,
    headingRow: top,
    left,
    right,
    headings,
    rows: filled,
    bands: new Map(),
    total: null,
    freeRow: (filled.at(-1)?.row ?? top) + 1,
    lastRow: bottom,
  };
}

/** A formula that came to nothing says nothing. */
const isSaid = ({ value, formula, error }: Cell): boolean =>
  formula === undefined || error !== undefined || (value !== 0 && value !== '' && value !== null);

const startsWithTotal = ({ cells }: GridRow): boolean =>
  cells.some(({ value }) => typeof value === 'string' && /^\W*(?:sub|grand)?[ -]?total/i.test(value));

function readTable(
  table: FoundTable,
  grid: Grid,
  index: PackIndex,
  date1904: boolean,
): Pick<FormSection, 'place' | 'records' | 'headings' | 'nextFree'> {
  const headings = new Map<Role, Place>();
  const nextFree = new Map<Role, Place>();
  const sheet = grid.sheet.name;
  for (const { role, cell, column } of table.headings) {
    if (role === null) continue;
    headings.set(role, { sheet, cell });
    nextFree.set(role, { sheet, cell: grid.address(table.freeRow, column) });
  }
  const { records } = recordsOf(table, grid, {
    column: (role, column) => columnOf(index, role, column, date1904),
    labelOf: (role) => index.field(role)?.label ?? role,
    count: () => 0,
  });
  const place = headings.values().next().value ?? null;
  return { place, records: records.get(table.section) ?? [], headings, nextFree };
}

function formOf(
  snapshot: Snapshot,
  pack: Pack,
  sections: ReadonlyMap<SectionId, FormSection>,
  mapping: readonly MappingEntry[],
  labelOf: (role: Role) => string,
): Form {
  const empty: FormRecord = makeRecord({
    section: 'form',
    index: 0,
    line: null,
    slots: new Map(),
    entries: [],
    labelOf,
  });
  const sectionWith = (role: Role): FormSection | undefined => sections.get(sectionOf(role));
  const madeFor = madeForOther(snapshot, pack);
  return {
    sections,
    mapping,
    conflicts: [],
    mappingNotes: [],
    calculation: snapshot.calculation,
    date1904: snapshot.date1904,
    records: (id) => sections.get(id)?.records ?? [],
    one: (role) => (sectionWith(role)?.records[0] ?? empty).get(role),
    has: (role) => sectionWith(role)?.headings.has(role) ?? false,
    ...(madeFor ? { madeFor } : {}),
  };
}
