/// <reference types="office-js" />
import type { Position } from '../../domain/address';
import type { Edit, EditOutcome, EditRefusal, EditValue } from '../../domain/edit';
import { isSame, refusalOf } from '../decide-edit';
import { inputFor } from './cell-input';
import { placeKey, readTargets, type Target, type TargetSheet } from './read-targets';
import { codeOf, EDITING } from './run';
import { type Held, type PlacedInput, writeTargets, type Written } from './write-targets';

export interface PlacedEdit {
  readonly edit: Edit;
  readonly place: Position;
}

/** A cell that is to be written: its value after all accepted edits, and those edits. */
interface Pending {
  readonly sheet: TargetSheet;
  readonly target: Target;
  readonly place: Position;
  value: EditValue;
  format: string | undefined;
  readonly edits: Edit[];
}

/**
 * Reads, compares, writes and reads again, in two messages. A cell that somebody else changed between the two gets
 * back what they wrote, and its edits are refused.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly PlacedEdit[],
  writing: (inputs: readonly PlacedInput[]) => void,
): Promise<EditOutcome[]> {
  const sheets = await readExisting(context, edits);
  const refused = new Map<Edit, EditRefusal>();
  const pending = new Map<string, Pending>();
  for (const { edit, place } of edits) {
    const sheet = sheets.get(edit.sheet.toLowerCase());
    const refusal = sheet ? decide(edit, place, sheet, pending) : { why: 'no-sheet' as const };
    if (refusal) refused.set(edit, refusal);
  }
  const inputs = new Map([...pending.values()].flatMap((cell) => withInput(cell, refused)));
  if (inputs.size > 0) {
    writing([...inputs.keys()]);
    await settle(context, inputs, refused);
  }
  return edits.map(({ edit }) => ({ edit, refused: refused.get(edit) ?? null }));
}

/** A sheet that is gone stops the whole message; then the names of those that are left are asked for. */
async function readExisting(
  context: Excel.RequestContext,
  edits: readonly PlacedEdit[],
): Promise<Map<string, TargetSheet>> {
  const wanted = new Map<string, Position[]>();
  for (const { edit, place } of edits) {
    const name = edit.sheet.toLowerCase();
    wanted.set(name, [...(wanted.get(name) ?? []), place]);
  }
  try {
    return await readTargets(context, wanted, false);
  } catch (error) {
    const code = codeOf(error);
    if (code === null || code === EDITING) throw error;
    // What Excel answers for too many merged areas is not documented.
    if (code !== 'ItemNotFound') return readTargets(context, wanted, true);
  }
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  return readTargets(context, new Map([...wanted].filter(([name]) => there.has(name))), true);
}

function decide(edit: Edit, place: Position, sheet: TargetSheet, pending: Map<string, Pending>): EditRefusal | null {
  const target = sheet.cells.get(placeKey(place));
  if (!target) throw new RangeError(`${edit.cell} was not read`);
  const key = `${sheet.name} ${placeKey(place)}`;
  const before = pending.get(key);
  const value = before ? before.value : target.value;
  const cell = target.formula === undefined ? undefined : { formula: target.formula };
  const refusal = refusalOf(edit, sheet, place, { cell, value, locked: target.locked });
  if (refusal) return refusal;
  const format = edit.format ?? before?.format;
  const wanted = { value: edit.value, ...(format === undefined ? {} : { format }) };
  if (!inputFor(wanted, target.format, sheet.mayFormat)) return { why: 'protected' };
  const next = before ?? { sheet, target, place, value: null, format: undefined, edits: [] };
  Object.assign(next, { value: edit.value, format });
  next.edits.push(edit);
  pending.set(key, next);
  return null;
}

function withInput(cell: Pending, refused: Map<Edit, EditRefusal>): [PlacedInput, Pending][] {
  const { sheet, target, place, value, format, edits } = cell;
  const input = inputFor({ value, ...(format === undefined ? {} : { format }) }, target.format, sheet.mayFormat);
  if (input) return [[{ ...input, ...place, sheet: sheet.name }, cell]];
  for (const edit of edits) refused.set(edit, { why: 'protected' });
  return [];
}

async function settle(
  context: Excel.RequestContext,
  inputs: ReadonlyMap<PlacedInput, Pending>,
  refused: Map<Edit, EditRefusal>,
): Promise<void> {
  const written = await writeTargets(context, [...inputs.keys()]);
  const restored: PlacedInput[] = [];
  for (const [input, cell] of inputs) {
    const refusal = lossOf(cell, written.get(input) ?? null);
    if (!refusal) continue;
    for (const edit of cell.edits) refused.set(edit, refusal.refusal);
    if (refusal.putBack) restored.push({ ...restoring(refusal.putBack, cell), ...cell.place, sheet: cell.sheet.name });
  }
  if (restored.length > 0) await writeTargets(context, restored);
}

interface Loss {
  readonly refusal: EditRefusal;
  /** What somebody else had written and we wrote over. */
  readonly putBack: Held | null;
}

function lossOf({ target, value }: Pending, written: Written | null): Loss | null {
  if (!written) return { refusal: { why: 'protected' }, putBack: null };
  const { before, after } = written;
  if (before.formula !== target.formula || !isSame(before.value, target.value)) {
    const refusal: EditRefusal =
      before.formula === undefined ? { why: 'changed', found: before.value } : { why: 'formula' };
    return { refusal, putBack: before };
  }
  const took = after.formula === undefined && isSame(after.value, value);
  return took ? null : { refusal: { why: 'changed', found: after.value }, putBack: null };
}

function restoring(
  { value, formula }: Held,
  { target, sheet }: Pending,
): { input: PlacedInput['input']; format: string | null } {
  if (formula !== undefined) return { input: `=${formula}`, format: sheet.mayFormat ? target.format : null };
  const input = inputFor({ value, format: target.format }, '', sheet.mayFormat);
  return input ?? { input: value ?? '', format: null };
}
