import type { Entry, AnyValue, FormRecord, MappingEntry, Place } from '../domain/form';
import type { Role } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import { makeRecord, readEntry, readPart, type Column } from './entry';
import type { Grid } from './grid';
import { namesPriority, priorityIn } from './row-kinds';
import { isTaken, type FoundTable, type Rectangle } from './tables';
import type { Vocabulary } from './vocabulary';
import { normalise } from './words';

/** What says for a whole table, or a part of it, which need it serves: a line above it, or the name of its sheet. */
export interface NeedAbove {
  readonly entry: Entry<AnyValue>;
  /** What else is said of it there: where it is written, its Ref. */
  readonly more?: readonly Entry<AnyValue>[];
  /** The label or title it was read from; null for the sheet's name. */
  readonly label: MappingEntry | null;
  readonly line: FormRecord['line'];
  /** "Priority 2" → 2. */
  readonly number: number | null;
}

const NEED: Role = 'need.what';
/** Rows above a table in which its priority is looked for. */
const REACH = 6;

type ColumnOf = (role: Role, column: number) => Column;

/** The need a line over a part of a table names. */
export function needInBand(grid: Grid, cell: Cell, columnOf: ColumnOf): NeedAbove {
  const text = String(cell.value);
  const entry = readPart(columnOf(NEED, cell.column), grid, cell.row, priorityIn(text));
  return { entry, label: null, line: lineAt(grid, cell.row), number: numberIn(text) };
}

/** The need that stands above a table: beside its label ("Priority | …"), or in a title ("Priority 2: …"). */
export function needAboveTable(
  grid: Grid,
  table: FoundTable,
  others: readonly Rectangle[],
  vocabulary: Vocabulary,
  columnOf: ColumnOf,
): NeedAbove | null {
  if (grid.laidOut !== 'sheet') return null;
  let title: Cell | null = null;
  for (let row = table.top - 1; row >= Math.max(0, table.top - REACH); row -= 1)
    for (const cell of grid.row(row)?.cells ?? []) {
      if (typeof cell.value !== 'string' || cell.column > table.right || isTaken(others, row, cell.column)) continue;
      const column = (grid.merge(row, cell.column)?.right ?? cell.column) + 1;
      const value = grid.at(row, column);
      const meaning = vocabulary.columns(cell.value).find(({ role, score }) => role === NEED && score >= 0.9);
      const isLabel = meaning !== undefined || (namesPriority(cell.value) && cell.value.length <= 40);
      if (isLabel && typeof value?.value === 'string') {
        const score = meaning?.score ?? 0.9;
        const how = score >= 0.99 ? 'known' : 'similar';
        const place = { sheet: grid.sheet.name, cell: grid.address(row, cell.column) };
        const label: MappingEntry = {
          ...place,
          heading: cell.value,
          role: NEED,
          section: 'need',
          confidence: score,
          how,
          rivals: [],
        };
        const entry = readEntry(columnOf(NEED, column), grid, row);
        return {
          entry,
          label,
          line: lineAt(grid, row),
          number: numberIn(cell.value) ?? numberIn(String(title?.value)),
        };
      }
      if (namesPriority(cell.value) && value === undefined && cell.value.length <= 200) title ??= cell;
    }
  return title && needInBand(grid, title, columnOf);
}

/** The need that a sheet is named after. */
export function needInSheetName(grid: Grid, columnOf: ColumnOf): NeedAbove {
  const { name } = grid.sheet;
  const part = readPart(columnOf(NEED, 0), grid, 0, priorityIn(name));
  const { role, label, state, raw, cellValue, value, remarks } = part;
  const entry = { role, label, state, raw, cellValue, value, remarks, place: null };
  return { entry, label: null, line: { sheet: name, row: 0, hidden: false }, number: numberIn(name) };
}

/** Names that a sheet has for other reasons. */
const GENERIC =
  /^(?:sheet ?\d*|tabelle ?\d*|page ?\d*|part ?\d*|.*\bplan(?:ning)?\b.*|.*\b(?:20\d\d|term|year)\b.*|autumn|spring|summer|sip|sdp|raf|main|data|form)$/i;

export const isOwnName = (name: string, vocabulary: Vocabulary): boolean =>
  namesPriority(name) || (!GENERIC.test(name.trim()) && vocabulary.sections(name).length === 0);

export function needRecord(above: NeedAbove, index: number, labelOf: (role: Role) => string): FormRecord {
  const entries = [above.entry, ...(above.more ?? [])];
  const slots = new Map(entries.map(({ role }, slot) => [role, slot]));
  return makeRecord({ section: 'need', index, line: above.line, slots, entries, labelOf });
}

/** The listed need that a title means: by its number, or by its words. */
export function sameNeed(above: NeedAbove, needs: readonly FormRecord[]): FormRecord | null {
  const words = normalise(above.entry.raw);
  const says = (need: FormRecord): boolean =>
    (['need.what', 'need.area'] as const).some((role) => {
      const text = normalise(need.get(role).raw);
      return (
        text !== '' && words !== '' && (text === words || text.startsWith(`${words} `) || words.startsWith(`${text} `))
      );
    });
  const numbered = (need: FormRecord): boolean =>
    above.number !== null && need.ref !== null && Number(/\d+/.exec(need.ref)?.[0]) === above.number;
  return needs.find(says) ?? needs.find(numbered) ?? null;
}

export const numberIn = (text: string): number | null => {
  const digits = /^[^\d]{0,40}(\d{1,2})\b/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

const lineAt = (grid: Grid, row: number): FormRecord['line'] => ({ sheet: grid.sheet.name, row, hidden: false });

export const keyOf = ({ entry, line }: NeedAbove): string => placeKey(entry.place) ?? `name|${line?.sheet ?? ''}`;
const placeKey = (place: Place | null): string | null => place && `${place.sheet}|${place.cell}`;
