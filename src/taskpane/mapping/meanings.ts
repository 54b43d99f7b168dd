import { fromA1 } from '../../domain/address';
import type { Place } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { Understood } from '../engine/result';

/** What the author says that headings mean, by place; a heading that is not in it means what was understood. */
export type Meanings = ReadonlyMap<string, Role | null>;

export const NOTHING_SAID: Meanings = new Map();

export const keyOf = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

export function meaningOf(entry: Understood, said: Meanings): Role | null {
  const own = said.get(keyOf(entry));
  return own === undefined ? entry.role : own;
}

/** The heading means this from now on; another of the same row that meant it means nothing any more. */
export function say(entry: Understood, role: Role | null, said: Meanings, mapping: readonly Understood[]): Meanings {
  const next = new Map(said).set(keyOf(entry), role);
  if (role !== null)
    for (const other of mapping)
      if (other !== entry && inSameRow(other, entry) && meaningOf(other, said) === role) next.set(keyOf(other), null);
  return next;
}

const inSameRow = (one: Place, other: Place): boolean =>
  one.sheet === other.sheet && fromA1(one.cell)?.row === fromA1(other.cell)?.row;

/** The fields of the programme to choose from, section by section. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly { readonly role: Role; readonly label: string }[];
}

/** A heading of a table means a field of a table, a label stands for a single field. */
export function fieldsFor(entry: Understood, index: PackIndex): readonly FieldGroup[] {
  const kind = (entry.section && index.section(entry.section)?.kind) ?? 'records';
  return index.pack.sections
    .filter((section) => section.kind === kind)
    .map(({ title, fields }) => ({ title, fields: fields.map(({ role, label }) => ({ role, label })) }));
}

export interface SheetOfHeadings {
  readonly sheet: string;
  readonly entries: readonly Understood[];
}

/** In the order of the sheets; within one as it is read. */
export function bySheet(mapping: readonly Understood[]): readonly SheetOfHeadings[] {
  const sheets = new Map<string, Understood[]>();
  for (const entry of mapping) {
    const known = sheets.get(entry.sheet);
    if (known) known.push(entry);
    else sheets.set(entry.sheet, [entry]);
  }
  return [...sheets].map(([sheet, entries]) => ({ sheet, entries }));
}

/** What is worth a look before it is kept. */
export const needsALook = ({ how }: Understood): boolean =>
  how === 'undecided' || how === 'similar' || how === 'unknown';
