import type { Clues } from './clues';

/** Weights by clue, one for each answer beyond the first, whose weights are all nought. */
export type Weights = ReadonlyMap<string, readonly number[]>;

/** Reads a table of weights: a clue and its weights on each line. */
export function weightsOf(table: string): Weights {
  const weights = new Map<string, readonly number[]>();
  for (const line of table.split('\n')) {
    const [clue = '', ...each] = line.split(' ');
    weights.set(clue.replaceAll('_', ' '), each.map(Number));
  }
  return weights;
}

/** The answer that the clues speak for most, by its number: the sum of their weights is greatest. */
export function heaviest(clues: Clues, weights: Weights): number {
  const sums = [0, ...(weights.get('always') ?? [])];
  for (const clue of clues) {
    const each = weights.get(clue);
    if (each) for (let i = 0; i < each.length; i++) sums[i + 1] = (sums[i + 1] ?? 0) + (each[i] ?? 0);
  }
  return sums.indexOf(Math.max(...sums));
}
