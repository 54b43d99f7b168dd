/// <reference types="office-js" />
import { targetOfName } from '../name-target';

type IsOurs = (sheet: { readonly id: string; readonly name: string }) => boolean;

/** Deletes sheets, and the names of their cells, which would stand for nothing afterwards. Gives what is left: none. */
export async function takeBack(context: Excel.RequestContext, isOurs: IsOurs): Promise<readonly string[]> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id, items/name');
  names.load('items/name, items/formula');
  await context.sync();
  const ours = worksheets.items.filter(isOurs);
  if (ours.length === 0) return [];
  const sheets = new Map(ours.map(({ name }) => [name.toLowerCase(), name]));
  for (const name of names.items) if (targetOfName(String(name.formula), sheets)) name.delete();
  for (const sheet of ours) sheet.delete();
  await context.sync();
  return [];
}

/** Which of them are still there. */
export async function leftOf(context: Excel.RequestContext, isOurs: IsOurs): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id, items/name');
  await context.sync();
  return worksheets.items.filter(isOurs).map(({ name }) => name);
}
