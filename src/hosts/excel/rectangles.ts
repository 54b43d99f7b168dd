import type { Area, Position } from '../../domain/address';

interface Open {
  readonly top: number;
  readonly left: number;
  bottom: number;
  readonly right: number;
}

/** Cells of one kind, as few rectangles: those beside each other first, then rows that are alike. */
export function rectanglesOf(cells: readonly Position[]): Area[] {
  const done: Area[] = [];
  let above = new Map<string, Open>();
  for (const [row, columns] of byRow(cells)) {
    const here = new Map<string, Open>();
    for (const [left, right] of runsOf(columns)) {
      const key = `${left}:${right}`;
      const grows = above.get(key);
      const area = grows?.bottom === row - 1 ? grows : { top: row, left, bottom: row, right };
      area.bottom = row;
      if (area !== grows) done.push(area);
      here.set(key, area);
    }
    above = here;
  }
  return done;
}

function byRow(cells: readonly Position[]): [number, number[]][] {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  }
  return [...rows].sort(([one], [other]) => one - other);
}

function runsOf(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && run[1] + 1 >= column) run[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
