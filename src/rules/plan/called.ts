import type { FormRecord } from '../../domain/form';

/** "action A1" by its Ref, which may be a bare number; "row 7" where it has none. */
export const calledIn = (action: FormRecord): string =>
  action.ref === null ? action.name : `action ${action.ref.slice(0, 20)}`;
