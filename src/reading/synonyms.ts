import { spelt, withoutNumber } from './decorations';
import { GROUPS } from './synonym-groups';
import { normalise } from './words';

/**
 * General English of plans: words that mean the same above a column, in whatever programme. They stand here so that a
 * pack only lists what is its own. A heading and a pack's labels go through the same tables, so a word may safely be
 * drawn together here even where it is too broad in a sentence.
 */

/** Groups of words, told by patterns over normalised text (small letters, no punctuation). */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\bby when\b|\bwhen by\b|\btime ?(?:scale|frame|line)s?\b|\blast day\b|^(?:to|by|until|till|date)(?: date)?$/g,
    'due',
  ],
  [/^code$/g, 'ref'],
  [/\b(?:half|mid|part) ?(?:way|point|year)\b/g, 'interim'],
  [/^(?!.*\b(?:comments?|notes?|risks?)\b).*\b(?:[br]?rag[bs]?|b?r a g|traffic lights?|on track)\b.*/g, 'rag'],
  [/\bfirst (?:visit|session)\b/g, 'start'],
  [/\b(?:last|final) (?:visit|session)\b/g, 'due'],
  [/\bby (?:the end of )?(?:dec(?:ember)?|christmas)\b(?: 20\d\d)?/g, 'autumn'],
  [/\bby (?:the end of )?(?:mar(?:ch)?|apr(?:il)?|easter)\b(?: 20\d\d)?/g, 'spring'],
  [/\bby (?:the end of )?jul(?:y)?\b(?: 20\d\d)?/g, 'summer'],
  [/^(?:estimated?|est|quoted|forecast|approx)$/g, 'cost'],
  [/^(?:what (?:it is |is it |they are )?for|for what|purchases?)$/g, 'item'],
  [/^to whom$/g, 'payee'],
  [/^from whom$/g, 'provider'],
  [/^qty$/g, 'quantity'],
  [/\b(?:kick(?: ?off)?|launch|go(?:es)? live|roll ?out)\b/g, 'start'],
  [/\b(?:wrap(?: ?up)?|sign ?off|close ?down)\b(?= date|$)/g, 'due'],
  [/\bfirst day\b|^from(?: date)?$/g, 'start'],
  [/\b(?:by whom|(?:led|owned) by|who (?:is|will be) responsible|in charge)\b/g, 'owner'],
  [/\b(?:delivered|provided|supplied) by\b/g, 'provider'],
  [/^(?:how|what) (?:will|do|can|would) (?:we|you|i) (?:know|tell|see)\b.*/g, 'known'],
  [/^what (?:will be different|difference)\b.*/g, 'measure'],
  [/\bs c\b|\bsc\b|\bsuc+es+ (?:criteri(?:a|on)|measures?|indicators?)\b/g, 'measure'],
  [/\b(?:measures?|indicators?|criteri(?:a|on)) of success\b|\bperformance indicators?\b|\bkpis?\b/g, 'measure'],
  [
    /\b(?:starting|start) (?:point|position|figure|value)\b|\bcurrent (?:position|level|data|state|figure|value)\b/g,
    'baseline',
  ],
  [/^where (?:are we|we are)(?: now)?$/g, 'baseline'],
  [/^where\b.*\b(?:comes? from|says?|said)(?: so)?$/g, 'source'],
  [/\b(?:key )?(?:areas?|issues?|points?) for (?:improvement|development)\b|\bkey issues?\b/g, 'priority'],
  [/\bwhat needs to (?:get better|improve|change)\b/g, 'priority'],
  [
    /\bwhat (?:will|do|are|must) (?:we|you|i|they) (?:do|doing)\b|^what (?:will|does)\b.*\b(?:happen|done|used for|involve|mean)$/g,
    'action',
  ],
  [/^(?:what happens )?(?:after|when)\b.*\bfunding(?: ends)?$|^after$/g, 'sustain'],
];

const CANONICAL = new Map<string, string>(
  Object.entries(GROUPS).flatMap(([word, others]) => [word, ...others.split(' ')].map((one) => [one, word] as const)),
);

/** Words of their own that sound like another. */
const NOT_MISSPELT = new Set(['mentor', 'mentors', 'mentoring', 'mentored']);

/** One key for a word however it is misspelt in its vowels or doubled letters: "sucess" and "success" share it. */
export function skeleton(word: string): string {
  return word.length < 6 || NOT_MISSPELT.has(word)
    ? ''
    : word.charAt(0) +
        word
          .slice(1)
          .replace(/[aeiouy]/g, '')
          .replace(/(.)\1+/g, '$1');
}

