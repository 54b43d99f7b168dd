import { fromA1 } from '../../domain/address';
import type { Form, FormRecord, Place } from '../../domain/form';
import { sectionOf, type Role, type SectionId } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import { presenceIn } from '../../rules/presence';
import { placeKey } from './place';
import type { FieldHelp } from './result';

/** Rows below the first free one in which a column of a table is still known: where the next rows will be written. */
const ROWS_BELOW = 40;

export interface FieldFinder {
  fieldAt(place: Place): FieldHelp | null;
  recordAt(place: Place, section: SectionId): FormRecord | null;
}

interface Column {
  readonly sheet: string;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly role: Role;
}

type Known = { readonly role: Role; readonly record: FormRecord | null };

/** Fields by the cell they are in; looked up in the form that was read, so that following the selection reads nothing. */
export function fieldsByPlace(form: Form, pack: PackIndex): FieldFinder {
  // Made on the first question: most checks are followed by none.
  let index: ReturnType<typeof indexForm> | undefined;
  const known = (): ReturnType<typeof indexForm> => (index ??= indexForm(form, pack));
  return {
    fieldAt(place) {
      const { fields, columns } = known();
      const found = fields.get(placeKey(place)) ?? inColumn(columns, place);
      return found ? helpFor(found, form, pack) : null;
    },
    recordAt(place, section) {
      const at = fromA1(place.cell);
      if (!at) return null;
      const line = known().lines.get(`${section}|${place.sheet}|${String(at.row)}`);
      return line ?? null;
    },
  };
}

function indexForm(form: Form, pack: PackIndex) {
  const fields = new Map<string, Known>();
  const lines = new Map<string, FormRecord>();
  const columns: Column[] = [];
  for (const section of form.sections.values()) {
    const roles = (pack.section(section.id)?.fields ?? []).map(({ role }) => role);
    for (const [role, place] of section.headings) fields.set(placeKey(place), { role, record: null });
    for (const record of section.records) {
      if (record.line) lines.set(`${section.id}|${record.line.sheet}|${String(record.line.row)}`, record);
      for (const role of roles) {
        const { place } = record.get(role);
        if (place && !fields.has(placeKey(place))) fields.set(placeKey(place), { role, record });
      }
    }
    if (section.kind === 'records') columns.push(...columnsOf(section.headings, section.nextFree));
  }
  return { fields, lines, columns };
}

function columnsOf(headings: ReadonlyMap<Role, Place>, nextFree: ReadonlyMap<Role, Place>): Column[] {
  return [...headings].flatMap(([role, { sheet, cell }]) => {
    const [heading, free] = [fromA1(cell), fromA1(nextFree.get(role)?.cell ?? '')];
    if (!heading) return [];
    const to = (free?.row ?? heading.row) + ROWS_BELOW;
    return [{ sheet, column: heading.column, from: heading.row, to, role }];
  });
}

/** The column whose heading stands nearest above. */
function inColumn(columns: readonly Column[], place: Place): Known | null {
  const at = fromA1(place.cell);
  if (!at) return null;
  let best: Column | null = null;
  for (const column of columns) {
    const within = column.sheet === place.sheet && column.column === at.column;
    if (within && at.row >= column.from && at.row <= column.to && (!best || column.from > best.from)) best = column;
  }
  return best && { role: best.role, record: null };
}

function helpFor({ role, record }: Known, form: Form, pack: PackIndex): FieldHelp | null {
  const field = pack.field(role);
  if (!field) return null;
  return {
    role,
    label: field.label,
    record: record?.line ? record.name : '',
    section: sectionOf(role),
    guidance: field.guidance,
    example: field.example,
    choices: pack.list(role)?.choices.map(({ value }) => value) ?? [],
    presence: presenceIn(form, field),
  };
}
