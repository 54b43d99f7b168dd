import { ROLES, sectionOf, type Role, type SectionId } from '../../domain/roles';
import { choiceFromText } from '../values/choice';
import type { Claim } from './claims';
import { datesOf, daysIn, figuresOf } from './figures';
import { isStatus } from './evidence';
import type { Column, Plain } from './plain';

/** Less sure than words: what stands below and what is left over tell it. */
const BY_VALUES = 0.7;
const BY_ELIMINATION = 0.6;

/** What says what a record of the section is. */
export const KEY_OF: Partial<Record<SectionId, Role>> = {
  need: 'need.what',
  support: 'support.programme',
  cost: 'cost.item',
  release: 'release.who',
  milestone: 'milestone.what',
  measure: 'measure.statement',
  implementation: 'implementation.statement',
};
/** Once the key is known, the one column of words that is left over. */
const LAST_OF: Partial<Record<SectionId, Role>> = {
  need: 'need.source',
  support: 'support.provider',
  cost: 'cost.payee',
  measure: 'measure.source',
  implementation: 'implementation.source',
};

const RAG = /\bb?rag\b|\br\W?a\W?g\b|\btraffic lights?\b/i;
/** Columns that many a table has for other reasons. */
const ASIDE =
  /\b(?:notes?|comments?|remarks?|rag|brag|r a g|review(?:ed)?|status|progress|update|cause|checked?|check|link|internal|impact so far|evaluation|lead|owner|initials|version|page|sdp|sip|year group)\b/i;

/**
 * What headings of unknown words mean in a table whose section is plain: by the choices
 * of a list, by days before and after, by sums that come out, and by what is left over. A heading that two fields fit
 * stays unknown.
 */
export function eliminate(plain: Plain): ReadonlyMap<number, Claim> {
  const found = new Map<number, Claim>();
  const rest = new Set(plain.columns.filter(({ below }) => below.cells.length > 0));
  const has = (role: Role): boolean => plain.given.has(role) || [...found.values()].some((one) => one.role === role);
  const free = (role: Role): boolean => plain.pack.field(role) !== undefined && !has(role);
  const give = (column: Column | undefined, role: Role | null, words = BY_VALUES): void => {
    if (!column || role === null || !rest.has(column) || !free(role)) return;
    rest.delete(column);
    const claim = { role, section: sectionOf(role), local: true, words, rank: words, fits: true, names: false };
    found.set(column.at, claim);
  };
  for (const column of [...rest])
    if (RAG.test(column.heading.text) && isStatus(column.below)) give(column, 'action.progress');
  for (const column of [...rest]) if (ASIDE.test(column.heading.text.replace(/\W+/g, ' '))) rest.delete(column);
  for (const column of [...rest]) give(column, choiceRole(column, plain, free));
  for (const [column, role] of datesOf(
    [...rest].filter(({ below }) => daysIn(below) !== null),
    plain,
    free,
  ))
    give(column, role);
  for (const [column, role] of figuresOf([...rest], plain, free)) give(column, role);
  const words = [...rest].filter(isOfWords);
  const key = KEY_OF[plain.section];
  if (key && free(key)) give(keyAmong(words, key), key, BY_ELIMINATION);
  const last = LAST_OF[plain.section];
  const [only, second] = words.filter((column) => rest.has(column));
  if (plain.titled && last && key && has(key) && only && !second) give(only, last, BY_ELIMINATION);
  return found;
}

/** Every value is a choice of the list of one field of the section. */
function choiceRole({ below, heading }: Column, plain: Plain, free: (role: Role) => boolean): Role | null {
  const texts = below.cells.map(({ value }) => (typeof value === 'string' ? value.trim() : ''));
  if (texts.some((text) => text === '' || text.length > 60)) return null;
  const section = plain.pack.section(plain.section);
  const fitting = (section?.fields ?? []).filter(({ role }) => {
    const list = ROLES[role] === 'choice' && free(role) ? plain.pack.list(role) : undefined;
    if (!list) return false;
    const known = texts.filter((text) => choiceFromText(text, list) !== null || begins(text, list)).length;
    // "Finished, on now or booked?" names the choices itself.
    const named = heading.text
      .split(/[,/?;]|\bor\b/)
      .filter((part) => choiceFromText(part.trim(), list) !== null).length;
    if (named >= 2) return true;
    return list.open ? known >= 2 && known * 3 >= texts.length * 2 : known === texts.length;
  });
  const [only, second] = fitting;
  return only && !second ? only.role : null;
}

/** "Under way until July 2020": a choice with what belongs to it. */
const begins = (text: string, list: Parameters<typeof choiceFromText>[1]): boolean => {
  const head = text.split(/\s*[,;(–]|\s-\s|\s(?:until|since|from|in|by)\s/)[0] ?? '';
  return head !== '' && head !== text && choiceFromText(head, list) !== null;
};

const isOfWords = ({ below }: Column): boolean =>
  below.cells.every(({ value }) => typeof value === 'string' && /[a-z]{3}/i.test(value)) && daysIn(below) === null;

const lengthOf = ({ below }: Column): number =>
  below.cells.reduce((sum, { value }) => sum + String(value).length, 0) / Math.max(1, below.cells.length);

/** The one column of words; of several the one that is by far the longest, where the field is written out. */
function keyAmong(words: readonly Column[], key: Role): Column | undefined {
  const [longest, next] = [...words].sort((one, other) => lengthOf(other) - lengthOf(one));
  if (!longest || !next) return longest;
  return ROLES[key] === 'prose' && lengthOf(longest) >= 40 && lengthOf(longest) > lengthOf(next) * 1.5
    ? longest
    : undefined;
}
