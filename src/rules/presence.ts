import type { Form } from '../domain/form';
import type { Condition, PackField } from '../packs/schema';

export type Presence = PackField['presence'];

/** What a field's presence is in this form: its conditions may not hold, and then it is optional. */
export function presenceIn(form: Form, field: PackField): Presence {
  return field.when.every((condition) => holds(form, condition)) ? field.presence : 'optional';
}

/** A field that cannot be read meets no condition, so one missing answer does not set off a dozen others. */
function holds(form: Form, condition: Condition): boolean {
  const { value, state } = form.one(condition.role);
  if (state !== 'read') return false;
  if (condition.is !== undefined) return value === condition.is;
  if (condition.in !== undefined) return typeof value === 'string' && condition.in.includes(value);
  return condition.over !== undefined && typeof value === 'number' && value > condition.over;
}
