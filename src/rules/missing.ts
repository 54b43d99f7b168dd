import { fromA1 } from '../domain/address';
import type { Form, FormRecord, FormSection, MappingEntry, Place } from '../domain/form';
import { ROLES, sectionOf, type Role, type SectionId } from '../domain/roles';
import type { PackSection } from '../packs/schema';
import type { CheckContext } from './define';
import { normalise } from '../reading/words';
import { isRowOfNone, isSame } from './fields';
import { presenceIn } from './presence';
import { saidElsewhere } from './same-intervention';
import { isByTheWay } from './by-the-way';

/** A group of rules that says when a field is missing: each field has one, so nothing is reported twice. */
export const MISSING_OWNERS = ['form', 'money', 'time', 'smart', 'programme', 'plan', 'catalogue'] as const;
export type MissingOwner = (typeof MISSING_OWNERS)[number];

/** What the rules for plans say themselves where it is missing. */
const OF_PLANS: ReadonlySet<Role> = new Set<Role>(['action.ingredients', 'action.fidelity', 'action.owner']);

/** What is said once for all the rows of one intervention. */
const ONCE_AN_INTERVENTION: ReadonlySet<Role> = new Set<Role>(['action.ingredients', 'action.fidelity']);

export function ownerOfMissing(role: Role): MissingOwner {
  const section = sectionOf(role);
  if (section === 'measure') return 'smart';
  if (OF_PLANS.has(role)) return 'plan';
  if (section === 'alternative') return 'catalogue';
  if (section === 'agreement' || section === 'inspection') return 'programme';
  if (role === 'nle.freeDays' || role === 'action.after') return 'programme';
  if (ROLES[role] === 'date') return 'time';
  return ROLES[role] === 'money' ? 'money' : 'form';
}

/** A field that ought to be there and is not. */
export interface Missing {
  /** The row, or the record of scattered fields; none where the table has no row or no such column. */
  readonly record?: FormRecord;
  readonly section: SectionId;
  readonly role: Role;
  /** The empty cell; else the first heading of the table; null where there is no such label or table at all. */
  readonly place: Place | null;
  readonly presence: 'required' | 'expected';
  /** cell: empty · label: no such label · column: a table without it · table: a table without a row, or none at all. */
  readonly what: 'cell' | 'label' | 'column' | 'table';
  /** There is no such column or label at all. */
  readonly absentColumn: boolean;
  /** Headings of the table that nothing was made of: one of them may be the missing column. */
  readonly unknownHeadings: readonly string[];
  /** All the required columns that the table lacks, where it lacks several: one finding names them. */
  readonly roles?: readonly Role[];
}

/** The field that stands for a whole table without a row: one missing table is one finding. */
const KEY_FIELDS: Partial<Record<SectionId, Role>> = {
  need: 'need.what',
  action: 'action.intervention',
  cost: 'cost.total',
  measure: 'measure.statement',
};

type Context = Pick<CheckContext, 'form' | 'pack' | 'links' | 'missesTogether'>;

/** The missing fields that one group of rules reports, in the order of the pack and of the rows. */
export function* missingFields(ctx: Context, owner: MissingOwner): Generator<Missing> {
  for (const plan of ctx.pack.pack.sections) {
    const section = ctx.form.sections.get(plan.id);
    if (!section) continue;
    if (section.records.length === 0) yield* missingTable(ctx.form, plan, section, owner);
    else yield* missingIn(ctx, plan, section, owner);
  }
}

/** Required tables that are not there or hold nothing, in the order of the pack. */
export function tablesMissing(form: Form, { pack }: CheckContext['pack']): SectionId[] {
  const isMissing = ({ id, kind, mayStayEmpty, fields }: PackSection): boolean =>
    kind === 'records' &&
    !mayStayEmpty &&
    form.records(id).length === 0 &&
    (form.sections.get(id)?.headings.size ?? 0) === 0 &&
    fields.some((field) => presenceIn(form, field) === 'required');
  return pack.sections.filter(isMissing).map(({ id }) => id);
}

function* missingTable(form: Form, plan: PackSection, section: FormSection, owner: MissingOwner): Generator<Missing> {
  if (plan.mayStayEmpty || form.unfit?.has(plan.id) === true) return;
  // It may be the table that was not understood, which is said once.
  if ((form.puzzles ?? []).length > 0 && plan.kind === 'records' && section.headings.size === 0) return;
  const required = plan.fields.filter((field) => presenceIn(form, field) === 'required').map(({ role }) => role);
  const role = required.find((one) => one === KEY_FIELDS[plan.id]) ?? required[0];
  if (!role || ownerOfMissing(role) !== owner) return;
  const place = section.nextFree.get(role) ?? section.headings.get(role) ?? section.place;
  const absentColumn = !section.headings.has(role);
  yield { section: plan.id, role, place, presence: 'required', what: 'table', absentColumn, unknownHeadings: [] };
}

/** Whose rules tell the columns that a table lacks in one finding: the rule for fields speaks for all that are run. */
const TELLERS: ReadonlySet<MissingOwner> = new Set<MissingOwner>(['form', 'time', 'money']);

const isAbsent = (role: Role, { headings, records }: FormSection): boolean =>
  !headings.has(role) && records.every((record) => record.get(role).state === 'absent');

