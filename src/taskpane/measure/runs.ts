import type { Part, PartName } from '../../measures';
import { PART_WORDS } from './parts';

/** A stretch of a sentence as it is drawn: words alone, or words of a part with its label under the first of them. */
export type Run =
  | { readonly kind: 'plain'; readonly text: string }
  | {
      readonly kind: 'part';
      /** Whose line is drawn under the words. */
      readonly part: PartName;
      /** "who"; "what, known how" where one stretch is both; empty where a part only goes on. */
      readonly label: string;
      /** What must not be parted from the first words by the end of a line: an opening bracket. */
      readonly before: string;
      /** The words above the label, and those that follow them. */
      readonly lead: string;
      readonly rest: string;
      /** A comma or bracket that belongs to the first words, where none follow. */
      readonly after: string;
    };

/** A statement is cut off here when it is drawn; nobody reads a sentence this long. */
export const LONGEST_DRAWN = 1500;

interface Piece {
  readonly text: string;
  readonly part: PartName | null;
  readonly label: string;
}

/** Cuts a sentence where its parts begin and end. Parts may stand within each other: the narrower one is drawn. */
export function runsOf(text: string, parts: readonly Part[]): readonly Run[] {
  const pieces = piecesOf(text, parts);
  const runs: Run[] = [];
  let taken = 0;
  pieces.forEach(({ text: words, part, label }, index) => {
    const own = words.slice(taken);
    taken = 0;
    const next = pieces[index + 1];
    if (part === null) {
      const held = next?.label ? (/[^\s]*$/.exec(own.slice(-40))?.[0] ?? '') : '';
      const free = own.slice(0, own.length - held.length);
      if (free !== '') runs.push({ kind: 'plain', text: free });
      if (held !== '') runs.push({ kind: 'plain', text: held });
      return;
    }
    const lead = label === '' ? '' : leadOf(own, label);
    const rest = own.slice(lead.length);
    const after = rest === '' && next?.part === null ? (/^[^\s]{1,40}/.exec(next.text)?.[0] ?? '') : '';
    taken = after.length;
    const last = runs.at(-1);
    const before = lead !== '' && last?.kind === 'plain' && /\S$/.test(last.text) ? last.text : '';
    if (before !== '') runs.pop();
    runs.push({ kind: 'part', part, label, before, lead, rest, after });
  });
  return runs;
}

function piecesOf(text: string, parts: readonly Part[]): readonly Piece[] {
  const drawn = text.slice(0, LONGEST_DRAWN);
  const cuts = [...new Set([0, drawn.length, ...parts.flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut <= drawn.length)
    .sort((one, other) => one - other);
  const pieces: Piece[] = [];
  cuts.slice(0, -1).forEach((from, index) => {
    const to = cuts[index + 1] ?? from;
    const over = parts
      .filter((part) => part.from <= from && part.to >= to)
      .sort((one, other) => one.to - one.from - (other.to - other.from));
    const starting = parts.filter((part) => part.from === from && over.includes(part));
    const label = starting.map(({ part }) => PART_WORDS[part].label).join(', ');
    pieces.push({ text: drawn.slice(from, to), part: over[0]?.part ?? null, label });
  });
  if (text.length > LONGEST_DRAWN) pieces.push({ text: '…', part: null, label: '' });
  return pieces;
}

/** As many words as the label under them is wide. */
function leadOf(words: string, label: string): string {
  const enough = Math.min(label.length * 0.9, 14);
  let end = 0;
  while (end < words.length && end < enough) {
    const space = words.indexOf(' ', end + 1);
    end = space < 0 ? words.length : space;
  }
  return words.slice(0, end);
}
