import { GAPS } from '../../domain/gaps';
import type { InsertOutcome } from '../../hosts/port';
import { NAME_PREFIX } from '../../reading/read-form';
import type { CarriedOver, CarriedSection, Replaced } from '../../templates/carry-over';
import type { Note } from '../engine/state';
import type { NewForm } from './new-form';

export const IN_A_NEW_WORKBOOK = 'Open a new workbook, open this pane there and choose New form.';

/** What became of a form that was to be added, in one line. */
export function outcomeInWords(
  outcome: InsertOutcome,
  { sheets }: NewForm,
  title: string,
): Pick<Note, 'tone' | 'text'> {
  const refused = (text: string): Pick<Note, 'tone' | 'text'> => ({ tone: 'refused', text });
  switch (outcome.refused) {
    case null:
      return {
        tone: 'done',
        text: `Added: ${title}, on ${counted(sheets.length, 'sheet')}. Nothing else in the workbook was changed.`,
      };
    case 'name-taken':
      return refused(
        outcome.names.every((name) => name.toLowerCase().startsWith(NAME_PREFIX))
          ? `This workbook holds such a form already, on sheets that were given other names. ${IN_A_NEW_WORKBOOK}`
          : `This workbook has ${sheetsCalled(outcome.names)} already. ${IN_A_NEW_WORKBOOK}`,
      );
    case 'protected':
      return refused(
        'The workbook is protected, so no sheet can be added. Take the protection off in Excel first (Review, Protect Workbook).',
      );
    case 'not-here':
      return refused('A form cannot be added from here. Open a workbook in Excel, and this pane beside it.');
    case 'failed':
      return refused(
        outcome.left.length === 0
          ? 'Excel stopped midway. What had been added was taken away again, so the workbook is as it was. Try again.'
          : `Excel stopped midway, and ${sheetsCalled(outcome.left, 'the ')} could not be taken away again. Delete ${outcome.left.length === 1 ? 'it' : 'them'}, then try again.`,
      );
  }
}

const MOST_NAMES = 4;

/** "a sheet called Actions", "sheets called Actions and Costs" */
function sheetsCalled(names: readonly string[], article = ''): string {
  const some =
    names.length > MOST_NAMES
      ? [...names.slice(0, MOST_NAMES - 1), `${String(names.length - MOST_NAMES + 1)} others`]
      : names;
  const one = article === '' ? 'a ' : article;
  return `${names.length === 1 ? `${one}sheet` : `${article}sheets`} called ${listed(some)}`;
}

/** "School, Needs and Actions" */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

export const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

/** "5 rows", "9 fields" */
export const sizeInWords = ({ rows, values }: CarriedSection): string =>
  rows === null ? counted(values, 'field') : counted(rows, 'row');

/** "‘Hollin Moor’ became [name of school] in 3 places" */
export const replacedInWords = ({ what, by, times }: Replaced): string =>
  `${what === null ? (by === GAPS.date ? 'Days and years' : 'Figures') : `‘${what}’`} became ${by} in ${counted(times, 'place')}`;

/** What stays behind, gathered under each reason. */
export function leftByReason({ leftOut }: CarriedOver): { readonly why: string; readonly what: readonly string[] }[] {
  const reasons = new Map<string, string[]>();
  for (const { what, why } of leftOut) reasons.set(why, [...(reasons.get(why) ?? []), what]);
  return [...reasons].map(([why, what]) => ({ why, what }));
}
