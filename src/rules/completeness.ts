import type { Form } from '../domain/form';
import type { PackIndex } from '../packs/lookup';
import { presenceIn } from './presence';

/** How much of what is required is there: present, readable, no placeholder. */
export interface Completeness {
  readonly filled: number;
  readonly required: number;
}

/** A required table without a row counts each of its required fields once, as missing. */
export function completeness(form: Form, pack: PackIndex): Completeness {
  let [filled, required] = [0, 0];
  for (const section of pack.pack.sections) {
    const fields = section.fields.filter((field) => presenceIn(form, field) === 'required');
    const records = form.records(section.id);
    const optionalTable = section.kind === 'records' && OPTIONAL_TABLES.has(section.id);
    for (const { role } of fields) {
      if (records.length === 0 && !optionalTable) required += 1;
      for (const record of records) {
        required += 1;
        if (record.get(role).state === 'read') filled += 1;
      }
    }
  }
  return { filled, required };
}

/** A form without such a row is complete: nobody has to have other support, alternatives or release. */
export const OPTIONAL_TABLES: ReadonlySet<string> = new Set(['support', 'alternative', 'release', 'inspection']);
