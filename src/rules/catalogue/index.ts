import type { Rule } from '../define';
import { rule as notListed } from './not-listed';
import { rule as justificationIncomplete } from './justification-incomplete';
import { rule as programmeWithdrawn } from './programme-withdrawn';
import { rule as notYetRunning } from './not-yet-running';
import { rule as wrongPhase } from './wrong-phase';
import { rule as notInRegionOrFull } from './not-in-region-or-full';
import { rule as doesNotServeNeed } from './does-not-serve-need';
import { rule as longerThanWindow } from './longer-than-window';
import { rule as doneBefore } from './done-before';
import { rule as nameMisspelt } from './name-misspelt';
import { rule as listedAsAlternative } from './listed-as-alternative';

/** The rules of the group, in the order of their codes. */
export const catalogueRules: readonly Rule[] = [
  notListed,
  justificationIncomplete,
  programmeWithdrawn,
  notYetRunning,
  wrongPhase,
  notInRegionOrFull,
  doesNotServeNeed,
  longerThanWindow,
  doneBefore,
  nameMisspelt,
  listedAsAlternative,
];
