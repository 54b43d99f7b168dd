/** Text made comparable: headings, labels and choices are written in every case, spacing and punctuation. */

/** "Total cost (£)*" → "total cost"; "LA / MAT" → "la mat". What stands in brackets is left out unless it is all there is. */
export function normalise(text: string): string {
  const short = text.length > 200 ? text.slice(0, 200) : text;
  const bare = words(short.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  return bare === '' ? words(short) : bare;
}

function words(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'\u2019`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9%#]+/g, ' ')
    .trim();
}

const SMALL_WORDS = new Set([
  'the',
  'of',
  'a',
  'an',
  'to',
  'and',
  'or',
  'for',
  'in',
  'on',
  'is',
  'be',
  'your',
  'this',
  'please',
]);

/** The words that carry the meaning, without plural endings; all words where there are no others. */
export function tokens(normalised: string): string[] {
  const all = normalised.split(' ').filter((word) => word !== '');
  const kept = all.filter((word) => !SMALL_WORDS.has(word));
  return (kept.length > 0 ? kept : all).map((word) =>
    word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word,
  );
}

/** Dice's coefficient over sets of words, 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const first = new Set(one);
  const second = new Set(other);
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const token of first) if (second.has(token)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

export { editDistance } from '../domain/edit-distance';
