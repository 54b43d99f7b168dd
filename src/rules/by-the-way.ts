import type { FormRecord } from '../domain/form';
import type { SectionId } from '../domain/roles';

/** What a table of actions may say of each in a column or two: a full answer stands in a table of its own. */
const BY_THE_WAY: ReadonlySet<SectionId> = new Set<SectionId>(['release', 'milestone', 'support']);

/**
 * The record stands in the row of an action: "Cover needed" or "What we will see" beside what is done. Such a column says
 * what its author wanted to say; nobody has to add the rest of a table for it.
 */
export function isByTheWay({ section, line, beside }: FormRecord): boolean {
  if (!BY_THE_WAY.has(section) || !line) return false;
  const actions = beside?.get('action') ?? [];
  return actions.some((action) => action.line?.sheet === line.sheet && action.line.row === line.row);
}
