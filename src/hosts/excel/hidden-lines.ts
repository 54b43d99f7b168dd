/// <reference types="office-js" />
import { columnName } from '../../domain/address';

/** Rows or columns that follow each other and were all hidden, or all visible, when last read. */
export interface LineRun {
  readonly from: number;
  readonly to: number;
  readonly hidden: boolean;
}

export type Axis = 'row' | 'column';

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly range: Excel.Range;
}

/**
 * Which rows or columns of a sheet are hidden. Excel says for a range whether all or none of it is hidden; where it is
 * mixed the runs of the last reading are asked for along with the rest, and single lines only where those no longer
 * hold. `Range.getRowProperties` would say it at once, but counts as a change: older Excels then forget what can be
 * undone.
 */
export class HiddenLines {
  private readonly asked: Asked[];
  private readonly found = new Map<number, boolean>();
  private single: Asked[] = [];

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly axis: Axis,
    known: readonly LineRun[],
  ) {
    this.asked = known.map(({ from, to }) => this.ask(from, to));
  }

  /** Once the runs are known: asks for the lines they leave open. True where another message is needed. */
  askForRest(from: number, to: number, all: boolean | null): boolean {
    for (const { from: first, to: last, range } of this.asked) this.note(first, last, this.isHidden(range));
    if (all !== null) this.note(from, to, all);
    for (let line = from; line <= to; line++) {
      if (!this.found.has(line)) this.single.push(this.ask(line, line));
    }
    return this.single.length > 0;
  }

  /** After that message. */
  hidden(from: number, to: number): number[] {
    for (const { from: first, to: last, range } of this.single) this.note(first, last, this.isHidden(range));
    this.single = [];
    const hidden: number[] = [];
    for (let line = from; line <= to; line++) if (this.found.get(line) === true) hidden.push(line);
    return hidden;
  }

  private ask(from: number, to: number): Asked {
    const name = this.axis === 'row' ? (line: number): string => String(line + 1) : columnName;
    const range = this.sheet.getRange(`${name(from)}:${name(to)}`);
    if (this.axis === 'row') range.load('rowHidden');
    else range.load('columnHidden');
    range.untrack();
    return { from, to, range };
  }

  private isHidden(range: Excel.Range): boolean | null {
    return this.axis === 'row' ? range.rowHidden : range.columnHidden;
  }

  private note(from: number, to: number, hidden: boolean | null): void {
    if (hidden === null) return;
    for (let line = from; line <= to; line++) this.found.set(line, hidden);
  }
}

/** Nothing has to be asked for where nothing is hidden. */
export function runsOfLines(from: number, to: number, hidden: readonly number[]): LineRun[] {
  if (hidden.length === 0) return [];
  const isHidden = new Set(hidden);
  const runs: { from: number; to: number; hidden: boolean }[] = [];
  for (let line = from; line <= to; line++) {
    const run = runs.at(-1);
    if (run?.hidden === isHidden.has(line)) run.to = line;
    else runs.push({ from: line, to: line, hidden: isHidden.has(line) });
  }
  return runs;
}
