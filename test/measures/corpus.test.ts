import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindAccuracy, LABELS, meanF1, type Judged, type Labelled } from '../../scripts/tools/corpus/scores';
import { anatomy } from '../../src/measures';

const statements = readFileSync(join(__dirname, 'corpus.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Labelled);
const judged = statements.map((labelled): Judged => ({ labelled, found: anatomy(labelled.text) }));

describe('the corpus', () => {
  it('has 400 different statements or more, and 60 with and without each label', () => {
    expect(new Set(statements.map(({ text }) => text)).size).toBe(statements.length);
    expect(statements.length).toBeGreaterThanOrEqual(400);
    for (const label of LABELS) {
      const having = statements.filter((statement) => statement[label]).length;
      expect({ label, enough: having >= 60 && statements.length - having >= 60 }).toEqual({ label, enough: true });
    }
    for (const kind of ['outcome', 'activity', 'result']) {
      expect(statements.filter((statement) => statement.kind === kind).length).toBeGreaterThanOrEqual(60);
    }
  });
});

describe('the engine on the corpus', () => {
  it.each([
    ['specific', 0.92],
    ['measurable', 0.92],
    ['baseline', 0.92],
    ['timeBound', 0.92],
    ['evidence', 0.92],
  ] as const)('%s: mean F1 of yes and no at least %d', (label, least) => {
    expect(meanF1(judged, label)).toBeGreaterThanOrEqual(least);
  });

  it('kind: right in at least 92 of 100', () => {
    expect(kindAccuracy(judged)).toBeGreaterThanOrEqual(0.92);
  });
});
