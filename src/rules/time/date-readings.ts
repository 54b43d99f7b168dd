import type { IsoDate } from '../../domain/calendar';
import type { Entry, FormRecord } from '../../domain/form';
import { ROLES, roleNames, sectionOf, type Role } from '../../domain/roles';
import type { PackField } from '../../packs/schema';
import type { CheckContext } from '../define';
import { isSame } from '../fields';

type DateRole = { [R in Role]: (typeof ROLES)[R] extends 'date' ? R : never }[Role];
const DATE_ROLES = roleNames.filter((role): role is DateRole => ROLES[role] === 'date');

/** How dates are written where one of our fixes writes one. */
export const DATE_FORMAT = 'dd mmm yyyy';

export interface DateField {
  readonly record: FormRecord;
  readonly role: DateRole;
  readonly entry: Entry<IsoDate>;
  readonly plan: PackField;
}

/** Every date of the form; a merged cell counts once. */
export function* datesOf({ form, pack }: Pick<CheckContext, 'form' | 'pack'>): Generator<DateField> {
  for (const role of DATE_ROLES) {
    const plan = pack.field(role);
    if (!plan) continue;
    let last: Entry<IsoDate>['place'] = null;
    for (const record of form.records(sectionOf(role))) {
      const entry = record.get(role);
      if (isSame(entry.place, last)) continue;
      last = entry.place;
      yield { record, role, entry, plan };
    }
  }
}

/** A date typed as "03/04/2020" may be 3 April or 4 March: what a rule holds against it must hold on both. */
export interface DateReadings {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

/** The other way to read an ambiguous date: day and month changed places. */
export function otherReading(date: IsoDate): IsoDate {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}-${day}-${month}`;
}

/** Null where the cell holds no date that can be read. */
export function readingsOf(entry: Entry<IsoDate>): DateReadings | null {
  const { value, remarks } = entry;
  if (value === null) return null;
  if (!remarks.includes('ambiguous-date')) return { earliest: value, latest: value };
  const other = otherReading(value);
  return other < value ? { earliest: other, latest: value } : { earliest: value, latest: other };
}
