import { existsSync } from 'node:fs';
import { offering } from '../../packs/offering';
import * as failures from '../failures';
import type { NewOptions } from '../options';
import { mustBeWritable, writeNewFile } from '../output';
import { programmeFor } from '../programme';
import type { ExitCode } from '../result';

/** An empty form, as a real workbook; where a catalogue is named, its programmes are offered in a drop-down. */
export async function newCommand({ out, ...asked }: NewOptions): Promise<ExitCode> {
  mustBeWritable(out);
  if (existsSync(out)) throw new failures.Failure(failures.alreadyThere(out));
  const { pack, catalogue } = programmeFor(asked);
  // The writer of workbooks is large, and nothing else needs it.
  const [{ layoutPlan }, { writeTemplate }] = await Promise.all([
    import('../../templates/plan'),
    import('../../hosts/xlsx/write-template'),
  ]);
  const plan = layoutPlan(asked.catalogue === undefined ? pack : offering(catalogue, pack));
  await writeNewFile(out, await writeTemplate(plan));
  return 0;
}
