import type { Role, SectionId } from '../domain/roles';

/** What a heading or label may mean. */
export interface Meaning {
  readonly role: Role;
  readonly section: SectionId;
  /** Holds only under the section's own heading. */
  readonly local: boolean;
  /** 1: a known label; less: similar words. */
  readonly score: number;
}

/** Below this, similar words are more often a coincidence than a heading. */
export const ENOUGH = 0.72;
/** Below this, not even what stands below makes a heading of it. */
export const WEAKEST = 0.58;
/** The same words as a known label by general synonyms; a piece of a heading that is a known label. */
export const SAME_WORDS = 0.92;
export const LOCAL_WORDS = 0.75;
export const KNOWN_PIECE = 0.9;
/** What is abbreviated is less sure than what is written out. */
export const ABBREVIATED = 0.9;
/** Ways to write an abbreviation out that say nothing together with the rest. */
export const WRITTEN_WELL = 0.85;
/** Surer by the sense of it than by words that are only similar. */
export const SENSED = 0.86;
/** A wording that people use whatever the programme; a field's name beside what its section is about. */
export const COMMON = 0.95;
export const COMMON_LOCAL = 0.85;
export const COMPOSED = 0.9;
/** Words in pounds are money, whatever they are. */
export const IN_POUNDS = 0.74;
