import type { Rule } from '../define';

/** The rules of the group, in the order of their codes. */
export const catalogueRules: readonly Rule[] = [];
