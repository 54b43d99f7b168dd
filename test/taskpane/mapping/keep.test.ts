import { fromA1 } from '../../../src/domain/address';
import type { Edit } from '../../../src/domain/edit';
import type { Role } from '../../../src/domain/roles';
import type { Cell, Snapshot } from '../../../src/domain/snapshot';
import { MAPPING_SHEET } from '../../../src/reading/mapping/sheet';
import { examine } from '../support/examine';
import type { CheckResult, Understood } from '../../../src/taskpane/engine/result';
import { keepMapping } from '../../../src/taskpane/mapping/keep';
import { keyOf, meaningOf, needsALook, NOTHING_SAID, say, type Meanings } from '../../../src/taskpane/mapping/meanings';
import { summaryOf } from '../../../src/taskpane/mapping/words';
import { plainSheet, sheetText } from '../../support/sheet-text';

const PLAN = `
## Plan
Recommended actions
No | Support wanted | Starts | Finishes | Remarks | Success criteria
1  | English hub    | 2 March 2020 | 3 July 2020 | agreed with governors | 80% of Year 1 pass the phonics check by June 2020
2  | SLE for maths  | 2 March 2020 | 3 July 2020 | | 75% of Year 6 reach the expected standard in maths by July 2020`;

const look = (snapshot: Snapshot): CheckResult => examine(snapshot, '2020-01-22');
const entry = (result: CheckResult, heading: string): Understood => {
  const found = result.mapping.find((one) => one.heading === heading);
  if (!found) throw new Error(`no heading ${heading}`);
  return found;
};

/** The workbook after the mapping was kept in it, by whichever way. */
function kept(snapshot: Snapshot, said: Meanings): Snapshot {
  const keeping = keepMapping(look(snapshot), said);
  if (keeping.kind === 'cells') return withEdits(snapshot, keeping.step.edits);
  const sheets = keeping.plan.sheets.map(({ name, cells }) =>
    plainSheet(
      name,
      cells.map(({ row, column, content, format = 'General' }): Cell => ({
        row,
        column,
        value: content as string,
        format,
      })),
    ),
  );
  return { ...snapshot, sheets: [...snapshot.sheets, ...sheets] };
}

function withEdits(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = edits.filter((edit) => edit.sheet === sheet.name);
      const at = ({ cell }: Edit) => fromA1(cell) ?? { row: -1, column: -1 };
      const rest = sheet.cells.filter(
        ({ row, column }) => !own.some((edit) => at(edit).row === row && at(edit).column === column),
      );
      const written = own.flatMap((edit): Cell[] =>
        edit.value === null ? [] : [{ ...at(edit), value: edit.value, format: edit.format ?? 'General' }],
      );
      return { ...sheet, cells: [...rest, ...written].sort((a, b) => a.row - b.row || a.column - b.column) };
    }),
  };
}

const { snapshot } = sheetText(PLAN);

it('keeps what was understood on a sheet of the workbook, and reads by it from then on', () => {
  const after = look(kept(snapshot, NOTHING_SAID));
  expect(after.hasSheet(MAPPING_SHEET)).toBe(true);
  const before = look(snapshot);
  for (const { heading, role } of before.mapping)
    if (role !== null) expect(entry(after, heading)).toMatchObject({ role, how: 'confirmed', confidence: 1 });
  expect(after.mapping.map(({ sheet }) => sheet)).not.toContain(MAPPING_SHEET);
});

it('reads a heading as what the author says it means', () => {
  const before = look(snapshot);
  const said = say(entry(before, 'Remarks'), 'action.why', NOTHING_SAID, before.mapping);
  const after = look(kept(snapshot, said));
  expect(entry(after, 'Remarks')).toMatchObject({ role: 'action.why', how: 'confirmed' });
  expect(after.form.records('action')[0]?.get('action.why').raw).toBe('agreed with governors');
});

it('takes a meaning away from the heading of the same row that had it', () => {
  const { mapping, ...result } = look(snapshot);
  const wrong = entry({ ...result, mapping }, 'Starts');
  const said = say(entry({ ...result, mapping }, 'Remarks'), wrong.role, NOTHING_SAID, mapping);
  expect(meaningOf(wrong, said)).toBeNull();
  const after = look(kept(snapshot, said));
  expect(entry(after, 'Starts').role).toBeNull();
});

it('writes over the lines of a mapping that is there, and leaves none of a longer one behind', () => {
  const once = kept(snapshot, NOTHING_SAID);
  const result = look(once);
  const mapped = result.mapping.filter(({ role }) => role !== null);
  const said: Meanings = new Map(mapped.slice(1).map((one) => [keyOf(one), null]));
  const again = keepMapping(result, said);
  expect(again.kind).toBe('cells');
  const after = look(kept(once, said));
  expect(after.mapping.filter(({ role }) => role !== null).map(({ heading }) => heading)).toEqual([mapped[0]?.heading]);
  expect(keepMapping(result, NOTHING_SAID)).toMatchObject({ kind: 'cells', step: { edits: [] } });
});

it('says how sure it is in words', () => {
  const mapping = (['known', 'confirmed', 'similar', 'undecided', 'unknown'] as const).map((how): Understood => ({
    sheet: 'Plan',
    cell: 'A1',
    heading: how,
    role: how === 'unknown' ? null : ('action.end' satisfies Role),
    section: 'action',
    confidence: 1,
    how,
    rivals: [],
    field: null,
    sectionTitle: null,
  }));
  expect(summaryOf(mapping)).toBe('4 headings understood, 1 by likeness, 1 could be read two ways, 1 not understood');
  expect(summaryOf(mapping.slice(0, 1))).toBe('1 heading understood');
  expect(mapping.filter(needsALook).map(({ how }) => how)).toEqual(['similar', 'undecided', 'unknown']);
});
