import type { Understanding } from '../../domain/form';
import { ROLES, sectionOf, type Role, type SectionId } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { Grid } from '../grid';
import { ENOUGH, SENSED, WEAKEST, type Meaning, type Vocabulary } from '../vocabulary';
import {
  claimsOf,
  KEYS,
  namedChoice,
  NAMED_BY,
  sectionsOf,
  surest,
  wordsOf,
  type Claim,
  type HeadingCell,
} from './claims';
import { holdsCodes, lookBelow, type Below } from './evidence';
import { match, rivalries } from './match';

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

export interface Assigned {
  readonly section: SectionId;
  readonly headings: readonly Heading[];
  /** How much of the row was understood. */
  readonly sum: number;
}

/** A row of headings: mostly headings, or at least so many. */
const SHARE = 0.4;
const MANY = 4;

export interface Around {
  readonly grid: Grid;
  /** Index of the last row of headings among the grid's rows. */
  readonly index: number;
  readonly vocabulary: Vocabulary;
  readonly pack: PackIndex;
  readonly isRecords: (section: SectionId) => boolean;
  /** The sections that the surroundings speak of. */
  readonly context: ReadonlySet<SectionId>;
}

/** What each heading of a row means, by its words and by what stands below; null where the row is none of headings. */
export function assign(cells: readonly HeadingCell[], around: Around): Assigned | null {
  const { vocabulary, pack, isRecords } = around;
  const said = cells.filter((one) => one.said !== undefined).length;
  const meanings = cells.map((cell) => wordsOf(cell, vocabulary).filter(({ section }) => isRecords(section)));
  const telling = meanings.filter((some) => some.some(({ score }) => score >= WEAKEST)).length;
  if (said === 0 && telling < 2) return null;
  const near = cells.map(({ group }) => (group === null ? [] : sectionsOf(group, vocabulary)));
  const columns = cells.map(({ column }) => column);
  const look = lookBelow(around.grid, around.index, Math.min(...columns), Math.max(...columns));
  const below = columns.map(look);
  const section = bestSection(cells, meanings, near, below, around);
  if (section === null) return null;

  const titled = around.context.has(section);
  const all = cells.map((cell, at) =>
    claimsOf(cell, meanings[at] ?? [], { section, titled, near: near[at] ?? [] }, below[at] ?? NOTHING, pack),
  );
  const taken = new Set(cells.flatMap(({ said: role }) => role ?? []));
  const among = (some: readonly (readonly Claim[])[]): Claim[][] =>
    sameHeadings(
      cells,
      some.map((claims) => surest(claims, section)),
      below,
    );
  let claims = among(all);
  let given = match(claims, taken);
  // A section that only stands in by the way counts with its key field, or else not at all.
  const passing: ((claim: Claim) => boolean)[] = [({ role }) => KEYS.has(role), () => false];
  for (const counts of passing) {
    const lonely = strangers(given, section, taken);
    if (lonely.size === 0) break;
    claims = among(all.map((some) => some.filter((claim) => !lonely.has(claim.section) || counts(claim))));
    given = match(claims, taken);
  }
  const matched = given.filter((claim) => claim !== null).length + taken.size;
  // Labels of single fields that stand in a row above their values.
  const labels = cells.filter((cell, at) => isLabel(cell, given[at] ?? null, around)).length;
  if (said === 0 && labels * 2 > matched) return null;
  if (said === 0 ? matched < 2 || (matched < cells.length * SHARE && matched < MANY) : matched < 1) return null;
  const headings = settle(cells, claims, given, below, around);
  return { section, headings, sum: given.reduce((sum, claim) => sum + (claim?.words ?? 0), taken.size) };
}

function isLabel({ text }: HeadingCell, claim: Claim | null, { vocabulary, isRecords }: Around): boolean {
  const [best] = vocabulary
    .meanings(text.replace(/[\s:*]+$/, ''))
    .filter(({ section, local }) => !isRecords(section) && !local);
  return best !== undefined && best.score >= SENSED && (claim === null || claim.words < best.score);
}

/** The section most of the row belongs to, by words and surroundings. */
function bestSection(
  cells: readonly HeadingCell[],
  meanings: readonly (readonly Meaning[])[],
  near: readonly (readonly SectionId[])[],
  below: readonly Below[],
  { context }: Around,
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
  let best: { id: SectionId; score: number } | null = null;
  for (const [id, roles] of scores) {
    let score = context.has(id) ? 1.5 : 0;
    for (const value of roles.values()) score += value;
    if (best === null || score > best.score) best = { id, score };
  }
  return best?.id ?? null;
}

const NOTHING: Below = { cells: [], filled: 0 };

/** The same heading twice: each may only be what fits it best, so that two that fit one field are known as rivals. */
function sameHeadings(cells: readonly HeadingCell[], claims: Claim[][], below: readonly Below[]): Claim[][] {
  const names = cells.map(({ text, group }) => `${group ?? ''}|${text.replace(/\W+/g, ' ').trim().toLowerCase()}`);
  return claims.map((some, at) => {
    const twins = names.flatMap((name, other) => (other !== at && name === names[at] ? [other] : []));
    const filled = twins.some((other) => (below[other]?.filled ?? 0) > 0);
    return twins.length > 0 && filled ? some.slice(0, 1) : some;
  });
}

/** Sections of which the table holds one lone column that says nothing by itself, such as a date due without a measure. */
function strangers(given: readonly (Claim | null)[], own: SectionId, said: ReadonlySet<Role>): Set<SectionId> {
  const roles = [...given.flatMap((claim) => (claim ? [claim.role] : [])), ...said];
  const sections = new Set(roles.map(sectionOf));
  const lonely = new Set<SectionId>();
  for (const section of sections) {
    const held = roles.filter((role) => sectionOf(role) === section);
    if (section !== own && !held.some((role) => KEYS.has(role) || said.has(role))) lonely.add(section);
  }
  return lonely;
}

function settle(
  cells: readonly HeadingCell[],
  claims: readonly (readonly Claim[])[],
  given: (Claim | null)[],
  below: readonly Below[],
  { grid, pack }: Around,
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
