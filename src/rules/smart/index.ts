import type { Rule } from '../define';

/** The rules of the group, in the order of their codes. */
export const smartRules: readonly Rule[] = [];
