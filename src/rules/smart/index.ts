import type { Rule } from '../define';
import { rule as baselineMissing } from './baseline-missing';
import { rule as targetMissing } from './target-missing';
import { rule as unitMissing } from './unit-missing';
import { rule as dateMissing } from './date-missing';
import { rule as sourceMissing } from './source-missing';
import { rule as targetNotBeyondBaseline } from './target-not-beyond-baseline';
import { rule as above100Percent } from './above-100-percent';
import { rule as noInterimReading } from './no-interim-reading';
import { rule as countOnly } from './count-only';
import { rule as actionWithoutMeasure } from './action-without-measure';
import { rule as statementMissing } from './statement-missing';
import { rule as unitsDiffer } from './units-differ';
import { rule as ratioDoesNotAddUp } from './ratio-does-not-add-up';
import { rule as unreadableLevel } from './unreadable-level';
import { rule as vagueWords } from './vague-words';
import { rule as notSpecific } from './not-specific';
import { rule as resultNotTarget } from './result-not-target';
import { rule as twoMeasures } from './two-measures';
import { rule as percentOfWhom } from './percent-of-whom';
import { rule as denominatorChanges } from './denominator-changes';
import { rule as outOfReach } from './out-of-reach';
import { rule as jumpForGroupSize } from './jump-for-group-size';
import { rule as contradictsCells } from './contradicts-cells';

/** The rules of the group, in the order of their codes. */
export const smartRules: readonly Rule[] = [
  baselineMissing,
  targetMissing,
  unitMissing,
  dateMissing,
  sourceMissing,
  targetNotBeyondBaseline,
  above100Percent,
  noInterimReading,
  countOnly,
  actionWithoutMeasure,
  statementMissing,
  unitsDiffer,
  ratioDoesNotAddUp,
  unreadableLevel,
  vagueWords,
  notSpecific,
  resultNotTarget,
  twoMeasures,
  percentOfWhom,
  denominatorChanges,
  outOfReach,
  jumpForGroupSize,
  contradictsCells,
];
