import { ROLES, sectionOf, type Role, type SectionId } from '../../domain/roles';
import type { Meaning } from '../vocabulary';
import type { HeadingCell } from './claims';
import { KEYS } from './keys';
import type { Context } from './context';
import { holdsCodes, NOTHING, type Below } from './evidence';

/** A title right above counts as much as so many headings; one further off, or the sheet's name, less. */
const TITLED = 3;
const NAMED = 1.5;

/** What is known of a row of headings before each is given its field: a list for each, in order of the headings. */
export interface Heard {
  readonly meanings: readonly (readonly Meaning[])[];
  /** Sections that the heading's group speaks of. */
  readonly near: readonly (readonly SectionId[])[];
  readonly below: readonly Below[];
}

/** The section most of the row belongs to, by words and surroundings. */
export function bestSection(
  cells: readonly HeadingCell[],
  { meanings, near, below }: Heard,
  context: Context,
): SectionId | null {
  const scores = new Map<SectionId, Map<Role, number>>();
  const add = (section: SectionId, role: Role, score: number): void => {
    const roles = scores.get(section) ?? new Map<Role, number>();
    roles.set(role, Math.max(roles.get(role) ?? 0, score));
    scores.set(section, roles);
  };
  cells.forEach(({ said }, at) => {
    if (said) add(sectionOf(said), said, 1.5);
    const counted = new Set<SectionId>();
    // A heading counts once for a section, whatever it may be there.
    for (const { section, role, local, score } of said ? [] : (meanings[at] ?? [])) {
      if (counted.has(section)) continue;
      counted.add(section);
      // Written out, an action is more likely the action itself than a link to it.
      const written = !holdsCodes(below[at] ?? NOTHING);
      const link = local && ROLES[role] === 'refs' && written;
      const itself = section === 'action' && KEYS.has(role) && score >= 0.99 && written;
      const weight = link ? 0.2 : local ? 0.6 : itself ? 2 : 1;
      add(section, role, weight * score * (near[at]?.includes(section) ? 1.1 : 1));
    }
  });
  const [title] = context.titled ? context.sections : [];
  if (title !== undefined && !scores.has(title)) scores.set(title, new Map());
  let best: { id: SectionId; score: number } | null = null;
  for (const [id, roles] of scores) {
    let score = context.sections.has(id) ? (context.titled ? TITLED : NAMED) : 0;
    for (const value of roles.values()) score += value;
    if (best === null || score > best.score) best = { id, score };
  }
  return best?.id ?? null;
}
