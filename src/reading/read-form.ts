import type { Form } from '../domain/form';
import type { Snapshot } from '../domain/snapshot';
import { indexOf } from '../packs/lookup';
import type { Pack } from '../packs/schema';
import { FormBuilder } from './form-builder';
import { madeForOther } from './made-for';
import { confirmedIn } from './mapping/apply';
import { sheetsOf } from './sheets';

export { NAME_PREFIX } from './named-cells';

/**
 * Reads a snapshot through a pack: by the workbook's own mapping, defined names, Excel tables, headings and labels,
 * never by fixed address. Total: any snapshot gives a form, in the worst case one in which everything is absent.
 */
export function readForm(snapshot: Snapshot, pack: Pack): Form {
  const index = indexOf(pack);
  const builder = new FormBuilder(snapshot, index, confirmedIn(snapshot, index));
  const { first, rest } = sheetsOf(snapshot, pack);
  for (const sheet of first) builder.readSheet(sheet);
  for (const sheet of rest) builder.readSheet(sheet, true);
  const madeFor = madeForOther(snapshot, pack);
  return madeFor ? { ...builder.finish(), madeFor } : builder.finish();
}
