import type { z } from 'zod';
import { MEANINGS } from './meanings';
import type { Catalogue, Pack, catalogueSchema, packSchema } from './schema';

type WrittenPack = z.input<typeof packSchema>;
type WrittenCatalogue = z.input<typeof catalogueSchema>;

/**
 * What ships was validated when it was built (test/packs holds it against the schema), so that nobody pays for a
 * schema at run time: only what the file leaves out is filled in. Anything else goes through `readPack`.
 */
export function completePack(written: unknown): Pack {
  const pack = written as WrittenPack;
  return {
    ...pack,
    sections: pack.sections.map((section) => ({
      ...section,
      aliases: section.aliases ?? [],
      startRows: section.startRows ?? 1,
      mayStayEmpty: section.mayStayEmpty ?? false,
      fields: section.fields.map((field) => ({
        ...field,
        aliases: field.aliases ?? [],
        localAliases: field.localAliases ?? [],
        when: field.when ?? [],
        inEmptyForm: field.inEmptyForm ?? true,
      })),
    })),
    lists: Object.fromEntries(
      Object.entries(pack.lists ?? {}).map(([name, list]) => [
        name,
        {
          open: list.open ?? false,
          choices: list.choices.map((choice) => ({ ...choice, aliases: choice.aliases ?? [] })),
        },
      ]),
    ),
    settings: {
      ...pack.settings,
      tiers: pack.settings.tiers ?? [],
      terms: pack.settings.terms ?? [],
      closedDays: pack.settings.closedDays ?? [],
      dayRates: pack.settings.dayRates ?? {},
      rateTolerance: pack.settings.rateTolerance ?? 0.25,
      cohorts: pack.settings.cohorts ?? [],
      roughDates: pack.settings.roughDates ?? false,
      limitTolerance: pack.settings.limitTolerance ?? 0,
      meanings: { ...MEANINGS, ...pack.settings.meanings },
    },
    rulesOff: pack.rulesOff ?? {},
    ignoredSheets: pack.ignoredSheets ?? [],
    checklist: pack.checklist ?? [],
  } as Pack;
}

export function completeCatalogue(written: unknown): Catalogue {
  const catalogue = written as WrittenCatalogue;
  return {
    ...catalogue,
    official: catalogue.official ?? false,
    programmes: catalogue.programmes.map((programme) => ({
      ...programme,
      aliases: programme.aliases ?? [],
      providers: programme.providers ?? [],
      areas: programme.areas ?? [],
      phases: programme.phases ?? [],
      regions: programme.regions ?? [],
      fullIn: programme.fullIn ?? [],
      training: programme.training ?? false,
    })),
  } as Catalogue;
}
