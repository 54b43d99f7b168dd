/** Small forms that the examples of several rules are rows of. */

/** Measures with their levels, in cells of their own. */
export const levels = (...rows: string[]): string => `
Measures
Ref | Action | Measure | Unit | Baseline | Target
${rows.join('\n')}`;

/** The same, with when it is due and how it is known. */
export const measures = (...rows: string[]): string => `
Measures
Ref | Action | Measure | Unit | Baseline | Target | By when | How it is known
${rows.join('\n')}`;

/** A layout that has no cell but the sentence itself. */
export const criteria = (...sentences: string[]): string => `
Actions
Intervention | Start date | Success criteria
${sentences.map((sentence) => `SLE deployment | 24 February 2020 | ${sentence}`).join('\n')}`;
