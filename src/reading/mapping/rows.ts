import type { IsoDate } from '../../domain/calendar';
import { indexOf } from '../../packs/lookup';
import type { Pack } from '../../packs/schema';
import { MAPPING_HEADINGS, NOTHING, PACK_LABEL, VERSION_LABEL } from './sheet';
import type { Choice } from './stored';

const SENTENCE =
  'RAF Ready reads this workbook by these headings, as its author confirmed them. Delete a line, or this sheet, to let it guess again.';

/** The whole mapping sheet as texts, row by row: what it is for, the programme, its headings, a line for each choice. */
export function mappingRows(choices: readonly Choice[], pack: Pack, today: IsoDate): string[][] {
  const index = indexOf(pack);
  return [
    [SENTENCE],
    [PACK_LABEL, pack.id, VERSION_LABEL, pack.version],
    [...MAPPING_HEADINGS],
    ...choices.map(({ sheet, heading, role, cell }) => [
      sheet,
      heading,
      role === null ? 'Nothing' : (index.field(role)?.label ?? role),
      role ?? NOTHING,
      cell ?? '',
      today,
    ]),
  ];
}
