import { readFileSync } from 'node:fs';
import { anatomy } from '../../src/measures';
import { writeFitted } from './corpus/fit';
import { interval, kindAccuracy, LABELS, meanF1, scoreOf, type Judged, type Labelled } from './corpus/scores';

const USAGE = 'Usage: corpus FILE [--wrong] [--by source]\n       corpus --fit FILE…\n';

/**
 * How well the language engine reads labelled statements; --wrong prints those it reads otherwise, --by source the score of each source and
 * of all the others. --fit writes the weights of src/measures/judging anew, fitted to all the files, and says how well such weights do on a
 * source that they were not fitted to.
 */
export function run(words: readonly string[]): void {
  if (words[0] === '--fit' && words.length > 1) {
    const statements = words.slice(1).flatMap(statementsOf);
    for (const said of writeFitted(statements)) line(said);
    return;
  }
  const by = words.indexOf('--by');
  const grouped = by >= 0;
  const files = words.filter((word, at) => !word.startsWith('--') && (!grouped || at !== by + 1));
  const [file] = files;
  const known = words.every((word) => !word.startsWith('--') || word === '--wrong' || word === '--by');
  if (file === undefined || files.length > 1 || !known || (grouped && words[by + 1] !== 'source')) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const judged = statementsOf(file).map((labelled): Judged => ({ labelled, found: anatomy(labelled.text) }));
  print(judged);
  if (grouped) printBySource(judged);
  if (words.includes('--wrong')) printWrong(judged);
}

const statementsOf = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((each) => each.trim() !== '')
    .map((each) => JSON.parse(each) as Labelled);

const show = (figure: number): string => figure.toFixed(3);
const line = (text: string): void => void process.stdout.write(`${text}\n`);

function print(judged: readonly Judged[]): void {
  line(`${String(judged.length)} statements; 95 % intervals by bootstrap`);
  line('label         yes: precision recall F1      no: precision recall F1      mean F1  interval');
  for (const label of LABELS) {
    const cells = [true, false].map((answer) => {
      const { precision, recall, f1 } = scoreOf(judged, label, answer);
      return `${show(precision)}     ${show(recall)}  ${show(f1)}`;
    });
    const [low, high] = interval(judged, (sample) => meanF1(sample, label));
    const [yes = '', no = ''] = cells;
    line(
      `${label.padEnd(13)} ${yes.padStart(27)}  ${no.padStart(25)}   ${show(meanF1(judged, label))}    ${show(low)}–${show(high)}`,
    );
  }
  const [low, high] = interval(judged, kindAccuracy);
  line(`kind          accuracy ${show(kindAccuracy(judged))}    ${show(low)}–${show(high)}`);
}

/** The score of each source, and that of all the others together. */
function printBySource(judged: readonly Judged[]): void {
  const sources = [...new Set(judged.map(({ labelled }) => labelled.source))];
  const row = (each: readonly Judged[]): string =>
    [...LABELS.map((label) => share(each, label)), kindAccuracy(each)].map((figure) => figure.toFixed(2)).join('  ');
  line('');
  line('share right:  specific, measurable, baseline, timeBound, evidence, kind');
  for (const source of sources) {
    const own = judged.filter(({ labelled }) => labelled.source === source);
    const others = judged.filter(({ labelled }) => labelled.source !== source);
    line(`${row(own)}   without it, mean F1: ${means(others)}   ${String(own.length).padStart(3)}  ${source}`);
  }
}

const share = (judged: readonly Judged[], label: (typeof LABELS)[number]): number =>
  judged.filter(({ labelled, found }) => labelled[label] === found[label]).length / judged.length;

const means = (judged: readonly Judged[]): string =>
  [...LABELS.map((label) => meanF1(judged, label)), kindAccuracy(judged)].map((figure) => figure.toFixed(3)).join(' ');

function printWrong(judged: readonly Judged[]): void {
  line('');
  for (const { labelled, found } of judged) {
    const wrong: string[] = LABELS.filter((label) => labelled[label] !== found[label]).map(
      (label) => `${found[label] ? 'not ' : ''}${label}`,
    );
    if (labelled.kind !== found.kind) wrong.unshift(`${labelled.kind}, read as ${found.kind}`);
    if (wrong.length === 0) continue;
    line(`${labelled.id}  ${wrong.join('; ')}`);
    line(`    ${labelled.text}`);
    line(`    ${found.parts.map(({ part, text }) => `${part} [${text}]`).join(' ')}`);
  }
}
