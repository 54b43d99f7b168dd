import type { PackSection } from '../packs/schema';
import { isTotals, put, type Draft, type SheetDraft } from './draft';
import { layFields } from './fields-block';
import { layTable } from './table-block';
import { layTotals } from './totals';

/** Column widths of a sheet of labels, values and guidance: together a page of A4, upright. */
const FIELD_WIDTHS = [28, 42, 48] as const;
/** Wider than this a sheet is printed on its side. */
const UPRIGHT = 130;
/** Wider than this it would be printed too small to read on one page. */
const READABLE = 260;

/** The sheets that people fill in, in the order in which the pack names them. */
export function layFormSheets(draft: Draft): void {
  const bySheet = new Map<string, PackSection[]>();
  for (const section of draft.pack.sections)
    bySheet.set(section.sheet, [...(bySheet.get(section.sheet) ?? []), section]);
  for (const [name, sections] of bySheet) laySheet(draft, name, sections);
}

function laySheet(draft: Draft, name: string, sections: readonly PackSection[]): void {
  const sheet = draft.sheet(name);
  const tables = sections.filter(({ kind }) => kind === 'records');
  const totals = tables.length > 0 ? sections.filter(isTotals) : [];
  const fields = sections.filter((section) => section.kind === 'fields' && !totals.includes(section));
  if (fields.length > 0) sheet.widths.push(...FIELD_WIDTHS);

  let row = draft.pack.sections[0]?.sheet === name ? layWelcome(draft, sheet) : 0;
  for (const section of fields) row = layFields(draft, sheet, section, row) + 1;
  // Tables stand below the fields, for they grow downwards.
  tables.forEach((section, index) => {
    row = layTable(draft, sheet, section, row, index === tables.length - 1) + 2;
  });
  for (const section of totals) layTotals(draft, sheet, section);

  const input = sheet.cells.find(({ look }) => look === 'input' || look === 'figure');
  if (input) sheet.activeCell = { row: input.row, column: input.column };
  const width = sheet.widths.reduce((sum, one) => sum + one, 0);
  const [table] = sheet.tables;
  const alone = fields.length === 0 && sheet.tables.length === 1 ? table : undefined;
  const repeatRow = alone ? alone.area.top : null;
  sheet.print = {
    ...sheet.print,
    landscape: width > UPRIGHT,
    lastColumn: sheet.widths.length - 1,
    pagesWide: Math.ceil(width / READABLE),
    repeatRow,
  };
  if (alone) sheet.frozen = { rows: alone.area.top + 1, columns: tables[0]?.refPrefix === undefined ? 0 : 1 };
}

/** What the form is, and how to work in it: three lines at the top of the first sheet. */
function layWelcome(draft: Draft, sheet: SheetDraft): number {
  put(sheet, 0, 0, draft.pack.formTitle, 'title');
  put(sheet, 1, 0, `Form: ${draft.pack.title}, version ${draft.pack.version}`, 'note');
  put(sheet, 2, 0, 'Type into the tinted cells: choose a cell to see what belongs there, with an example.', 'intro');
  put(sheet, 3, 0, 'The sheet Checklist shows what is still missing.', 'intro');
  return 5;
}