/** Long words are known however they are misspelt. */
const BY_SOUND = new Map<string, string>(
  [...CANONICAL].filter(([word]) => word.length >= 7).map(([word, canonicalWord]) => [skeleton(word), canonicalWord]),
);

/** Words that a heading may have or not. */
const FILLER = new Set(
  (
    'the of a an to and or for in on at is are be it its your our their this that these please with will we you they ' +
    'do does done doing take takes taken how much should proposed planned plan key main specific intended expected ' +
    'expect anticipated required requested needed estimated estimate est approx approximate agreed point points ' +
    'there has have by from scheduled being pounds %'
  ).split(' '),
);

/** Small words that tell at the end of a heading. */
const TELLING_LAST = new Set(['by', 'on', 'to']);

/** Words that carry half a meaning: "Provider name" is the provider. */
const LIGHT = new Set(
  'name total detail form raf person people level type smart school term professional part involved link month role group text bought purchased funded'.split(
    ' ',
  ),
);

/** Words that make another thing of what they stand beside: "Actual cost" and "Notes on cost" are no cost. */
const OTHERWISE = new Set(
  'actual previous last past revised spent remaining variance comment note update review history code other'.split(' '),
);

export function weightOf(word: string): number {
  if (OTHERWISE.has(word)) return 1.5;
  return LIGHT.has(word) ? 0.5 : 1;
}

/** A heading's text without what only decorates it: numbering ("3.", "b)"), footnote marks, brackets, case. */
export function headingName(text: string): string {
  const plain = bare(text);
  const name = normalise(plain);
  return name === '' && plain.includes('£') ? 'cost' : spelt(name, plain);
}

/** "4a. How well?\nReach (of 60)" → "How well?\nReach (of 60)"; pounds a day are a rate. */
export function bare(text: string): string {
  return withoutNumber(
    text
      .slice(0, 200)
      .replace(/[\u00b2\u00b3\u00b9\u2070-\u207f\u2020\u2021]/g, ' ')
      .replace(/£ ?(?:\/|per|a) ?da?y/i, 'day rate'),
  );
}

/** National, system and supporting leaders are one. */
export const nleAsOne = (name: string): string =>
  name.replace(/\b(?:(?:national|system|supporting) leaders?(?: of education)?|nles?)\b/g, 'nle');

/** The words that carry a heading's meaning, each in its canonical form, each once; in brackets nothing counts. */
export function canonical(name: string): readonly string[] {
  let text = name;
  for (const [pattern, word] of PHRASES) text = text.replace(pattern, word);
  const all = text.split(' ').filter((word) => word !== '');
  // "Monitored by" is who, "Monitoring" is what; "Delivered on" is a day.
  const tells = (word: string, at: number): boolean => at > 0 && at === all.length - 1 && TELLING_LAST.has(word);
  const kept = all.filter((word, at) => !FILLER.has(word) || tells(word, at));
  const words = new Set((kept.length > 0 ? kept : all).map(stem));
  // What is due, or starts, is a date anyway.
  if (words.size > 1 && (words.has('due') || words.has('start')))
    for (const word of ['date', 'by', 'on', 'to']) words.delete(word);
  return [...words];
}

/** The general words of this table, each as it stands in headings. */
export const knownWords = (): Iterable<string> => CANONICAL.keys();
export const isKnownWord = (word: string): boolean => CANONICAL.has(word) || FILLER.has(word) || word in GROUPS;
/** One word for all that mean the same. */
export const wordFor = (word: string): string => stem(word);

function stem(word: string): string {
  const known = CANONICAL.get(word) ?? BY_SOUND.get(skeleton(word));
  if (known !== undefined) return known;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const one = word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const short = one.length > 4 ? one.replace(/(?:ing|ed|e)$/, '') : one;
  return CANONICAL.get(one) ?? CANONICAL.get(short) ?? short;
}

/** Dice's coefficient over weighted words, 0 to 1. A word that makes another thing of a heading binds little. */
export function alike(one: readonly string[], other: readonly string[]): number {
  let shared = 0;
  let all = 0;
  let same = 0;
  for (const word of one) {
    all += weightOf(word);
    if (!other.includes(word)) continue;
    same += 1;
    shared += 2 * Math.min(weightOf(word), OTHERWISE.has(word) ? 0.5 : 1);
  }
  if (same === one.length && same === other.length && same > 0) return 1;
  for (const word of other) all += weightOf(word);
  return all === 0 ? 0 : shared / all;
}
