import { GAPS } from '../../domain/gaps';
import type { CarriedOver, CarriedSection, Replaced } from '.';

/** "School, Needs and Actions" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

export const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** "5 rows", "9 fields" */
export const sizeInWords = ({ rows, values }: CarriedSection): string =>
  rows === null ? counted(values, 'field') : counted(rows, 'row');

const MANY: Readonly<Record<string, string>> = {
  [GAPS.date]: 'Days, months and years',
  [GAPS.sentence]: 'What Ofsted said of the school, or what somebody can be recognised by,',
};

/** "‘Hollin Moor’ became [name of school] in 3 places" */
export function replacedInWords({ what, by, times, kept = 0 }: Replaced): string {
  const before = what === null ? (MANY[by] ?? 'Figures') : `‘${what}’`;
  const stay = kept === 0 ? '' : `; ${counted(kept, 'year')} of evidence ${kept === 1 ? 'stays' : 'stay'}`;
  return `${before} became ${by} in ${counted(times, 'place')}${stay}`;
}

/** What stays behind, gathered under each reason. */
export function leftByReason({ leftOut }: CarriedOver): { readonly why: string; readonly what: readonly string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { what, why } of leftOut) reasons.set(why, [...(reasons.get(why) ?? []), what]);
  return [...reasons].map(([why, what]) => ({ why, what }));
}
