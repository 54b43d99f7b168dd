import { NOUNS, OTHERS, PHRASES } from './words';

interface Phrase {
  readonly rest: readonly string[];
  readonly classes: number;
}

const words = new Map<string, number>();
const phrases = new Map<string, Phrase[]>();

/** Word endings where English adds more than an s. */
const plural = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(noun) ? `${noun}es` : `${noun}s`;

function add(entry: string, classes: number): void {
  const [first = '', ...rest] = entry.split(/[ -]/);
  if (rest.length === 0) {
    words.set(first, (words.get(first) ?? 0) | classes);
    return;
  }
  const known = phrases.get(first) ?? [];
  const same = known.findIndex((phrase) => phrase.rest.join(' ') === rest.join(' '));
  const earlier = known[same];
  if (earlier) known[same] = { rest, classes: earlier.classes | classes };
  else known.push({ rest, classes });
  phrases.set(first, known);
}

for (const [classes, list] of NOUNS) {
  for (const noun of new Set(list.split(',').flatMap((entry) => [entry, plural(entry)]))) add(noun, classes);
}
for (const [classes, list] of [...OTHERS, ...PHRASES]) for (const entry of list.split(',')) add(entry, classes);
// The longest phrase is tried first.
for (const known of phrases.values()) known.sort((a, b) => b.rest.length - a.rest.length);

const none: readonly Phrase[] = [];

export const classOf = (word: string): number => words.get(word) ?? 0;
export const isPhraseStart = (word: string): boolean => phrases.has(word);
export const phrasesFrom = (word: string): readonly Phrase[] => phrases.get(word) ?? none;
