import { mainVerb } from '../clause';
import { CLAUSE_ENDS } from '../grammar';
import { headOf } from '../heads';
import { afterLead } from '../lead';
import * as is from '../lexicon/classes';
import * as verb from '../lexicon/verbs';
import { hasPurpose } from '../purpose';
import { isLevel } from '../quantities';
import { wishedFrom } from '../wish';
import { wordSet } from '../word-set';
import { type Clues, DEGREES, namesOf, pair, type Seen, VERB_KINDS, WORDS } from './clues';
import { spokenVerb } from './spoken-verb';

/** Small words that tell how things stand, what is to be, or what came before. */
const TELLING = wordSet(
  'now currently still already recently compared than too not longer so will should must can could only yet while when although despite since ' +
    'last previous previously some most many few during across target aim order ensure whether no-one never rarely always',
);
/** How things stand at the time of writing. */
const NOW = wordSet('now currently still already recently presently date far yet');
const HOW_WELL = wordSet(
  'consistently effectively well successfully securely confidently accurately fluently quickly independently',
);
const GIVEN = wordSet(
  'receive receives access accesses offered given provided opportunity opportunities available chance invited',
);
/** What is short of what it should be: how things stand. */
const FAULTS = wordSet(
  'poor limited weak weaker slower lack lacks lacking insufficient struggle struggling inconsistent low lower behind concern concerns difficulty ' +
    'difficulties issue not unable worse worst few below need needs gaps only unfortunately however remain remains remained disappointing patchy',
);
const EARLIER = wordSet('before last did previously previous ago');

/** What of a statement speaks for its kind: the main verb, its subject and object, tense, times, amounts, small words. */
export function kindClues({ words, times, quantities }: Seen): Clues {
  const clues: Clues = new Set();
  const lead = afterLead(words, times);
  const wished = wishedFrom(words, lead);
  const start = wished ?? lead;
  if (wished !== null) clues.add('wished');
  const main = mainVerb(words, start);
  const form = main?.form ?? 'none';
  const at = main?.at ?? words.count;
  const spoken = main ? spokenVerb(words, main) : null;
  const verbs = spoken === null ? [] : namesOf(words.at(spoken).verb, VERB_KINDS);
  const form2 =
    spoken !== null && (form === 'modal' || form === 'to') && isDoneTo(words.at(spoken).verb)
      ? `${form}-passive`
      : form;
  const both = (clue: string): void => {
    clues.add(clue);
    clues.add(pair(form2, clue));
  };
  clues.add(form2);
  if (form === 'order') clues.add(orderOf(words.at(at).verb, words.is(at - 1, 'to')));
  for (const each of verbs) both(pair('verb:', each));
  if (spoken !== null) clues.add(`v:${words.at(spoken).word}`);
  for (const each of namesOf(words.at(start).classes, WORDS)) clues.add(pair('first:', each));

  if (spoken !== null) {
    if (HOW_WELL.has(words.at(spoken - 1).word)) both('well');
    for (let i = spoken + 1; i < spoken + 4; i++) if (HOW_WELL.has(words.at(i).word)) both('well');
  }
  const subject = form === 'order' ? null : headOf(words, start, at);
  for (const each of subject === null ? ['no'] : nounNames(words.at(subject).classes)) both(pair('subject:', each));
  if (spoken !== null) {
    const object = headOf(words, spoken + 1, words.count);
    for (const each of object === null ? ['no'] : nounNames(words.at(object).classes)) {
      both(pair('object:', each));
      for (const does of verbs) clues.add(pair(does, each));
    }
    for (let i = spoken + 1; i < spoken + 5; i++) {
      const token = words.at(i);
      if (CLAUSE_ENDS.has(token.word)) break;
      for (const each of namesOf(token.classes, DEGREES)) clues.add(pair('after:', each));
      if (token.value !== null && token.use !== 'name') clues.add('after:number');
    }
  }

  if (spoken !== null) addInner(clues, words, spoken, verbs);
  const levels = quantities.filter(isLevel);
  for (const { sort, bounded, start: from, end } of quantities) {
    clues.add(pair(form2, sort));
    if (bounded) both('bounded');
    if (words.is(from - 1, 'from')) both('from amount');
    if (from >= start && end <= at && sort !== 'input' && sort !== 'money') both('subject:amount');
  }
  let years = 0;
  for (const { sort, start: from, end } of times) {
    const by = words.is(from - 1, 'by') || words.is(from - 2, 'by') || words.is(from - 1, 'until');
    both(by ? `by ${sort}` : sort);
    if (sort === 'point' && !by && (words.at(end - 1).value ?? 0) > 1990) years++;
    if (sort === 'frequency') for (const each of verbs) clues.add(`often ${each}`);
  }
  if (years > 0) both(`years:${String(Math.min(years, 2))}`);
  if (hasPurpose(words, start)) clues.add('purpose');
  const toldLater = addSmallWords(clues, words, start, at);
  if (toldLater) both('told later');
  if (clues.has('fault')) both('fault');
  if (clues.has('stands')) both('stands');
  if (verbs.includes('report')) {
    if (toldLater) clues.add('report told');
    if (clues.has('w:now')) clues.add('report now');
    if (levels.length > 0) clues.add(levels.some(({ bounded }) => bounded) ? 'report bounded' : 'report level');
  }
  return clues;
}

