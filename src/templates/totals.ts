import type { Role } from '../domain/roles';
import type { PackSection } from '../packs/schema';
import { NAME_PREFIX } from '../reading/read-form';
import { put, type Draft, type SheetDraft } from './draft';
import { MONEY_FORMAT } from './form-data';
import { quote, reference, sameWords, trimmed } from './formula-text';
import { limitsOf, TIER_LIMITS, TIER_VALUES } from './lists-sheet';
import type { FormulaContent } from './sheet-plan';

/** The columns that a total counts. */
const COUNTED: Readonly<Partial<Record<Role, Role>>> = { 'totals.funded': 'cost.total' };

/**
 * Totals stand at the top right, above the column they count, so that the table below may grow. Beside the total:
 * the limit of the tier or cohort, or the plan's own, and what is left.
 */
export function layTotals(draft: Draft, sheet: SheetDraft, section: PackSection): void {
  let row = 0;
  for (const field of section.fields) {
    const counted = draft.columns.get(COUNTED[field.role] ?? field.role);
    const column = Math.max(1, counted?.column ?? sheet.widths.length - 1);
    put(sheet, row, column - 1, field.label, 'labelRight');
    put(
      sheet,
      row,
      column,
      counted ? sumOf(draft, field.role) : draft.value(field.role).content,
      'computed',
      MONEY_FORMAT,
    );
    draft.fields.set(field.role, { sheet: sheet.name, row, column });
    draft.name(`${NAME_PREFIX}${field.role}`, sheet, row, column);
    row += 1;
    const limit = field.role === 'totals.funded' ? limitOf(draft) : null;
    if (!limit) continue;
    const total = reference(sheet.name, row - 1, column);
    const left = `${reference(sheet.name, row, column)}-${total}`;
    const sum = totalFunded(draft);
    put(
      sheet,
      row,
      column - 1,
      draft.fields.has('school.tier') ? 'Limit of the tier' : 'What the plan is held to',
      'labelRight',
    );
    put(sheet, row, column, limit, 'computed', MONEY_FORMAT);
    put(sheet, row + 1, column - 1, 'Left within the limit', 'labelRight');
    put(
      sheet,
      row + 1,
      column,
      {
        formula: `IF(ISNUMBER(${reference(sheet.name, row, column)}),${left},${quote(noLimit(draft))})`,
        result: typeof limit.result === 'number' ? round(limit.result - sum) : noLimit(draft),
      },
      'computed',
      MONEY_FORMAT,
    );
    draft.limit = { sheet: sheet.name, row, column };
    row += 2;
  }
}

const noLimit = (draft: Draft): string => (draft.fields.has('school.tier') ? 'No tier yet' : 'No limit yet');

const round = (amount: number): number => Math.round(amount * 100) / 100;

export function totalFunded(draft: Draft): number {
  const amounts = draft.column('cost.total', 'cost').map(({ content }) => (typeof content === 'number' ? content : 0));
  return round(amounts.reduce((sum, amount) => sum + amount, 0));
}

function sumOf(draft: Draft, role: Role): FormulaContent {
  const counted = draft.columns.get(COUNTED[role] ?? role);
  if (!counted) return { formula: '0', result: 0 };
  return {
    formula: `SUM(${reference(counted.sheet, counted.row, counted.column, counted.lastRow)})`,
    result: totalFunded(draft),
  };
}

/** The limit that a plan states, or that of the tier or cohort that is chosen; words where there is none yet. */
export function limitOf(draft: Draft): FormulaContent | null {
  const stated = draft.fields.get('plan.limit');
  const chosen = limitOfChoice(draft);
  if (!stated || !chosen) return chosen;
  const own = reference(stated.sheet, stated.row, stated.column);
  const { content } = draft.value('plan.limit');
  return {
    formula: `IF(ISNUMBER(${own}),${own},${chosen.formula})`,
    result: typeof content === 'number' ? content : chosen.result,
  };
}

function limitOfChoice(draft: Draft): FormulaContent | null {
  const role = draft.fields.has('school.tier') ? 'school.tier' : 'plan.cohort';
  const choice = draft.fields.get(role);
  const [values, limits] = [draft.lists.get(TIER_VALUES), draft.lists.get(TIER_LIMITS)];
  if (!choice || values === undefined || limits === undefined) return null;
  const chosen = trimmed(String(draft.value(role).content ?? ''));
  const found = limitsOf(draft.pack).find(({ value }) => sameWords(value, chosen));
  return {
    formula: `IFERROR(INDEX(${limits},MATCH(TRIM(${reference(choice.sheet, choice.row, choice.column)}),${values},0)),${quote(noLimit(draft))})`,
    result: found?.limit ?? noLimit(draft),
  };
}
