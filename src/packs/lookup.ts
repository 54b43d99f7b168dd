import type { Role, SectionId } from '../domain/roles';
import type { Pack, PackField, PackList, PackSection } from './schema';

/** A pack with its fields, sections and lists found by name: built once a pack, read on every check. */
export interface PackIndex {
  readonly pack: Pack;
  section(id: SectionId): PackSection | undefined;
  field(role: Role): PackField | undefined;
  list(role: Role): PackList | undefined;
}

const indexes = new WeakMap<Pack, PackIndex>();

export function indexOf(pack: Pack): PackIndex {
  const known = indexes.get(pack);
  if (known) return known;
  const sections = new Map(pack.sections.map((section) => [section.id, section]));
  const fields = new Map(pack.sections.flatMap((section) => section.fields.map((field) => [field.role, field])));
  const index: PackIndex = {
    pack,
    section: (id) => sections.get(id),
    field: (role) => fields.get(role),
    list: (role) => {
      const name = fields.get(role)?.choices;
      return name === undefined ? undefined : pack.lists[name];
    },
  };
  indexes.set(pack, index);
  return index;
}
