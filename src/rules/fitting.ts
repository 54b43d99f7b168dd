import type { AnyValue, Entry, Form, FormRecord, FormSection } from '../domain/form';
import { ROLES, type FieldType, type Role, type SectionId } from '../domain/roles';
import type { PackIndex } from '../packs/lookup';

/** Kinds of field that a sentence or a name does not fit. */
const TYPED: ReadonlySet<FieldType> = new Set<FieldType>(['date', 'money', 'number', 'yesno', 'urn']);
/** Longer text under the heading of a date or a figure is prose that belongs to another heading. */
const PROSE = 40;
/** So many wrong cells in a row that has no right one are no slips. */
const MANY = 3;

/** What the cells of one line hold under headings of dates and figures. */
interface Line {
  readonly records: FormRecord[];
  right: number;
  readonly wrong: Entry<AnyValue>[];
}

const known = new WeakMap<Form, { readonly pack: PackIndex; readonly form: Form }>();

/**
 * The form without the rows that do not fit their columns at all, such as lines of labels that a table was taken to go
 * on over: one finding says so of all of them, where each rule would say it of each cell. A row with a slip, or two,
 * fits. The form itself where all rows do.
 */
export function fitting(form: Form, pack: PackIndex): Form {
  const before = known.get(form);
  if (before?.pack === pack) return before.form;
  const unfit = new Map<SectionId, FormRecord[]>();
  for (const line of linesOf(form, pack).values()) {
    if (fits(line)) continue;
    for (const record of line.records) unfit.set(record.section, [...(unfit.get(record.section) ?? []), record]);
  }
  const rest = unfit.size === 0 ? form : without(unfit, form);
  known.set(form, { pack, form: rest });
  return rest;
}

function linesOf(form: Form, { pack }: PackIndex): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const { id, kind, fields } of pack.sections) {
    const section = form.sections.get(id);
    if (kind !== 'records' || !section) continue;
    const typed = fields.filter(({ role }) => TYPED.has(ROLES[role]) && section.headings.has(role));
    for (const record of section.records) {
      if (!record.line) continue;
      const { sheet, row, column } = record.line;
      const key = `${sheet}|${String(row)}|${String(column ?? '')}`;
      const line = lines.get(key) ?? { records: [], right: 0, wrong: [] };
      lines.set(key, line);
      line.records.push(record);
      for (const { role } of typed) {
        const entry: Entry<AnyValue> = record.get(role);
        if (entry.state === 'read') line.right += 1;
        else if (entry.state === 'unreadable' && typeof entry.cellValue === 'string') line.wrong.push(entry);
      }
    }
  }
  return lines;
}

function fits({ right, wrong }: Line): boolean {
  if (wrong.length < 2 || right > 0) return true;
  if (wrong.length >= MANY && wrong.every(({ remarks }) => remarks.length === 0)) return false;
  if (wrong.filter(({ raw }) => raw.length > PROSE).length >= 2) return false;
  // One cell merged over columns of several kinds; "ongoing" over both dates is a slip.
  return new Set(wrong.map(({ place }) => place?.cell)).size > 1 || new Set(wrong.map(typeOf)).size < 2;
}

const typeOf = ({ role }: { readonly role: Role }): FieldType => ROLES[role];

function without(unfit: ReadonlyMap<SectionId, readonly FormRecord[]>, form: Form): Form {
  const left = new Set([...unfit.values()].flat());
  const sections = new Map<SectionId, FormSection>();
  for (const [id, section] of form.sections) {
    const records = unfit.has(id) ? section.records.filter((record) => !left.has(record)) : section.records;
    sections.set(id, { ...section, records });
  }
  return {
    ...form,
    sections,
    unfit,
    records: (id) => sections.get(id)?.records ?? [],
    one: (role) => form.one(role),
    has: (role) => form.has(role),
  };
}
