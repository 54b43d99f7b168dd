import type { CheckResult } from '../engine/result';
import type { Step } from '../engine/safe-step';
import type { MeasureRow } from './row';

/** The sentence into its cell; nothing to write where the cell says the same, null where there is no cell for it. */
export function writeSentence(row: MeasureRow, sentence: string, result: CheckResult): Step | null {
  const place = row.places.get('measure.statement');
  if (!place) return null;
  const now = result.cellAt(place);
  const label = result.pack.field('measure.statement')?.label ?? 'Measure';
  const same = now.shown.trim() === sentence || sentence === '';
  return {
    label: `${label} in ${row.name}`,
    edits: same ? [] : [{ ...place, expect: now.value, value: sentence }],
    changes: same ? [] : [{ place, label, before: now.shown, after: sentence }],
  };
}
