import fc from 'fast-check';
import { inOrder, type Lane } from '../../src/cli/pool';

const wait = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(() => void wait(turns - 1).then(resolve)));

async function collect<R>(results: AsyncIterable<R>): Promise<R[]> {
  const all: R[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe('inOrder', () => {
  it('gives every result in the order of the items, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (turns, jobs) => {
        const items = turns.map((turn, index) => ({ turn, index }));
        let busy = 0;
        const lane: Lane<(typeof items)[number], number> = async ({ turn, index }) => {
          busy += 1;
          expect(busy).toBeLessThanOrEqual(jobs);
          await wait(turn);
          busy -= 1;
          return index;
        };
        const results = await collect(
          inOrder(
            items,
            Array.from({ length: jobs }, () => lane),
          ),
        );
        expect(results).toEqual(items.map(({ index }) => index));
      }),
      { numRuns: 30 },
    );
  });

  it('does not run far ahead of a slow first item', async () => {
    let begun = 0;
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    const lane: Lane<number, number> = async (item) => {
      begun += 1;
      if (item === 0) await slow;
      return item;
    };
    const items = Array.from({ length: 500 }, (_, index) => index);
    const all = collect(inOrder(items, [lane, lane]));
    await wait(50);
    expect(begun).toBeLessThan(40);
    release();
    expect(await all).toEqual(items);
  });
});
