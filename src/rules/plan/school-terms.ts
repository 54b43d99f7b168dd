import { daysBetween, type IsoDate } from '../../domain/calendar';
import type { Pack } from '../../packs/schema';

export type Season = 'autumn' | 'spring' | 'summer';

export interface SchoolTerm {
  readonly season: Season;
  readonly year: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** An action belongs to a term once it runs in it for as long as this, in days: otherwise only its edge touches it. */
const LEAST = 21;
/** A longer plan than this is a slip in a year. */
const MOST_YEARS = 8;

/** The terms in which something runs from one day to another: the pack's own, or by the calendar where it has none. */
export function termsBetween(from: IsoDate, to: IsoDate, pack: Pack): SchoolTerm[] {
  const own = termsOf(pack);
  const covered = (own[0]?.from ?? '9') <= from && (own.at(-1)?.to ?? '') >= to;
  return (covered ? own : byCalendar(from, to)).filter((term) => {
    const first = term.from > from ? term.from : from;
    const last = term.to < to ? term.to : to;
    return first <= last && daysBetween(first, last) >= LEAST;
  });
}

const known = new WeakMap<Pack, readonly SchoolTerm[]>();

/** The terms of a pack that are called by their season and year. */
function termsOf(pack: Pack): readonly SchoolTerm[] {
  const before = known.get(pack);
  if (before) return before;
  const terms = pack.settings.terms.flatMap((term) => {
    const named = termNamed(term.name);
    return named && named.year !== null ? [{ ...term, season: named.season, year: named.year }] : [];
  });
  known.set(pack, terms);
  return terms;
}

function byCalendar(from: IsoDate, to: IsoDate): SchoolTerm[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const terms: SchoolTerm[] = [];
  for (let year = first; year <= Math.min(last, first + MOST_YEARS); year += 1) {
    const y = String(year);
    terms.push(
      { season: 'spring', year, from: `${y}-01-01`, to: `${y}-04-12` },
      { season: 'summer', year, from: `${y}-04-13`, to: `${y}-08-31` },
      { season: 'autumn', year, from: `${y}-09-01`, to: `${y}-12-31` },
    );
  }
  return terms;
}

/** "Autumn 2 2019", "end of summer term 2019/20", "Spring": the year is null where none is named. */
export function termNamed(text: string): { readonly season: Season; readonly year: number | null } | null {
  const words = text.slice(0, 60).toLowerCase();
  const season = /autumn|spring|summer/.exec(words)?.[0] as Season | undefined;
  if (!season) return null;
  const years = /(20\d{2})(?: ?[/–-] ?(?:20)?(\d{2}))?/.exec(words);
  if (!years) return { season, year: null };
  const later = years[2] !== undefined && season !== 'autumn';
  return { season, year: later ? 2000 + Number(years[2]) : Number(years[1]) };
}
