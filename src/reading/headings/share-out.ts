import { sectionOf, type Role, type SectionId } from '../../domain/roles';
import { surest, type Claim, type HeadingCell } from './claims';
import { KEYS } from './keys';
import type { Below } from './evidence';
import { match } from './match';

/** The claims that count, and the one that each heading was given. */
export interface Shared {
  readonly claims: readonly (readonly Claim[])[];
  readonly given: (Claim | null)[];
}

interface Table {
  readonly section: SectionId;
  /** A title right above names the section. */
  readonly titled: boolean;
  /** Fields that a person gave to a heading. */
  readonly taken: ReadonlySet<Role>;
}

/** Under the title of one section it takes a sure word for a field of another; actions often stand beside their needs. */
const SURE = 0.95;
const SURE_NEED = 0.9;
/** What is not heard leaves room for others that are as lonely. */
const ROUNDS = 3;

/** Gives each heading of a table one of its claims, and each field to one heading. */
export function shareOut(
  cells: readonly HeadingCell[],
  all: readonly (readonly Claim[])[],
  below: readonly Below[],
  { section, titled, taken }: Table,
): Shared {
  const among = (some: readonly (readonly Claim[])[]): Claim[][] =>
    sameHeadings(
      cells,
      some.map((claims) => surest(claims, section)),
      below,
    );
  let claims = among(all);
  let given = match(claims, taken);
  // A section that only stands in by the way counts with its key field, or else not at all.
  const isKey = ({ role, words }: Claim): boolean => KEYS.has(role) && (!titled || words >= SURE_NEED);
  const lonely = new Set<SectionId>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = strangers(given, { section, titled, taken });
    if (found.size === 0) break;
    for (const one of found) lonely.add(one);
    const counts = round === 0 ? isKey : () => false;
    claims = among(all.map((some) => some.filter((claim) => !lonely.has(claim.section) || counts(claim))));
    given = match(claims, taken);
  }
  return { claims, given };
}

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
function strangers(given: readonly (Claim | null)[], { section: own, titled, taken }: Table): Set<SectionId> {
  const claims = given.filter((claim) => claim !== null);
  const sections = new Set([...claims.map(({ section }) => section), ...[...taken].map(sectionOf)]);
  const lonely = new Set<SectionId>();
  for (const section of sections) {
    const held = claims.filter((claim) => claim.section === section);
    const said = [...taken].some((role) => sectionOf(role) === section);
    const enough = section === 'need' && own === 'action' ? SURE_NEED : SURE;
    const isSure = ({ role, words }: Claim): boolean =>
      KEYS.has(role) && (!titled || held.length > 1 || words >= enough);
    if (section !== own && !said && !held.some(isSure)) lonely.add(section);
  }
  return lonely;
}
