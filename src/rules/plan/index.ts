import type { Rule } from '../define';
import { rule as actionWithoutOwner } from './action-without-owner';
import { rule as fidelityNotMonitored } from './fidelity-not-monitored';
import { rule as ingredientsNotExplicit } from './ingredients-not-explicit';
import { rule as overlapsOtherSupport } from './overlaps-other-support';
import { rule as termWithoutMilestone } from './term-without-milestone';
import { rule as timeOrMoneyUnplanned } from './time-or-money-unplanned';
import { rule as wholeSchoolChangeInATerm } from './whole-school-change-in-a-term';

/** The rules of the group, in the order of their codes. */
export const planRules: readonly Rule[] = [
  ingredientsNotExplicit,
  fidelityNotMonitored,
  actionWithoutOwner,
  termWithoutMilestone,
  overlapsOtherSupport,
  timeOrMoneyUnplanned,
  wholeSchoolChangeInATerm,
];
