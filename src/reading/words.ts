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

/** Insertions, deletions, replacements and swaps of neighbours that lie between two short texts, at most `limit` + 1. */
export function editDistance(one: string, other: string, limit = 3): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? limit + 1;
}
