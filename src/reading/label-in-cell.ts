import type { Cell } from '../domain/snapshot';
import { holdsSomething } from './grid';

/** A label and its value in one cell: "School: Hollin Moor Primary". */
export interface Labelled {
  readonly label: string;
  readonly value: string;
}

const LONGEST = 400;
const MOST_PIECES = 8;
const CUT = /:|\s[–—-]\s|\n|\.{3,}|…+|_{3,}/;
/** A day at the end of a short text: "Version of 17 January 2020", "on 17/01/2020". */
const DATED =
  /^(\D{1,40}?)\s+((?:\d{1,2}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{2,8}\.?\s+\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)$/;
const LONGEST_DATED = 70;
const PARTS = /\s{3,}|\t|\s\|\s|\s[·•]\s|;\s+/;
const PARTS_AND_LINES = /\s{3,}|\t|\s\|\s|\s[·•]\s|;\s+|\n/;
/** Several lines, each with a label of its own. */
const LINES = /^[^:\n]{2,60}:[^\n]*\S[^\n]*\n[^:\n]{2,60}:\s*\S/;

/** What a cell says of itself, label by label: "School: Hollin Moor   URN: 190417" says two things. */
export function labelledIn(text: string, right: Cell | undefined): Labelled[] {
  if (text.length > LONGEST) return [];
  const dated = datedIn(text);
  if (dated) return [dated];
  if (!CUT.test(text)) return [];
  // With something beside it, what follows the colon is a hint: "Tier: 1, 2 or 3 | 2".
  if (holdsSomething(right) && !labelsItself(right)) return [];
  return text
    .split(LINES.test(text) ? PARTS_AND_LINES : PARTS)
    .slice(0, MOST_PIECES)
    .flatMap((piece) => {
      const cut = CUT.exec(piece);
      if (!cut || cut.index < 2 || cut.index > 60) return [];
      const [label, value] = [piece.slice(0, cut.index).trim(), piece.slice(cut.index + cut[0].length).trim()];
      // "The day on which the headteacher agreed. For example: 6 January 2020" tells what to put there.
      if (/[a-z]{3}[.!?] [A-Z]/.test(label)) return [];
      const isHint = value === '' || /^\(.*\)$|^\[.*\]$|^[._…\s]+$/.test(value);
      return isHint ? [] : [{ label, value }];
    });
}

export function datedIn(text: string): Labelled | null {
  const [, label, value] = (text.length <= LONGEST_DATED && DATED.exec(text.trim())) || [];
  return label === undefined || value === undefined || /[:–—]/.test(label) ? null : { label: label.trim(), value };
}

const labelsItself = ({ value }: Cell): boolean =>
  typeof value === 'string' && (/^[^:–—]{2,60}(?::|\s[–—-])\s*\S/.test(value) || datedIn(value) !== null);
