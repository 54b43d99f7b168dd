import type { Role } from '../../domain/roles';
import type { Rule } from '../define';
import { rule as groupOfOneOrTwo, smallGroup } from './group-of-one-or-two';
import { pupilIn, rule as pupilIdentified } from './pupil-identified';
import { procedureIn, rule as staffSupportPlanNamed } from './staff-support-plan-named';

/** The rules of the group, in the order of their codes. */
export const privacyRules: readonly Rule[] = [pupilIdentified, staffSupportPlanNamed, groupOfOneOrTwo];

/** One of these rules would speak of the text in that field: somebody can be recognised by it. */
export const canBeRecognised = (role: Role, text: string): boolean =>
  pupilIn(role, text) !== null || procedureIn(text) !== null || smallGroup(text) !== null;
