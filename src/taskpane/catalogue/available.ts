import { inWords, type IsoDate } from '../../domain/calendar';
import type { Programme } from '../../packs/schema';
import { hasEnded, listOf, notYetRunning } from '../../rules/catalogue/named';

export interface Wanted {
  readonly on: IsoDate;
  /** As the form says them; empty where it does not. */
  readonly region: string;
  readonly phase: string;
}

/** Why a programme cannot be had, each in a few words; none where nothing is known against it. */
export function whyNotAvailable(programme: Programme, { on, region, phase }: Wanted): readonly string[] {
  const { from, until, withdrawn, replacedBy, regions, fullIn, phases } = programme;
  const reasons: string[] = [];
  if (from !== undefined && notYetRunning(programme, on)) reasons.push(`Begins only on ${inWords(from)}`);
  if (hasEnded(programme, on)) {
    const ended = until === undefined ? 'Withdrawn' : `Ended on ${inWords(until)}`;
    const instead = replacedBy === undefined ? '' : `; in its place: ${replacedBy}`;
    reasons.push(`${ended}${withdrawn === undefined ? instead : `. ${withdrawn}`}`);
  }
  if (phase !== '' && phases.length > 0 && !phases.includes(phase)) reasons.push(`For ${listOf(phases)} only`);
  if (region !== '' && regions.length > 0 && !regions.includes(region))
    reasons.push(`Not offered in ${region}, only in ${listOf(regions, 'and')}`);
  if (region !== '' && fullIn.includes(region)) reasons.push(`Known to be full in ${region}`);
  return reasons;
}
