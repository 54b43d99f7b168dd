import type { AnyValue, Entry, Form, FormRecord } from '../../domain/form';
import { ROLES, type Role, type SectionId } from '../../domain/roles';
import { indexOf, type PackIndex } from '../../packs/lookup';
import type { Pack, PackSection } from '../../packs/schema';
import type { FormData, FormValue, RecordData } from '../form-data';
import { LeftBehind, type LeftOut } from './left-out';
import { staysBehind, type Purpose } from './purpose';
import { newRows, POINTED_TO, type NewRows } from './rows';
import { Terms } from './terms';
import { crossing } from './value';
import { Wording, type Replaced } from './wording';

export type { LeftOut } from './left-out';
export type { Purpose, Reason } from './purpose';
export type { Replaced } from './wording';

/** What comes across of one section. */
export interface CarriedSection {
  readonly id: SectionId;
  /** In the words of the new form. */
  readonly title: string;
  /** Null for a section of single fields. */
  readonly rows: number | null;
  /** Filled cells, Refs of rows not among them. */
  readonly values: number;
}

/** A form begun from another: what to fill in, and an account of it for the person who begins it. */
export interface CarriedOver {
  /** For `fillForm`. */
  readonly data: FormData;
  readonly carried: number;
  readonly sections: readonly CarriedSection[];
  readonly leftOut: readonly LeftOut[];
  /** What was taken out of the wording because it names or counts the first school. */
  readonly replaced: readonly Replaced[];
}

/** Excel's own limit on a cell. */
const LONGEST = 32_767;

/**
 * Begins a form of the pack `to` from one that was read by the pack `from`. Pure and total. Only fields that both packs
 * have come across; nothing else of the first form is dropped without being named in `leftOut`.
 */
export function carry(form: Form, from: Pack, to: Pack, purpose: Purpose): CarriedOver {
  return new Carrier(form, from, to, purpose).carry();
}

/** The next school's form: the same needs and support, without what is true of the first school only. */
export const secondSchool = (form: Form, pack: Pack): CarriedOver => carry(form, pack, pack, 'next-school');

/** A school's action plan from its recommended action form. */
export const planFromRaf = (form: Form, from: Pack, to: Pack): CarriedOver => carry(form, from, to, 'same-school');

/** The columns and labels that the empty form has; others are only understood where a school's own layout has them. */
const asked = (section: PackSection): Role[] =>
  section.fields.filter(({ inEmptyForm }) => inEmptyForm).map(({ role }) => role);

class Carrier {
  private readonly from: PackIndex;
  private readonly to: PackIndex;
  private readonly left: LeftBehind;
  private readonly wording: Wording | null;
  private readonly rows: NewRows;
  private readonly terms: Terms;
  private readonly sections: CarriedSection[] = [];

  constructor(
    private readonly form: Form,
    from: Pack,
    to: Pack,
    private readonly purpose: Purpose,
  ) {
    this.from = indexOf(from);
    this.to = indexOf(to);
    const school = form.one('school.name').raw.trim() || 'the first school';
    this.left = new LeftBehind(this.from, to.formTitle, school);
    this.wording = purpose === 'next-school' ? new Wording(form, from, to) : null;
    this.rows = newRows(form, this.to);
    this.terms = new Terms(form, this.rows, this.to);
  }

  carry(): CarriedOver {
    const fields: Partial<Record<Role, FormValue>> = {};
    const records: Partial<Record<SectionId, readonly RecordData[]>> = {};
    for (const section of this.to.pack.sections) {
      if (section.kind === 'fields') Object.assign(fields, this.fields(section));
      else {
        const carried = this.records(section);
        if (carried.length > 0) records[section.id] = carried;
      }
    }
    this.leaveTheRest();
    const carried = this.sections.reduce((sum, { values }) => sum + values, 0);
    const replaced = this.wording?.replaced() ?? [];
    return { data: { fields, records }, carried, sections: this.sections, leftOut: this.left.list(), replaced };
  }

  private fields(section: PackSection): RecordData {
    const data: Partial<Record<Role, FormValue>> = {};
    const [record] = this.form.records(section.id);
    for (const role of asked(section)) {
      const value = record && this.value(record, role);
      if (value !== undefined) data[role] = value;
    }
    this.count(section, null, Object.keys(data).length);
    return data;
  }

