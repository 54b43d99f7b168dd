import { NAME_PREFIX } from '../reading/read-form';
import { COLOURS } from './looks';
import { LISTS, YES_NO, YES_NO_LIST, put, type Draft, type SheetDraft } from './draft';
import type { Pack } from '../packs/schema';
import { reference } from './formula-text';

/** Names of the cells that say which pack a workbook was made from. */
export const PACK_NAME = `${NAME_PREFIX}pack`;
export const PACK_VERSION_NAME = `${NAME_PREFIX}packVersion`;
/** Key of the limits of the tiers, or of the cohorts, which stand beside them. */
export const TIER_VALUES = 'tier values';
export const TIER_LIMITS = 'tier limits';

/** What each tier, or else each cohort, may cost. */
export function limitsOf({ settings }: Pack): readonly { readonly value: string; readonly limit: number }[] {
  if (settings.tiers.length > 0) return settings.tiers;
  return settings.cohorts.flatMap(({ value, limit }) => (limit === undefined ? [] : [{ value, limit }]));
}

/** The hidden sheet behind the drop-downs: one column a list. Made first, shown last. */
export function layLists(draft: Draft): SheetDraft {
  const sheet = draft.sheet(LISTS);
  sheet.hidden = true;
  sheet.tabColour = COLOURS.plainTab;
  put(sheet, 0, 0, 'Form', 'label');
  put(sheet, 1, 0, draft.pack.id, 'plain');
  put(sheet, 0, 1, 'Version', 'label');
  put(sheet, 1, 1, draft.pack.version, 'plain');
  draft.name(PACK_NAME, sheet, 1, 0);
  draft.name(PACK_VERSION_NAME, sheet, 1, 1);
  sheet.widths.push(22, 10);

  let column = 2;
  const add = (key: string, values: readonly (string | number)[]): void => {
    if (values.length === 0) return;
    put(sheet, 0, column, key, 'label');
    values.forEach((value, index) => {
      put(sheet, index + 1, column, value, 'plain');
    });
    draft.lists.set(key, reference(LISTS, 1, column, values.length));
    sheet.widths.push(28);
    column += 1;
  };
  add(
    YES_NO_LIST,
    YES_NO.choices.map(({ value }) => value),
  );
  for (const [name, list] of Object.entries(draft.pack.lists))
    add(
      name,
      list.choices.map(({ value }) => value),
    );
  const limits = limitsOf(draft.pack);
  add(
    TIER_VALUES,
    limits.map(({ value }) => value),
  );
  add(
    TIER_LIMITS,
    limits.map(({ limit }) => limit),
  );
  return sheet;
}
