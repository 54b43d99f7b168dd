import type { IsoDate } from '../../../src/domain/calendar';
import type { Snapshot } from '../../../src/domain/snapshot';
import { atHand, idsAtHand } from '../../../src/packs/at-hand';
import { likeliest } from '../../../src/reading/recognise';
import { rules } from '../../../src/rules';
import type { Rule } from '../../../src/rules/define';
import { examine as examineForm } from '../../../src/taskpane/engine/examine';
import type { CheckResult } from '../../../src/taskpane/engine/result';

/** A snapshot read as what it looks like, and examined by every rule there is. */
export const examine = (snapshot: Snapshot, today: IsoDate): CheckResult => examineBy(snapshot, today, rules);

/** The same by the rules that need no language. */
export const examineFirst = (snapshot: Snapshot, today: IsoDate): CheckResult => examineBy(snapshot, today);

function examineBy(snapshot: Snapshot, today: IsoDate, everyRule?: readonly Rule[]): CheckResult {
  const programmes = idsAtHand().flatMap((id) => atHand(id) ?? []);
  const found = likeliest(snapshot, programmes);
  if (!found) throw new Error('no programme ships');
  return examineForm(snapshot, today, found, everyRule);
}