  private records(section: PackSection): RecordData[] {
    const all: RecordData[] = [];
    let [filled, values] = [0, 0];
    for (const { record, ref } of this.rows.of(section.id)) {
      const data: Partial<Record<Role, FormValue>> = {};
      let own = 0;
      for (const role of asked(section)) {
        const type = ROLES[role];
        if (type === 'ref') continue;
        const besides = type === 'refs' ? this.rows.besides(record, role) : this.ofMilestones(record, role);
        const value = this.value(record, role) ?? besides;
        if (value === undefined || value === '') continue;
        data[role] = value;
        if (type !== 'refs') own += 1;
      }
      // A link alone, once all that it linked stays behind, is no row; what others point to is one, to be filled in.
      if (own === 0 && !(ref !== null && POINTED_TO.has(section.id))) continue;
      if (own > 0) {
        filled += 1;
        values += Object.keys(data).length;
      }
      all.push(ref === null ? data : { [`${section.id}.ref`]: ref, ...data });
    }
    if (section.id === 'milestone')
      for (const data of this.milestonesOfColumns(all)) {
        filled += 1;
        values += Object.keys(data).filter((role) => role !== 'milestone.ref').length;
        all.push(data);
      }
    this.count(section, filled, values);
    return all;
  }

  /** Rows for what the first form has in columns by term. */
  private milestonesOfColumns(before: readonly RecordData[]): RecordData[] {
    const rows = this.terms.asRows().flatMap(({ action, role, term, data }): RecordData[] => {
      const what = this.moved(action, role, 'milestone.what');
      if (what === undefined) return [];
      const reason = staysBehind('milestone.term', this.purpose);
      if (reason === null) return [{ ...data, 'milestone.term': term, 'milestone.what': what }];
      if (this.from.field('milestone.term')) this.left.add('milestone', 'milestone.term', reason, term);
      return [{ ...data, 'milestone.what': what }];
    });
    return this.terms.numbered(rows, before);
  }

  /** What the first form has in rows of milestones, for a column by term. */
  private ofMilestones(action: FormRecord, role: Role): FormValue | undefined {
    const lines = this.terms.forColumn(action, role).flatMap((milestone) => {
      this.terms.take(milestone.get('milestone.term'));
      return this.moved(milestone, 'milestone.what', role) ?? [];
    });
    return lines.length === 0 ? undefined : lines.join('\n').slice(0, LONGEST);
  }

  /** A text for another field than its own. */
  private moved(record: FormRecord, role: Role, as: Role): FormValue | undefined {
    const entry: Entry<AnyValue> = record.get(role);
    const crossed = this.crossed(entry, as);
    this.terms.take(entry);
    if (crossed === null) return undefined;
    if (!('left' in crossed)) return crossed.value;
    this.left.add(record.section, role, crossed.left, entry.raw);
    return undefined;
  }

  private value(record: FormRecord, role: Role): FormValue | undefined {
    const entry: Entry<AnyValue> = record.get(role);
    const crossed = this.crossed(entry, role);
    if (crossed === null) return undefined;
    if ('left' in crossed) {
      this.left.add(record.section, role, crossed.left, entry.raw);
      return undefined;
    }
    return crossed.value;
  }

  private crossed(entry: Entry<AnyValue>, role: Role): ReturnType<typeof crossing> {
    const crossed = crossing(entry, role, this.from, this.to);
    if (crossed === null) return null;
    const reason = staysBehind(role, this.purpose);
    // "TBC" in a field that stays behind anyway is nothing to speak of.
    if (reason !== null) return 'left' in crossed && crossed.left === 'no-answer' ? null : { left: reason };
    if ('left' in crossed || typeof crossed.value !== 'string') return crossed;
    const worded = this.wording?.without(role, crossed.value) ?? { value: crossed.value };
    return 'left' in worded || worded.value.length <= LONGEST ? worded : { left: 'too-long' };
  }

  /** Fields of the first form for which the new one has no place. */
  private leaveTheRest(): void {
    for (const section of this.from.pack.sections)
      for (const { role } of section.fields) {
        if (this.to.field(role)?.inEmptyForm || ROLES[role] === 'ref' || ROLES[role] === 'refs') continue;
        const reason = staysBehind(role, this.purpose) ?? (this.terms.hasColumnFor(role) ? 'no-place' : 'no-field');
        for (const record of this.form.records(section.id)) {
          const entry: Entry<AnyValue> = record.get(role);
          const isThere = entry.state !== 'absent' && entry.state !== 'empty' && entry.state !== 'placeholder';
          if (isThere && !this.terms.isTaken(entry)) this.left.add(section.id, role, reason, entry.raw);
        }
      }
  }

  private count(section: PackSection, rows: number | null, values: number): void {
    if (values === 0) return;
    this.left.crosses(section.id);
    this.sections.push({ id: section.id, title: section.title, rows, values });
  }
}
