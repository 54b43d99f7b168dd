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
  /** How much more a rare clue may weigh than a common one: the power of the logarithm of how rare it is. */
  readonly rare: number;
  /** Whether a statement with many clues counts no more than one with few. */
  readonly even: boolean;
  /** A clue that weighs less than this for every answer is left out. */
  readonly least: number;
  readonly rounds: number;
}

const ALWAYS = 'always';

/** The places of an example's clues, and what each counts. */
interface Row {
  readonly places: readonly number[];
  readonly parts: readonly number[];
}

export function fit(examples: readonly Example[], { answers, ridge, seen, rounds, rare, even, least }: Fitting): Model {
  const places = placesOf(examples, seen);
  const scale = scaleOf(examples, places, rare);
  const rows = evened(
    examples.map(({ clues }) => rowOf(clues, places, scale)),
    even,
  );
  const longest = Math.max(1, ...rows.map((row, at) => squares(row) * (examples[at]?.worth ?? 1)));
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
  return { weights: relative(at, places, scale, answers, least) };
}

function placesOf(examples: readonly Example[], seen: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { clues } of examples) for (const clue of clues) counts.set(clue, (counts.get(clue) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= seen).map(([clue]) => clue);
  return new Map([ALWAYS, ...kept.sort()].map((clue, place) => [clue, place]));
}

/** A clue that few examples have counts for more, and so is held back less. */
function scaleOf(examples: readonly Example[], places: ReadonlyMap<string, number>, rare: number): readonly number[] {
  const counts = new Array<number>(places.size).fill(0);
  for (const { clues } of examples)
    for (const clue of clues) {
      const place = places.get(clue);
      if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
    }
  const scale = counts.map((count) => Math.log((examples.length + 1) / (count + 1)) ** rare);
  return scale.map((each, place) => (place === 0 ? Math.max(...scale.slice(1), 1) : each));
}

function rowOf(clues: ReadonlySet<string>, places: ReadonlyMap<string, number>, scale: readonly number[]): Row {
  const found = [0, ...[...clues].flatMap((clue) => places.get(clue) ?? [])];
  return { places: found, parts: found.map((place) => scale[place] ?? 1) };
}

const squares = ({ parts }: Row): number => parts.reduce((sum, part) => sum + part * part, 0);

/** Which answer is heaviest does not change when a row is scaled as a whole. */
function evened(rows: readonly Row[], even: boolean): readonly Row[] {
  if (!even) return rows;
  const lengths = rows.map((row) => Math.sqrt(squares(row)));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length);
  return rows.map(({ places, parts }, at) => ({
    places,
    parts: parts.map((part) => (part * mean) / (lengths[at] ?? mean)),
  }));
}

/** The gradient of the loss at some weights. */
function slopeAt(
  weights: Float64Array,
  rows: readonly Row[],
  examples: readonly Example[],
  answers: number,
): Float64Array {
  const slope = new Float64Array(weights.length);
  const sums = new Float64Array(answers);
  rows.forEach(({ places, parts }, which) => {
    sums.fill(0);
    for (let i = 0; i < places.length; i++)
      for (let answer = 0; answer < answers; answer++)
        sums[answer] = (sums[answer] ?? 0) + (parts[i] ?? 0) * (weights[(places[i] ?? 0) * answers + answer] ?? 0);
    const most = Math.max(...sums);
    let total = 0;
    for (let answer = 0; answer < answers; answer++) {
      sums[answer] = Math.exp((sums[answer] ?? 0) - most);
      total += sums[answer] ?? 0;
    }
    const { answer: right, worth } = examples[which] ?? { answer: 0, worth: 0 };
    for (let answer = 0; answer < answers; answer++) {
      const miss = ((sums[answer] ?? 0) / total - (answer === right ? 1 : 0)) * (worth / rows.length);
      for (let i = 0; i < places.length; i++) {
        const at = (places[i] ?? 0) * answers + answer;
        slope[at] = (slope[at] ?? 0) + miss * (parts[i] ?? 0);
      }
    }
  });
  return slope;
}

/** Only differences matter, so the first answer's weights become nought. */
function relative(
  weights: Float64Array,
  places: ReadonlyMap<string, number>,
  scale: readonly number[],
  answers: number,
  least: number,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [clue, place] of places) {
    const first = weights[place * answers] ?? 0;
    const each = Array.from(
      { length: answers - 1 },
      (_, at) => ((weights[place * answers + at + 1] ?? 0) - first) * (scale[place] ?? 1),
    );
    if (clue === ALWAYS || each.some((weight) => Math.abs(weight) >= least)) found.set(clue, each);
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
