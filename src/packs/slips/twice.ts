import type { Contradiction, PartPath } from './pack-parts';

/** A second part of the same name, whatever its capitals. */
export function* twice(
  parts: readonly (readonly [string, PartPath])[],
  message: (name: string) => string,
): Generator<Contradiction> {
  const seen = new Set<string>();
  for (const [name, path] of parts) {
    if (seen.has(name.toLowerCase())) yield { path, message: message(name) };
    seen.add(name.toLowerCase());
  }
}

/** A name without capitals and marks; what is made of nothing else stays as it is. */
export function plainWords(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/['\u2019`]/g, '')
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .trim();
  return words === '' ? name.trim().toLowerCase() : words;
}
