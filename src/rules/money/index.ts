import type { Rule } from '../define';
import { rule as totalDoesNotAddUp } from './total-does-not-add-up';

/** The rules of the group, in the order of their codes. */
export const moneyRules: readonly Rule[] = [totalDoesNotAddUp];
