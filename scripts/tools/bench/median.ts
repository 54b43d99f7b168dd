/** Median milliseconds of one call, after a warm-up of a fifth of the runs. */
export function median(runs: number, work: () => unknown): number {
  for (let i = 0; i < Math.ceil(runs / 5) + 3; i += 1) work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  return middle(times);
}

/**
 * How many times as long the large work takes as the small one. Each run of the large stands beside ten of the small, so
 * that what slows the machine for a moment slows both.
 */
export function growth(runs: number, small: () => unknown, large: () => unknown): number {
  const took = (times: number, work: () => unknown): number => {
    const from = performance.now();
    for (let i = 0; i < times; i += 1) work();
    return (performance.now() - from) / times;
  };
  took(SMALL, small);
  took(3, large);
  return middle(Array.from({ length: runs }, () => took(1, large) / took(SMALL, small)));
}

const SMALL = 10;

function middle(figures: number[]): number {
  figures.sort((one, other) => one - other);
  return figures[Math.floor(figures.length / 2)] ?? NaN;
}
