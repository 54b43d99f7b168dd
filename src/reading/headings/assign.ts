import type { Role, SectionId } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { Grid } from '../grid';
import { ENOUGH, SENSED, WEAKEST, type Vocabulary } from '../vocabulary';
import { codeClaims, withCodes, withoutRivals } from './by-codes';
import { claimsOf, sectionsOf, wordsOf, type Claim, type HeadingCell } from './claims';
import { KEYS } from './keys';
import type { Codes } from './codes';
import type { Context } from './context';
import { datesBeside } from './dates-beside';
import { eliminate } from './eliminate';
import { lookBelow, NOTHING, type Below } from './evidence';
import { finerClaims } from './finer';
import { isSentence } from './head-of';
import { keyOfTwo } from './key-of-two';
import { moneyBeside } from './money-beside';
import type { Column } from './plain';
import { bestSection } from './section-of';
import { settle, type Heading } from './settle';
import { shareOut } from './share-out';
import { byPayer } from './who-pays';

export interface Assigned {
  readonly section: SectionId;
  readonly headings: readonly Heading[];
  /** How much of the row was understood. */
  readonly sum: number;
}

/** A row of headings: mostly headings, or at least so many. */
const SHARE = 0.4;
const MANY = 4;
/** Headings whose words nobody knows are no longer than this. */
const SHORT = 60;

export interface Around {
  readonly grid: Grid;
  /** Index of the last row of headings among the grid's rows. */
  readonly index: number;
  readonly vocabulary: Vocabulary;
  readonly pack: PackIndex;
  readonly isRecords: (section: SectionId) => boolean;
  /** What the surroundings speak of. */
  readonly context: Context;
  readonly codes: Codes | undefined;
}

/** What each heading of a row means, by its words and by what stands below; null where the row is none of headings. */
export function assign(cells: readonly HeadingCell[], around: Around): Assigned | null {
  const found = attempt(cells, around);
  // A title that speaks of something else than its table is not heard.
  return found ?? (around.context.titled ? attempt(cells, { ...around, context: UNTITLED }) : null);
}

const UNTITLED: Context = { sections: new Set(), titled: false, other: false };

function attempt(cells: readonly HeadingCell[], around: Around): Assigned | null {
  const { vocabulary, pack, isRecords, context } = around;
  const said = cells.filter((one) => one.said !== undefined).length;
  const words = cells.map((cell) => wordsOf(cell, vocabulary).filter(({ section }) => isRecords(section)));
  const meanings = byPayer(cells, words, vocabulary);
  const telling = meanings.filter((some) => some.some(({ score }) => score >= WEAKEST)).length;
  if (said === 0 && telling < 2 && !(context.titled && mayBeHeadings(cells, around))) return null;
  const near = cells.map(({ group }) => (group === null ? [] : sectionsOf(group, vocabulary)));
  const columns = cells.map(({ column }) => column);
  const look = lookBelow(around.grid, around.index, Math.min(...columns), Math.max(...columns));
  const below = columns.map(look);
  const section = bestSection(cells, { meanings, near, below }, context);
  if (section === null) return null;

  const titled = context.sections.has(section);
  const byCodes = codeClaims(cells, below, section, around);
  const alone = cells.map((cell, at) => {
    const here = { section, titled, near: near[at] ?? [] };
    const claims = claimsOf(cell, meanings[at] ?? [], here, below[at] ?? NOTHING, pack);
    return withCodes(claims, byCodes.get(at));
  });
  const all = finerClaims(cells, withoutRivals(alone, byCodes), below, around);
  const taken = new Set(cells.flatMap(({ said: role }) => role ?? []));
  const table = { section, titled: context.titled && titled, taken };
  const shared = shareOut(cells, all, below, table);
  const dated = datesBeside(cells, shared, below) ?? moneyBeside(shared, section);
  const { claims, given } = dated ? shareOut(cells, dated, below, table) : shared;
  keyOfTwo(section, claims, given, below);
  const byWords = given.map((claim) => claim !== null);
  const nothing = new Set(
    dated?.flatMap((some, at) => (some.length === 0 && (shared.claims[at] ?? []).length > 0 ? [at] : [])),
  );
  eliminateAmong(cells, claims, given, below, section, { ...around, nothing });
  const matched = given.filter((claim) => claim !== null).length + taken.size;
  // Labels of single fields that stand in a row above their values.
  const labels = cells.filter((cell, at) => isLabel(cell, given[at] ?? null, around)).length;
  if (said === 0 && labels * 2 > matched) return null;
  if (said === 0 ? matched < 2 || (matched < cells.length * SHARE && matched < MANY) : matched < 1) return null;
  // Two words that might as well stand in a list of units or of jobs: neither says what a record is.
  if (said === 0 && !titled && matched < 3 && section !== 'inspection' && !given.some((claim) => claim && isKey(claim)))
    return null;
  // Under the title of something else only what is plainly a table of records is one.
  if (said === 0 && context.other && matched < MANY) return null;
  // Where the title alone says what the table is, its key field has to be found, and more of it than not.
  const own = given.filter((claim, at) => byWords[at] && claim?.section === section).length;
  if (said === 0 && own < 2 && titled && byWords.filter(Boolean).length < 2) {
    if (matched * 2 < cells.length || matched < 3 || !given.some((claim) => claim && isKey(claim))) return null;
  }
  const headings = settle(cells, claims, given, below, around);
  return { section, headings, sum: given.reduce((sum, claim) => sum + (claim?.words ?? 0), taken.size) };
}

