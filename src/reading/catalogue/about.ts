import type { Sheet } from '../../domain/snapshot';
import { ABOUT_SHEET } from '../../packs/catalogue/sheet';
import { quoted } from '../../packs/slips/nearest';
import { display } from '../display';
import { gridOf, type Grid } from '../grid';
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
      found.set(label, { row, ...valueBeside(grid, row, column, label, date1904) });
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
  const answer = official ? yesOrNo(official.text) : false;
  if (official && answer === undefined)
    problems.at(
      official.row,
      official.column,
      official.text === '' ? 'Enter Yes or No' : `Official must be Yes or No, not ${quoted(official.text)}`,
    );
  about.official = answer ?? false;
  return { about, problems: problems.lines };
}

/** Cells that somebody left free between a label and its value. */
const FURTHER = 2;

/** What can only be the value of its label. Further to the right than the next cell, guidance stands as well. */
const TELLING: Readonly<Record<Label, (text: string) => boolean>> = {
  pack: (text) => /^[a-z0-9]+(?:-[a-z0-9]+)+$/i.test(text),
  version: (text) => /^\d+(?:\.\d+){1,3}$/.test(text),
  label: () => false,
  official: (text) => yesOrNo(text) !== undefined,
};

/** The value stands in the cell right of its label, or of the merge that holds the label; else where it is plain. */
function valueBeside(
  grid: Grid,
  row: number,
  column: number,
  label: Label,
  date1904: boolean,
): { column: number; text: string } {
  const next = (grid.merge(row, column)?.right ?? column) + 1;
  const textIn = (at: number): string => display(grid.at(row, at), date1904).trim();
  for (let at = next; at <= next + FURTHER; at += 1) {
    const text = textIn(at);
    if (text !== '' && (at === next || TELLING[label](text))) return { column: at, text };
  }
  return { column: next, text: '' };
}
