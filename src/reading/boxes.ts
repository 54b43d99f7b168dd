import { ROLES, sectionOf, type Role } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import type { Grid } from './grid';
import { isSentence } from './headings/head-of';
import { wordsOfLabel, type PairSearch } from './known-labels';
import { isTaken, type Rectangle } from './tables';

/** A label of a record's field with prose below or beside it, and no table: "What is the problem?" over one big cell. */
export interface Box {
  readonly role: Role;
  readonly label: Cell;
  readonly score: number;
  /** What stands below the label without a gap, or beside it; at least one. */
  readonly values: readonly Cell[];
}

const SURE = 0.8;
/** Lines of a list under one label. */
const MOST = 20;
/** Shorter than this it is a name or a note. */
const PROSE = 12;
const ROWS = 1000;

/** Every box of a sheet; whether it counts is known once all tables are read. */
export function findBoxes(grid: Grid, search: PairSearch, taken: readonly Rectangle[]): Box[] {
  const boxes: Box[] = [];
  const read = new Set<number>();
  for (const [index, { row, cells }] of grid.rows.entries()) {
    const [label, beside] = cells;
    if (row > ROWS) break;
    if (!label || cells.length > 2 || read.has(row) || isTaken(taken, row, label.column)) continue;
    const meaning = meaningOf(label, search);
    if (!meaning) continue;
    const values: Cell[] = [];
    if (beside) {
      if (isProse(beside) && beside.column <= (grid.merge(row, label.column)?.right ?? label.column) + 1)
        values.push(beside);
    } else
      for (let at = index + 1; at <= index + MOST; at += 1) {
        const next = grid.rows[at];
        const before = grid.merge(grid.rows[at - 1]?.row ?? row, label.column)?.bottom ?? grid.rows[at - 1]?.row ?? row;
        const [value] = next?.cells ?? [];
        if (!next || !value || next.cells.length > 1 || next.row > before + 1 || value.column !== label.column) break;
        if (!isProse(value) || meaningOf(value, search) || isTaken(taken, next.row, value.column)) break;
        values.push(value);
        read.add(next.row);
      }
    if (values.length > 0) boxes.push({ ...meaning, label, values });
  }
  return boxes;
}

const isProse = ({ value }: Cell): boolean => typeof value === 'string' && value.trim().length >= PROSE;

function meaningOf(cell: Cell, search: PairSearch): Pick<Box, 'role' | 'score'> | null {
  if (typeof cell.value !== 'string' || isSentence(cell.value)) return null;
  const [best] = search.vocabulary.columns(wordsOfLabel(cell, search));
  if (!best || best.score < SURE || best.local || !search.isRecords(sectionOf(best.role))) return null;
  return ROLES[best.role] === 'prose' ? { role: best.role, score: best.score } : null;
}