const isKey = ({ role }: Claim): boolean => KEYS.has(role) || role === 'cost.item';

/** Nothing but short words in a row, and something else than short words below. */
function mayBeHeadings(cells: readonly HeadingCell[], { grid, index }: Around): boolean {
  const [row, next] = [grid.rows[index], grid.rows[index + 1]];
  if (!row || cells.length < 3 || next?.row !== row.row + 1) return false;
  if (!cells.every(({ text }) => text.length <= SHORT && /[a-z£#]/i.test(text) && !isSentence(text))) return false;
  return next.cells.some(
    ({ value }) => typeof value === 'number' || String(value).length > SHORT || /\d/.test(String(value)),
  );
}

/** Headings that no words told, by what stands below them and by what is left over. */
function eliminateAmong(
  cells: readonly HeadingCell[],
  claims: readonly (readonly Claim[])[],
  given: (Claim | null)[],
  below: readonly Below[],
  section: SectionId,
  { pack, context, nothing }: Around & { readonly nothing: ReadonlySet<number> },
): void {
  const titled = context.sections.has(section);
  const own = given.filter((claim) => claim?.section === section && claim.words >= ENOUGH).length;
  if (!titled && own < 2) return;
  const column = (at: number): Column | null => {
    const heading = cells[at];
    return heading ? { at, heading, below: below[at] ?? NOTHING } : null;
  };
  const unknown = cells.flatMap((cell, at) => {
    const isRival = claims[at]?.some(({ words }) => words >= ENOUGH) === true;
    const one = given[at] || cell.said !== undefined || isRival || nothing.has(at) ? null : column(at);
    return one ? [one] : [];
  });
  if (unknown.length === 0) return;
  const known = new Map<Role, Column>();
  for (const [at, cell] of cells.entries()) {
    const role = cell.said ?? given[at]?.role;
    const one = column(at);
    if (role && one) known.set(role, one);
  }
  const found = eliminate({
    section,
    titled: context.titled && titled,
    columns: unknown,
    given: known,
    pack,
  });
  for (const [at, claim] of found) given[at] = claim;
}

function isLabel({ text }: HeadingCell, claim: Claim | null, { vocabulary, isRecords }: Around): boolean {
  const [best] = vocabulary
    .meanings(text.replace(/[\s:*]+$/, ''))
    .filter(({ section, local }) => !isRecords(section) && !local);
  return best !== undefined && best.score >= SENSED && (claim === null || claim.words < best.score);
}
