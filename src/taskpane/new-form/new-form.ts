import { toA1 } from '../../domain/address';
import type { Pack } from '../../packs/schema';
import { carry, type CarriedOver, type Purpose } from '../../templates/carry-over';
import { fillForm, layoutPlan, type TemplatePlan } from '../../templates/plan';
import type { SheetPlan } from '../../templates/sheet-plan';
import type { Source } from './read-source';

/** A form that is about to be added, and what can be said of it before. */
export interface NewForm {
  readonly plan: TemplatePlan;
  /** Null for an empty form. */
  readonly carried: CarriedOver | null;
  /** Those that a person sees, in order. */
  readonly sheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  /** Where the cursor will be. */
  readonly cursor: { readonly sheet: string; readonly cell: string; readonly label: string };
}

/** `beside`: sheets that go into the workbook with those of the form. */
export function newForm(
  pack: Pack,
  from: { source: Source; purpose: Purpose } | null,
  beside: readonly SheetPlan[] = [],
): NewForm {
  const empty = layoutPlan(pack);
  const carried = from && carry(from.source.form, from.source.pack, pack, from.purpose);
  const form = carried ? fillForm(empty, carried.data) : empty;
  const plan = { ...form, sheets: [...form.sheets, ...beside] };
  const named = (hidden: boolean): string[] => plan.sheets.filter((sheet) => sheet.hidden === hidden).map(nameOf);
  return { plan, carried, sheets: named(false), hiddenSheets: named(true), cursor: cursorIn(plan) };
}

/** The other school's form from the first, unless it is of another kind: then it is the same school's. */
export const likelyPurpose = (source: Source, pack: Pack): Purpose =>
  source.pack.id === pack.id ? 'next-school' : 'same-school';

const nameOf = ({ name }: { readonly name: string }): string => name;

function cursorIn({ sheets: [first] }: TemplatePlan): NewForm['cursor'] {
  if (!first) return { sheet: '', cell: '', label: '' };
  const { row, column } = first.activeCell;
  const label = first.cells.find((cell) => cell.row === row && cell.column === column - 1)?.content;
  return { sheet: first.name, cell: toA1(row, column), label: typeof label === 'string' ? label : '' };
}
