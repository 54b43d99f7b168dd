import type { Understanding } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { Grid } from '../grid';
import { ENOUGH } from '../vocabulary';
import { namedChoice, type Claim, type HeadingCell } from './claims';
import { NAMED_BY } from './keys';
import type { Below } from './evidence';
import { rivalries } from './match';

/** A heading of a table and what it was taken for. */
export interface Heading {
  readonly cell: string;
  readonly text: string;
  readonly column: number;
  readonly role: Role | null;
  readonly score: number;
  readonly how: Understanding;
  readonly rivals: readonly Role[];
  /** Where it is not read itself: the heading that is read for the field it could be, in A1 notation. */
  readonly readInstead?: string;
  /** The value of the field that the heading names (see NAMED_BY). */
  readonly names?: string;
}

/** Each heading with the field that it was given, the value that it names, and its rivals. */
export function settle(
  cells: readonly HeadingCell[],
  claims: readonly (readonly Claim[])[],
  given: (Claim | null)[],
  below: readonly Below[],
  { grid, pack }: { readonly grid: Grid; readonly pack: PackIndex },
): Heading[] {
  const named = new Map<number, { claim: Claim; names: string | null }>();
  for (const [at, claim] of given.entries()) {
    if (!claim || NAMED_BY[claim.role] === undefined || !pack.field(NAMED_BY[claim.role] ?? claim.role)) continue;
    const own = cells[at] ? namedChoice(cells[at], claim.role, pack) : null;
    const others = claims.flatMap((some, other) => {
      const same = given[other] ? undefined : some.find(({ role }) => role === claim.role);
      const names = cells[other] ? namedChoice(cells[other], claim.role, pack) : null;
      return same && (own ?? names) !== null && own !== names ? [{ other, same, names }] : [];
    });
    if (own !== null || others.length > 0) named.set(at, { claim, names: own });
    for (const { other, same, names } of others) named.set(other, { claim: same, names });
  }
  for (const [at, { claim }] of named) given[at] = claim;
  const rivals = rivalries(
    claims,
    given,
    below.map(({ filled }) => filled),
  );
  const addressOf = ({ cell }: HeadingCell): string => grid.address(cell.row, cell.column);
  return cells.map((cell, at): Heading => {
    const claim = given[at] ?? null;
    const rivalry = rivals.find(({ read, others }) => read === at || others.includes(at));
    const base = { cell: addressOf(cell), text: cell.text, column: cell.column };
    if (cell.said !== undefined) {
      // Said of two columns, a field is read from the first.
      const first = cell.said === null ? at : cells.findIndex(({ said }) => said === cell.said);
      const of = { ...base, role: cell.said, rivals: [] };
      return first === at
        ? { ...of, score: 1, how: 'confirmed' }
        : { ...of, score: 0.5, how: 'undecided', readInstead: addressOf(cells[first] ?? cell) };
    }
    if (rivalry) {
      const role = given[rivalry.read]?.role ?? null;
      const words = claims[at]?.find((one) => one.role === role)?.words ?? 0;
      const instead = rivalry.read === at ? {} : { readInstead: addressOf(cells[rivalry.read] ?? cell) };
      return { ...base, role, score: Math.min(0.5, words), how: 'undecided', rivals: [], ...instead };
    }
    if (!claim) return { ...base, role: null, score: 0, how: 'unknown', rivals: [] };
    const names = named.get(at)?.names ?? null;
    const more = names === null ? {} : { names };
    const known = claim.words >= 0.99;
    return {
      ...base,
      role: claim.role,
      score: claim.words,
      how: known ? 'known' : 'similar',
      rivals: known ? [] : alternatives(claims[at] ?? [], claim, given),
      ...more,
    };
  });
}

/** Other fields of the section that nobody has and that the heading is as like to. */
const alternatives = (claims: readonly Claim[], chosen: Claim, given: readonly (Claim | null)[]): Role[] =>
  claims
    .filter(
      ({ role, rank, words }) =>
        role !== chosen.role && words >= ENOUGH && chosen.rank - rank < 0.1 && !given.some((one) => one?.role === role),
    )
    .map(({ role }) => role)
    .slice(0, 3);
