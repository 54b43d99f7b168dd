import { shipped, shippedIds } from '../../packs';
import type { LoadedProgramme } from '../../packs/loaded-programme';
import type { Pack } from '../../packs/schema';
import type { ListOptions } from '../options';
import { packAsked, programmeFor } from '../programme';
import type { Listing } from './list';

/** All packs in a few words each; one pack that was asked for whole, as JSON that a person can copy and change. */
export function packsListing({ pack: asked }: ListOptions): Listing {
  if (asked !== undefined) {
    const programme = programmeFor({ pack: asked });
    return { json: packAsked(asked), text: linesOf(programme) };
  }
  const programmes = shippedIds.flatMap((id) => shipped(id) ?? []);
  return {
    json: programmes.map(({ pack, catalogue }) => ({
      id: pack.id,
      version: pack.version,
      title: pack.title,
      formTitle: pack.formTitle,
      catalogueVersion: catalogue.version,
      sources: sourcesOf(pack),
    })),
    text: programmes.flatMap((programme, index) => [...(index > 0 ? [''] : []), ...linesOf(programme)]),
  };
}

const linesOf = ({ pack }: LoadedProgramme): string[] => [
  `${pack.id} ${pack.version}`,
  `  ${pack.title}: ${pack.formTitle.toLowerCase()}`,
  ...sourcesOf(pack).map(({ title, publisher, date, where }) => `    ${title}, ${publisher}, ${date}: ${where}`),
];

const sourcesOf = ({ sources }: Pack) => Object.entries(sources).map(([id, source]) => ({ id, ...source }));
