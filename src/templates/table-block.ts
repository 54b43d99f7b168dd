import { ROLES, type Role } from '../domain/roles';
import type { Condition, PackField, PackSection } from '../packs/schema';
import { askFor } from './ask';
import { lastRowCounted, listed, put, type Draft, type SheetDraft } from './draft';
import { cellData } from './form-data';
import type { LookName } from './looks';

/** Width of a column that has none in the pack, in characters. */
const WIDTH = 24;

/** A section of records: title, intro, what every row needs, and an Excel table. Returns the row below it. */
export function layTable(draft: Draft, sheet: SheetDraft, section: PackSection, top: number, last: boolean): number {
  put(sheet, top, 0, section.title, top === 0 ? 'title' : 'section');
  put(sheet, top + 1, 0, section.intro, 'intro');
  let row = top + 2;
  for (const line of requirements(draft, section)) {
    put(sheet, row, 0, line, 'note');
    row += 1;
  }
  const headingRow = row + (top === 0 ? 1 : 0);
  const records = draft.records(section.id);
  const count = Math.max(section.startRows, records.length);
  const [first, bottom] = [headingRow + 1, headingRow + count];
  const lastCounted = last ? lastRowCounted(bottom) : bottom;

  section.fields.forEach((field, column) => {
    sheet.widths[column] = Math.max(sheet.widths[column] ?? 0, field.width ?? WIDTH);
    put(sheet, headingRow, column, field.label, isFigure(field.role) ? 'headingRight' : 'heading');
    const area = { top: first, bottom: lastCounted, left: column, right: column };
    sheet.validations.push(askFor(field, area, draft.listOf(field.role)));
    draft.columns.set(field.role, { sheet: sheet.name, row: first, column, lastRow: lastCounted });
  });
  for (let index = 0; index < count; index += 1) {
    const record = records[index] ?? {};
    const numbered = section.refPrefix === undefined ? undefined : `${section.refPrefix}${String(index + 1)}`;
    section.fields.forEach(({ role }, column) => {
      const isRef = ROLES[role] === 'ref';
      const { content, format } = cellData(role, record[role] ?? (isRef ? numbered : undefined), record);
      put(sheet, first + index, column, content, lookOf(role), format);
    });
  }
  sheet.tables.push({
    name: section.table ?? tableName(section.title),
    section: section.id,
    area: { top: headingRow, left: 0, bottom, right: section.fields.length - 1 },
    headings: section.fields.map(({ label }) => label),
    roomy: section.fields.some(({ role }) => ROLES[role] === 'prose'),
  });
  return bottom + 1;
}

const isFigure = (role: Role): boolean => ROLES[role] === 'number' || ROLES[role] === 'money';

function lookOf(role: Role): LookName {
  const type = ROLES[role];
  if (type === 'ref') return 'ref';
  return isFigure(role) ? 'figure' : 'input';
}

/** A name that Excel takes for a table: letters and digits only. */
const tableName = (title: string): string => `T_${title.replace(/[^A-Za-z0-9]+/g, '_')}`;

/** One sentence for each set of conditions: "Required in every row: Need, Intervention and Start date." */
function requirements(draft: Draft, section: PackSection): string[] {
  const groups = new Map<string, PackField[]>();
  for (const field of section.fields) {
    if (field.presence !== 'required') continue;
    const where =
      field.when.length === 0 ? 'in every row' : `where ${listed(field.when.map((one) => inWords(draft, one)))}`;
    groups.set(where, [...(groups.get(where) ?? []), field]);
  }
  return [...groups].map(([where, fields]) => `Required ${where}: ${listed(fields.map(({ label }) => label))}`);
}

function inWords(draft: Draft, condition: Condition): string {
  const label = draft.index.field(condition.role)?.label ?? condition.role;
  if (condition.over !== undefined) return `${label} is over ${String(condition.over)}`;
  if (condition.in) return `${label} is ${listed(condition.in, 'or')}`;
  return `${label} is ${typeof condition.is === 'string' ? condition.is : condition.is === false ? 'No' : 'Yes'}`;
}
