import { existsSync } from 'node:fs';
import type { Form } from '../../domain/form';
import type { Snapshot } from '../../domain/snapshot';
import { UnreadableWorkbook } from '../../hosts/port';
import { readWorkbook } from '../../hosts/xlsx/snapshot';
import { shipped, shippedIds } from '../../packs';
import { offering } from '../../packs/catalogue/offering';
import type { Pack } from '../../packs/schema';
import { likeliest } from '../../reading/recognise';
import type { CarriedOver } from '../../templates/carry-over';
import * as failures from '../failures';
import type { NewOptions } from '../options';
import { mustBeWritable, toStandardOutput, writeNewFile } from '../output';
import { programmeFor } from '../programme';
import { readNamedFile } from '../read-file';
import type { ExitCode } from '../result';

/**
 * A form as a real workbook: empty, or begun from the form in another one, with an account of what came across. Where
 * a catalogue is named, its programmes are offered in a drop-down.
 */
export async function newCommand({ out, from, ...asked }: NewOptions): Promise<ExitCode> {
  mustBeWritable(out);
  if (existsSync(out)) throw new failures.Failure(failures.alreadyThere(out));
  const first = from === undefined ? null : firstForm(from);
  const { pack, catalogue } = programmeFor({ ...asked, pack: asked.pack ?? first?.in(shippedPacks()).pack.id });
  const begun = first ? await begin(first, pack) : null;
  // The writer of workbooks is large, and nothing else needs it.
  const [{ layoutPlan }, { writeTemplate }] = await Promise.all([
    import('../../templates/plan'),
    import('../../hosts/xlsx/write-template'),
  ]);
  const plan = layoutPlan(asked.catalogue === undefined ? pack : offering(catalogue, pack));
  await writeNewFile(out, await writeTemplate(plan, begun?.data));
  if (begun) await toStandardOutput().write(`${(await accountOf(begun)).join('\n')}\n`);
  return 0;
}

/** From the same programme it is the next school's form, from another the same school's. */
async function begin(first: FirstForm, to: Pack): Promise<CarriedOver> {
  const { carry } = await import('../../templates/carry-over');
  const { form, pack } = first.in([to, ...shippedPacks().filter(({ id }) => id !== to.id)]);
  return carry(form, pack, to, pack.id === to.id ? 'next-school' : 'same-school');
}

const shippedPacks = (): Pack[] => shippedIds.flatMap((id) => shipped(id)?.pack ?? []);

/** The workbook to begin from. */
interface FirstForm {
  /** The form in it, and the pack that it is most like. */
  in(packs: readonly Pack[]): { readonly form: Form; readonly pack: Pack };
}

function firstForm(path: string): FirstForm {
  const snapshot = snapshotOf(path);
  return {
    in: (packs) => {
      const found = likeliest(
        snapshot,
        packs.map((pack) => ({ pack })),
      );
      if (!found?.known) throw new failures.Failure(failures.nothingToBeginFrom(path));
      return found;
    },
  };
}

function snapshotOf(path: string): Snapshot {
  const bytes = readNamedFile(path);
  try {
    return readWorkbook(bytes);
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? new failures.Failure(`${path}: ${error.message}`) : error;
  }
}

async function accountOf(carried: CarriedOver): Promise<string[]> {
  const { leftByReason, replacedInWords, sizeInWords } = await import('../../templates/carry-over/account');
  const under = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  return [
    ...under(
      'Came across:',
      carried.sections.map((section) => `${section.title}: ${sizeInWords(section)}`),
    ),
    ...under('Left for you to fill in:', carried.replaced.map(replacedInWords)),
    ...under(
      'Stayed behind:',
      leftByReason(carried).flatMap(({ why, what }) => [why, ...what.map((one) => `  ${one}`)]),
    ),
  ];
}
