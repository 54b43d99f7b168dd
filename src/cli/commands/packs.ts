import { shipped, shippedIds } from '../../packs';
import type { Pack } from '../../packs/schema';
import type { ListOptions } from '../options';
import type { Listing } from './list';

export function packsListing({ pack: id }: ListOptions): Listing {
  const packs = (id === undefined ? shippedIds : [id]).flatMap((one) => shipped(one) ?? []);
  return {
    json: packs.map(({ pack, catalogue }) => ({
      id: pack.id,
      version: pack.version,
      title: pack.title,
      formTitle: pack.formTitle,
      catalogueVersion: catalogue.version,
      sources: sourcesOf(pack),
    })),
    text: packs.flatMap(({ pack }, index) => [
      ...(index > 0 ? [''] : []),
      `${pack.id} ${pack.version}`,
      `  ${pack.title}: ${pack.formTitle.toLowerCase()}`,
      ...sourcesOf(pack).map(({ title, publisher, date, where }) => `    ${title}, ${publisher}, ${date}: ${where}`),
    ]),
  };
}

const sourcesOf = ({ sources }: Pack) => Object.entries(sources).map(([id, source]) => ({ id, ...source }));
