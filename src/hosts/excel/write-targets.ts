/// <reference types="office-js" />
import type { Position } from '../../domain/address';
import type { EditValue } from '../../domain/edit';
import { formulaOf } from './blocks';
import type { CellInput } from './cell-input';
import { codeOf } from './run';

/** A cell to write. */
export interface PlacedInput extends CellInput, Position {
  readonly sheet: string;
}

/** What a cell held just before and just after it was written. */
export interface Written {
  readonly before: Held;
  readonly after: Held;
}

export interface Held {
  readonly value: EditValue;
  readonly formula: string | undefined;
}

/** Characters a message, counted once for what goes and twice for what comes back. */
const MAX_WEIGHT = 1_000_000;

/**
 * Writes cells and says what each held before and after. Within one message nothing of anybody else's comes between,
 * so a change since the cell was compared shows in `before`. Null for cells that Excel refused (a sheet that was
 * protected meanwhile).
 */
export async function writeTargets(
  context: Excel.RequestContext,
  inputs: readonly PlacedInput[],
): Promise<Map<PlacedInput, Written | null>> {
  const written = new Map<PlacedInput, Written | null>();
  for (const runs of messagesOf(runsOf(inputs))) {
    for (const [input, held] of await writeRuns(context, runs)) written.set(input, held);
  }
  return written;
}

/** Cells below each other: one range, one array. */
type Run = readonly [PlacedInput, ...PlacedInput[]];

async function writeRuns(
  context: Excel.RequestContext,
  runs: readonly Run[],
): Promise<Map<PlacedInput, Written | null>> {
  const asked = runs.map((run) => {
    const before = ask(context, run);
    const target = rangeOf(context, run);
    if (run.some(({ format }) => format !== null)) target.numberFormat = run.map(({ format }) => [format]);
    target.values = run.map(({ input }) => [input]);
    target.untrack();
    return { run, before, after: ask(context, run) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'AccessDenied') throw error;
    return writeOneByOne(context, runs);
  }
  return new Map(
    asked.flatMap(({ run, before, after }) =>
      run.map((input, down): [PlacedInput, Written] => [
        input,
        { before: heldIn(before, down), after: heldIn(after, down) },
      ]),
    ),
  );
}

/** One refused run stops a message; written alone, the others are not held up by it. */
async function writeOneByOne(
  context: Excel.RequestContext,
  runs: readonly Run[],
): Promise<Map<PlacedInput, Written | null>> {
  if (runs.length === 1) return new Map((runs[0] ?? []).map((input) => [input, null]));
  const written = new Map<PlacedInput, Written | null>();
  for (const run of runs) {
    for (const [input, held] of await writeRuns(context, [run])) written.set(input, held);
  }
  return written;
}

function rangeOf(context: Excel.RequestContext, [first, ...rest]: Run): Excel.Range {
  return context.workbook.worksheets
    .getItem(first.sheet)
    .getRangeByIndexes(first.row, first.column, 1 + rest.length, 1);
}

function ask(context: Excel.RequestContext, run: Run): Excel.Range {
  const range = rangeOf(context, run);
  range.load('values, formulas, valueTypes');
  range.untrack();
  return range;
}

function heldIn(range: Excel.Range, down: number): Held {
  const value: unknown = range.values[down]?.[0];
  const isNothing = value === '' || range.valueTypes[down]?.[0] === 'Error';
  return { value: isNothing ? null : (value as EditValue), formula: formulaOf(range.formulas[down]?.[0], value) };
}

function runsOf(inputs: readonly PlacedInput[]): Run[] {
  const runs: [PlacedInput, ...PlacedInput[]][] = [];
  const sorted = [...inputs].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  for (const input of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last?.sheet === input.sheet && last.column === input.column && last.row + 1 === input.row;
    if (run && follows) run.push(input);
    else runs.push([input]);
  }
  return runs;
}

function messagesOf(runs: readonly Run[]): Run[][] {
  const messages: Run[][] = [];
  let weight = Infinity;
  for (const run of runs) {
    const own = run.reduce((sum, { input }) => sum + 60 + String(input).length * 3, 600);
    if (weight + own > MAX_WEIGHT) {
      messages.push([]);
      weight = 0;
    }
    messages.at(-1)?.push(run);
    weight += own;
  }
  return messages;
}
