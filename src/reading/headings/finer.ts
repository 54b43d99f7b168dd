import { ROLES, sectionOf } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { Grid } from '../grid';
import { ENOUGH } from '../vocabulary';
import type { Claim, HeadingCell } from './claims';
import type { Below } from './evidence';
import { KEYS } from './keys';

/** So many columns merged over the same rows make one record of them. */
const MERGED = 3;
const LONGEST_DATE = 12;

/**
 * Where each action is merged over several rows, what has a line of its own in each of them is no field of the action:
 * its steps are milestones on the way, each with its day.
 */
export function finerClaims(
  cells: readonly HeadingCell[],
  all: readonly Claim[][],
  below: readonly Below[],
  { grid, pack }: { readonly grid: Grid; readonly pack: PackIndex },
): Claim[][] {
  const own = all.map((claims) => [...claims]);
  const isMerged = (at: number): boolean => {
    const some = below[at]?.cells ?? [];
    const merged = some.filter(({ row, column }) => (grid.merge(row, column)?.bottom ?? row) > row).length;
    return merged > 0 && merged * 2 >= some.length;
  };
  const columns = cells.map((_, at) => at);
  const merged = columns.filter(isMerged);
  const fine = columns.filter((at) => !merged.includes(at) && (below[at]?.cells.length ?? 0) > 1);
  if (merged.length < MERGED || fine.length === 0 || fine.length * 2 > merged.length) return own;
  const isAction = merged.some((at) =>
    own[at]?.some(({ role, words }) => KEYS.has(role) && sectionOf(role) === 'action' && words >= ENOUGH),
  );
  if (!isAction) return own;
  for (const at of fine) own[at] = (own[at] ?? []).filter(({ section }) => section !== 'action');
  const isText = (at: number): boolean =>
    below[at]?.cells.every(({ value }) => typeof value === 'string' && value.length > LONGEST_DATE) === true;
  const [steps, second] = fine.filter(isText);
  const said = own.some((claims) => claims.some(({ role, words }) => role === 'milestone.what' && words >= ENOUGH));
  if (steps === undefined || second !== undefined || said || !pack.field('milestone.what')) return own;
  const claim = { role: 'milestone.what', section: 'milestone', local: true, words: ENOUGH, rank: 1 } as const;
  own[steps] = [
    { ...claim, names: false, fits: true },
    ...(own[steps] ?? []).filter(({ role }) => ROLES[role] === 'refs'),
  ];
  return own;
}
