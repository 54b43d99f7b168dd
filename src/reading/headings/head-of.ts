import { ENOUGH, type Vocabulary } from '../vocabulary';

/** The part of a heading before a dash, a line break, a colon or a bracket is no longer than this. */
const LONGEST_HEAD = 60;
/** Headings longer than this are text, unless they begin with a short one and go on to explain it. */
const LONGEST = 120;
const LONGEST_WITH_HEAD = 300;

const CUT = /\s[–—-]\s|[–—]|\n|:\s|[?]\s|\s[([]/;

/** "Steps – training, time, materials, people" → "Steps"; null where a text has no such beginning. */
function beginning(text: string): string | null {
  const cut = CUT.exec(text.slice(0, LONGEST_HEAD + 2));
  if (!cut || cut.index < 2) return null;
  return text.slice(0, cut[0].startsWith('?') ? cut.index + 1 : cut.index).trim();
}

/** "The school that is supported.": guidance. Abbreviations end with a full stop as well. */
export const isSentence = (text: string): boolean =>
  text.length > LONGEST_WITH_HEAD || (text.trimEnd().endsWith('.') && text.trim().split(/\s+/).length > 3);

/** Short enough for a heading, or one that explains itself at length. */
export function mayBeHeading(text: string): boolean {
  if (text.length > LONGEST_WITH_HEAD) return false;
  const head = beginning(text);
  return head !== null || (text.length <= LONGEST && !isSentence(text));
}

/** The words of a heading that say what it is: all of them, or those before its explanation where they say more. */
export function headOf(text: string, vocabulary: Vocabulary): string {
  const head = beginning(text);
  if (head === null) return text;
  const best = (one: string): number => vocabulary.columns(one)[0]?.score ?? 0;
  const whole = best(text);
  return whole < ENOUGH && best(head) > whole ? head : text;
}
