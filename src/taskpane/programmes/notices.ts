import type { CheckResult } from '../engine/result';
import { broken, isOwn } from './own';
import { titleOf } from './titles';

/**
 * By which programme a workbook was checked, wherever that is not what everybody would expect: a line each.
 * `missing`: the programme that the workbook says it is a form of, where nobody has brought it.
 */
export function noticesOn({ known, pack: { pack } }: CheckResult, missing: string | null): readonly string[] {
  const lines = [...broken.values()].map(({ says }) => says);
  if (known && isOwn(pack))
    lines.push(`Checked by a programme of your own: ${titleOf(pack)}, version ${pack.version}.`);
  if (missing !== null)
    lines.push(
      `This workbook says that it is a form of the programme ‘${missing}’, which is not on this computer. Choose its file under Show what I understood.`,
    );
  return lines;
}
