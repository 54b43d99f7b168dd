import type { Cell } from '../domain/snapshot';
import type { Grid } from './grid';
import { normalise } from './words';

/** Rows that stand in a table and are no records. */

interface Wide {
  readonly left: number;
  readonly right: number;
}

const TOTAL = /^(?:grand |overall |sub ?)?totals?\b/;
/** Words that mean a total where they stand alone, with a figure beside them and nothing else in words. */
const IN_ALL =
  /^(?:(?:all |al)?together|(?:in|over) ?all|all|sum|sum of all(?: lines)?|tot|sub ?tot|carried forward|(?:adds up|comes) to|makes|whole (?:plan|cost))$|^(?:\w+ ){1,4}(?:sub ?)?totals?$/;

/** "Total", "Sub-total", "Grand total", "Together", "In all", with little else beside it. */
export function isTotal(cells: readonly Cell[], refs: ReadonlySet<number>): boolean {
  if (cells.length > 6) return false;
  const texts = cells.filter((cell) => typeof cell.value === 'string' && cell.formula === undefined);
  const first = texts.find((cell) => !refs.has(cell.column));
  const says = (cell: Cell | undefined): string => normalise(String(cell?.value ?? ''));
  if ([texts[0], first].some((cell) => TOTAL.test(says(cell)))) return true;
  return cells.length > texts.length && texts.length === 1 && IN_ALL.test(says(first ?? texts[0]));
}

/** "Subtotal priority 1", "Total for action 2", "Sub-total": what a part comes to. */
export function isSubtotal(cells: readonly Cell[]): boolean {
  const text = normalise(String(cells.find(({ value }) => typeof value === 'string')?.value ?? ''));
  return /^sub ?tot|sub ?totals?$|\b(?:priority|action|objective|aim|term|autumn|spring|summer|strand|theme)\b/.test(
    text,
  );
}

/** "Priority 2: Reading", "Objective 1 – …": what the rows below it serve. */
const SERVES =
  /^\W*(?:school |improvement |key |strategic )*(?:priority|objective|aim|goal|target|focus|strand|theme|need|issue|driver|recommendation|area for (?:improvement|development))(?: area)?\s*(?:no\.?\s*)?(?:(?:\d{1,2}|[a-h]\b)?\s*(?:[:–—-]|$)|\d{1,2}[.)]?\s+[^\d%\s])/i;

export const namesPriority = (text: string): boolean => SERVES.test(text);

/** What a title says after its "Priority 2:"; the whole where there is nothing before it. */
export function priorityIn(text: string): string {
  const rest = text.replace(/^[^:–—-]{0,60}?(?:\d{1,2}|[a-h]\b)?\s*[:.–—-]\s+/i, '').trim();
  return rest === '' ? text.trim() : rest;
}

/** One text over the rows that follow: merged across the table, or named as a priority. */
export function isBand(cells: readonly Cell[], grid: Grid, { left, right }: Wide): boolean {
  const [only, second] = cells;
  if (!only || second || typeof only.value !== 'string' || right === left) return false;
  if (/^\W*(?:n\.?b\.?\b|notes?\b|key\b|source\b)/i.test(only.value)) return false;
  const merge = grid.merge(only.row, only.column);
  const across = merge !== undefined && merge.left <= left + 1 && merge.right - merge.left >= (right - left) * 0.7;
  return across || (only.column <= left + 1 && SERVES.test(only.value) && only.value.length < 200);
}

const NOTE = /^\W*(?:n\.?b\.?\b|notes?\b\s*[:.–-]|notes? to|key\s*:|source\s*:|please |\*+\s*\S)/i;

/** A lone text that comments on the table: it says so, or stands under no heading that was understood. */
export function isNote(
  cells: readonly Cell[],
  grid: Grid,
  { left, right }: Wide,
  mapped: ReadonlySet<number>,
): boolean {
  const [only, second] = cells;
  if (!only || second || typeof only.value !== 'string') return false;
  const merge = grid.merge(only.row, only.column);
  const wide = merge !== undefined && merge.right - merge.left >= Math.max(2, (right - left) * 0.6);
  return NOTE.test(only.value) || wide || !mapped.has(only.column);
}

const ASKS =
  /^\W*(?:e\.?\s?g\.?\b|for example|example\b|leave (?:empty|blank)|(?:enter|insert|write|describe|state|list|give|include|add|set out|explain|identify) \w+)|\?\s*$|^\(.*\)$|^\[.*\]$/i;

/** The line right below the headings that tells what to put where, or gives an example. */
export function isGuidance(cells: readonly Cell[]): boolean {
  const [first] = cells;
  if (!first || cells.length < 2 || cells.some(({ value }) => typeof value === 'number')) return false;
  if (/^\W*(?:e\.?\s?g\.?|example)\W*$/i.test(String(first.value))) return true;
  const asking = cells.filter(({ value }) => typeof value === 'string' && ASKS.test(value.slice(0, 400))).length;
  return asking >= 2 && asking >= cells.length * 0.6;
}
