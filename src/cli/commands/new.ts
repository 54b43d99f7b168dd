import { existsSync } from 'node:fs';
import { shipped } from '../../packs';
import * as failures from '../failures';
import type { NewOptions } from '../options';
import { mustBeWritable, writeNewFile } from '../output';
import type { ExitCode } from '../result';

/** An empty form, as a real workbook. */
export async function newCommand({ pack: id, out }: NewOptions): Promise<ExitCode> {
  mustBeWritable(out);
  if (existsSync(out)) throw new failures.Failure(failures.alreadyThere(out));
  const programme = shipped(id);
  if (!programme) throw new failures.Failure(failures.noSuchPack(id, []));
  // The writer of workbooks is large, and nothing else needs it.
  const [{ layoutPlan }, { writeTemplate }] = await Promise.all([
    import('../../templates/plan'),
    import('../../hosts/xlsx/write-template'),
  ]);
  await writeNewFile(out, await writeTemplate(layoutPlan(programme.pack)));
  return 0;
}
