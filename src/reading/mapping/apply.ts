import { fromA1, toA1 } from '../../domain/address';
import type { MappingEntry, MappingNote } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { Sheet, Snapshot } from '../../domain/snapshot';
import type { PackIndex } from '../../packs/lookup';
import { headingName } from '../synonyms';
import { readStoredMapping, type StoredChoice, type StoredMapping } from './stored';

/** What a person said of headings, by place, and what could not be used of it. */
export interface Confirmed {
  /** undefined: nothing was said of this cell. */
  said(sheet: string, row: number, column: number): Role | null | undefined;
  /** Headings that were said to mean something and are no headings of this form, once it is read. */
  notes(mapping: readonly MappingEntry[]): readonly MappingNote[];
}

const NOTHING_SAID: Confirmed = { said: () => undefined, notes: () => [] };

/** The workbook's own mapping, every choice brought to the cell where its heading stands now. */
export function confirmedIn(snapshot: Snapshot, index: PackIndex): Confirmed {
  const stored = readStoredMapping(snapshot, index);
  if (!stored) return NOTHING_SAID;
  const usable = stored.choices.filter(({ role }) => role === null || index.field(role) !== undefined);
  const placed = new Map<string, StoredChoice>();
  const lost: StoredChoice[] = [];
  for (const sheet of snapshot.sheets) placeOn(sheet, usable, placed, lost);
  const names = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  lost.push(...usable.filter(({ sheet }) => !names.has(sheet.toLowerCase())));
  const keyOf = (sheet: string, cell: string): string => `${sheet.toLowerCase()}!${cell}`;
  return {
    said: (sheet, row, column) => (placed.size === 0 ? undefined : placed.get(keyOf(sheet, toA1(row, column)))?.role),
    notes: (mapping) => {
      const read = new Set(mapping.map(({ sheet, cell, role }) => `${keyOf(sheet, cell)} ${role ?? ''}`));
      // What was said to be no field need not be a heading any more. One of two that were said to mean the same field
      // is undecided, and still a heading.
      const unused = [...placed]
        .filter(([key, { role }]) => role !== null && !read.has(`${key} ${role}`))
        .map(([, choice]) => choice);
      return notesOn(stored, [...lost, ...unused], index);
    },
  };
}

/** A heading that stands once on the sheet is that one; of several the one in its old cell, else the nearest to it. */
function placeOn(
  sheet: Sheet,
  choices: readonly StoredChoice[],
  placed: Map<string, StoredChoice>,
  lost: StoredChoice[],
): void {
  const own = choices.filter((choice) => choice.sheet.toLowerCase() === sheet.name.toLowerCase());
  if (own.length === 0) return;
  const wanted = new Set(own.map(({ heading }) => headingName(heading)));
  const standing = new Map<string, { row: number; column: number }[]>();
  for (const { row, column, value } of sheet.cells) {
    if (typeof value !== 'string' || value.length > 300) continue;
    const name = headingName(value);
    if (wanted.has(name)) standing.set(name, [...(standing.get(name) ?? []), { row, column }]);
  }
  const key = (at: { row: number; column: number }): string => `${sheet.name.toLowerCase()}!${toA1(at.row, at.column)}`;
  // Those that stand where they stood come first, so that none is taken from under another.
  const exact = own.filter(({ cell, heading }) => {
    const at = cell === null ? null : fromA1(cell);
    return (
      at !== null && standing.get(headingName(heading))?.some((one) => one.row === at.row && one.column === at.column)
    );
  });
  for (const choice of exact) placed.set(`${sheet.name.toLowerCase()}!${choice.cell ?? ''}`, choice);
  for (const choice of own) {
    if (exact.includes(choice)) continue;
    const from = (choice.cell === null ? null : fromA1(choice.cell)) ?? { row: 0, column: 0 };
    const free = (standing.get(headingName(choice.heading)) ?? []).filter((at) => !placed.has(key(at)));
    const far = (at: { row: number; column: number }): number =>
      Math.abs(at.row - from.row) + Math.abs(at.column - from.column);
    const [nearest] = free.sort((one, other) => far(one) - far(other));
    if (nearest) placed.set(key(nearest), choice);
    else lost.push(choice);
  }
}

function notesOn(stored: StoredMapping, stale: readonly StoredChoice[], { pack }: PackIndex): MappingNote[] {
  const notes: MappingNote[] = stored.problems.map(({ text, place }) => ({ kind: 'unreadable', text, place }));
  if (stored.pack !== null && stored.pack !== pack.id)
    notes.push({ kind: 'pack', text: stored.pack, place: stored.place });
  else if (stored.packVersion !== null && stored.packVersion !== pack.version)
    notes.push({ kind: 'version', text: stored.packVersion, place: stored.place });
  for (const { heading, line } of stale) notes.push({ kind: 'stale', text: heading, place: line });
  return notes;
}
