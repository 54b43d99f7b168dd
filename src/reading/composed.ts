import { ROLES, sectionOf, type Role } from '../domain/roles';
import type { Pack } from '../packs/schema';
import { SUBJECTS } from './common-labels';
import type { LabelIndex } from './label-index';
import { COMMON_LOCAL, COMPOSED, type Meaning } from './meaning';
import { normalise } from './words';

const JOINING = /\b(?:of|the|for|its|our|your|is)\b/g;
const SUBJECT_WORDS = Object.entries(SUBJECTS).map(
  ([of, words]) => [of, new RegExp(`\\b(?:${words.replace(/ /g, '|')})s?\\b`, 'g')] as const,
);
const REF = /^(?:ref|id|no|number|reference)$/;
const LONGEST = 60;

/**
 * What a heading means that names its section's subject beside one of its fields: "KPI unit", "Post of the officer". The
 * number of an action is what the rows of other tables are linked by.
 */
export function composedOf(pack: Pack, { exact }: LabelIndex): (name: string, records: boolean) => Meaning[] {
  const kinds = new Map(pack.sections.map(({ id, kind }) => [id, kind === 'records']));
  const links = pack.sections.flatMap(({ fields }) => fields.map(({ role }) => role).filter(isLink));
  return (name, records) => {
    if (!name.includes(' ') || name.length > LONGEST) return [];
    const found = new Map<Role, Meaning>();
    for (const [of, subject] of SUBJECT_WORDS) {
      const rest = name.replace(subject, ' ');
      if (rest === name) continue;
      for (const text of new Set([rest.replace(/ +/g, ' ').trim(), normalise(rest.replace(JOINING, ' '))])) {
        for (const { role } of exact.get(text) ?? []) {
          const section = sectionOf(role);
          // A link to a row of another table says what it links to: "Action ref" is no cost's.
          if (!role.startsWith(of) || kinds.get(section) !== records || ROLES[role] === 'refs') continue;
          found.set(role, { role, section, local: false, score: COMPOSED });
        }
        if (of === 'action' && records && REF.test(text))
          for (const role of links)
            found.set(role, { role, section: sectionOf(role), local: true, score: COMMON_LOCAL });
      }
    }
    return [...found.values()];
  };
}

const isLink = (role: Role): boolean => ROLES[role] === 'refs' && role.endsWith('.action');
