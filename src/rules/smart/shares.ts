import type { Level } from '../../measures';

/** "24 of 30": a count of a whole group. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** A percentage that is stated beside its count. */
export interface Stated {
  readonly amount: number;
  readonly words: string;
  readonly bounded: boolean;
  /** The words before both. */
  readonly before: string;
}

/** Null for "9/10" where it may be two years, and for a share in words. */
export function shareOf({ unit, words }: Level): Share | null {
  if (unit !== 'share') return null;
  const match = /^(\d{1,5}) ?(\/|[a-z ]{2,20}?) ?(\d{1,5})$/i.exec(words);
  const [part, whole] = [Number(match?.[1]), Number(match?.[3])];
  if (!match || !(whole > 0) || (match[2] === '/' && whole === part + 1)) return null;
  return { part, whole };
}

/** What may stand between a percentage and its own count: a bracket, "or", a comma. */
const BETWEEN = /^ ?(?:[a-z]{1,15} ){0,3}?(?:[a-z]{1,15} ?)?([([,:=–-]|or|, or|i\.e\.|that is) ?$/i;
/** A comma says less than a bracket: farther apart, the two are of different times. */
const FARTHEST = 12;

/** Each percentage with the count that stands beside it, whichever comes first. */
export function* pairsIn(text: string, levels: readonly Level[]): Generator<Share & { readonly stated: Stated }> {
  for (let i = 1; i < levels.length; i += 1) {
    const [first, second] = [levels[i - 1], levels[i]];
    if (!first || !second) continue;
    const [percent, count] = first.unit === 'percent' ? [first, second] : [second, first];
    const share = shareOf(count);
    if (percent.unit !== 'percent' || percent.amount === null || !share) continue;
    const join = BETWEEN.exec(text.slice(first.to, second.from))?.[1];
    if (join === undefined) continue;
    const after = text.slice(second.to, second.to + 12);
    if (join === ',' || join === ':') {
      if (!/^\s*(?:$|[,.;)])/.test(after) || Math.abs(percent.amount - (100 * share.part) / share.whole) > FARTHEST)
        continue;
    }
    if (/^ ?of (?:whom|them|these|those)/.test(after)) continue;
    const before =
      text.slice(Math.max(0, first.from - 24), first.from) +
      (first === count ? text.slice(first.to, percent.from) : '');
    yield { ...share, stated: { amount: percent.amount, words: percent.words, bounded: percent.bounded, before } };
  }
}
