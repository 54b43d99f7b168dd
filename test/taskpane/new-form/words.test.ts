import type { Place } from '../../../src/domain/form';
import type { InsertOutcome, TakeOutOutcome } from '../../../src/hosts/port';
import { shipped } from '../../../src/packs';
import { newForm } from '../../../src/taskpane/new-form/new-form';
import { outcomeInWords, takenOutInWords } from '../../../src/taskpane/new-form/words';

const pack = shipped('si-offer-2019-20')?.pack;
if (!pack) throw new Error('no form ships');
const form = newForm(pack, null);
const says = (outcome: InsertOutcome): string => outcomeInWords(outcome, form, pack.formTitle).text;

const ELSEWHERE = 'Open a new workbook, open this pane there and choose New form.';

it.each<[InsertOutcome, string]>([
  [
    { refused: null, sheets: ['School'] },
    'Added: Recommended action form, on 10 sheets. Nothing else in the workbook was changed.',
  ],
  [
    { refused: 'name-taken', names: ['Actions', 'Costs'] },
    `This workbook has sheets called Actions and Costs already. ${ELSEWHERE}`,
  ],
  [{ refused: 'name-taken', names: ['Needs'] }, `This workbook has a sheet called Needs already. ${ELSEWHERE}`],
  [
    { refused: 'name-taken', names: ['A', 'B', 'C', 'D', 'E'] },
    `This workbook has sheets called A, B, C and 2 others already. ${ELSEWHERE}`,
  ],
  [
    { refused: 'name-taken', names: ['raf.school.name', 'raf.pack'] },
    `This workbook holds such a form already, on sheets that were given other names. ${ELSEWHERE}`,
  ],
  [
    { refused: 'protected' },
    'The workbook is protected, so no sheet can be added. Take the protection off in Excel first (Review, Protect Workbook).',
  ],
  [{ refused: 'not-here' }, 'A form cannot be added from here. Open a workbook in Excel, and this pane beside it.'],
  [
    { refused: 'failed', left: [] },
    'Excel stopped midway. What had been added was taken away again, so the workbook is as it was. Try again.',
  ],
  [
    { refused: 'failed', left: ['raf-x1-1'] },
    'Excel stopped midway, and the sheet called raf-x1-1 could not be taken away again. Delete it, then try again.',
  ],
  [
    { refused: 'failed', left: ['Needs', 'Costs'] },
    'Excel stopped midway, and the sheets called Needs and Costs could not be taken away again. Delete them, then try again.',
  ],
])('%j', (outcome, text) => {
  expect(says(outcome)).toBe(text);
  expect(outcomeInWords(outcome, form, '').tone).toBe(outcome.refused === null ? 'done' : 'refused');
});

const at = (sheet: string, ...cells: string[]): Place[] => cells.map((cell) => ({ sheet, cell }));

it.each<[TakeOutOutcome, string]>([
  [
    { refused: null, sheets: ['School', 'Needs'] },
    'Taken out again: Recommended action form. Nothing else in the workbook was changed.',
  ],
  [{ refused: null, sheets: [] }, 'The new sheets are no longer in the workbook.'],
  [
    { refused: 'entered', entered: at('School', 'B8'), counting: [] },
    'Entered since, and would be lost with the sheets: School B8. Nothing was taken out.',
  ],
  [
    { refused: 'entered', entered: at('School', 'B8', 'B9', 'B10'), counting: at('Summary', 'C2') },
    'Entered since, and would be lost with the sheets: School B8 and 2 other cells. Formulas that would lose what they count: Summary C2. Nothing was taken out.',
  ],
  [
    { refused: 'entered', entered: [], counting: at('Summary', 'C2', 'C3') },
    'Formulas that would lose what they count: Summary C2 and 1 other cell. Nothing was taken out.',
  ],
  [
    { refused: 'protected' },
    'The workbook is protected, so no sheet can be taken out. Take the protection off in Excel first (Review, Protect Workbook).',
  ],
  [{ refused: 'last' }, 'A workbook needs a sheet that can be seen. Add a blank one first.'],
  [{ refused: 'not-here' }, 'The sheets can no longer be taken out from here. Delete them in Excel.'],
  [
    { refused: 'failed', left: ['Needs', 'Costs'] },
    'Excel stopped midway, and the sheets called Needs and Costs are still there.',
  ],
])('%j', (outcome, text) => {
  const { tone, text: said } = takenOutInWords(outcome, pack.formTitle);
  expect([tone, said]).toEqual([outcome.refused === null ? 'done' : 'refused', text]);
});

it('says beforehand which sheets there will be, and where the cursor will stand', () => {
  expect(form.sheets).toEqual([...new Set([...pack.sections.map(({ sheet }) => sheet), 'Checklist'])]);
  expect(form.hiddenSheets).toEqual(['Lists']);
  expect(form.cursor).toEqual({ sheet: 'School', cell: 'B8', label: 'Date prepared' });
});
