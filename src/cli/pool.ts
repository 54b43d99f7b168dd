/** Something that works on one item at a time. It never rejects. */
export type Lane<T, R> = (item: T) => Promise<R>;

/** Results that may wait for a slow one before them, for each lane: what keeps memory flat. */
const AHEAD = 8;

/** Every item's result in the order of the items, worked out in as many lanes as there are. */
export async function* inOrder<T, R>(items: readonly T[], lanes: readonly Lane<T, R>[]): AsyncGenerator<R, void> {
  const ahead = lanes.length * AHEAD;
  const idle = [...lanes];
  const done = new Map<number, R>();
  let [started, given] = [0, 0];
  let wake = (): void => undefined;

  const start = (): void => {
    while (started < items.length && started < given + ahead) {
      const lane = idle.pop();
      if (!lane) return;
      const index = started;
      started += 1;
      void lane(items[index] as T).then((result) => {
        done.set(index, result);
        idle.push(lane);
        start();
        wake();
      });
    }
  };

  while (given < items.length) {
    start();
    while (!done.has(given)) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const result = done.get(given) as R;
    done.delete(given);
    given += 1;
    yield result;
  }
}
