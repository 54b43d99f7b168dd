import type { Rule } from '../define';
import { rule as costMissing } from './cost-missing';
import { rule as costUnclear } from './cost-unclear';
import { rule as coverOrTravelClaimed } from './cover-or-travel-claimed';
import { rule as freeProgrammeCosted } from './free-programme-costed';
import { rule as fundedCostInTier1 } from './funded-cost-in-tier-1';
import { rule as lumpSumNotBrokenDown } from './lump-sum-not-broken-down';
import { rule as nleShareOverHalf } from './nle-share-over-half';
import { rule as overTierLimit } from './over-tier-limit';
import { rule as releaseCostWithoutPayer } from './release-cost-without-payer';
import { rule as sameThingFundedTwice } from './same-thing-funded-twice';
import { rule as totalDoesNotAddUp } from './total-does-not-add-up';
import { rule as unusualDayRate } from './unusual-day-rate';

/** The rules of the group, in the order of their codes. */
export const moneyRules: readonly Rule[] = [
  costMissing,
  costUnclear,
  totalDoesNotAddUp,
  overTierLimit,
  fundedCostInTier1,
  nleShareOverHalf,
  coverOrTravelClaimed,
  unusualDayRate,
  sameThingFundedTwice,
  freeProgrammeCosted,
  lumpSumNotBrokenDown,
  releaseCostWithoutPayer,
];
