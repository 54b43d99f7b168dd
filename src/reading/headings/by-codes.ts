import { isRole, ROLES, type Role, type SectionId } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { Grid } from '../grid';
import { ENOUGH } from '../vocabulary';
import type { Claim, HeadingCell } from './claims';
import { areOwn, codesIn, type Codes } from './codes';
import { isStatus, type Below } from './evidence';

interface Around {
  readonly grid: Grid;
  readonly index: number;
  readonly pack: PackIndex;
  readonly codes: Codes | undefined;
}

/** Surer than a title alone, less sure than a word that says it. */
const WORDS = 0.75;
const RANK = 1.45;
const RAG = /rag|status|progress|review|colou?r/i;
/** A heading that is a known label for Refs means what it says. */
const KNOWN = 0.99;

/**
 * What columns of Refs are, whatever stands above them: Refs that rows or columns before the table have are links to
 * those; a series of its own in the first column is the Refs of its rows.
 */
export function codeClaims(
  cells: readonly HeadingCell[],
  below: readonly Below[],
  section: SectionId,
  { grid, index, pack, codes }: Around,
): ReadonlyMap<number, Claim> {
  const found = new Map<number, Claim>();
  const first = Math.min(...cells.map(({ column }) => column));
  const link = section === 'action' ? 'action.need' : `${section}.action`;
  const ref = `${section}.ref`;
  const give = (at: number, role: string): void => {
    if (isRole(role) && pack.field(role) && ![...found.values()].some((one) => one.role === role))
      found.set(at, { role, section, local: true, words: WORDS, rank: RANK, names: false, fits: true });
  };
  for (const [at, cell] of cells.entries()) {
    const column = below[at];
    if (!column || column.cells.length === 0 || cell.said !== undefined) continue;
    // Amber and green are letters too; Refs stand at the left.
    if (isStatus(column) && (cell.column > first + 1 || RAG.test(cell.text))) continue;
    const all = column.cells.map(codesIn);
    if (all.filter(({ length }) => length > 0).length < all.length * 0.8) continue;
    const row = grid.place(grid.rows[index]?.row ?? 0, cell.column).row;
    const isFirst = cell.column === first;
    // Plain numbers mean the rows of another table only beside Refs of their own kind.
    if (codes?.areKnownBefore(all.flat(), grid.sheet.name, row, !isFirst && hasRef(found, ref))) give(at, link);
    else if (isFirst && areOwn(all)) give(at, ref);
  }
  return found;
}

const hasRef = (found: ReadonlyMap<number, Claim>, ref: string): boolean =>
  [...found.values()].some(({ role }) => role === ref);

/** A Ref is no sentence and no name: what the words of the heading say otherwise is not heard. */
export function withCodes(claims: readonly Claim[], code: Claim | undefined): Claim[] {
  if (!code) return [...claims];
  const isRef = (role: Role): boolean => ROLES[role] === 'ref' || ROLES[role] === 'refs';
  const known = claims.filter(({ role, words, section }) => isRef(role) && words >= ENOUGH && section === code.section);
  const isLink = ROLES[code.role] === 'refs';
  // "No." over the Refs of the actions, in a table of what is measured, says whose they are and not what the rows are.
  const ofActions = code.role === 'measure.action' || code.role === 'implementation.action';
  const saysLink = known.some(({ role, words }) => ROLES[role] === 'refs' || (words >= KNOWN && !ofActions));
  return known.length > 0 && (saysLink || !isLink) ? known : [code];
}

/** Where one column holds the Refs of a field, another's words do not make it that field. */
export function withoutRivals(all: readonly Claim[][], codes: ReadonlyMap<number, Claim>): Claim[][] {
  const held = new Map(
    [...codes]
      .filter(([at, { role }]) => all[at]?.some((one) => one.role === role))
      .map(([at, { role }]) => [role, at]),
  );
  return all.map((claims, at) => claims.filter(({ role }) => (held.get(role) ?? at) === at));
}
