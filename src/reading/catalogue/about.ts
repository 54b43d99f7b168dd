import type { Sheet } from '../../domain/snapshot';
import { ABOUT_SHEET } from '../../packs/catalogue/sheet';
import { quoted } from '../../packs/slips/nearest';
import { display } from '../display';
import { gridOf } from '../grid';
import { normalise } from '../words';
import { yesOrNo } from './facts';
import { Problems } from './problems';

/** What a catalogue says of itself. */
export interface About {
  readonly pack: string;
  readonly version: string;
  readonly label: string;
  readonly official: boolean;
}

type Label = keyof About;
const LABELS: ReadonlyMap<string, Label> = new Map([
  ['pack', 'pack'],
  ['version', 'version'],
  ['label', 'label'],
  ['official', 'official'],
]);

/** The sheet of that name, whatever its capitals. */
export const sheetCalled = (name: string, sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.trim().toLowerCase() === name.toLowerCase());

export function aboutIn(sheets: readonly Sheet[], date1904: boolean): { about: About; problems: readonly string[] } {
  const sheet = sheetCalled(ABOUT_SHEET, sheets);
  const about = { pack: '', version: '', label: '', official: false };
  if (!sheet) {
    const what = 'it names the pack, the version, a label, and says whether the list is official';
    return { about, problems: [`There is no sheet ${ABOUT_SHEET} in this workbook: ${what}`] };
  }
  const problems = new Problems(sheet.name);
  const found = new Map<Label, { row: number; column: number; text: string }>();
  const grid = gridOf(sheet);
  for (const { row, cells } of grid.rows)
    for (const { column, value } of cells) {
      const label = typeof value === 'string' ? LABELS.get(normalise(value)) : undefined;
      if (label === undefined || found.has(label)) continue;
      // The value stands in the next cell to the right, or under a heading's merge a little further.
      const cell = [1, 2, 3].map((step) => grid.at(row, column + step)).find((one) => one !== undefined);
      found.set(label, { row, column: cell?.column ?? column + 1, text: display(cell, date1904).trim() });
    }
  const need = (label: Label, enter: string): string => {
    const at = found.get(label);
    if (at === undefined) problems.onSheet(`add a row ${label.slice(0, 1).toUpperCase()}${label.slice(1)}. ${enter}`);
    else if (at.text === '') problems.at(at.row, at.column, enter);
    return at?.text ?? '';
  };
  about.pack = need('pack', 'Enter the programme, such as si-offer-2019-20');
  about.version = need('version', 'Enter the version as three numbers, such as 1.0.0');
  about.label = need('label', 'Enter how the list came about, such as List of the regional team, March 2020');
  const version = found.get('version');
  if (version && version.text !== '' && !/^\d+\.\d+\.\d+$/.test(version.text))
    problems.at(
      version.row,
      version.column,
      `Version must be three numbers such as 1.0.0, not ${quoted(version.text)}`,
    );
  const official = found.get('official');
  const answer = official && official.text !== '' ? yesOrNo(official.text) : false;
  if (official && answer === undefined)
    problems.at(official.row, official.column, `Official must be Yes or No, not ${quoted(official.text)}`);
  about.official = answer ?? false;
  return { about, problems: problems.lines };
}
