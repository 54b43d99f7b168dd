import type { SheetDraft } from './draft';
import { LOOKS, type Look } from './looks';
import type { CellPlan, SheetPlan } from './sheet-plan';

const SIZE = 11;
/** Points of height for a point of type, and of air around a line. */
const LEADING = 1.32;
const AIR = 3;
/** Excel's tallest row. */
const TALLEST = 409;
/** Empty cells to type in show that there is room: for sentences, or for a line. */
const ROOM_FOR_SENTENCES = 34;
const ROOM_FOR_LINE = 20;

/**
 * Heights that rows begin with, by what stands in them. Programs trust the heights of a file more than its wrapping,
 * so a row without one would cut off its text.
 */
export function heightsOf(sheet: SheetDraft): SheetPlan['heights'][number][] {
  const heights = new Map<number, number>();
  const isRoomy = (row: number): boolean =>
    sheet.tables.some(({ area, roomy }) => roomy && row > area.top && row <= area.bottom);
  for (const cell of sheet.cells) {
    const look: Look = LOOKS[cell.look];
    const room =
      cell.look !== 'input' && cell.look !== 'figure' ? 0 : isRoomy(cell.row) ? ROOM_FOR_SENTENCES : ROOM_FOR_LINE;
    const height = lines(cell, look, sheet.widths[cell.column] ?? 10) * (look.size ?? SIZE) * LEADING + AIR;
    heights.set(cell.row, Math.min(TALLEST, Math.max(heights.get(cell.row) ?? 0, room, Math.ceil(height))));
  }
  return [...heights].sort(([one], [other]) => one - other).map(([row, height]) => ({ row, height }));
}

function lines(cell: CellPlan, look: Look, width: number): number {
  const { content } = cell;
  const text = content !== null && typeof content === 'object' ? content.result : content;
  if (!look.wrap || typeof text !== 'string') return 1;
  // A little less than the column holds, for words end where they end; bold is wider.
  const room = Math.max(4, ((width - (look.indent ?? 0)) * SIZE * (look.bold ? 1 : 1.13)) / (look.size ?? SIZE));
  return text.split('\n').reduce((sum, line) => sum + wrapped(line, room), 0);
}

function wrapped(line: string, room: number): number {
  let [count, used] = [1, 0];
  for (const word of line.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) {
      used = needed;
      continue;
    }
    if (used > 0) count += 1;
    // A word longer than the column is broken.
    count += Math.ceil(word.length / room) - 1;
    used = Math.min(word.length, room);
  }
  return count;
}
