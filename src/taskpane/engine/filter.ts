import type { SectionId } from '../../domain/roles';
import type { Item } from './list';
import type { Group } from './result';

export interface Filter {
  readonly group: Group | 'all';
  readonly section: SectionId | 'all';
  readonly text: string;
}

export const NO_FILTER: Filter = { group: 'all', section: 'all', text: '' };

export const isFiltering = ({ group, section, text }: Filter): boolean =>
  group !== 'all' || section !== 'all' || text.trim() !== '';

/** Every word of the text has to occur somewhere in what the finding says, where it is, or its code. */
export function filterItems(items: readonly Item[], filter: Filter): readonly Item[] {
  if (!isFiltering(filter)) return items;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ shown }) => {
    if (filter.group !== 'all' && shown.group !== filter.group) return false;
    if (filter.section !== 'all' && shown.finding.section !== filter.section) return false;
    const says = `${shown.where} ${shown.words} ${shown.finding.code}`.toLowerCase();
    return words.every((word) => says.includes(word));
  });
}
