import { indexOf } from '../lookup';
import { nearest, quoted } from '../slips/nearest';
import type { Catalogue, Pack, PackList, Programme } from '../schema';

/** The lists of a pack that a catalogue takes its words from; null where the pack has none, and any word will do. */
export interface CatalogueLists {
  readonly areas: PackList | null;
  readonly phases: PackList | null;
  readonly regions: PackList | null;
}

export const ANY_WORDS: CatalogueLists = { areas: null, phases: null, regions: null };

export function listsFor(pack: Pack): CatalogueLists {
  const index = indexOf(pack);
  return {
    areas: index.list('need.area') ?? null,
    phases: index.list('school.phase') ?? null,
    regions: index.list('school.region') ?? null,
  };
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The word as the pack spells it; null where it is none of the list. */
export function choiceOf(typed: string, list: PackList): string | null {
  const meant = list.choices.find(({ value, aliases }) =>
    [value, ...aliases].some((one) => plain(one) === plain(typed)),
  );
  return meant?.value ?? null;
}

/** The same, and the word itself where the list is open or there is none. */
export function wordOf(typed: string, list: PackList | null): string | null {
  return list ? (choiceOf(typed, list) ?? (list.open ? typed : null)) : typed;
}

/** "‘Primry’ is not in the list: did you mean Primary?" */
export function notInList(typed: string, list: PackList): string {
  const values = list.choices.map(({ value }) => value);
  const near = nearest(typed, values);
  return `${quoted(typed)} is not in the list: ${near === null ? `use ${values.join('; ')}` : `did you mean ${near}?`}`;
}

const LISTED: readonly (readonly ['areas' | 'phases' | 'regions' | 'fullIn', keyof CatalogueLists])[] = [
  ['areas', 'areas'],
  ['phases', 'phases'],
  ['regions', 'regions'],
  ['fullIn', 'regions'],
];

/** The catalogue in the pack's own words, and a line for each word that the pack does not know. */
export function inWordsOf(catalogue: Catalogue, lists: CatalogueLists): { catalogue: Catalogue; problems: string[] } {
  const problems: string[] = [];
  const programmes = catalogue.programmes.map((programme, index): Programme => {
    const words = LISTED.map(([key, name]) => {
      const list = lists[name];
      const known = programme[key].flatMap((typed) => {
        const word = wordOf(typed, list);
        if (word === null && list)
          problems.push(
            `Programme “${programme.name}”, ${key}: ${notInList(typed, list)} (programmes.${String(index)}.${key})`,
          );
        return word ?? [];
      });
      return [key, known] as const;
    });
    return { ...programme, ...Object.fromEntries(words) };
  });
  return { catalogue: { ...catalogue, programmes }, problems };
}
