import { KEYS } from './headings/keys';
import { nameOf, type PairSearch } from './known-labels';
import { labelText } from './label-text';
import type { Meaning } from './meaning';
import type { Pair } from './pairs';

/** Fewer labels of single fields than this make no front. */
const FEW = 3;
/** A label has to be as sure as this. */
const SURE = 0.8;
/** What is said of a record in so many characters is no name, day or figure; "Starts" may be a record's and the form's. */
const PROSE = 25;
const NEARLY = 0.1;

/**
 * Labels of single fields, some of which sound like a record's as well: "First day", "Up to", "Who runs us". None of them
 * says what a need, an action or a measure is.
 */
export function isFront(pairs: readonly Pair[], { vocabulary, isRecords }: PairSearch): boolean {
  let [fields, alike] = [0, 0];
  for (const { label, value } of pairs) {
    const text = labelText(String(label.value));
    const columns = vocabulary.columns(text);
    const scoreOf = (one: readonly Meaning[]): number => Math.max(0, ...one.map(({ score }) => score));
    const field = scoreOf([...columns, ...vocabulary.meanings(text)].filter(({ section }) => !isRecords(section)));
    const record = columns.filter(({ section }) => isRecords(section));
    if (field >= SURE && field >= scoreOf(record)) fields += 1;
    else if (field >= SURE && field >= scoreOf(record) - NEARLY) alike += 1;
    const says = typeof value?.value === 'string' && value.value.length >= PROSE;
    if (says && field < SURE && record.some(({ role, score }) => score >= SURE && KEYS.has(role))) return false;
  }
  return (
    fields > 1 && fields + alike / 2 >= FEW && new Set(pairs.map(({ label }) => nameOf(label))).size === pairs.length
  );
}
