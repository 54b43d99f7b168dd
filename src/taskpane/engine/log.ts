import type { Edit, EditValue } from '../../domain/edit';
import type { Place } from '../../domain/form';
import type { Change } from './result';

/** Something the pane wrote, and whether it still stands there. */
export interface Written {
  readonly id: number;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly edits: readonly Edit[];
  /** Puts back what stood there; each expects what we wrote. */
  readonly back: readonly Edit[];
  /** there: as we wrote it · back: as it was before, by our undo or by Excel's · changed: somebody has gone on from it */
  readonly stands: 'there' | 'back' | 'changed';
}

/** The edits that take a piece of writing back, in the opposite order. */
export function backOf(edits: readonly Edit[], formatAt: (place: Place) => string): readonly Edit[] {
  return [...edits].reverse().map((edit) => {
    const format = formatAt(edit);
    return {
      sheet: edit.sheet,
      cell: edit.cell,
      expect: edit.value,
      value: edit.expect,
      ...(edit.format === undefined || format === edit.format ? {} : { format }),
    };
  });
}

/**
 * What became of everything written, by what the cells hold now: whoever took it back, by which undo. An empty cell is
 * null or "" depending on the host.
 */
export function reconcile(log: readonly Written[], valueAt: (place: Place) => EditValue): readonly Written[] {
  const same = (one: EditValue, other: EditValue): boolean => (one ?? '') === (other ?? '');
  let moved = false;
  const after = log.map((written): Written => {
    const holds = (which: 'value' | 'expect'): boolean =>
      written.edits.every((edit) => same(valueAt(edit), edit[which]));
    const stands = holds('value') ? 'there' : holds('expect') ? 'back' : 'changed';
    if (stands === written.stands) return written;
    moved = true;
    return { ...written, stands };
  });
  return moved ? after : log;
}
