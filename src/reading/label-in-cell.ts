import type { Cell } from '../domain/snapshot';
import { holdsSomething } from './grid';

/** A label and its value in one cell: "School: Hollin Moor Primary". */
export interface Labelled {
  readonly label: string;
  readonly value: string;
}

const LONGEST = 400;
const MOST_PIECES = 8;

/** What a cell says of itself, label by label: "School: Hollin Moor   URN: 190417" says two things. */
export function labelledIn(text: string, right: Cell | undefined): Labelled[] {
  if (text.length > LONGEST || !/[:\n–-]/.test(text)) return [];
  // With something beside it, what follows the colon is a hint: "Tier: 1, 2 or 3 | 2".
  const beside = holdsSomething(right) ? right.value : null;
  if (beside !== null && !(typeof beside === 'string' && /^[^:]{2,60}:\s*\S/.test(beside))) return [];
  return text
    .split(/\s{3,}|\t|\s\|\s|;\s+/)
    .slice(0, MOST_PIECES)
    .flatMap((piece) => {
      const cut = /:|\s[–-]\s|\n/.exec(piece);
      if (!cut || cut.index < 2 || cut.index > 60) return [];
      const [label, value] = [piece.slice(0, cut.index).trim(), piece.slice(cut.index + cut[0].length).trim()];
      const isHint = value === '' || /^\(.*\)$|^\[.*\]$|^[._…\s]+$/.test(value);
      return isHint ? [] : [{ label, value }];
    });
}
