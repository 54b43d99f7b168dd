/** Weights fitted to examples by multinomial logistic regression with a ridge, by accelerated gradient descent. */
export interface Example {
  readonly clues: ReadonlySet<string>;
  /** The number of the right answer. */
  readonly answer: number;
  /** How much it counts; 1 as a rule. */
  readonly worth: number;
}

export interface Model {
  /** Weights by clue, one for each answer beyond the first. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

export interface Fitting {
  readonly answers: number;
  /** Larger means smaller weights. */
  readonly ridge: number;
  /** A clue seen fewer times has no weight. */
  readonly seen: number;
  readonly rounds: number;
}

const ALWAYS = 'always';

export function fit(examples: readonly Example[], { answers, ridge, seen, rounds }: Fitting): Model {
  const places = placesOf(examples, seen);
  const rows = examples.map(({ clues }) => rowOf(clues, places));
  const longest = Math.max(1, ...rows.map((row) => row.length));
  const size = places.size * answers;
  const step = 1 / (0.25 * longest + ridge);
  let at = new Float64Array(size);
  let ahead = new Float64Array(size);
  let pace = 1;
  for (let round = 0; round < rounds; round++) {
    const slope = slopeAt(ahead, rows, examples, answers);
    const next = new Float64Array(size);
    for (let i = 0; i < size; i++) next[i] = (ahead[i] ?? 0) - step * ((slope[i] ?? 0) + ridge * (ahead[i] ?? 0));
    const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const push = (pace - 1) / nextPace;
    ahead = next.map((value, i) => value + push * (value - (at[i] ?? 0)));
    at = next;
    pace = nextPace;
  }
  return { weights: relative(at, places, answers) };
}

function placesOf(examples: readonly Example[], seen: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { clues } of examples) for (const clue of clues) counts.set(clue, (counts.get(clue) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= seen).map(([clue]) => clue);
  return new Map([ALWAYS, ...kept.sort()].map((clue, place) => [clue, place]));
}

const rowOf = (clues: ReadonlySet<string>, places: ReadonlyMap<string, number>): readonly number[] => [
  0,
  ...[...clues].flatMap((clue) => places.get(clue) ?? []),
];

/** The gradient of the loss at some weights. */
function slopeAt(
  weights: Float64Array,
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
  answers: number,
): Float64Array {
  const slope = new Float64Array(weights.length);
  const sums = new Float64Array(answers);
  rows.forEach((row, which) => {
    sums.fill(0);
    for (const place of row)
      for (let answer = 0; answer < answers; answer++)
        sums[answer] = (sums[answer] ?? 0) + (weights[place * answers + answer] ?? 0);
    const most = Math.max(...sums);
    let total = 0;
    for (let answer = 0; answer < answers; answer++) {
      sums[answer] = Math.exp((sums[answer] ?? 0) - most);
      total += sums[answer] ?? 0;
    }
    const { answer: right, worth } = examples[which] ?? { answer: 0, worth: 0 };
    for (let answer = 0; answer < answers; answer++) {
      const miss = ((sums[answer] ?? 0) / total - (answer === right ? 1 : 0)) * (worth / rows.length);
      for (const place of row) slope[place * answers + answer] = (slope[place * answers + answer] ?? 0) + miss;
    }
  });
  return slope;
}

/** Only differences matter, so the first answer's weights become nought. */
function relative(weights: Float64Array, places: ReadonlyMap<string, number>, answers: number): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [clue, place] of places) {
    const first = weights[place * answers] ?? 0;
    found.set(
      clue,
      Array.from({ length: answers - 1 }, (_, at) => (weights[place * answers + at + 1] ?? 0) - first),
    );
  }
  return found;
}

export const SCALE = 10;

/** A table of whole numbers, tenths; clues that weigh nothing are left out. */
export function tableOf({ weights }: Model): string {
  return [...weights]
    .map(([clue, each]) => [clue.replaceAll(' ', '_'), each.map((weight) => Math.round(weight * SCALE))] as const)
    .filter(([clue, each]) => clue === ALWAYS || each.some((weight) => weight !== 0))
    .map(([clue, each]) => [clue, ...each].join(' '))
    .join('\n');
}
