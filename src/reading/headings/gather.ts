import type { Role } from '../../domain/roles';
import { dateFromText } from '../values/date';
import { ENOUGH } from '../vocabulary';
import { namedChoice, type HeadingCell } from './claims';
import type { Search } from './search';
import type { Heading } from './settle';
import { byTerm } from './terms';

/**
 * Sub-headings that are all one field, because their group says so: red, amber and green term by term; who monitors,
 * when and how; what can be seen by each of several days.
 */
export interface Gathered {
  /** The headings that are still to be understood; of each group the one that stands for it. */
  readonly cells: readonly HeadingCell[];
  /** Puts the others in their places. */
  readonly complete: (headings: readonly Heading[]) => Heading[];
}

type Kind = 'progress' | 'monitoring' | 'milestones';

const PROGRESS = /^\W*(?:b?rag|r\W?a\W?g|progress|status|review(?:s|ed)?|evaluation)\b/i;
const MONITORING = /\bmonitor(?:ing|ed)?\b|\bquality (?:assurance|check)|^\W*qa\b|\bchecks?\b/i;
const PART =
  /^\W*(?:by )?(?:who|whom|when|how|how often|where|what|frequency|dates?|method|lead|evidence|person)\b.{0,20}$/i;
const TIME =
  /\b(?:aut(?:umn)?|spr(?:ing)?|sum(?:mer)?|term|half.?term|t?[1-6]|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|week \d+|\d{4})\b/i;
const LONGEST = 40;

export function gather(cells: readonly HeadingCell[], search: Search): Gathered {
  const groups = new Map<string, HeadingCell[]>();
  for (const cell of cells) if (cell.group !== null) groups.set(cell.group, [...(groups.get(cell.group) ?? []), cell]);
  const standsFor = new Map<HeadingCell, HeadingCell>();
  const roles = new Map<HeadingCell, Role>();
  const texts = new Map<HeadingCell, string>();
  const series: HeadingCell[] = [];
  for (const [group, members] of groups) {
    const kind =
      members.length > 1 && members.every(({ said }) => said === undefined) ? kindOf(group, members, search) : null;
    if (kind === null) continue;
    if (kind === 'milestones') series.push(...members);
    else {
      const [first = members[0]] = kind === 'progress' ? members : fullest(members, search);
      if (!first) continue;
      texts.set(first, kind === 'progress' ? 'Progress' : group);
      for (const member of members)
        if (member !== first) {
          standsFor.set(member, first);
          roles.set(member, kind === 'progress' ? 'action.progress' : 'action.fidelity');
        }
    }
  }
  const names = new Map<HeadingCell, string>();
  const terms = byTerm(
    cells.filter((cell) => !standsFor.has(cell) && !texts.has(cell)),
    search,
  );
  // A field for each term has place for one of it: autumn twice takes milestones.
  const twice = new Set(terms.map(({ role }) => role)).size < terms.length;
  for (const { cell, role, term } of terms) {
    const label = search.pack.field(role)?.label;
    if (twice && search.pack.field('milestone.what')) {
      series.push(cell);
      names.set(cell, term);
    } else if (!twice && label !== undefined) texts.set(cell, label);
  }
  if (standsFor.size === 0 && series.length === 0 && texts.size === 0)
    return { cells, complete: (headings) => [...headings] };
  const left = cells.filter((cell) => !standsFor.has(cell) && !series.includes(cell));
  const { grid } = search;
  const place = ({ cell }: HeadingCell): string => grid.address(cell.row, cell.column);
  return {
    cells: left.map((cell) => {
      const text = texts.get(cell);
      return text === undefined ? cell : { ...cell, text, group: null };
    }),
    complete: (headings) => {
      const known = new Map(left.map((cell, at) => [cell, headings[at]]));
      return cells.flatMap((cell): Heading[] => {
        const heading = known.get(cell);
        if (heading) return [{ ...heading, text: cell.text }];
        const base = { cell: place(cell), text: cell.text, column: cell.column, rivals: [] };
        const main = standsFor.get(cell);
        const role = series.includes(cell) ? 'milestone.what' : roles.get(cell);
        if (role === undefined || (main && known.get(main)?.role !== role))
          return [{ ...base, role: null, score: 0, how: 'unknown' }];
        const of = { ...base, role, score: ENOUGH, how: 'similar' } as const;
        if (main) return [{ ...of, readInstead: place(main) }];
        const term = namedChoice({ ...cell, text: names.get(cell) ?? termOf(cell.text) }, role, search.pack);
        return [term === null ? of : { ...of, names: term }];
      });
    },
  };
}

function kindOf(group: string, members: readonly HeadingCell[], { vocabulary, pack }: Search): Kind | null {
  const short = members.every(({ text }) => text.length <= LONGEST);
  if (!short) return null;
  if (pack.field('action.progress') && PROGRESS.test(group) && members.every(({ text }) => TIME.test(text)))
    return 'progress';
  if (pack.field('action.fidelity') && MONITORING.test(group) && members.every(({ text }) => PART.test(text)))
    return 'monitoring';
  const isMilestones = vocabulary
    .columns(group)
    .some(({ role, score }) => role === 'milestone.what' && score >= ENOUGH);
  return isMilestones && members.every(({ text }) => dayIn(text) !== null) ? 'milestones' : null;
}

/** The columns that say most below their headings come first. */
function fullest(members: readonly HeadingCell[], { grid }: Search): HeadingCell[] {
  const bottom = Math.max(...members.map(({ cell }) => cell.row));
  const says = ({ column }: HeadingCell): number =>
    [1, 2, 3].reduce((sum, down) => sum + String(grid.at(bottom + down, column)?.value ?? '').length, 0);
  return [...members].sort((one, other) => says(other) - says(one));
}

/** "By 14 Feb 2020 (week 5)" → 2020-02-14. */
function dayIn(text: string): string | null {
  const day = /\d{1,2}(?:st|nd|rd|th)? ?[a-z]{3,9}\.? ?\d{2,4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/i.exec(text)?.[0];
  return day === undefined ? null : dateFromText(day).value;
}

/** The school term that the day of a heading lies in: "Spring 2020". */
function termOf(text: string): string {
  const [year = '', month = ''] = (dayIn(text) ?? '').split('-');
  const season = Number(month) >= 9 ? 'Autumn' : Number(month) > 4 || month === '' ? 'Summer' : 'Spring';
  return `${season} ${year}`;
}
