import type { Rule } from './define';
import { rule as cellShowsError } from './form/cell-shows-error';
import { rule as choiceNotInList } from './form/choice-not-in-list';
import { rule as costMissing } from './money/cost-missing';
import { rule as costUnclear } from './money/cost-unclear';
import { rule as fieldMissing } from './form/field-missing';
import { rule as formulaNotCalculated } from './form/formula-not-calculated';
import { rule as fundedCostInTier1 } from './money/funded-cost-in-tier-1';
import { rule as longerThanWindow } from './catalogue/longer-than-window';
import { rule as madeForAnotherVersion } from './form/made-for-another-version';
import { rule as mappingOutOfDate } from './form/mapping-out-of-date';
import { rule as notInRegionOrFull } from './catalogue/not-in-region-or-full';
import { rule as notListed } from './catalogue/not-listed';
import { rule as notYetRunning } from './catalogue/not-yet-running';
import { rule as numberTypedAsText } from './form/number-typed-as-text';
import { rule as overTierLimit } from './money/over-tier-limit';
import { rule as placeholderTyped } from './form/placeholder-typed';
import { rule as preparedInFuture } from './form/prepared-in-future';
import { rule as programmeWithdrawn } from './catalogue/programme-withdrawn';
import { rule as refPointsNowhere } from './form/ref-points-nowhere';
import { rule as refUsedTwice } from './form/ref-used-twice';
import { rule as releaseCostWithoutPayer } from './money/release-cost-without-payer';
import { rule as rowHidden } from './form/row-hidden';
import { rule as tableNotUnderstood } from './form/table-not-understood';
import { rule as totalDoesNotAddUp } from './money/total-does-not-add-up';
import { rule as totalOfLinesDiffers } from './form/total-of-lines-differs';
import { rule as twoColumnsForOneField } from './form/two-columns-for-one-field';
import { rule as urnNotSixDigits } from './form/urn-not-six-digits';
import { rule as valueOfWrongType } from './form/value-of-wrong-type';
import { rule as wrongPhase } from './catalogue/wrong-phase';
import { timeRules } from './time';

/**
 * What is missing, what is no date, number or choice, what does not add up or is not on the list: the rules that look at
 * values. A page shows what they find at once. Those that read what people write, and those that only plans have, it
 * loads after that.
 */
export const atOnce: readonly Rule[] = [
  fieldMissing,
  placeholderTyped,
  valueOfWrongType,
  choiceNotInList,
  urnNotSixDigits,
  refUsedTwice,
  refPointsNowhere,
  totalOfLinesDiffers,
  preparedInFuture,
  cellShowsError,
  formulaNotCalculated,
  rowHidden,
  numberTypedAsText,
  twoColumnsForOneField,
  mappingOutOfDate,
  tableNotUnderstood,
  madeForAnotherVersion,
  costMissing,
  costUnclear,
  totalDoesNotAddUp,
  overTierLimit,
  fundedCostInTier1,
  releaseCostWithoutPayer,
  ...timeRules,
  notListed,
  programmeWithdrawn,
  notYetRunning,
  wrongPhase,
  notInRegionOrFull,
  longerThanWindow,
];
