import type { IsoDate } from '../../domain/calendar';
import type { Snapshot } from '../../domain/snapshot';
import { atHand, idsAtHand, loadShipped, programmeIds } from '../../packs/at-hand';
import type { ShippedProgramme } from '../../packs/ship';
import { callsItself } from '../../reading/calls-itself';
import { readOwnLayout } from '../../reading/own-layout';
import type { Rule } from '../../rules/define';
import { programmesFor, recall, withNotices } from '../programmes/recall';
import { examine, type FormRead } from './examine';
import type { CheckResult } from './result';

/** Every rule, once they have been fetched. */
let everyRule: readonly Rule[] | undefined;

/** The reading of any layout; a form laid out as its programme lays it out needs none of it at first. */
const anyLayout = () => import(/* webpackChunkName: "reading" */ '../../reading/recognise');

/**
 * Fetches what the first findings can do without: the language of measures with the rules that build on it, and the
 * reading of other layouts.
 */
export async function loadLanguage(): Promise<void> {
  const [{ rules }] = await Promise.all([import(/* webpackChunkName: "language" */ '../../rules'), anyLayout()]);
  everyRule ??= rules;
}

/**
 * A workbook of any programme, of those that a person brought too. Of those that ship, the others than the default one
 * are fetched once a workbook comes that does not call itself a form of that one; what cannot be fetched is not looked
 * for. `chosen`: the person said which it is.
 */
export async function examineAny(snapshot: Snapshot, today: IsoDate, chosen: string | null): Promise<CheckResult> {
  const isRecalled = await recall();
  const read = await readAny(snapshot, chosen);
  return withNotices(examine(snapshot, today, read, everyRule), snapshot, isRecalled);
}

async function readAny(snapshot: Snapshot, chosen: string | null): Promise<FormRead> {
  const said = chosen === null ? undefined : await loadShipped(chosen).catch(() => undefined);
  if (said) return readAsOne(snapshot, [said], true);
  const [first] = idsAtHand().flatMap((id) => atHand(id) ?? []);
  const callsItselfFirst = first !== undefined && callsItself(snapshot, first.pack);
  if (!callsItselfFirst) await Promise.allSettled(programmeIds.map((id) => loadShipped(id)));
  const { programmes } = await programmesFor(snapshot);
  if (callsItselfFirst && !programmes && !everyRule) {
    const form = readOwnLayout(snapshot, first.pack);
    if (form) return { programme: first, form, known: true };
  }
  return readAsOne(snapshot, programmes ?? idsAtHand().flatMap((id) => atHand(id) ?? []), false);
}

/** isSure: it is read as that, however little it looks like it. */
async function readAsOne(
  snapshot: Snapshot,
  programmes: readonly ShippedProgramme[],
  isSure: boolean,
): Promise<FormRead> {
  const { likeliest } = await anyLayout();
  const found = likeliest(snapshot, programmes);
  if (!found) throw new Error('no programme ships');
  return { programme: found.programme, form: found.form, known: isSure || found.known };
}
