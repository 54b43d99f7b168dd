import type { Catalogue, Pack } from '../schema';

const LIST = 'catalogue';

/** The pack with the programmes of a catalogue as a drop-down for interventions; other names stay welcome. */
export function offering(catalogue: Catalogue, pack: Pack): Pack {
  const names = [...new Set(catalogue.programmes.map(({ name }) => name))];
  if (names.length === 0) return pack;
  return {
    ...pack,
    lists: { ...pack.lists, [LIST]: { open: true, choices: names.map((value) => ({ value, aliases: [] })) } },
    sections: pack.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        field.role === 'action.intervention' && field.choices === undefined ? { ...field, choices: LIST } : field,
      ),
    })),
  };
}
