import type { Position } from '../domain/address';
import type { PackField, PackSection } from '../packs/schema';
import { conditionOf, countRows, missingField, TableCounter, type Count } from './counting';
import { CHECKLIST, put, type Draft, type SheetDraft } from './draft';
import { quote, reference } from './formula-text';
import type { FormulaContent } from './sheet-plan';

/** Columns of the checklist. */
export const [WHAT, STATE, LEFT, WHERE] = [0, 1, 2, 3] as const;

/** Lines that have been laid: the row below them, and what they found missing. */
export interface Laid {
  readonly row: number;
  readonly missing: number;
}

const isRequired = ({ presence }: PackField): boolean => presence === 'required';
/** A cell of the checklist itself. */
export const at = (row: number, column: number): string =>
  reference(CHECKLIST, row, column).replace(`${CHECKLIST}!`, '').replace(/\$/g, '');

/** One line for each required field of a section. */
export function fieldLines(draft: Draft, sheet: SheetDraft, section: PackSection, top: number): Laid {
  const fields = section.fields.filter(isRequired);
  if (fields.length === 0) return { row: top, missing: 0 };
  put(sheet, top, WHAT, section.title, 'group');
  for (const column of [STATE, LEFT, WHERE]) put(sheet, top, column, null, 'group');
  let [row, missing] = [top + 1, 0];
  for (const field of fields) {
    const count = underCondition(draft, field, missingField(draft, field.role));
    put(sheet, row, WHAT, field.label, 'line');
    put(sheet, row, STATE, choose(`${at(row, LEFT)}=0`, 'Done', 'Missing', count.result === 0), 'line');
    put(sheet, row, LEFT, count, 'line', '0');
    link(sheet, row, draft.fields.get(field.role));
    missing += count.result;
    row += 1;
  }
  return { row, missing };
}

/** How many rows have been begun, and for each required column how many of them lack it. */
export function tableLines(draft: Draft, sheet: SheetDraft, section: PackSection, top: number): Laid {
  const fields = section.fields.filter(isRequired);
  if (fields.length === 0) return { row: top, missing: 0 };
  const counter = new TableCounter(draft, section.id);
  const begun = countRows(counter.rows, counter.begun());
  const begunAt = at(top, STATE);
  put(sheet, top, WHAT, section.title, 'group');
  put(sheet, top, STATE, begun, 'group', '[=0]"No rows yet";[=1]0" row begun";0" rows begun"');
  put(sheet, top, LEFT, null, 'group');
  put(sheet, top, WHERE, null, 'group');
  const optional = section.mayStayEmpty;
  let [row, missing] = [top + 1, 0];
  for (const field of fields) {
    const filled = countRows(counter.rows, counter.filled(field.role));
    // A table that has to have a row lacks each of its fields once while it has none.
    const wanted = optional ? begunAt : `MAX(1,${begunAt})`;
    const plain: Count = {
      formula: `${wanted}-${filled.formula}`,
      result: (optional ? begun.result : Math.max(1, begun.result)) - filled.result,
    };
    const count = underCondition(draft, field, plain);
    put(sheet, row, WHAT, field.label, 'line');
    put(sheet, row, STATE, tableState(row, begunAt, count.result, begun.result), 'line');
    put(sheet, row, LEFT, count, 'line', '0');
    link(sheet, row, draft.columns.get(field.role));
    missing += count.result;
    row += 1;
  }
  return { row, missing };
}

function tableState(row: number, begunAt: string, missing: number, begun: number): FormulaContent {
  const left = at(row, LEFT);
  const words = (count: number): string => `Missing in ${String(count)} ${count === 1 ? 'row' : 'rows'}`;
  return {
    formula:
      `IF(${left}=0,IF(${begunAt}=0,"Nothing needed so far","Done"),` +
      `IF(${begunAt}=0,"Missing","Missing in "&${left}&IF(${left}=1," row"," rows")))`,
    result: missing === 0 ? (begun === 0 ? 'Nothing needed so far' : 'Done') : begun === 0 ? 'Missing' : words(missing),
  };
}

function underCondition(draft: Draft, field: PackField, count: Count): Count {
  const condition = conditionOf(draft, field);
  if (!condition) return count;
  return { formula: `IF(${condition.formula},${count.formula},0)`, result: condition.result ? count.result : 0 };
}

/** One of two words. */
export function choose(test: string, yes: string, no: string, holds: boolean): FormulaContent {
  return { formula: `IF(${test},${quote(yes)},${quote(no)})`, result: holds ? yes : no };
}

/** A link to the first cell that the line is about. */
export function link(sheet: SheetDraft, row: number, place: (Position & { readonly sheet: string }) | undefined): void {
  if (!place) {
    put(sheet, row, WHERE, null, 'line');
    return;
  }
  const target = `#'${place.sheet.replace(/'/g, "''")}'!${at(place.row, place.column)}`;
  put(sheet, row, WHERE, { formula: `HYPERLINK(${quote(target)},${quote(place.sheet)})`, result: place.sheet }, 'link');
}
