import type { Anatomy } from '../../../src/measures';

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly kind: Anatomy['kind'];
  readonly specific: boolean;
  readonly measurable: boolean;
  readonly baseline: boolean;
  readonly timeBound: boolean;
  readonly evidence: boolean;
}

export const LABELS = ['specific', 'measurable', 'baseline', 'timeBound', 'evidence'] as const;
export type Label = (typeof LABELS)[number];

export interface Judged {
  readonly labelled: Labelled;
  readonly found: Anatomy;
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** With nothing to find and nothing found there is nothing wrong. */
const part = (of: number, whole: number): number => (whole === 0 ? 1 : of / whole);

/** How well one answer of one label is found. */
export function scoreOf(judged: readonly Judged[], label: Label, answer: boolean): Score {
  let right = 0;
  let found = 0;
  let there = 0;
  for (const each of judged) {
    const isFound = each.found[label] === answer;
    const isThere = each.labelled[label] === answer;
    if (isFound) found++;
    if (isThere) there++;
    if (isFound && isThere) right++;
  }
  const [precision, recall] = [part(right, found), part(right, there)];
  return { precision, recall, f1: part(2 * right, found + there) };
}

export const meanF1 = (judged: readonly Judged[], label: Label): number =>
  (scoreOf(judged, label, true).f1 + scoreOf(judged, label, false).f1) / 2;

export const kindAccuracy = (judged: readonly Judged[]): number =>
  part(judged.filter(({ labelled, found }) => labelled.kind === found.kind).length, judged.length);

/** Where a figure lies in 95 of 100 samples of the same statements, drawn with a seed. */
export function interval(
  judged: readonly Judged[],
  figure: (sample: readonly Judged[]) => number,
  seed = 20200124,
): readonly [number, number] {
  const random = mulberry(seed);
  const figures: number[] = [];
  for (let round = 0; round < 1000; round++) {
    const sample: Judged[] = [];
    for (let i = 0; i < judged.length; i++) {
      const one = judged[Math.floor(random() * judged.length)];
      if (one) sample.push(one);
    }
    figures.push(figure(sample));
  }
  figures.sort((a, b) => a - b);
  return [figures[25] ?? 0, figures[974] ?? 0];
}

/** A small generator of even random numbers that a seed fixes (mulberry32, in the public domain). */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
