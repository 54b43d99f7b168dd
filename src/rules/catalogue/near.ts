import type { Programme } from '../../packs/schema';
import { editDistance, likeness, tokens } from '../../reading/words';
import type { CatalogueIndex, Name } from './names';

const MOST_SLIPS = 2;

/** The programmes whose name was probably meant, equally likely. */
export function nearestTo(words: string, index: CatalogueIndex): readonly Programme[] {
  const typed = tokens(words);
  if (typed.length === 0 || words.length > 100) return [];
  let best = 0;
  let programmes = new Set<Programme>();
  const weigh = (name: Name, score: number): void => {
    if (score === 0 || score < best) return;
    if (score > best) programmes = new Set();
    best = score;
    programmes.add(name.programme);
  };
  const squeezed = words.replace(/ /g, '');
  for (const name of index.bySqueezed.get(squeezed) ?? []) if (name.words !== words) weigh(name, 0.98);
  const parts = words.split(' ');
  for (let length = words.length - MOST_SLIPS; length <= words.length + MOST_SLIPS; length += 1)
    for (const name of index.byLength.get(length) ?? []) weigh(name, slipScore(parts, name));
  for (const token of new Set(typed))
    for (const name of index.byTelling.get(token) ?? []) weigh(name, wordScore(typed, name));
  return [...programmes];
}

/**
 * Slips of the finger, judged word by word: "Tom Bennet", "mahts hub". Short words must be right but for
 * swapped letters, or an NLG would become an NLE and a maths club a hub.
 */
export function slipScore(typed: readonly string[], name: Name): number {
  const own = name.parts;
  if (typed.length !== own.length) return 0;
  let slips = 0;
  for (const [at, word] of own.entries()) {
    const other = typed[at] ?? '';
    if (word === other) continue;
    const short = name.abbreviation || word.length < 5;
    if (short && !isSwapped(word, other)) return 0;
    const distance = editDistance(word, other, MOST_SLIPS);
    if (distance > (word.length >= 8 ? 2 : 1)) return 0;
    slips += distance;
  }
  return slips > 0 && slips <= MOST_SLIPS ? 1 - slips / 20 : 0;
}

const sorted = (word: string): string => [...word].sort().join('');
const isSwapped = (one: string, other: string): boolean => one.length === other.length && sorted(one) === sorted(other);

/** Mostly the same words, and every word that sets the programme apart. */
function wordScore(typed: readonly string[], name: Name): number {
  if (name.tokens.length < 3 && typed.length > 2) return 0;
  if (!name.telling.every((token) => typed.includes(token))) return 0;
  const score = likeness(typed, name.tokens);
  return score >= 0.8 ? score * 0.9 : 0;
}