/** The required columns that a table lacks and one finding names, in the order of the pack. */
function columnsMissing(ctx: Context, plan: PackSection, section: FormSection, owner: MissingOwner): readonly Role[] {
  if (plan.kind !== 'records' || !TELLERS.has(owner)) return [];
  const isTold = (role: Role): boolean =>
    ctx.missesTogether === true ? TELLERS.has(ownerOfMissing(role)) : ownerOfMissing(role) === owner;
  const roles = plan.fields
    .filter((field) => isTold(field.role) && presenceIn(ctx.form, field) === 'required')
    .map(({ role }) => role)
    .filter((role) => isAbsent(role, section) && !isSaidOtherwise(ctx, role, section.records));
  return roles.length > 1 ? roles : [];
}

function* missingIn(ctx: Context, plan: PackSection, section: FormSection, owner: MissingOwner): Generator<Missing> {
  // A column beside the actions asks for no others; the rows of a table of its own do.
  const aside = section.records.every(isByTheWay);
  const together = aside ? [] : columnsMissing(ctx, plan, section, owner);
  let told = ctx.missesTogether === true && owner !== 'form';
  for (const field of plan.fields) {
    const { role } = field;
    const isTogether = together.includes(role);
    if (isTogether ? told : ownerOfMissing(role) !== owner) continue;
    const presence = presenceIn(ctx.form, field);
    if (presence === 'optional') continue;
    if (isAbsent(role, section)) {
      if (aside || isSaidOtherwise(ctx, role, section.records)) continue;
      if (isTogether) told = true;
      const table = plan.kind === 'records';
      const strange = table ? strangeHeadings(ctx.form, section) : [];
      const [only] = strange;
      yield {
        section: plan.id,
        role,
        // The one heading that nothing was made of is probably the missing one.
        place: only && strange.length === 1 ? { sheet: only.sheet, cell: only.cell } : table ? section.place : null,
        presence,
        what: table ? 'column' : 'label',
        absentColumn: true,
        unknownHeadings: strange.map(shownHeading),
        ...(isTogether ? { roles: together } : {}),
      };
      continue;
    }
    let last: Place | null = null;
    let elsewhere: ReturnType<typeof saidElsewhere> | null = null;
    for (const record of section.records) {
      const { state, place } = record.get(role);
      if (state !== 'empty' || isSame(place, last)) continue;
      last = place;
      if (ONCE_AN_INTERVENTION.has(role) && (elsewhere ??= saidElsewhere(ctx, role))(record)) continue;
      if (isLinked(ctx, role, [record]) || isRowOfNone(record, plan)) continue;
      yield { record, section: plan.id, role, place, presence, what: 'cell', absentColumn: false, unknownHeadings: [] };
    }
  }
}

/** A row that stands on the line of its action needs no Ref to it, nor does a table without one where there is one action. */
function isLinked({ form, links }: Context, role: Role, records: readonly FormRecord[]): boolean {
  if (ROLES[role] !== 'refs') return false;
  const linked = records.every((record) => links.actionsOf(record).length > 0);
  return linked || (!form.has(role) && form.records(role === 'action.need' ? 'need' : 'action').length <= 1);
}

/** A cost that stands in its action's own row pays for that action. */
const isTheActionItself = ({ form, links }: Context, role: Role, records: readonly FormRecord[]): boolean =>
  role === 'cost.item' && !form.has('cost.action') && records.every((record) => links.actionsOf(record).length > 0);

const isSaidOtherwise = (ctx: Context, role: Role, records: readonly FormRecord[]): boolean =>
  isLinked(ctx, role, records) || isTheActionItself(ctx, role, records) || isAreaNamed(ctx, role, records);

/** A need that names its area in its own words needs no column for it. */
function isAreaNamed({ pack }: Context, role: Role, records: readonly FormRecord[]): boolean {
  const list = role === 'need.area' ? pack.list(role) : undefined;
  if (!list || records.length === 0) return false;
  const names = list.choices.flatMap(({ value, aliases }) => [value, ...aliases]).map(normalise);
  const inNeed = (record: FormRecord): boolean => {
    const text = ` ${normalise(record.get('need.what').raw.slice(0, LONGEST))} `;
    return names.some((name) => name.length >= 4 && text.includes(` ${name} `));
  };
  return records.every(inNeed);
}

/** So much of a need is looked at for the name of its area. */
const LONGEST = 500;

/** Columns that people add for themselves. */
const NO_FIELD =
  /^(?:(?:further |additional |other |any other )?(?:comments?|notes?|remarks?|information)|rag|row|page|column ?\d*|\W*\d*\W*)$/i;

const shownHeading = ({ heading }: MappingEntry): string => heading.replace(/\s+/g, ' ').trim();

function strangeHeadings(form: Form, section: FormSection): MappingEntry[] {
  const first = section.place;
  const row = first && fromA1(first.cell)?.row;
  if (!first || row === null || row === undefined) return [];
  return form.mapping.filter(
    (entry) =>
      entry.role === null &&
      entry.sheet === first.sheet &&
      fromA1(entry.cell)?.row === row &&
      !NO_FIELD.test(shownHeading(entry)),
  );
}
