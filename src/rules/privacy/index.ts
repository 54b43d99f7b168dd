import type { Rule } from '../define';
import { rule as groupOfOneOrTwo } from './group-of-one-or-two';
import { rule as pupilIdentified } from './pupil-identified';
import { rule as staffSupportPlanNamed } from './staff-support-plan-named';

/** The rules of the group, in the order of their codes. */
export const privacyRules: readonly Rule[] = [pupilIdentified, staffSupportPlanNamed, groupOfOneOrTwo];
