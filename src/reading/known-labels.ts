import type { Cell } from '../domain/snapshot';
import { headOf, isSentence } from './headings/head-of';
import type { Search } from './headings/search';
import { memory } from './memory';
import type { Vocabulary } from './vocabulary';

/** Which texts are labels or headings of a field, of whatever section. */

export type PairSearch = Omit<Search, 'grid' | 'isFree' | 'first'>;

/** A label of more words than that says what to put there as well. */
export const LONGEST = 200;
export const SURE = 0.8;

/** The words that say what a label is. */
export const wordsOfLabel = ({ value }: Cell, { vocabulary }: PairSearch): string => wordsOf(String(value), vocabulary);

const wordsOf = (text: string, vocabulary: Vocabulary): string =>
  headOf(text.slice(0, LONGEST).replace(/[\s:*]+$/, ''), vocabulary);

/** The words of a label, to know when it comes again: "Measure 2" is another "Measure". */
export const nameOf = ({ value }: Cell): string => nameOfText(String(value));
export const nameOfText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[\W_]*\d*[\W_]*$/, '')
    .replace(/[\W_]+/g, ' ')
    .trim();

/** "A12", "N3": the Ref of a record. */
const CODE = /^[A-Z]{1,2}\d{1,4}$/;

/** True for a text that is the label or heading of a field, of whatever section. */
export function isKnown(cell: Cell | undefined, search: PairSearch, least = SURE): boolean {
  if (typeof cell?.value !== 'string' || cell.value.length > LONGEST || CODE.test(cell.value)) return false;
  return scoresOf(search.vocabulary)(cell.value) >= least;
}

function scoreOf(text: string, vocabulary: Vocabulary): number {
  if (vocabulary.knows(text)) return 1;
  return Math.max(0, ...[...vocabulary.columns(text), ...vocabulary.meanings(text)].map(({ score }) => score));
}

/** Known for the label of a single field. */
export const isField = ({ value }: Cell, { vocabulary, isRecords }: PairSearch): boolean =>
  typeof value === 'string' &&
  vocabulary.meanings(value).some(({ section, score }) => score >= SURE && !isRecords(section));

const remembered = new WeakMap<Vocabulary, (text: string) => number>();

/** How well each text is known for a label, 0 to 1. */
function scoresOf(vocabulary: Vocabulary): (text: string) => number {
  const known =
    remembered.get(vocabulary) ??
    memory((text) => (isSentence(text) ? 0 : scoreOf(wordsOf(text, vocabulary), vocabulary)));
  remembered.set(vocabulary, known);
  return known;
}
