import type { Catalogue, Programme } from '../../packs/schema';
import { normalise, tokens } from '../../reading/words';

/** One name of one programme. */
export interface Name {
  /** As it stands in the catalogue. */
  readonly written: string;
  readonly words: string;
  readonly tokens: readonly string[];
  /** Its words one by one, and all of them written together. */
  readonly parts: readonly string[];
  readonly squeezed: string;
  /** "NPQML", "SLEs". */
  readonly abbreviation: boolean;
  /** Tokens that set it apart from other programmes. */
  readonly telling: readonly string[];
  readonly programme: Programme;
}

/** The names of a catalogue, built once. */
export interface CatalogueIndex {
  readonly names: readonly Name[];
  readonly byTokens: ReadonlyMap<string, Name>;
  /** Names by length, for slips of the finger, and by their first telling token. */
  readonly byLength: ReadonlyMap<number, readonly Name[]>;
  readonly byTelling: ReadonlyMap<string, readonly Name[]>;
  /** First tokens of names. */
  readonly beginnings: ReadonlySet<string>;
  readonly bySqueezed: ReadonlyMap<string, readonly Name[]>;
  readonly longest: number;
}

/** Words that many names share: without one of them it is still the same name. */
const COMMON = new Set(['programme', 'support', 'project', 'course', 'training', 'day', 'network', 'scheme']);

const ABBREVIATION = /^(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Za-z]{3,8}$/;

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

export function namesOf(catalogue: Catalogue): CatalogueIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const names: Name[] = [];
  const byTokens = new Map<string, Name>();
  for (const programme of catalogue.programmes) {
    for (const written of [programme.name, ...programme.aliases]) {
      // "Transforming Teaching (Ambition Institute)" is known by the whole of it and without what is in brackets.
      for (const words of new Set([normalise(written), openBrackets(written)])) {
        if (words === '') continue;
        const name = nameOf(written, words, programme);
        names.push(name);
        if (!byTokens.has(keyOf(name.tokens))) byTokens.set(keyOf(name.tokens), name);
      }
    }
  }
  const longest = Math.max(0, ...names.map((name) => name.tokens.length));
  const byLength = groupedBy(names, (name) => name.words.length);
  const byTelling = groupedBy(names, (name) => name.telling[0] ?? '');
  const bySqueezed = groupedBy(names, (name) => name.squeezed);
  const beginnings = new Set(names.map((name) => name.tokens[0] ?? ''));
  const index = { names, byTokens, byLength, byTelling, bySqueezed, beginnings, longest };
  indexes.set(catalogue, index);
  return index;
}

function groupedBy<K>(names: readonly Name[], keyOfName: (name: Name) => K): ReadonlyMap<K, readonly Name[]> {
  const groups = new Map<K, Name[]>();
  for (const name of names) {
    const group = groups.get(keyOfName(name));
    if (group) group.push(name);
    else groups.set(keyOfName(name), [name]);
  }
  return groups;
}

function nameOf(written: string, words: string, programme: Programme): Name {
  const own = tokens(words);
  const telling = own.filter((token) => !COMMON.has(token));
  return {
    written,
    words,
    tokens: own,
    parts: words.split(' '),
    squeezed: words.replace(/ /g, ''),
    abbreviation: ABBREVIATION.test(written),
    telling,
    programme,
  };
}

export const keyOf = (some: readonly string[]): string => some.join(' ');
export const openBrackets = (text: string): string => normalise(text.slice(0, 200).replace(/[()[\]]/g, ' '));
