import { CELL, hostileShapes } from '../../scripts/tools/bench/hostile-shapes';
import { anatomyCounted } from '../../src/measures';

const SEED = Number(process.env.FUZZ_SEED ?? 20200124);
const shapes = hostileShapes(SEED, 150);
const HALF = Math.floor(CELL / 2);

/** Work is counted in words looked at, which no busy machine changes. */
it(`reads hostile cells in steps that grow with their length (seed ${String(SEED)})`, () => {
  let worst = { name: '', growth: 0, each: 0 };
  for (const { name, of } of shapes) {
    const [half, whole] = [anatomyCounted(of(HALF)).steps, anatomyCounted(of(2 * HALF)).steps];
    const growth = (whole + 1000) / (half + 1000);
    if (growth > worst.growth) worst = { name, growth, each: whole / CELL };
    // Twice the length costs twice the steps, four times would be the square; a different kind may cost one reading more.
    // 150 a character is twice the most that any shape takes.
    expect({ seed: SEED, name, linear: growth < 2.6, few: whole / CELL < 150 }).toEqual({ seed: SEED, name, linear: true, few: true });
  }
  process.stdout.write(`worst hostile cell (seed ${String(SEED)}): ${worst.name}, ${worst.growth.toFixed(3)} times the steps at twice the length\n`);
}); // prettier-ignore
