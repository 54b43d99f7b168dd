import type { IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import type { Programme } from '../../packs/schema';
import { pounds } from '../../reading/display';
import type { CheckContext } from '../define';
import { matchOf } from './match';

/** The two answers of the field "Approved list or alternative", as packs spell them. */
export const LISTED = 'Approved list';
export const ALTERNATIVE = 'Alternative';

/**
 * The programmes that an action surely means. A name that only occurs in an alternative's name is not meant, nor is
 * one of two that a slip may stand for.
 */
export function namedIn(action: FormRecord, ctx: CheckContext): readonly Programme[] {
  const found = matchOf(action, ctx);
  if (!found || (found.how === 'near' && found.also.length > 0)) return [];
  if (found.how !== 'exact' && action.get('action.listed').value === ALTERNATIVE) return [];
  return [found.programme, ...found.also];
}

/** The day on which an action begins; where that cannot be read, the day that rules about time count from. */
export function beginsOn(action: FormRecord, ctx: CheckContext): IsoDate {
  return action.get('action.start').value ?? ctx.countsFrom;
}

export function notYetRunning(programme: Programme, on: IsoDate): boolean {
  return programme.from !== undefined && on < programme.from;
}

export function hasEnded(programme: Programme, on: IsoDate): boolean {
  if (programme.until !== undefined) return on > programme.until;
  return programme.withdrawn !== undefined && programme.from === undefined;
}

/** The same, but none where one of them cannot be had at all: that is the finding, and the rest does not matter. */
export function offeredIn(action: FormRecord, ctx: CheckContext): readonly Programme[] {
  const [programmes, on] = [namedIn(action, ctx), beginsOn(action, ctx)];
  return programmes.some((one) => notYetRunning(one, on) || hasEnded(one, on)) ? [] : programmes;
}

/** "free", "£1,000 to £1,500", "£400 a day"; null where the catalogue knows no price. */
export function priceOf({ cost }: Programme): string | null {
  if (cost.kind === 'unknown') return null;
  if (cost.kind === 'free') return 'free';
  const range = cost.to === undefined ? pounds(cost.from) : `${pounds(cost.from)} to ${pounds(cost.to)}`;
  return cost.kind === 'day-rate' ? `${range} a day` : range;
}

/** "Primary, Secondary or All-through"; "and" for what holds together. */
export function listOf(some: readonly string[], joint: 'or' | 'and' = 'or'): string {
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} ${joint} ${some.at(-1) ?? ''}`;
}
