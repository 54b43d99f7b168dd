import type { IsoDate } from '../../domain/calendar';
import type { Snapshot } from '../../domain/snapshot';
import { atHand, idsAtHand, loadShipped, programmeIds } from '../../packs/at-hand';
import { callsItself } from '../../reading/calls-itself';
import type { Rule } from '../../rules/define';
import { programmesFor, recall, withNotices } from '../programmes/recall';
import { examine } from './examine';
import type { CheckResult } from './result';

/** Every rule, once they have been fetched. */
let everyRule: readonly Rule[] | undefined;

/** Fetches what the first findings can do without: the language of measures, and the rules that build on it. */
export async function loadLanguage(): Promise<void> {
  everyRule ??= (await import(/* webpackChunkName: "language" */ '../../rules')).rules;
}

/**
 * A workbook of any programme, of those that a person brought too. Of those that ship, the others than the default one
 * are fetched once a workbook comes that does not call itself a form of that one; what cannot be fetched is not looked
 * for. `chosen`: the person said which it is.
 */
export async function examineAny(snapshot: Snapshot, today: IsoDate, chosen: string | null): Promise<CheckResult> {
  const isRecalled = await recall();
  return withNotices(await examineAtHand(snapshot, today, chosen), snapshot, isRecalled);
}

async function examineAtHand(snapshot: Snapshot, today: IsoDate, chosen: string | null): Promise<CheckResult> {
  if (chosen !== null) {
    const programme = await loadShipped(chosen).catch(() => undefined);
    if (programme) return examine(snapshot, today, { programmes: [programme], isSure: true, everyRule });
  }
  const [first] = idsAtHand().flatMap((id) => atHand(id) ?? []);
  if (first && !callsItself(snapshot, first.pack)) await Promise.allSettled(programmeIds.map((id) => loadShipped(id)));
  return examine(snapshot, today, { ...(await programmesFor(snapshot)), everyRule });
}
