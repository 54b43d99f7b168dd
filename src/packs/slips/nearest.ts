import { editDistance } from '../../domain/edit-distance';

/** The name that was probably meant: the one with the fewest slips between, or null where none is near. */
export function nearest(typed: string, names: Iterable<string>): string | null {
  const short = typed.slice(0, 80).toLowerCase();
  const limit = short.length <= 4 ? 1 : short.length <= 8 ? 2 : 3;
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const distance = editDistance(short, name.toLowerCase(), limit);
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
}

/** "a, b or c" */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** Somebody's own words in a sentence, cut where they are long. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `‘${text.length > 60 ? `${text.slice(0, 59)}…` : text}’`;
}
