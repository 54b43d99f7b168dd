import type { Role } from '../../domain/roles';

/** Fields that let a section stand in another section's table; without one, a lone column of it is a coincidence. */
export const KEYS: ReadonlySet<Role> = new Set<Role>([
  'need.what',
  'need.area',
  'action.intervention',
  'action.what',
  'cost.total',
  'measure.statement',
  'implementation.statement',
  'milestone.what',
  'release.who',
  'release.cover',
  'support.programme',
]);

/** Fields whose value a heading may name itself: "Short term", "Fidelity". One row then holds several records. */
export const NAMED_BY: Partial<Record<Role, Role>> = {
  'measure.statement': 'measure.horizon',
  'implementation.statement': 'implementation.kind',
  'milestone.what': 'milestone.term',
};
