import type { PackField, PackSection } from '../packs/schema';
import { NAME_PREFIX } from '../reading/read-form';
import { vocabularyOf } from '../reading/vocabulary';
import { askFor } from './ask';
import { put, type Draft, type SheetDraft } from './draft';

/** A section of single fields: label, value and guidance side by side. Returns the row below it. */
export function layFields(draft: Draft, sheet: SheetDraft, section: PackSection, top: number): number {
  put(sheet, top, 0, section.title, top === 0 ? 'title' : 'section');
  put(sheet, top + 1, 0, section.intro, 'intro');
  let row = top + 2;
  for (const field of section.fields) {
    const { content, format } = draft.value(field.role);
    put(sheet, row, 0, field.label, 'label');
    put(sheet, row, 1, content, 'input', format);
    put(sheet, row, 2, guidanceOf(draft, field), 'guidance');
    const area = { top: row, bottom: row, left: 1, right: 1 };
    sheet.validations.push(askFor(field, area, draft.listOf(field.role)));
    draft.fields.set(field.role, { sheet: sheet.name, row, column: 1 });
    draft.name(`${NAME_PREFIX}${field.role}`, sheet, row, 1);
    row += 1;
  }
  return row;
}

function guidanceOf(draft: Draft, field: PackField): string {
  const text = field.presence === 'required' ? `Required. ${field.guidance}` : field.guidance;
  // A short guidance can be so like a label that reading would take it for one; with its example it is not.
  return vocabularyOf(draft.pack).meanings(text).length > 0 ? `${text} For example: ${field.example}` : text;
}
