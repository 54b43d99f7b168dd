import type { EditRefusal, EditValue } from '../../domain/edit';
import type { Counts } from './list';
import type { Group } from './result';

export const GROUP_TITLES: Readonly<Record<Group, string>> = {
  first: 'Put right first',
  challenged: 'Likely to be challenged',
  person: 'Needs a person to decide',
  advice: 'Advice',
};

/** "7 to put right, 3 more" */
export function countsInWords(counts: Counts): string {
  const more = counts.challenged + counts.person + counts.advice;
  if (counts.first === 0)
    return more === 0 ? 'Nothing left to put right' : `Nothing left to put right, ${String(more)} more to look at`;
  return `${String(counts.first)} to put right${more > 0 ? `, ${String(more)} more` : ''}`;
}

/** What is said aloud once the counts have settled. */
export function announcementOf(counts: Counts): string {
  const parts = [counts.first === 0 ? 'Nothing left to put right' : `${String(counts.first)} to put right`];
  if (counts.challenged > 0) parts.push(`${String(counts.challenged)} likely to be challenged`);
  if (counts.person > 0) parts.push(`${String(counts.person)} for a person to decide`);
  if (counts.advice > 0) parts.push(`${String(counts.advice)} ${counts.advice === 1 ? 'piece' : 'pieces'} of advice`);
  return parts.join(', ');
}

const LONGEST = 60;

export function quote(value: EditValue): string {
  const line = String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return `‘${line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`}’`;
}

/** Why nothing was written, in one line. */
export function refusalInWords(refusal: EditRefusal): string {
  switch (refusal.why) {
    case 'changed':
      return refusal.found === null || refusal.found === ''
        ? 'The cell has changed since the check: it is empty now. Nothing was written.'
        : `The cell has changed since the check: it now holds ${quote(refusal.found)}. Nothing was written.`;
    case 'formula':
      return 'The cell holds a formula, which is never written over. Change it in the sheet.';
    case 'protected':
      return 'The sheet is protected, so nothing was written. Unprotect it in Excel first (Review, Unprotect Sheet).';
    case 'merged':
      return 'The cell is now part of a merged cell, so nothing was written.';
    case 'no-sheet':
      return 'The sheet was renamed or deleted, so nothing was written.';
  }
}

/** "just now", "2 minutes ago" */
export function ago(then: number, now: number): string {
  const minutes = Math.floor((now - then) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${String(minutes)} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? '1 hour ago' : `${String(hours)} hours ago`;
}

/** £1,200: the same as reading/display writes it, small enough to stand in the first load. */
export const pounds = (amount: number): string =>
  `£${(Number.isInteger(amount) ? String(amount) : amount.toFixed(2)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`;

export const NO_LANGUAGE =
  'The wording could not be checked, because a part of the pane could not be loaded. Check now to try again.';

export const STILL_EDITING = 'A cell is still being edited. Press Enter in the sheet, then try again.';

/** Why nothing could be asked of the workbook. */
export const FAILED_WRITES = {
  editing: STILL_EDITING,
  'still-editing': STILL_EDITING,
  'view-only': 'This workbook is open for viewing only, so nothing was written.',
  gone: 'The workbook is no longer there, so nothing was written.',
  failed: 'It could not be written. The list shows what the workbook holds now.',
} as const;
