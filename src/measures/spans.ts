/** A run of words, by the places of its first word and of the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const holds = (outer: Span, place: number): boolean => place >= outer.start && place < outer.end;
