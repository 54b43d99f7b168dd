import type { PackList } from '../../packs/schema';
import { editDistance, likeness, normalise, tokens } from '../words';

interface ListIndex {
  readonly byName: ReadonlyMap<string, string>;
  readonly names: readonly { readonly name: string; readonly tokens: readonly string[]; readonly value: string }[];
}

const indexes = new WeakMap<PackList, ListIndex>();

function indexOf(list: PackList): ListIndex {
  const known = indexes.get(list);
  if (known) return known;
  const names = list.choices.flatMap(({ value, aliases }) =>
    [value, ...aliases].map((name) => ({ name: normalise(name), tokens: tokens(normalise(name)), value })),
  );
  const byName = new Map(names.map(({ name, value }) => [name, value]));
  const index = { byName, names };
  indexes.set(list, index);
  return index;
}

/** The list's own spelling of what was typed, by its name or another name for it; null where it is not in the list. */
export function choiceFromText(raw: string, list: PackList): string | null {
  return indexOf(list).byName.get(normalise(raw)) ?? null;
}

/** Longer text is prose. */
const LONGEST = 60;
const PARTED = /[(–—:;]| - |[a-z] ?\//i;

/** The same, where one part of a text is the choice and none another: "3 – Requires improvement", "11–16 (secondary)". */
export function choiceInWords(raw: string, list: PackList): string | null {
  const whole = choiceFromText(raw, list);
  if (whole !== null || raw.length > LONGEST || !PARTED.test(raw)) return whole;
  const { byName } = indexOf(list);
  const found = new Set<string>();
  for (const part of raw.split(/[()–—:;/]| - /)) {
    const value = byName.get(normalise(part));
    if (value !== undefined) found.add(value);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The choice that was probably meant: two slips of the finger away, or mostly the same words. */
export function nearestChoice(raw: string, list: PackList): string | null {
  const typed = normalise(raw);
  if (typed === '' || typed.length > 80) return null;
  const typedTokens = tokens(typed);
  let best: { value: string; score: number } | null = null;
  for (const { name, tokens: own, value } of indexOf(list).names) {
    const slips = name.length >= 4 ? editDistance(typed, name, 2) : 3;
    const score = slips <= 2 && slips * 3 <= name.length ? 1 - slips / 10 : likeness(typedTokens, own);
    if (score >= 0.65 && (best === null || score > best.score)) best = { value, score };
  }
  return best?.value ?? null;
}
