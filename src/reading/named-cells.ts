import type { AnyValue, Entry } from '../domain/form';
import { roleNames, sectionOf, type Role } from '../domain/roles';
import type { Snapshot } from '../domain/snapshot';
import type { PackIndex } from '../packs/lookup';
import { columnOf, readEntry } from './entry';
import type { Grid } from './grid';
import { normalise } from './words';

/** Names of single cells in our template: "raf.school.urn" is the cell of the role school.urn. */
export const NAME_PREFIX = 'raf.';

/** Excel's names keep no case apart; roles are matched without it. */
const rolesByLowerName = new Map<string, Role>(roleNames.map((role) => [role.toLowerCase(), role]));

/** The single fields of a sheet that a defined name points to. */
export function namedCells(grid: Grid, { names, date1904 }: Snapshot, index: PackIndex): Map<Role, Entry<AnyValue>> {
  const found = new Map<Role, Entry<AnyValue>>();
  for (const { name, target } of names) {
    if (target?.sheet !== grid.sheet.name || !name.toLowerCase().startsWith(NAME_PREFIX)) continue;
    const role = rolesByLowerName.get(name.slice(NAME_PREFIX.length).toLowerCase());
    if (!role || index.section(sectionOf(role))?.kind !== 'fields' || !index.field(role)) continue;
    const entry = readEntry(columnOf(index, role, target.area.left, date1904), grid, target.area.top);
    // A program that inserted a column without moving the name left it on the label.
    if (typeof entry.cellValue === 'string' && isLabelOf(role, entry.cellValue, index)) continue;
    if (entry.place && !found.has(role)) found.set(role, entry);
  }
  return found;
}

const isLabelOf = (role: Role, text: string, index: PackIndex): boolean => {
  const { label, aliases = [], localAliases = [] } = index.field(role) ?? { label: '' };
  return [label, ...aliases, ...localAliases].some((one) => normalise(one) === normalise(text));
};
