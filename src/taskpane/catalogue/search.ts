import MiniSearch from 'minisearch';
import type { Catalogue, Programme } from '../../packs/schema';
import { whyNotAvailable, type Wanted } from './available';

export interface Question extends Wanted {
  readonly words: string;
  readonly area: string;
  /** Leaves out what cannot be had. */
  readonly onlyAvailable: boolean;
}

export interface Hit {
  readonly programme: Programme;
  readonly against: readonly string[];
}

const indexes = new WeakMap<Catalogue, MiniSearch>();

function indexOf(catalogue: Catalogue): MiniSearch {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index = new MiniSearch({
    fields: ['name', 'aliases', 'areas', 'providers', 'note'],
    searchOptions: { boost: { name: 3, aliases: 2, areas: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  index.addAll(
    catalogue.programmes.map(({ id, name, aliases, areas, providers, note }) => ({
      id,
      name,
      aliases: aliases.join(' '),
      areas: areas.join(' '),
      providers: providers.join(' '),
      note: note ?? '',
    })),
  );
  indexes.set(catalogue, index);
  return index;
}

/** What can be had comes first; what cannot is shown below with the reason, so that nobody wonders where it is. */
export function searchCatalogue(catalogue: Catalogue, question: Question): readonly Hit[] {
  const hits = wordsIn(catalogue, question.words)
    .filter(({ areas }) => question.area === '' || areas.length === 0 || areas.includes(question.area))
    .map((programme) => ({ programme, against: whyNotAvailable(programme, question) }));
  const available = hits.filter(({ against }) => against.length === 0);
  return question.onlyAvailable ? available : [...available, ...hits.filter(({ against }) => against.length > 0)];
}

function wordsIn(catalogue: Catalogue, words: string): readonly Programme[] {
  if (words.trim() === '') return catalogue.programmes;
  const byId = new Map(catalogue.programmes.map((programme) => [programme.id, programme]));
  return indexOf(catalogue)
    .search(words.slice(0, 200))
    .flatMap(({ id }) => byId.get(String(id)) ?? []);
}
