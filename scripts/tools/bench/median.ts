/** Median milliseconds of one call, after a warm-up of a fifth of the runs. */
export function median(runs: number, work: () => unknown): number {
  for (let i = 0; i < Math.ceil(runs / 5) + 3; i += 1) work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const from = performance.now();
    work();
    times.push(performance.now() - from);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? NaN;
}
