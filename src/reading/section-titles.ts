import type { SectionId } from '../domain/roles';
import type { Pack } from '../packs/schema';
import { headingName } from './synonyms';
import { tokens } from './words';

/** The sections of a pack, by the words of their titles and the names of their Excel tables. */
export interface SectionTitles {
  sections(text: string): readonly SectionId[];
  about(text: string): readonly SectionId[];
  table(name: string): SectionId | undefined;
}

/** "Section D – Agreement", "Part 2: Needs". */
const SECTION_MARK = /^(?:section|part|step|stage) (?:[a-z]|\d{1,2}) /;

export function sectionTitlesOf(pack: Pack): SectionTitles {
  const sectionTitles = new Map<string, SectionId[]>();
  const tables = new Map<string, SectionId>();
  for (const section of pack.sections) {
    for (const title of [section.title, ...section.aliases]) {
      const name = headingName(title);
      const ids = sectionTitles.get(name) ?? [];
      if (!ids.includes(section.id)) sectionTitles.set(name, [...ids, section.id]);
    }
    if (section.table !== undefined) tables.set(section.table.toLowerCase(), section.id);
  }
  return {
    sections: (text) => {
      const name = headingName(text);
      return sectionTitles.get(name) ?? sectionTitles.get(name.replace(SECTION_MARK, '')) ?? [];
    },
    about: (text) => {
      const own = tokens(headingName(text));
      const found = new Set<SectionId>();
      if (own.length > 0)
        for (const [title, ids] of sectionTitles) {
          const words = tokens(title);
          if (own.every((word) => words.includes(word))) for (const id of ids) found.add(id);
        }
      return found.size === 1 ? [...found] : [];
    },
    // Excel numbers the copies of a table: "Actions3" is a copy of "Actions".
    table: (name) => tables.get(name.toLowerCase()) ?? tables.get(name.toLowerCase().replace(/_?\d+$/, '')),
  };
}
