import type { IsoDate } from '../../../src/domain/calendar';
import type { Snapshot } from '../../../src/domain/snapshot';
import { rules } from '../../../src/rules';
import { examine as examineBy } from '../../../src/taskpane/engine/examine';
import type { CheckResult } from '../../../src/taskpane/engine/result';

/** A snapshot examined by every rule there is. */
export const examine = (snapshot: Snapshot, today: IsoDate): CheckResult =>
  examineBy(snapshot, today, { everyRule: rules });
