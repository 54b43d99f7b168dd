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

const plain = (text: string): string => tidy(text).toLowerCase();

/** The word as the pack spells it; null where it is none of the list. */
function choiceOf(typed: string, list: PackList): string | null {
  const meant = list.choices.find(({ value, aliases }) =>
    [value, ...aliases].some((one) => plain(one) === plain(typed)),
  );
  return meant?.value ?? null;
}

/**
 * What was typed in the words of the list: one, or several parted by commas where each is one of the list. In an open
 * list any other word stands as it is, unless it is one of the list with a slip in it, or beside one of the list: then
 * it would be an area of its own that no form ever names.
 */
export function wordsIn(typed: string, list: PackList | null): { words: readonly string[] } | { problem: string } {
  if (!list) return { words: [typed] };
  const choice = choiceOf(typed, list);
  if (choice !== null) return { words: [choice] };
  const parts = typed.split(',').filter((part) => part.trim() !== '');
  const known = parts.flatMap((part) => choiceOf(part, list) ?? []);
  if (parts.length > 1 && known.length === parts.length) return { words: known };
  const strange = known.length === 0 ? [typed] : parts.filter((part) => choiceOf(part, list) === null);
  const slip = strange.find((part) => nearIn(part, list) !== null) ?? (list.open ? undefined : strange[0]);
  if (slip !== undefined) return { problem: notInList(slip.trim(), list) };
  if (known.length > 0) return { problem: `${quoted(typed)}: part them by ; as in ${parts.map(tidy).join('; ')}` };
  return { words: [typed] };
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
const nearIn = (typed: string, { choices }: PackList): string | null =>
  nearest(
    tidy(typed),
    choices.map(({ value }) => value),
  );

/** "‘Primry’ is not in the list: did you mean Primary?" */
function notInList(typed: string, list: PackList): string {
  const near = nearIn(typed, list);
  const advice = near === null ? `use ${list.choices.map(({ value }) => value).join('; ')}` : `did you mean ${near}?`;
  return `${quoted(typed)} is not in the list: ${advice}`;
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
      const known = programme[key].flatMap((typed) => {
        const read = wordsIn(typed, lists[name]);
        if ('words' in read) return read.words;
        problems.push(`Programme “${programme.name}”, ${key}: ${read.problem} (programmes.${String(index)}.${key})`);
        return [];
      });
      return [key, known] as const;
    });
    return { ...programme, ...Object.fromEntries(words) };
  });
  return { catalogue: { ...catalogue, programmes }, problems };
}
