import { isRole, ROLES, type Role, type SectionId } from '../../domain/roles';
import type { Cell } from '../../domain/snapshot';
import type { PackIndex } from '../../packs/lookup';
import { choiceFromText } from '../values/choice';
import { ENOUGH, WEAKEST, type Meaning, type Vocabulary } from '../vocabulary';
import { bare } from '../synonyms';
import { codesIn } from './codes';
import { KEYS, NAMED_BY } from './keys';
import { comesAgain, fitOf, holdsCodes, isStatus, type Below } from './evidence';

/** A heading before anything was made of it. */
export interface HeadingCell {
  readonly cell: Cell;
  readonly text: string;
  /** The heading above that spans it and others: "Cost" over "Days", "Rate" and "Total". */
  readonly group: string | null;
  /** The column its values stand in. */
  readonly column: number;
  /** What a person said of it in the workbook's own mapping: a field, or null for none. */
  readonly said?: Role | null;
}

/** That a heading may be a field: how sure its words are, and how well what stands below bears it out. */
export interface Claim {
  readonly role: Role;
  readonly section: SectionId;
  readonly local: boolean;
  /** 1: a known label; less: similar words. */
  readonly words: number;
  /** Words and what stands below together; more counts first. */
  readonly rank: number;
  /** What stands below fits it well, or tells nothing. */
  readonly fits: boolean;
  /** The heading names a value of it (see NAMED_BY), and so can hardly be another. */
  readonly names: boolean;
}

/** Types whose values are told from others at a glance. */
const SPECIFIC = new Set(['date', 'money', 'number', 'quantity', 'choice', 'yesno', 'ref', 'refs']);
/** What stands below can bear out words that alone would not do. */
const BORNE_OUT = 0.75;
const OWN_SECTION = 0.5;
const NEAR_GROUP = 0.1;
const NAMES_VALUE = 0.6;
const STRANGE = 0.25;
const KNOWN = 0.05;
/** Below this, even a known heading may stand above something else. */
const FITS = 0.3;
const LOCAL_ELSEWHERE = 0.1;
const LINKED = 0.9;

/** "@", "@ £", "£ @": at so much a day. */
const RATE = /^[^a-z0-9]*@[^a-z0-9]*(?:rate|each|a day|per day|day)?[^a-z0-9]*$/i;
const SURE_RATE = 0.95;

/** What the words of a heading may mean, before what stands below is looked at. */
export function wordsOf(heading: HeadingCell, vocabulary: Vocabulary): readonly Meaning[] {
  if (RATE.test(heading.text)) return [{ role: 'cost.rate', section: 'cost', local: false, score: SURE_RATE }];
  const own = vocabulary.columns(heading.text);
  if (heading.group === null) return own;
  const found = new Map(own.map((one) => [one.role, one]));
  for (const one of vocabulary.columns(`${heading.group} ${heading.text}`))
    if (one.score > 0.9 && one.score > (found.get(one.role)?.score ?? 0)) found.set(one.role, one);
  return [...found.values()];
}

/** The sections that a group heading speaks of. */
export function sectionsOf(group: string, vocabulary: Vocabulary): readonly SectionId[] {
  const titles = vocabulary.sections(group);
  if (titles.length > 0) return titles;
  return vocabulary
    .columns(group)
    .filter(({ score }) => score >= 0.9)
    .map(({ section }) => section);
}

/** What surrounds a heading. */
export interface Here {
  readonly section: SectionId;
  /** The section stands above the table in words, and what belongs to another has to be surer. */
  readonly titled: boolean;
  /** Sections that the heading's group speaks of. */
  readonly near: readonly SectionId[];
}

/** Every claim of a heading within a table, best first. */
export function claimsOf(
  heading: HeadingCell,
  meanings: readonly Meaning[],
  { section, titled, near }: Here,
  below: Below,
  index: PackIndex,
): Claim[] {
  if (heading.said !== undefined) return [];
  const claims: Claim[] = [];
  for (const { role, section: of, local, score } of meanings) {
    const own = of === section;
    const here = own || near.includes(of);
    // A Ref, or a link to another row, is one of its own table.
    if (local && !here && (ROLES[role] === 'ref' || ROLES[role] === 'refs')) continue;
    // Single common words mean something in their own section; in another's table only the word itself.
    if (local && !here && score < 0.99) continue;
    if (isAboutProgress(heading, role, below)) continue;
    const fit = fitOf(below, role, index);
    if (!isBorneOut(score, fit, role, here)) continue;
    const names = NAMED_BY[role] !== undefined && score >= ENOUGH && namedChoice(heading, role, index) !== null;
    // The section draws a heading in as far as words and what stands below agree.
    const draw = score >= ENOUGH ? score ** 4 * (fit ?? 0.9) : SPECIFIC.has(ROLES[role]) ? 0.5 : 0;
    const pull = (own ? OWN_SECTION * draw : 0) + (names ? NAMES_VALUE : 0);
    const push = here ? 0 : (titled ? STRANGE : 0) + (local ? LOCAL_ELSEWHERE : 0);
    const worth = score * (fit === null ? 0.9 : 0.6 + 0.4 * fit) + (score >= 0.99 ? KNOWN : 0);
    const rank = worth + pull - push + (near.includes(of) ? NEAR_GROUP : 0);
    claims.push({ role, section: of, local, words: score, rank, names, fits: fit === null || fit >= FITS });
  }
  const link = linkOf(meanings, section, below, index);
  if (link && !claims.some(({ role, words }) => role === link.role && words >= link.words)) claims.push(link);
  return claims.sort((one, other) => other.rank - one.rank);
}

