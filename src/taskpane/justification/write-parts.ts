import type { Edit } from '../../domain/edit';
import type { FormRecord, Place } from '../../domain/form';
import type { Role } from '../../domain/roles';
import { PARTS, type Part } from '../../rules/catalogue/justification/parts';
import { ROLE_OF } from '../../rules/catalogue/justification/sources';
import type { Change, CheckResult } from '../engine/result';
import type { Step } from '../engine/safe-step';

export type Draft = Readonly<Record<Part, string>>;

/** Where the justification of an action is written. */
export type Target =
  /** A row of the alternatives, one cell a part. */
  | { readonly kind: 'row'; readonly places: ReadonlyMap<Role, Place> }
  /** One cell of the action's own row. */
  | { readonly kind: 'cell'; readonly place: Place }
  /** The workbook has no place for it: the text is shown for copying. */
  | { readonly kind: 'none' };

export function targetOf(action: FormRecord, result: CheckResult): Target {
  const section = result.form.sections.get('alternative');
  const own = result.links.alternativesOf(action)[0];
  const roles: readonly Role[] = ['alternative.action', ...PARTS.map((part) => ROLE_OF[part])];
  if (section && section.headings.has('alternative.considered')) {
    const places = new Map<Role, Place>();
    for (const role of roles) {
      const place = own ? own.get(role).place : section.nextFree.get(role);
      if (place) places.set(role, place);
    }
    if (places.size > 1) return { kind: 'row', places };
  }
  const { place } = action.get('action.justification');
  return place ? { kind: 'cell', place } : { kind: 'none' };
}

/** What stands in the workbook already, to go on from. */
export function draftOf(action: FormRecord, result: CheckResult): Draft {
  const target = targetOf(action, result);
  const at = (part: Part): string => {
    const place = target.kind === 'row' ? target.places.get(ROLE_OF[part]) : undefined;
    return place ? result.cellAt(place).shown : '';
  };
  const draft = { considered: at('considered'), what: at('what'), evidence: at('evidence'), cost: at('cost') };
  return target.kind === 'cell' ? { ...draft, considered: result.cellAt(target.place).shown } : draft;
}

/** The four parts as one text, for a workbook that has one cell for them or none. */
export const asOneText = (draft: Draft): string =>
  PARTS.map((part) => draft[part].trim())
    .filter(Boolean)
    .join('\n');

export function writeParts(action: FormRecord, draft: Draft, result: CheckResult): Step & { readonly over: boolean } {
  const target = targetOf(action, result);
  const edits: Edit[] = [];
  const changes: Change[] = [];
  let over = false;
  const put = (role: Role, place: Place | undefined, value: string): void => {
    const now = place && result.cellAt(place);
    if (!place || !now || value === '' || now.shown === value) return;
    over ||= now.shown.trim() !== '';
    edits.push({ ...place, expect: now.value, value });
    changes.push({ place, label: result.pack.field(role)?.label ?? role, before: now.shown, after: value });
  };
  if (target.kind === 'row') {
    const link = target.places.get('alternative.action');
    // Which action a row is for is given where it is not said, and never changed.
    if (link && result.cellAt(link).shown.trim() === '')
      put('alternative.action', link, action.ref ?? action.get('action.intervention').raw);
    for (const part of PARTS) put(ROLE_OF[part], target.places.get(ROLE_OF[part]), draft[part].trim());
  }
  if (target.kind === 'cell') put('action.justification', target.place, asOneText(draft));
  return { label: `Justification of ${action.name}`, edits, changes, over };
}
