import { anatomy } from '../../../src/measures';
import { CELL, hostileShapes } from './hostile-shapes';
import { median } from './median';
import type { BudgetRow } from './report';

const SEED = 20200124;

/** How many different statements are read in a second, and the slowest of the hostile cells. */
export function measuresRows(): BudgetRow[] {
  return [distinctStatements(), hostileCell()];
}

const WHO = [
  'Year 1 pupils',
  'Year 6 pupils',
  'disadvantaged pupils',
  'boys in Key Stage 2',
  'teachers',
  'pupils with SEND',
  'parents of Reception children',
];
const WHAT = [
  'meet the expected standard in reading',
  'pass the phonics screening check',
  'attend at least 96% of sessions',
  'say in the survey that they feel safe',
  'use the agreed marking code',
];
const WHEN = [
  'By July 2021',
  'By the end of the autumn term',
  'Within two years',
  'By the end of Year 2',
  'In 2020/21',
];

/** Statements that differ from one another, so that remembering earlier ones would not help. */
function statements(count: number, from: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const i = at + from;
    const [who = '', what = '', when = ''] = [WHO[i % WHO.length], WHAT[i % WHAT.length], WHEN[i % WHEN.length]];
    return `${when}, ${String(30 + (i % 70))}% of ${who} (${String(i)} in all) ${what}, up from ${String(i % 60)}% in ${String(2015 + (i % 6))}, as measured by the spring assessment`;
  });
}

function distinctStatements(): BudgetRow {
  const batch = 2000;
  let from = 0;
  const took = median(15, () => {
    for (const statement of statements(batch, from)) anatomy(statement);
    from += batch;
  });
  return {
    what: 'statements analysed, all different',
    figure: batch / (took / 1000),
    unit: 'a second',
    budget: 20_000,
    atLeast: true,
  };
}

function hostileCell(): BudgetRow {
  let worst = { name: '', took: 0 };
  for (const { name, of } of hostileShapes(SEED, 200)) {
    const cell = of(CELL);
    const took = median(3, () => anatomy(cell));
    if (took > worst.took) worst = { name, took };
  }
  return {
    what: `worst hostile cell (seed ${String(SEED)}: ${worst.name})`,
    figure: worst.took,
    unit: 'ms',
    budget: 50,
  };
}
