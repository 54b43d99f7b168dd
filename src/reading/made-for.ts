import { toA1 } from '../domain/address';
import type { MadeFor } from '../domain/form';
import type { Snapshot } from '../domain/snapshot';
import type { Pack } from '../packs/schema';
import { NAME_PREFIX } from './named-cells';
import { normalise } from './words';

/** The line below the title of a form that we made: "Form: School improvement offer 2019 to 2020, version 1.0.0". */
const STAMP = /^\s{0,9}Form: (.{1,150}), version (\d{1,9}(?:\.\d{1,9}){2})\s{0,9}$/;
/** It stands near the top of its sheet. */
const CELLS = 12;

/**
 * Where a form says that it was made for another version of the pack; null where it says the same version, another
 * programme or nothing. What a person can see and correct goes before the names that stand on a hidden sheet.
 */
export function madeForOther({ sheets, names }: Snapshot, { id, title, version }: Pack): MadeFor | null {
  const named = (name: string): (MadeFor & { readonly text: string }) | null => {
    const target = names.find((one) => one.name.toLowerCase() === NAME_PREFIX + name)?.target;
    const cell = sheets
      .find((sheet) => sheet.name === target?.sheet)
      ?.cells.find(({ row, column }) => row === target?.area.top && column === target.area.left);
    if (!cell || !target) return null;
    const text = String(cell.value).trim();
    return { text, version: text, place: { sheet: target.sheet, cell: toA1(cell.row, cell.column) } };
  };
  const said = named('pack');
  if (said && said.text !== id) return null;
  const stamp = stampIn(sheets, (text) => said !== null || normalise(text) === normalise(title));
  const made = stamp ?? (said ? named('packversion') : null);
  return made && made.version !== version ? { version: made.version, place: made.place } : null;
}

function stampIn(sheets: Snapshot['sheets'], isTitle: (text: string) => boolean): MadeFor | null {
  for (const { name, cells } of sheets)
    for (const { row, column, value } of cells.slice(0, CELLS)) {
      const [, title, version] = typeof value === 'string' ? (STAMP.exec(value) ?? []) : [];
      if (title !== undefined && version !== undefined && isTitle(title))
        return { version, place: { sheet: name, cell: toA1(row, column) } };
    }
  return null;
}
