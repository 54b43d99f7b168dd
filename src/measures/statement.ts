/** Something wanted in people or the school; something to be done; something that has happened. */
export type Kind = 'outcome' | 'activity' | 'result';
export type PartName = 'who' | 'what' | 'from' | 'to' | 'by-when' | 'known-how';

/** A part of a statement and its place in the text: text.slice(from, to). */
export interface Part {
  readonly part: PartName;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What the words of one statement state, literally (the definitions are in README, "Measures"). */
export interface Anatomy {
  readonly kind: Kind;
  readonly specific: boolean;
  readonly measurable: boolean;
  readonly baseline: boolean;
  readonly timeBound: boolean;
  readonly evidence: boolean;
  readonly parts: readonly Part[];
}
