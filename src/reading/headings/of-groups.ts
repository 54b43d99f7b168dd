import { ENOUGH } from '../vocabulary';
import { namedChoice, type HeadingCell } from './claims';
import { NAMED_BY } from './keys';
import type { Search } from './search';
import type { Heading } from './settle';

/**
 * Sub-headings that say nothing by themselves are what their group is, where nothing else is that: "And so?" over "In the
 * first year" and "In the second year".
 */
export function ofTheirGroup(headings: readonly Heading[], cells: readonly HeadingCell[], search: Search): Heading[] {
  const given = new Set(headings.map(({ role }) => role));
  const roles = cells.map(({ group, said }) => {
    if (group === null || said !== undefined) return null;
    const best = search.vocabulary.columns(group).find(({ role }) => NAMED_BY[role] !== undefined);
    return best && best.score >= ENOUGH && !given.has(best.role) && search.pack.field(best.role) ? best.role : null;
  });
  /** "Does everybody get it? (reach)" under "How well?": the heading names a value of what its group is. */
  const named = cells.map((cell, at) => {
    const role = roles[at];
    return role ? namedChoice(cell, role, search.pack) : null;
  });
  const isAlone = (at: number): boolean => roles.filter((role) => role === roles[at]).length < 2;
  return headings.map((heading, at): Heading => {
    const [role, group] = [roles[at] ?? null, cells[at]?.group ?? null];
    const names = named[at] ?? null;
    if (role !== null && names !== null && heading.how !== 'known' && !isAlone(at))
      return { ...heading, role, names, score: ENOUGH, how: 'similar', rivals: [] };
    const others = headings.filter((_, other) => other !== at && cells[other]?.group === group);
    if (role === null || heading.role !== null || isAlone(at) || others.some((one) => one.role !== null))
      return heading;
    return { ...heading, role, score: ENOUGH, how: 'similar' };
  });
}

const HALF_TERM = /^\W*(?:aut|spr|sum)\w*\W*(?:term\W*)?(?:20\d\d\W*)?[12]\b/i;

/** The second half of a term is no rival of the first: the field has place for one of them. */
export function withHalfTerms(headings: readonly Heading[]): Heading[] {
  const isSecond = ({ text, readInstead }: Heading): boolean => readInstead !== undefined && HALF_TERM.test(text);
  const firsts = new Set(headings.filter(isSecond).map(({ readInstead }) => readInstead));
  return headings.map((heading): Heading => {
    const { cell, text, column } = heading;
    if (isSecond(heading)) return { cell, text, column, role: null, score: 0, how: 'unknown', rivals: [] };
    return firsts.has(cell) && HALF_TERM.test(text) ? { ...heading, how: 'similar', score: ENOUGH } : heading;
  });
}

/** How far it is, once more: of several columns for it the first is read. */
export function withReviews(headings: readonly Heading[], { vocabulary }: Search): Heading[] {
  const first = headings.find(({ role, readInstead }) => role === 'action.progress' && readInstead === undefined);
  if (!first) return [...headings];
  return headings.map((heading): Heading => {
    const [best] = heading.role === null ? vocabulary.columns(heading.text) : [];
    if (best?.role !== 'action.progress' || best.score < ENOUGH) return heading;
    return { ...heading, role: best.role, score: best.score, how: 'similar', readInstead: first.cell };
  });
}
