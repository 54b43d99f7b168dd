import type { Snapshot } from '../../domain/snapshot';
import { atHand, programmeIds } from '../../packs/at-hand';
import { readStoredMapping } from '../../reading/mapping/stored';
import type { ShippedProgramme } from '../../packs/ship';
import type { CheckResult } from '../engine/result';
import { isAnythingKept } from './kept';
import { broken, own } from './own';

const NOT_LOADED = 'The programmes of your own could not be loaded. Check now to try again.';

let recalled: Promise<void> | null = null;

/** Takes what is kept on this computer into use, once. False where that could not be loaded; then asked for again. */
export async function recall(): Promise<boolean> {
  recalled ??= isAnythingKept()
    ? import(/* webpackChunkName: "own-programme" */ './own-programme').then(({ recallKept }) => recallKept())
    : Promise.resolve();
  return recalled.then(
    () => true,
    () => {
      recalled = null;
      return false;
    },
  );
}

/** What the workbook may be a form of, where a person brought programmes; else whatever ships. */
export async function programmesFor(
  snapshot: Snapshot,
): Promise<{ readonly programmes?: readonly ShippedProgramme[] }> {
  if (own.size === 0) return {};
  const { preferred } = await import(/* webpackChunkName: "own-first" */ './preferred');
  return { programmes: preferred(snapshot) };
}

/** The result with what is to be said of the programme it was checked by; mostly nothing. */
export async function withNotices(result: CheckResult, snapshot: Snapshot, isRecalled: boolean): Promise<CheckResult> {
  const said = readStoredMapping(snapshot)?.pack ?? null;
  const missing = said === null || programmeIds.includes(said) || atHand(said) ? null : said;
  if (!isRecalled) return { ...result, notices: [NOT_LOADED] };
  if (missing === null && own.size + broken.size === 0) return result;
  const { noticesOn } = await import(/* webpackChunkName: "own-first" */ './notices');
  return { ...result, notices: noticesOn(result, missing) };
}
