import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seenIn } from '../../../src/measures/anatomy';
import { KINDS } from '../../../src/measures/judging';
import { kindClues } from '../../../src/measures/judging/kind-clues';
import { specificClues } from '../../../src/measures/judging/specific-clues';
import { heaviest } from '../../../src/measures/judging/weigh';
import type { Kind } from '../../../src/measures/statement';
import { type Example, fit, type Fitting, type Model, tableOf } from './model';
import { interval, kindAccuracy, type Labelled, meanF1 } from './scores';

const KIND: Fitting = { answers: 3, ridge: 0.015, seen: 8, rounds: 200, rare: 1, even: true, least: 0.2 };
const SPECIFIC: Fitting = { answers: 2, ridge: 0.0007, seen: 4, rounds: 500, rare: 0, even: false, least: 0.1 };

interface Fitted {
  readonly kind: Model;
  readonly specific: Model;
}

export interface Judgement {
  readonly labelled: Labelled;
  readonly kind: Kind;
  readonly specific: boolean;
}

export interface Row {
  readonly labelled: Labelled;
  readonly kind: Example;
  /** For each kind the statement might be read as. */
  readonly specific: ReadonlyMap<Kind, Example>;
}

/** A statement that is given twice is worth two. */
export function rowsOf(statements: readonly Labelled[]): readonly Row[] {
  const worths = new Map<string, number>();
  for (const { text } of statements) worths.set(text, (worths.get(text) ?? 0) + 1);
  const once = new Map(statements.map((labelled) => [labelled.text, labelled]));
  return [...once.values()].map((labelled) => {
    const seen = seenIn(labelled.text);
    const worth = worths.get(labelled.text) ?? 1;
    return {
      labelled,
      kind: { clues: kindClues(seen), answer: KINDS.indexOf(labelled.kind), worth },
      specific: new Map(
        KINDS.map((kind) => [kind, { clues: specificClues(seen, kind), answer: labelled.specific ? 1 : 0, worth }]),
      ),
    };
  });
}

export function fitted(rows: readonly Row[]): Fitted {
  const kind = fit(
    rows.map((row) => row.kind),
    KIND,
  );
  const examples = rows.flatMap((row) => row.specific.get(kindBy(kind, row)) ?? []);
  // Fewer statements are unspecific than specific; both answers are to count.
  const unspecific = examples.filter(({ answer }) => answer === 0).length / Math.max(1, examples.length);
  const worth = Math.min(3, ((1 - unspecific) / Math.max(0.01, unspecific)) ** 0.5);
  return {
    kind,
    specific: fit(
      examples.map((example) => (example.answer === 0 ? { ...example, worth: example.worth * worth } : example)),
      SPECIFIC,
    ),
  };
}

const kindBy = (model: Model, { kind }: Row): Kind => KINDS[heaviest(new Set(kind.clues), model.weights)] ?? 'outcome';

/** So many times are weights fitted anew, each time without some of the sources. */
const TIMES = 20;

/** Each source judged by weights fitted without it. */
export function leaveOneOut(rows: readonly Row[]): readonly Judgement[] {
  const sources = [...new Set(rows.map(({ labelled }) => labelled.source))];
  const turnOf = new Map(sources.map((source, at) => [source, at % TIMES]));
  return Array.from({ length: Math.min(TIMES, sources.length) }, (_, turn) => {
    const isOut = ({ labelled }: Row): boolean => turnOf.get(labelled.source) === turn;
    const model = fitted(rows.filter((row) => !isOut(row)));
    return rows.filter(isOut).map((row) => judge(row, model));
  }).flat();
}

function judge(row: Row, model: Fitted): Judgement {
  const kind = kindBy(model.kind, row);
  const clues = new Set(row.specific.get(kind)?.clues ?? []);
  return { labelled: row.labelled, kind, specific: heaviest(clues, model.specific.weights) === 1 };
}

const FOLDER = join(__dirname, '../../../src/measures/judging');
const ABOUT = (what: string, columns: string): string => `/**
 * What each clue of ${what} weighs, in tenths: ${columns}.
 * Fitted by \`npm run corpus -- --fit\` to labelled statements (test/measures/corpus.jsonl, and real ones that are not ours to publish).
 */
`;

/** Writes the weights that fit all the statements; says how well each source was judged without it. */
export function writeFitted(statements: readonly Labelled[]): readonly string[] {
  const rows = rowsOf(statements);
  const { kind, specific } = fitted(rows);
  writeTable('kind', ABOUT('kind', 'for activity and for result, against outcome'), kind);
  writeTable('specific', ABOUT('being specific', 'for specific, against not'), specific);
  const judged = leaveOneOut(rows);
  const own = judged.map(({ labelled, ...found }) => ({ labelled, found: { ...NOTHING, ...found } }));
  const figures: [string, number, readonly [number, number]][] = [
    ['kind, accuracy', kindAccuracy(own), interval(own, kindAccuracy)],
    ['specific, mean F1', meanF1(own, 'specific'), interval(own, (sample) => meanF1(sample, 'specific'))],
  ];
  return [
    `${String(rows.length)} statements, each source judged by weights fitted to all the others`,
    ...figures.map(
      ([name, figure, [low, high]]) =>
        `${name.padEnd(18)} ${[figure, low, high].map((each) => each.toFixed(3)).join('  ')}`,
    ),
  ];
}

const NOTHING = { measurable: false, baseline: false, timeBound: false, evidence: false, parts: [] };

function writeTable(name: 'kind' | 'specific', about: string, model: Model): void {
  const file = join(FOLDER, `${name}-weights.ts`);
  writeFileSync(file, `${about}export const ${name.toUpperCase()}_WEIGHTS = \`${tableOf(model)}\`;\n`);
}