/**
 * Above short texts that come again and again, what names a need names what each row belongs to: "Priority" in a table
 * of milestones.
 */
function linkOf(meanings: readonly Meaning[], section: SectionId, below: Below, index: PackIndex): Claim | null {
  const coded = holdsCodes(below);
  const role = section === 'action' && coded ? 'action.need' : `${section}.action`;
  if (section === 'need' || !isRole(role) || !index.field(role) || !(coded || comesAgain(below))) return null;
  const isNeed = (of: Role): boolean => of === 'need.what' || of === 'need.area';
  // Above Refs, what names an action is a link to it: "Which support?".
  const isAction = (of: Role): boolean =>
    coded && section !== 'action' && (of === 'action.intervention' || of === 'action.what');
  const named = meanings.find((one) => (isNeed(one.role) || isAction(one.role)) && one.score >= ENOUGH);
  // Figures are Refs as well, as far as they go: a goal of 55 is none.
  const surer = meanings.some((one) => coded && one.score > (named?.score ?? 1) && ROLES[one.role] === 'quantity');
  if (!named || surer || (coded && !below.cells.every((cell) => codesIn(cell).every(isLow)))) return null;
  const words = named.score * LINKED;
  return { role, section, local: true, words, rank: words + OWN_SECTION, names: false, fits: true };
}

/** Rows are seldom numbered higher. */
const isLow = (code: string): boolean => !/^\d+$/.test(code) || Number(code) <= 20;

/** Of one heading: what is only similar counts where nothing surer does. */
export function surest(claims: readonly Claim[], own: SectionId): Claim[] {
  if (claims.some(({ names }) => names)) return claims.filter(({ names }) => names);
  // The section's own label is no link to another row because a few cells look like Refs ("in 2019").
  if (claims.some(({ words, section, local }) => words >= 0.99 && section === own && !local))
    claims = claims.filter(({ role, words }) => words >= ENOUGH || ROLES[role] !== 'refs');
  // What is as much a key of the table's own section is not drawn into another's: "Name of the intervention".
  const key = claims.find(
    ({ role, section, words, fits }) => fits && section === own && KEYS.has(role) && words >= ENOUGH,
  );
  if (key)
    claims = claims.filter(({ role, section, words }) => section === own || !KEYS.has(role) || words > key.words);
  const sure = claims.some(({ words, section, fits }) => fits && words >= ENOUGH && section === own);
  const surer = claims.some(({ words, fits }) => fits && words >= ENOUGH);
  return claims.filter(({ words, section }) => words >= ENOUGH || (!sure && (section === own || !surer)));
}

/** Red, amber and green say how far something is, never what it is. */
function isAboutProgress({ text }: HeadingCell, role: Role, below: Below): boolean {
  if (ROLES[role] !== 'prose' && ROLES[role] !== 'date') return false;
  return isStatus(below) || /\brag\b|\bstatus\b/i.test(text);
}

function isBorneOut(words: number, fit: number | null, role: Role, here: boolean): boolean {
  const specific = SPECIFIC.has(ROLES[role]);
  if (words >= 0.99) return true;
  if (words >= ENOUGH) return fit === null || fit >= 0.25;
  if (fit === null || words < WEAKEST) return false;
  return here ? fit >= BORNE_OUT : specific && KEYS.has(role) && fit >= 0.9;
}

/** The choice that the heading names, such as a horizon; null where it names none. */
export function namedChoice(heading: HeadingCell, role: Role, index: PackIndex): string | null {
  const list = NAMED_BY[role] && index.list(NAMED_BY[role]);
  if (!list) return null;
  const pieces = [heading.text, ...bare(heading.text).split(/[\n:/|;()[\]]|\s[-–—]\s/)];
  for (const piece of pieces) {
    const choice = piece.trim() === '' ? null : choiceFromText(piece, list);
    if (choice !== null) return choice;
  }
  return null;
}
