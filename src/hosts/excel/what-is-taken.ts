/// <reference types="office-js" />
import type { SheetsPlan } from '../../templates/sheet-plan';
import type { InsertOutcome } from '../port';

/** What a workbook holds that a form could get in the way of. Names are in lower case, as Excel compares them. */
export interface Found {
  readonly protectedStructure: boolean;
  readonly sheets: ReadonlySet<string>;
  /** Of the workbook, with what each stands for. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: ReadonlySet<string>;
}

export async function lookAround(context: Excel.RequestContext): Promise<Found> {
  const { workbook } = context;
  const { worksheets, names, tables } = workbook;
  workbook.load('protection/protected');
  worksheets.load('items/name');
  names.load('items/name, items/formula');
  tables.load('items/name');
  await context.sync();
  const namesOf = (items: readonly { readonly name: string }[]): Set<string> =>
    new Set(items.map(({ name }) => name.toLowerCase()));
  return {
    protectedStructure: workbook.protection.protected,
    sheets: namesOf(worksheets.items),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    tables: namesOf(tables.items),
  };
}

/** Null where the form has room. */
export function refusalOf(plan: SheetsPlan, found: Found): InsertOutcome | null {
  if (found.protectedStructure) return { refused: 'protected' };
  const taken = (names: readonly string[]): string[] => names.filter((name) => found.sheets.has(name.toLowerCase()));
  const sheets = taken(plan.sheets.map(({ name }) => name));
  if (sheets.length > 0) return { refused: 'name-taken', names: sheets };
  // The workbook holds such a form already, on sheets that were renamed.
  const live = plan.names.map(({ name }) => name).filter((name) => isLive(found.names.get(name.toLowerCase())));
  return live.length > 0 ? { refused: 'name-taken', names: live } : null;
}

/** Names of a form whose sheets were deleted: they stand for nothing and only stand in the way. */
export function deadNames(plan: SheetsPlan, found: Found): string[] {
  return plan.names.map(({ name }) => name).filter((name) => found.names.has(name.toLowerCase()));
}

const isLive = (formula: string | undefined): boolean => formula !== undefined && !formula.includes('#REF!');

/** "Actions", or "Actions_2" where a table or a name of the workbook is called so. */
export function freeTableName(wanted: string, { tables, names }: Found): string {
  const isTaken = (name: string): boolean => tables.has(name.toLowerCase()) || names.has(name.toLowerCase());
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}_${number}`;
  return name;
}
