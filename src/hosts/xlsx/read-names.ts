import { areaFromA1 } from '../../domain/address';
import type { DefinedName } from '../../domain/snapshot';
import type { WorkbookPart } from './read-workbook-part';

/** Names that Excel keeps for itself: print areas, filters. */
const BUILT_IN = '_xlnm.';
/** Sheet!$A$1:$B$2, or 'It''s a sheet'!$A$1. */
const PLACE = /^=?(?:'((?:[^']|'')+)'|([^'!\s()[\]{},;]+))!([$A-Za-z0-9:]+)$/;

export function readNames(workbook: WorkbookPart): DefinedName[] {
  const sheets = new Map(workbook.sheets.map(({ name }) => [name.toLowerCase(), name]));
  return workbook.names
    .filter(({ name }) => !name.startsWith(BUILT_IN))
    .map(({ name, reference, tab }) => {
      const scope = tab === null ? undefined : workbook.tabs[tab];
      return { name, ...(scope === undefined ? {} : { scope }), target: targetOf(reference, sheets) };
    });
}

function targetOf(reference: string, sheets: ReadonlyMap<string, string>): DefinedName['target'] {
  const match = PLACE.exec(reference.trim());
  const sheet = sheets.get((match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? '').toLowerCase());
  const area = areaFromA1(match?.[3] ?? '');
  return sheet !== undefined && area ? { sheet, area } : null;
}
