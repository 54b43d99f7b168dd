import { areaFromA1 } from '../domain/address';
import type { DefinedName } from '../domain/snapshot';

/** Sheet!$A$1:$B$2, or 'It''s a sheet'!$A$1. */
const PLACE = /^=?(?:'((?:[^']|'')+)'|([^'!\s()[\]{},;]+))!([$A-Za-z0-9:]+)$/;

/** Where a name's formula points; `sheets` gives each sheet's name as written by its name in lower case. */
export function targetOfName(formula: string, sheets: ReadonlyMap<string, string>): DefinedName['target'] {
  const match = PLACE.exec(formula.trim());
  const sheet = sheets.get((match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? '').toLowerCase());
  const area = areaFromA1(match?.[3] ?? '');
  return sheet !== undefined && area ? { sheet, area } : null;
}
