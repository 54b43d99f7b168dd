import type { Rule } from '../define';
import { rule as tierAgainstJudgements } from './tier-against-judgements';
import { rule as tooManyFreeNleDays } from './too-many-free-nle-days';
import { rule as nleFromOwnTrust } from './nle-from-own-trust';
import { rule as agreementMissing } from './agreement-missing';
import { rule as needWithoutAction } from './need-without-action';
import { rule as actionWithoutNeed } from './action-without-need';
import { rule as tooManyPriorities } from './too-many-priorities';
import { rule as trainingOnly } from './training-only';
import { rule as nothingAfterwards } from './nothing-afterwards';
import { rule as actionSaysOnlyDays } from './action-says-only-days';
import { rule as whySaysNoEvidence } from './why-says-no-evidence';

/** The rules of the group, in the order of their codes. */
export const programmeRules: readonly Rule[] = [
  tierAgainstJudgements,
  tooManyFreeNleDays,
  nleFromOwnTrust,
  agreementMissing,
  needWithoutAction,
  actionWithoutNeed,
  tooManyPriorities,
  trainingOnly,
  nothingAfterwards,
  actionSaysOnlyDays,
  whySaysNoEvidence,
];
