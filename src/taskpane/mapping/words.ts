import type { Understanding } from '../../domain/form';
import type { Understood } from '../engine/result';

/** How sure a meaning is, in words; nothing where it is beyond doubt. */
export const HOW_WORDS: Readonly<Record<Understanding, string>> = {
  confirmed: 'confirmed',
  known: '',
  similar: 'by likeness',
  undecided: 'could be read two ways',
  unknown: 'not understood',
};

/** "24 headings understood, 1 by likeness, 2 could be read two ways, 3 not understood" */
export function summaryOf(mapping: readonly Understood[]): string {
  const count = (how: Understanding): number => mapping.filter((entry) => entry.how === how).length;
  const understood = mapping.filter(({ role }) => role !== null).length;
  const parts = (['similar', 'undecided', 'unknown'] as const)
    .filter((how) => count(how) > 0)
    .map((how) => `${String(count(how))} ${HOW_WORDS[how]}`);
  return [`${String(understood)} ${understood === 1 ? 'heading' : 'headings'} understood`, ...parts].join(', ');
}
