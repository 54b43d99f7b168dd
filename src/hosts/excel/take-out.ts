/// <reference types="office-js" />
import { toA1 } from '../../domain/address';
import type { Place } from '../../domain/form';
import type { Sheet, Snapshot } from '../../domain/snapshot';
import type { SheetsPlan } from '../../templates/sheet-plan';
import { countsOn, enteredIn } from '../entered-since';
import type { TakeOutOutcome } from '../port';
import { codeOf, EDITING } from './run';
import { leftOf, takeBack } from './take-back';

/** Sheets that this host has inserted. */
export interface Inserted {
  readonly plan: SheetsPlan;
  /** In the order of the plan. */
  readonly ids: readonly string[];
  /** The workbook as it was first read with them in it; null before. */
  readAs: WorkbookRead | null;
}

/** A workbook, with the ids of its sheets in the order of their tabs. */
export interface WorkbookRead {
  readonly snapshot: Snapshot;
  readonly shape: { readonly sheets: readonly { readonly id: string }[] } | null;
}

/** Deletes the sheets that were inserted, and the names of their cells, where nothing is lost by it. */
export async function takeOut(
  context: Excel.RequestContext,
  inserted: Inserted,
  now: WorkbookRead,
  evenIfEntered: boolean,
): Promise<TakeOutOutcome> {
  const { snapshot } = now;
  const ours = sheetsOf(inserted, now);
  const before = inserted.readAs && sheetsOf(inserted, inserted.readAs);
  const others = snapshot.sheets.filter((sheet) => ![...ours.values()].includes(sheet));
  if (ours.size === 0) return { refused: null, sheets: [] };
  if (snapshot.protectedStructure) return { refused: 'protected' };
  if (!others.some(({ visibility }) => visibility === 'visible')) return { refused: 'last' };
  const entered = inserted.plan.sheets.flatMap((plan, tab): Place[] => {
    const id = inserted.ids[tab] ?? '';
    const sheet = ours.get(id);
    const places = sheet ? enteredIn(plan, sheet, before?.get(id) ?? null) : [];
    return places.map(({ row, column }) => ({ sheet: sheet?.name ?? plan.name, cell: toA1(row, column) }));
  });
  const counting = countingOn([...ours.values()], others, snapshot);
  if (!evenIfEntered && entered.length + counting.length > 0) return { refused: 'entered', entered, counting };
  const isOurs = ({ id }: { readonly id: string }): boolean => ours.has(id);
  try {
    await takeBack(context, isOurs);
  } catch (error) {
    if (codeOf(error) === null || codeOf(error) === EDITING) throw error;
    return { refused: 'failed', left: await leftOf(context, isOurs) };
  }
  return { refused: null, sheets: [...ours.values()].map(({ name }) => name) };
}

/** By id, those that are there. */
function sheetsOf({ ids }: Inserted, { snapshot, shape }: WorkbookRead): ReadonlyMap<string, Sheet> {
  const there = new Map(snapshot.sheets.map((sheet, tab) => [shape?.sheets[tab]?.id, sheet]));
  return new Map(
    ids.flatMap((id): [string, Sheet][] => {
      const sheet = there.get(id);
      return sheet ? [[id, sheet]] : [];
    }),
  );
}

/** Formulas that a person wrote elsewhere: without these sheets they would show #REF!. */
function countingOn(ours: readonly Sheet[], others: readonly Sheet[], { names }: Snapshot): Place[] {
  const lower = (name: string): string => name.toLowerCase();
  const sheets = new Set(ours.map(({ name }) => lower(name)));
  const named = names.filter(({ target }) => target !== null && sheets.has(lower(target.sheet)));
  const tables = ours.flatMap((sheet) => sheet.tables);
  const words = new Set([...named, ...tables].map(({ name }) => lower(name)));
  return others.flatMap(({ name, cells }) =>
    cells
      .filter(({ formula }) => formula !== undefined && countsOn(formula, sheets, words))
      .map(({ row, column }) => ({ sheet: name, cell: toA1(row, column) })),
  );
}
