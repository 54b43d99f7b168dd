import type { Pack } from '../packs/schema';
import { layChecklist } from './checklist';
import { Draft, type SheetDraft } from './draft';
import type { FormData } from './form-data';
import { layFormSheets } from './form-sheets';
import { heightsOf } from './heights';
import { layLists } from './lists-sheet';
import type { TemplatePlan } from './sheet-plan';

export type { FormData, FormValue, RecordData } from './form-data';
export type { TemplatePlan } from './sheet-plan';

/** The form of a pack, empty. */
export function layoutPlan(pack: Pack): TemplatePlan {
  return lay(pack, {});
}

/** The same form with values in it: tables grow as needed, and every formula carries the result that belongs to them. */
export function fillForm(plan: TemplatePlan, data: FormData): TemplatePlan {
  return lay(plan.pack, data);
}

/** Fields that are only understood in layouts of a school's own take no room in ours. */
const askedFor = (pack: Pack): Pack => ({
  ...pack,
  sections: pack.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => field.inEmptyForm),
  })),
});

function lay(pack: Pack, data: FormData): TemplatePlan {
  const draft = new Draft(askedFor(pack), data);
  const lists = layLists(draft);
  layFormSheets(draft);
  layChecklist(draft);
  // Drop-downs and formulas refer to the lists, so they are laid first; they stand last and hidden.
  const sheets: SheetDraft[] = [...draft.sheets.filter((sheet) => sheet !== lists), lists];
  for (const sheet of sheets) {
    sheet.cells.sort((one, other) => one.row - other.row || one.column - other.column);
    sheet.heights = heightsOf(sheet);
  }
  return { pack, title: `${pack.formTitle}: ${pack.title}`, sheets, names: draft.names };
}