/** "Ensure that staff are trained", "data show that pupils read more": the clause inside says what is so. */
function addInner(clues: Clues, words: Seen['words'], spoken: number, verbs: readonly string[]): void {
  const outer = ENSURING.has(words.at(spoken).word) ? 'ensure' : verbs.includes('report') ? 'report' : '';
  if (outer === '') return;
  const start = words.is(spoken + 1, 'that') ? spoken + 2 : spoken + 1;
  const inner = mainVerb(words, start);
  const form = inner?.form ?? 'none';
  clues.add(pair(outer, form));
  if (inner === null) return;
  const said = spokenVerb(words, inner);
  for (const each of namesOf(words.at(said).verb, VERB_KINDS)) {
    clues.add(pair(outer, pair('inner', each)));
    if (form === 'passive' || form === 'is') clues.add(pair(outer, pair('is', each)));
  }
  const subject = headOf(words, start, inner.at);
  for (const each of subject === null ? ['no'] : nounNames(words.at(subject).classes))
    clues.add(pair(outer, pair('of', each)));
}
const ENSURING = wordSet('ensure ensures ensuring ensured agreed asked');

const isDoneTo = (bits: number): boolean => (bits & verb.PARTICIPLE) !== 0 && (bits & verb.BASE) === 0;

const orderOf = (bits: number, to: boolean): string =>
  (bits & verb.ING) !== 0 ? 'order:ing' : to ? 'order:to' : 'order:base';

const nounNames = (classes: number): string[] => (classes === 0 ? ['unknown'] : namesOf(classes, WORDS));

const ANYWHERE = is.COMPARATIVE | is.GRADED | is.INPUT | is.AGENT | is.FREQUENCY;

/** Clues from single words anywhere; tells whether a past tense stands after the main verb. */
function addSmallWords(clues: Clues, words: Seen['words'], start: number, at: number): boolean {
  let toldLater = false;
  let aside = false;
  for (let i = 0; i < words.count && i < 120; i++) {
    const { word, classes, verb: bits } = words.at(i);
    // What stands in brackets, "(31 last year)", is not how the statement itself is told.
    if (word === '(' && i > start) aside = true;
    if (word === ')') aside = false;
    if (aside) continue;
    if (TELLING.has(word)) clues.add(`w:${word}`);
    if (word === 'place' && words.is(i - 1, 'in')) clues.add('in place');
    for (const each of namesOf(classes & ANYWHERE, WORDS)) clues.add(pair('any:', each));
    if (NOW.has(word) && (word !== 'date' || words.is(i - 1, 'to')) && (word !== 'far' || words.is(i - 1, 'so')))
      clues.add('stands');
    if (i < start) continue;
    if (GIVEN.has(word)) clues.add('given');
    if (FAULTS.has(word) || /^(?:un|under-?)[a-z]{4,}(?:ed|dy)$/.test(word)) clues.add('fault');
    if ((word === 'not' || word === 'too') && i < at + 4 && i >= at - 3) clues.add('not main');
    if (word === 'than' && (EARLIER.has(words.at(i + 1).word) || EARLIER.has(words.at(i + 2).word)))
      clues.add('than before');
    if (i > at && (bits & verb.PLAIN_PAST) !== 0) toldLater = true;
  }
  return toldLater;
}
