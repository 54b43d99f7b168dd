import type { Rule } from '../define';
import { rule as anotherSchoolNamed } from './another-school-named';
import { rule as cellShowsError } from './cell-shows-error';
import { rule as choiceNotInList } from './choice-not-in-list';
import { rule as fieldMissing } from './field-missing';
import { rule as formulaNotCalculated } from './formula-not-calculated';
import { rule as gapLeftInWording } from './gap-left-in-wording';
import { rule as madeForAnotherVersion } from './made-for-another-version';
import { rule as mappingOutOfDate } from './mapping-out-of-date';
import { rule as numberTypedAsText } from './number-typed-as-text';
import { rule as placeholderTyped } from './placeholder-typed';
import { rule as preparedInFuture } from './prepared-in-future';
import { rule as refPointsNowhere } from './ref-points-nowhere';
import { rule as refUsedTwice } from './ref-used-twice';
import { rule as rowHidden } from './row-hidden';
import { rule as rowTwice } from './row-twice';
import { rule as saidTwice } from './said-twice';
import { rule as tableNotUnderstood } from './table-not-understood';
import { rule as textCutOff } from './text-cut-off';
import { rule as totalOfLinesDiffers } from './total-of-lines-differs';
import { rule as twoColumnsForOneField } from './two-columns-for-one-field';
import { rule as urnNotSixDigits } from './urn-not-six-digits';
import { rule as valueOfWrongType } from './value-of-wrong-type';

/** The rules of the group, in the order of their codes. */
export const formRules: readonly Rule[] = [
  fieldMissing,
  placeholderTyped,
  valueOfWrongType,
  choiceNotInList,
  urnNotSixDigits,
  rowTwice,
  refUsedTwice,
  refPointsNowhere,
  totalOfLinesDiffers,
  anotherSchoolNamed,
  preparedInFuture,
  cellShowsError,
  formulaNotCalculated,
  textCutOff,
  rowHidden,
  saidTwice,
  numberTypedAsText,
  gapLeftInWording,
  twoColumnsForOneField,
  mappingOutOfDate,
  tableNotUnderstood,
  madeForAnotherVersion,
];
