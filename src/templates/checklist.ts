import { at, choose, fieldLines, LEFT, link, STATE, tableLines, WHAT, WHERE } from './checklist-lines';
import { CHECKLIST, isTotals, put, type Draft, type SheetDraft } from './draft';
import { reference } from './formula-text';
import { lookedAt } from './looked-at';
import { COLOURS } from './looks';
import type { FormulaContent } from './sheet-plan';

const WIDTHS = [50, 30, 14, 18] as const;

/**
 * What is still missing, by formulas alone: for those who have no add-in. It counts the same required fields as the
 * add-in does, and sees less: whether a cell is empty, not what it says.
 */
export function layChecklist(draft: Draft): void {
  const sheet = draft.sheet(CHECKLIST);
  sheet.tabColour = COLOURS.plainTab;
  sheet.widths.push(...WIDTHS);
  put(sheet, 0, WHAT, CHECKLIST, 'title');
  put(sheet, 3, WHAT, 'The list counts by itself. It sees what is empty; it cannot judge what is written.', 'note');
  put(sheet, 5, WHAT, 'Still to fill in', 'section');
  headings(sheet, 6, ['What is required', 'State', 'Still to do', 'Where']);

  let row = 7;
  let missing = 0;
  for (const section of draft.pack.sections) {
    if (isTotals(section)) continue;
    const result =
      section.kind === 'fields' ? fieldLines(draft, sheet, section, row) : tableLines(draft, sheet, section, row);
    row = result.row;
    missing += result.missing;
  }
  const required = { formula: `SUM(${reference(CHECKLIST, 7, LEFT, row - 1)})`, result: missing };

  row += 1;
  const lines = lookedAt(draft);
  put(sheet, row, WHAT, 'Sums, dates and links', 'section');
  headings(sheet, row + 1, ['What should hold', 'State', 'To look at', 'Where']);
  const first = row + 2;
  row = first;
  for (const line of lines) {
    put(sheet, row, WHAT, line.what, 'line');
    put(sheet, row, LEFT, line.count, 'line', '0');
    const left = at(row, LEFT);
    put(sheet, row, STATE, choose(`${left}=0`, 'Nothing to look at', 'Look at this', line.count.result === 0), 'line');
    link(sheet, row, line.place);
    row += 1;
  }
  const odd = {
    formula: `SUM(${reference(CHECKLIST, first, LEFT, Math.max(first, row - 1))})`,
    result: sum(lines.map(({ count }) => count.result)),
  };
  colour(sheet, row - 1);
  headlines(sheet, required, odd);
  reviewersQuestions(draft, sheet, row + 1);
  sheet.print = { ...sheet.print, lastColumn: WHERE };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function headings(sheet: SheetDraft, row: number, words: readonly string[]): void {
  words.forEach((word, column) => {
    put(sheet, row, column, word, 'heading');
  });
}

function headlines(sheet: SheetDraft, required: FormulaContent, odd: FormulaContent): void {
  const say = ({ formula, result }: FormulaContent, none: string, one: string, many: string): FormulaContent => {
    const words = result === 0 ? none : result === 1 ? one : `${String(result)} ${many}`;
    return { formula: `IF(${formula}=0,"${none}",IF(${formula}=1,"${one}",${formula}&" ${many}"))`, result: words };
  };
  put(
    sheet,
    1,
    WHAT,
    say(required, 'Nothing missing that this list can see', '1 thing still to fill in', 'things still to fill in'),
    'headline',
  );
  put(
    sheet,
    2,
    WHAT,
    say(odd, 'No sum, date or link to look at', '1 sum, date or link to look at', 'sums, dates or links to look at'),
    'intro',
  );
}

/** Colour beside the words, never instead of them. */
function colour(sheet: SheetDraft, lastRow: number): void {
  const area = { top: 7, bottom: lastRow, left: STATE, right: STATE };
  const cell = `$${at(7, STATE)}`;
  sheet.colouring.push({ area, formula: `OR(LEFT(${cell},7)="Missing",LEFT(${cell},4)="Look")`, look: 'missing' });
  sheet.colouring.push({ area, formula: `${cell}="Done"`, look: 'done' });
}

function reviewersQuestions(draft: Draft, sheet: SheetDraft, top: number): void {
  if (draft.pack.checklist.length === 0) return;
  put(sheet, top, WHAT, 'Questions that only a person can answer', 'section');
  put(sheet, top + 1, WHAT, 'What a reviewer asks. Notes here are not part of the form.', 'note');
  headings(sheet, top + 2, ['Question', 'Note']);
  draft.pack.checklist.forEach((question, index) => {
    put(sheet, top + 3 + index, WHAT, question, 'line');
    put(sheet, top + 3 + index, STATE, null, 'input');
  });
}
