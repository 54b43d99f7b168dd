import { columnName, fromA1 } from '../../../domain/address';
import { isFilled, type FormRecord, type Place } from '../../../domain/form';
import type { Role } from '../../../domain/roles';
import type { CheckContext } from '../../define';
import { isRowOfNone } from '../../fields';
import { matchOf } from '../match';
import { ALTERNATIVE } from '../named';
import { PARTS, partsOf, pointsElsewhere, type Part } from './parts';

/** Where each part has its own cell. */
export const ROLE_OF = {
  considered: 'alternative.considered',
  what: 'alternative.what',
  evidence: 'alternative.evidence',
  cost: 'alternative.cost',
} as const satisfies Record<Part, Role>;

/** Its author says so, or neither its author nor the catalogue says that it is listed. */
export function isAlternative(action: FormRecord, ctx: CheckContext): boolean {
  const { value, state } = action.get('action.listed');
  if (value !== null) return value === ALTERNATIVE;
  if (state !== 'empty' && state !== 'absent') return false;
  return action.get('action.intervention').value !== null && matchOf(action, ctx) === null;
}

/** Rows of the alternatives that point to the action; a row "None" is no justification. */
export function rowsOf(action: FormRecord, ctx: CheckContext): readonly FormRecord[] {
  const plan = ctx.pack.section('alternative');
  return ctx.links.alternativesOf(action).filter((row) => !plan || !isRowOfNone(row, plan));
}

/** A row of the alternatives that points to no action may be the one that is looked for. */
export function hasUnlinkedRow(ctx: CheckContext): boolean {
  const plan = ctx.pack.section('alternative');
  return ctx.form
    .records('alternative')
    .some((row) => ctx.links.actionsOf(row).length === 0 && !(plan && isRowOfNone(row, plan)));
}

const hasTable = ({ form }: CheckContext): boolean => (form.sections.get('alternative')?.place ?? null) !== null;

/** The text that stands as a justification, in its own field or, in forms without one, under why it should work. */
export interface Prose {
  readonly role: 'action.justification' | 'action.why';
  readonly text: string;
}

export function proseOf(action: FormRecord, ctx: CheckContext): Prose | null {
  const own = action.get('action.justification');
  if (own.value !== null) {
    // "See the sheet Alternatives", and nothing stands there.
    const elsewhere = pointsElsewhere(own.value) && hasTable(ctx);
    return elsewhere ? null : { role: 'action.justification', text: own.value };
  }
  const why = action.get('action.why').value;
  const noPlace = own.state === 'absent' && !hasTable(ctx);
  if (!noPlace || why === null || !partsOf(why).has('considered')) return null;
  return { role: 'action.why', text: why };
}

/** Something is there to judge, or something whose state another rule reports. */
export function hasJustification(action: FormRecord, ctx: CheckContext): boolean {
  if (rowsOf(action, ctx).length > 0 || proseOf(action, ctx) !== null) return true;
  const own = action.get('action.justification');
  return own.value === null && (own.state === 'placeholder' || isFilled(own));
}

/** Parts that the form says of an action in these texts or in its ordinary fields: what happens, why it should work. */
export function partsSaid(action: FormRecord, texts: readonly string[]): ReadonlySet<Part> {
  const said = new Set<Part>();
  for (const text of [...texts, action.get('action.justification').raw])
    for (const part of pointsElsewhere(text) ? PARTS : partsOf(text)) said.add(part);
  const [why, what] = [action.get('action.why').raw, action.get('action.what').raw];
  for (const part of partsOf(why)) said.add(part);
  if (partsOf(what).has('what')) said.add('what');
  return said;
}

/** Where a missing justification would go, and the field that it is. */
export function placeFor(action: FormRecord, ctx: CheckContext): { role: Role; place: Place | null } {
  const section = ctx.form.sections.get('alternative');
  for (const part of PARTS) {
    const role = ROLE_OF[part];
    const place = inLineOf(action, section?.headings.get(role), ctx) ?? section?.nextFree.get(role);
    if (place) return { role, place };
  }
  for (const role of ['action.justification', 'action.listed', 'action.intervention'] as const) {
    const place = action.get(role).place ?? ctx.form.sections.get('action')?.headings.get(role);
    if (place) return { role, place };
  }
  return { role: 'action.intervention', place: null };
}

/** In a form of one wide table the justification belongs into the action's own row. */
function inLineOf(action: FormRecord, heading: Place | undefined, { form }: CheckContext): Place | null {
  const own = form.sections.get('action')?.headings.get('action.intervention');
  const [at, beside] = [heading && fromA1(heading.cell), own && fromA1(own.cell)];
  if (!heading || !own || !at || !beside || !action.line) return null;
  if (heading.sheet !== own.sheet || at.row !== beside.row) return null;
  return { sheet: heading.sheet, cell: `${columnName(at.column)}${String(action.line.row + 1)}` };
}
