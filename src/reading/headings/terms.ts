import { isRole, type Role } from '../../domain/roles';
import { ENOUGH } from '../vocabulary';
import type { HeadingCell } from './claims';
import type { Search } from './search';

const TERM =
  /^\W*(?:by |end of |by (?:the )?end of )?(?:the )?(aut(?:umn)?|spr(?:ing)?|sum(?:mer)?)(?: term)?\W*(\d{2}|\d{4})?\W*$/i;
const SEASONS = { a: 'autumn', sp: 'spring', su: 'summer' } as const;
/** Shorter than this it is a colour or a tick, and no milestone. */
const WORDS = 8;
/** Rows below the headings that are looked at. */
const ROWS = 12;

/** A column of what can be seen by the end of a term. */
export interface ByTerm {
  readonly cell: HeadingCell;
  readonly role: Role;
  /** "Autumn 2019", where the year is given. */
  readonly term: string;
}

/**
 * "Milestone" under "Autumn 19" and again under "Spring 20", or "spring 2020" and "summer 2020" under "What can be
 * seen": the columns that stand for a term, with the term that each stands under. None where only one is.
 */
export function byTerm(cells: readonly HeadingCell[], search: Search): readonly ByTerm[] {
  const found = cells.flatMap((cell): ByTerm[] => {
    const term = cell.said === undefined ? termOver(cell, search) : null;
    const match = term === null ? null : TERM.exec(term);
    if (!match || !saysWords(cell, search)) return [];
    const [letter, year = ''] = [(match[1] ?? '').toLowerCase(), match[2]];
    const season = SEASONS[letter.startsWith('a') ? 'a' : letter.startsWith('sp') ? 'sp' : 'su'];
    const role = `action.${season}`;
    const name = `${season.charAt(0).toUpperCase()}${season.slice(1)}`;
    const full = year === '' ? name : `${name} ${year.length === 2 ? '20' : ''}${year}`;
    return isRole(role) ? [{ cell, role, term: full }] : [];
  });
  return new Set(found.map(({ term }) => term)).size > 1 ? found : [];
}

/** The term that a heading names itself below a group, or stands under as a milestone. */
function termOver({ text, group }: HeadingCell, { vocabulary }: Search): string | null {
  if (group === null) return null;
  if (TERM.test(text)) return text;
  const isMilestone = vocabulary.columns(text).some(({ role, score }) => role === 'milestone.what' && score >= ENOUGH);
  return isMilestone && TERM.test(group) ? group : null;
}

function saysWords({ cell, column }: HeadingCell, { grid }: Search): boolean {
  for (let row = cell.row + 1; row <= cell.row + ROWS; row += 1) {
    const value = grid.at(row, column)?.value;
    if (typeof value === 'string' && value.length > WORDS) return true;
  }
  return false;
}
