import type { Place } from '../../domain/form';
import type { InsertOutcome, TakeOutOutcome } from '../../hosts/port';
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

/** What became of a form that was to be taken out again, in one line. */
export function takenOutInWords(outcome: TakeOutOutcome, title: string): Pick<Note, 'tone' | 'text'> {
  const refused = (text: string): Pick<Note, 'tone' | 'text'> => ({ tone: 'refused', text });
  switch (outcome.refused) {
    case null:
      return {
        tone: 'done',
        text:
          outcome.sheets.length === 0
            ? 'The new sheets are no longer in the workbook.'
            : `Taken out again: ${title}. Nothing else in the workbook was changed.`,
      };
    case 'entered': {
      const { entered, counting } = outcome;
      const lost = entered.length === 0 ? '' : `Entered since, and would be lost with the sheets: ${some(entered)}. `;
      const broken = counting.length === 0 ? '' : `Formulas that would lose what they count: ${some(counting)}. `;
      return refused(`${lost}${broken}Nothing was taken out.`);
    }
    case 'protected':
      return refused(
        'The workbook is protected, so no sheet can be taken out. Take the protection off in Excel first (Review, Protect Workbook).',
      );
    case 'last':
      return refused('A workbook needs a sheet that can be seen. Add a blank one first.');
    case 'not-here':
      return refused('The sheets can no longer be taken out from here. Delete them in Excel.');
    case 'failed':
      return refused(
        `Excel stopped midway, and ${sheetsCalled(outcome.left, 'the ')} ${outcome.left.length === 1 ? 'is' : 'are'} still there.`,
      );
  }
}

/** "School B8", "School B8 and 3 other cells" */
function some([first, ...others]: readonly Place[]): string {
  const place = first ? `${first.sheet} ${first.cell}` : '';
  return others.length === 0 ? place : `${place} and ${counted(others.length, 'other cell')}`;
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
