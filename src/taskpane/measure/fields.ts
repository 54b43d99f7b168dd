import { anatomy, type Part, type PartName } from '../../measures';
import { NO_FIELDS, type Fields } from './compose';
import { PART_NAMES } from './parts';
import { tidy } from './wording';

/** The parts of a statement, each with its place in it: what the builder begins with. */
export interface Start {
  readonly fields: Fields;
  readonly spans: Readonly<Partial<Record<PartName, { readonly from: number; readonly to: number }>>>;
}

/** What leads from what people do to the next part; it belongs to neither. */
const LEADS_ON =
  /(?:[\s,;:(–-]|\b(?:up|down|from|to|by|at|in|as|of|on|and|is|are|the|end|rising|rises?|raised|falling|falls?|increas(?:es?|ing)|currently|compared|with|against|than|measured|evidenced|shown))+$/i;

/** A statement this long is written anew rather than taken apart. */
const LONGEST = 2000;

export function startOf(statement: string): Start {
  const text = statement.slice(0, LONGEST);
  const { parts } = anatomy(text);
  const fields: Record<PartName, string> = { ...NO_FIELDS };
  const spans: Partial<Record<PartName, { from: number; to: number }>> = {};
  for (const part of PART_NAMES) {
    const found = parts.find((one) => one.part === part);
    if (!found) continue;
    const span =
      part === 'what' ? wholeWhat(text, found, parts) : part === 'known-how' ? wholeSource(text, found) : found;
    // What two parts share, such as a check that is both, is taken to be the first of them.
    if (part === 'known-how' && parts.some((one) => one.part === 'what' && overlaps(one, span))) continue;
    const words = tidy(part, text.slice(span.from, span.to));
    const shift = text.slice(span.from, span.to).lastIndexOf(words);
    if (words === '' || shift < 0) continue;
    fields[part] = words;
    spans[part] = { from: span.from + shift, to: span.from + shift + words.length };
  }
  const { who, to } = spans;
  // "all Year 1 pupils" is the level with its people; the people are a part of their own.
  if (who && to && to.from < who.from && to.to >= who.to) {
    const level = text.slice(to.from, who.from).trim();
    fields.to = level.replace(/ of$/, '');
    spans.to = { from: to.from, to: to.from + fields.to.length };
  }
  return { fields, spans };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** "meet the expected standard in the phonics check", from the people to whatever is said next. */
function wholeWhat(text: string, what: Part, parts: readonly Part[]): Span {
  const who = parts.find(({ part }) => part === 'who');
  if (!who || who.to > what.from) return what;
  const next = Math.min(
    text.length,
    ...parts
      .filter((one) => one.from >= who.to && one.part !== 'what' && one.part !== 'who' && !overlaps(one, what))
      .map(({ from }) => from),
    ...[...text.slice(who.to).matchAll(/[.;]\s/g)].slice(0, 1).map(({ index }) => who.to + index),
  );
  const between = text.slice(who.to, next);
  const words = next === text.length ? between : between.replace(LEADS_ON, '');
  const from = who.to + (words.length - words.trimStart().length);
  const to = who.to + words.trimEnd().length;
  return from <= what.from && to >= what.to ? { from, to } : what;
}

/** A date behind the source belongs to it: "the phonics check, June 2021". */
function wholeSource(text: string, source: Part): Span {
  const more =
    /^,? (?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/.exec(
      text.slice(source.to, source.to + 24),
    );
  return { from: source.from, to: source.to + (more?.[0].length ?? 0) };
}
