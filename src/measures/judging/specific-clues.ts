import { afterDescription, isAppointed, isContent, isDoing, isOnlyDescribed, isTaken } from '../indicators';
import * as is from '../lexicon/classes';
import * as verb from '../lexicon/verbs';
import { isLevel } from '../quantities';
import type { Kind } from '../statement';
import { type Clues, namesOf, NAMED, pair, type Seen } from './clues';

const NAMING = is.SPECIFIC | is.INNER | is.GENERAL | is.INPUT;
const WIDE = is.GENERAL | is.INNER | is.INPUT;
const PEOPLE = is.PEOPLE;

/** Endings of words that describe and name nothing. */
const DESCRIBING = /(?:ly|ive|ful|able|ible|al|ous|ic|ary|less|ed|er|est)$/;

/** What of a statement speaks for its being specific: which classes of words name what would change, and whose it is. */
export function specificClues({ words, quantities }: Seen, kind: Kind): Clues {
  const clues: Clues = new Set();
  const found = new Set<string>();
  let people = false;
  let first = true;
  let classesBefore = 0;
  let described = 0;
  for (let i = 0; i < words.count && i < 150; i++) {
    const { word, classes, verb: bits, value, use } = words.at(i);
    const before = classesBefore;
    classesBefore = classes;
    if (use === 'time') continue;
    if (use !== '' && (classes & is.SPECIFIC) === 0) {
      people ||= (classes & is.PUPIL) !== 0;
      continue;
    }
    // "The pupil survey" tells how it is known, not whose it is.
    if ((classes & PEOPLE) !== 0 && words.has(i + 1, is.EVIDENCE)) continue;
    if ((classes & PEOPLE) !== 0) people = true;
    if (i < described) continue;
    described = afterDescription(words, i) + 1;
    if ((classes & is.SPECIFIC) !== 0 && isOnlyDescribed(words, i)) {
      clues.add('described');
      continue;
    }
    if ((classes & WIDE) !== 0) clues.add(`w:${word}`);
    if (isAppointed(words, i)) found.add('appointed');
    if (isDoing(words, i)) found.add('doing');
    if ((classes & is.EVIDENCE) !== 0 && isTaken(words, i)) found.add('taken');
    if (classes !== before)
      for (const name of namesOf(classes, NAMED)) {
        if (found.has(name)) clues.add(pair(name, 'twice'));
        found.add(name);
      }
    if (first && (classes & NAMING) !== 0) {
      first = false;
      clues.add(`first:${namesOf(classes & NAMING, NAMED).join('+')}`);
    }
    if (classes === 0 && bits === 0 && value === null && !DESCRIBING.test(word) && isContent(words, i))
      found.add('unknown');
    if ((classes & NAMING) === 0) {
      if ((bits & verb.STATE) !== 0) found.add('does');
      if ((bits & verb.DELIVER) !== 0) found.add('delivers');
    }
  }
  const whose = people ? 'people' : 'nobody';
  const named = found.has('specific');
  const inner = found.has('inner');
  clues.add(whose);
  clues.add(kind);
  for (const name of found) {
    clues.add(name);
    clues.add(pair(name, kind));
    clues.add(pair(name, whose));
    if (!named) clues.add(pair(name, people ? 'only people' : 'only nobody'));
    if (!named && !inner) clues.add(pair(name, people ? 'just people' : 'just nobody'));
  }
  if (!named) clues.add(`only ${kind}`);
  if (!named && !inner && !found.has('unknown')) clues.add('nothing named');
  if (quantities.some(isLevel)) clues.add('level');
  clues.add(words.count < 7 ? 'short' : words.count < 14 ? 'middling' : words.count < 22 ? 'long' : 'very long');
  return clues;
}
