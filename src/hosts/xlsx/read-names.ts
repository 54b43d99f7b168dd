import type { DefinedName } from '../../domain/snapshot';
import { targetOfName } from '../name-target';
import type { WorkbookPart } from './read-workbook-part';

/** Names that Excel keeps for itself: print areas, filters. */
const BUILT_IN = '_xlnm.';

export function readNames(workbook: WorkbookPart): DefinedName[] {
  const sheets = new Map(workbook.sheets.map(({ name }) => [name.toLowerCase(), name]));
  return workbook.names
    .filter(({ name }) => !name.startsWith(BUILT_IN))
    .map(({ name, reference, tab }) => {
      const scope = tab === null ? undefined : workbook.tabs[tab];
      return { name, ...(scope === undefined ? {} : { scope }), target: targetOfName(reference, sheets) };
    });
}
