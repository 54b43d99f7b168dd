import type { Edit } from '../../domain/edit';
import type { Change, ShownFinding } from './result';

/** Something to write as one step: it is applied, logged and taken back as one. */
export interface Step {
  readonly label: string;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
}

/** Every safe fix of the findings as one step; of two that write the same cell, the first. */
export function safeStep(findings: readonly ShownFinding[]): Omit<Step, 'label'> & { readonly count: number } {
  const taken = new Set<string>();
  const edits: Edit[] = [];
  const changes: Change[] = [];
  let count = 0;
  for (const { fixes } of findings) {
    const safe = fixes.find(({ fix }) => fix.kind === 'safe');
    if (!safe) continue;
    const places = safe.fix.edits.map(({ sheet, cell }) => `${sheet}!${cell}`);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    edits.push(...safe.fix.edits);
    changes.push(...safe.changes);
    count += 1;
  }
  return { edits, changes, count };
}
