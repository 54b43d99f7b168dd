import type { InsertOutcome } from '../../hosts/port';
import { NAME_PREFIX } from '../../reading/read-form';
import { counted, listed } from '../../templates/carry-over/account';
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
