import {
  ACTIVITY,
  BOUGHT,
  EVIDENCE,
  FIGURE,
  LISTED,
  MONEY,
  NAMED_SCHOOL,
  NO_EVIDENCE,
  POINTS_ELSEWHERE,
  REASON,
} from './phrases';

/**
 * The four parts of the justification of an alternative: what on the list was considered and why it does not fit,
 * what exactly will happen, the evidence, and the cost beside the nearest listed programme. This is no judgement of
 * quality: a part counts as there wherever a reader could take it so, for a false alarm costs more trust than a miss.
 */
export const PARTS = ['considered', 'what', 'evidence', 'cost'] as const;
export type Part = (typeof PARTS)[number];

/** A justification is a page at most; what stands beyond is not looked at. */
const LONGEST = 10_000;
/** Words beyond days, provider and "support" that make a cell tell what will happen. */
const TELLING_CELL = 3;
/** The same for a sentence among others, which may be about something else. */
const TELLING_SENTENCE = 5;

/** The parts that a text says, in whichever cell it stands. Linear in the text; any text may come in. */
export function partsOf(text: string): ReadonlySet<Part> {
  const words = plain(text);
  const parts = new Set<Part>();
  if (considers(words)) parts.add('considered');
  if (sentencesOf(text).some(tellsWhat)) parts.add('what');
  if (evidences(words)) parts.add('evidence');
  if (MONEY.test(words)) parts.add('cost');
  return parts;
}

/** Whether a text says a part in the cell for that part, where a bare figure or a few words are enough. */
export function saysPart(text: string, part: Part): boolean {
  const words = plain(text);
  if (POINTS_ELSEWHERE.test(words)) return true;
  switch (part) {
    case 'considered':
      return considers(words);
    case 'what':
      return ACTIVITY.test(words) || tellingWords(words) >= TELLING_CELL;
    case 'evidence':
      return evidences(words);
    case 'cost':
      return MONEY.test(words) || FIGURE.test(words);
  }
}

/** "See attached": what it says stands where no rule can read it. */
export function pointsElsewhere(text: string): boolean {
  return POINTS_ELSEWHERE.test(plain(text));
}

const considers = (words: string): boolean => LISTED.test(words) || REASON.test(words);

function evidences(words: string): boolean {
  const rest = words.replace(NO_EVIDENCE, ' ').replace(/£ ?\d[\d,.]{0,9}k?/g, ' ');
  return /\d/.test(rest) || EVIDENCE.test(rest) || NAMED_SCHOOL.test(rest);
}

/** A sentence that shows somebody doing something, or that says a lot and is about none of the other parts. */
function tellsWhat(sentence: string): boolean {
  if (ACTIVITY.test(sentence)) return true;
  if (considers(sentence) || evidences(sentence) || MONEY.test(sentence)) return false;
  return tellingWords(sentence) >= TELLING_SENTENCE;
}

function tellingWords(words: string): number {
  return words.split(/[^a-z0-9'-]+/).filter((word) => word.length > 1 && !BOUGHT.test(word)).length;
}

/** Lines count as sentences: lists in a cell have no full stops. */
const sentencesOf = (text: string): string[] =>
  text
    .slice(0, LONGEST)
    .split('\n')
    .flatMap((line) => plain(line).split(/[.;!?:] /));

function plain(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
