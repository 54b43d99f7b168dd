import { GAPS } from '../../domain/gaps';
import type { CarriedOver, CarriedSection, Replaced } from '.';

/** "School, Needs and Actions" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

export const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** "5 rows", "9 fields" */
export const sizeInWords = ({ rows, values }: CarriedSection): string =>
  rows === null ? counted(values, 'field') : counted(rows, 'row');

/** "‘Hollin Moor’ became [name of school] in 3 places" */
export const replacedInWords = ({ what, by, times }: Replaced): string =>
  `${what === null ? (by === GAPS.date ? 'Days and years' : 'Figures') : `‘${what}’`} became ${by} in ${counted(times, 'place')}`;

/** What stays behind, gathered under each reason. */
export function leftByReason({ leftOut }: CarriedOver): { readonly why: string; readonly what: readonly string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { what, why } of leftOut) reasons.set(why, [...(reasons.get(why) ?? []), what]);
  return [...reasons].map(([why, what]) => ({ why, what }));
}
