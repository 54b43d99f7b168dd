import { quoted } from './nearest';
import type { Contradiction, FieldParts, ListParts, PackParts, PartPath, SectionParts } from './pack-parts';
import { plainWords } from './twice';

/** One name, whose it is, and where it was given. */
interface Given {
  readonly name: string;
  readonly owner: string;
  readonly path: PartPath;
  /** What it is an alias of; a label or a choice is that itself. */
  readonly isAlias: boolean;
}

/**
 * Aliases that mean something else already: they would never be understood. In a table they are told apart by its
 * columns; labels of one value may stand anywhere on a sheet, so that all sections of such fields are one room. Tables
 * share words on purpose: each has its Ref and its Action.
 */
export function* namesOfTwo({ sections, lists }: PackParts): Generator<Contradiction> {
  const anywhere = sections.flatMap((section, s) => (section.kind === 'fields' ? namesIn(section, s, false) : []));
  const reported = new Set<string>();
  const rooms = [...sections.map((section, s) => namesIn(section, s, true)), anywhere];
  for (const room of rooms)
    for (const found of clashesIn(room)) {
      const place = found.path.join('.');
      if (!reported.has(place)) yield found;
      reported.add(place);
    }
  for (const [name, list] of Object.entries(lists)) yield* clashesIn(choicesOf(list, name));
}

function namesIn({ fields }: SectionParts, s: number, withLocal: boolean): Given[] {
  return fields.flatMap((field, f) => {
    const path = ['sections', s, 'fields', f];
    const owner = `${field.label} (${field.role})`;
    const given = (key: 'aliases' | 'localAliases', field: FieldParts): Given[] =>
      field[key].map((name, index) => ({ name, owner, path: [...path, key, index], isAlias: true }));
    return [
      { name: field.label, owner, path: [...path, 'label'], isAlias: false },
      ...given('aliases', field),
      ...(withLocal ? given('localAliases', field) : []),
    ];
  });
}

const choicesOf = ({ choices }: ListParts, list: string): Given[] =>
  choices.flatMap(({ value, aliases }, index) => {
    const path = ['lists', list, 'choices', index];
    return [
      { name: value, owner: value, path: [...path, 'value'], isAlias: false },
      ...aliases.map((name, a) => ({ name, owner: value, path: [...path, 'aliases', a], isAlias: true })),
    ];
  });

/** What things are called goes before what else they are called, wherever it stands. */
function* clashesIn(names: readonly Given[]): Generator<Contradiction> {
  const owners = new Map<string, string>();
  for (const { name, owner } of names.filter(({ isAlias }) => !isAlias))
    if (!owners.has(plainName(name))) owners.set(plainName(name), owner);
  for (const { name, owner, path } of names.filter(({ isAlias }) => isAlias)) {
    const key = plainName(name);
    const first = owners.get(key);
    if (first === undefined) owners.set(key, owner);
    else if (first !== owner)
      yield { path, message: `${quoted(name)} already means ${first}: take it away here, or there` };
  }
}

/** As a sheet is searched for it: what stands in brackets is left out, unless it is all there is. */
function plainName(name: string): string {
  const bare = name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  return plainWords(/[\p{L}\p{N}]/u.test(bare) ? bare : name);
}
