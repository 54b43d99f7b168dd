import type { Form } from '../domain/form';
import type { PackIndex } from '../packs/lookup';
import { isRowOfNone } from './fields';
import { fitting } from './fitting';
import { linksOf } from './links';
import { missingFields, MISSING_OWNERS } from './missing';
import { presenceIn } from './presence';
import { roughly } from './time/rough-dates';

/** How much of what is required is there: present, readable, no placeholder. */
export interface Completeness {
  readonly filled: number;
  readonly required: number;
}

/**
 * Counts each required field of each row once; a required table without a row counts as one row, and a column that is
 * not there as one field. What the rules do not miss is not counted as missing.
 */
export function completeness(read: Form, pack: PackIndex): Completeness {
  const form = fitting(read, pack);
  let [filled, required] = [0, 0];
  for (const section of pack.pack.sections) {
    const fields = section.fields.filter((field) => presenceIn(form, field) === 'required');
    const records = form.records(section.id);
    if (records.length === 0 && !section.mayStayEmpty) required += fields.length;
    for (const record of records) {
      if (isRowOfNone(record, section)) continue;
      for (const { role } of fields) {
        const entry = record.get(role);
        const { state } = entry;
        if (state === 'read' || roughly(entry, pack)) filled += 1;
        if (state !== 'absent' && state !== 'empty') required += 1;
      }
    }
  }
  const links = linksOf(form);
  for (const owner of MISSING_OWNERS)
    for (const { presence, what, roles } of missingFields({ form, pack, links }, owner)) {
      // A layout of its own may say all of a measure in one sentence: the rules then look there.
      const inTheSentence = owner === 'smart' && what === 'column';
      if (presence === 'required' && what !== 'table' && !inTheSentence) required += roles?.length ?? 1;
    }
  return { filled, required };
}
