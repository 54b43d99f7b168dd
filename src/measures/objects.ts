import { CLAUSE_ENDS } from './grammar';
import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import type { Kind } from './statement';
import type { Words } from './tokens';
import { wordSet } from './word-set';

/** Improve, train, ensure that …: the kind of an order, by its verb and by what it is done to. */
export function actKind(words: Words, place: number): Kind {
  const { verb: bits, word } = words.at(place);
  if (word === 'ensure' || word === 'ensuring') return ensuredKind(words, place + 1);
  if (word === 'make' && words.is(place + 1, 'sure')) return ensuredKind(words, place + 2);
  if (word === 'be' || word === 'being')
    return (words.at(place + 1).verb & verb.PARTICIPLE) !== 0 && !isVerdict(words.at(place + 1).word)
      ? 'activity'
      : 'outcome';
  if ((bits & verb.HAVE) !== 0) return words.is(place + 1, 'in') ? 'activity' : 'outcome';
  if (word === 'support' || word === 'supporting') return supportedKind(words, place + 1);
  if (word === 'establish' || word === 'establishing')
    return isInputPhrase(words, place + 1) || words.has(place + 3, is.STAFF) ? 'activity' : 'outcome';
  if ((bits & (verb.HOLD | verb.EITHER)) !== 0 && (bits & verb.CHANGE) === 0 && isArrangement(words, place + 1))
    return 'activity';
  if ((bits & (verb.CHANGE | verb.EITHER)) !== 0) return changedKind(words, place);
  if (word === 'adopt') return hasLevelAim(words, place) ? 'outcome' : 'activity';
  if ((bits & (verb.ENABLE | verb.HOLD)) !== 0 && (bits & verb.DELIVER) === 0) return 'outcome';
  if (word === 'give' || word === 'giving') return givesTo(words, place) ? 'activity' : givesBest(words, place);
  if ((bits & verb.DELIVER) !== 0) return isMorePeople(words, place) ? 'outcome' : 'activity';
  return (bits & verb.STATE) !== 0 ? 'outcome' : 'activity';
}

const ARRANGEMENTS = wordSet(
  'structure structures provision approach approaches programme programmes scheme schemes system systems timetable policy policies tracking model intervention interventions calendar network partnerships',
);
/** To embed the teaching of vocabulary, to maintain a structure, to develop an approach: arranged, not changed. */
function isArrangement(words: Words, place: number): boolean {
  for (let i = place; i < place + 6; i++) {
    const { word, classes } = words.at(i);
    if (word === 'teaching' && words.is(i + 1, 'of')) return true;
    if (ARRANGEMENTS.has(word)) return !words.is(i + 1, 'of') || !words.has(i + 2, is.PUPIL);
    if (PREPOSITIONS.has(word) || (classes & is.INNER) !== 0 || word === 'and' || CLAUSE_ENDS.has(word)) return false;
  }
  return false;
}

/** "Give every child the best start" is a wish; "give pupils a reading book" is done. */
const givesBest = (words: Words, place: number): Kind => {
  for (let i = place + 1; i < place + 6; i++) if (words.is(i, 'best') || words.is(i, 'chance')) return 'outcome';
  return 'activity';
};

const isVerdict = (word: string): boolean => word === 'judged' || word === 'graded' || word === 'rated';
const hasLevelAim = (words: Words, place: number): boolean => {
  for (let i = place; i < place + 14; i++) if (words.is(i, 'aimed')) return true;
  return false;
};
/** "explore opportunities to increase participation": an order whose object is a change in people. */
const isMorePeople = (words: Words, place: number): boolean =>
  words.is(place, 'explore') && words.has(place + 4, is.INNER);

/** "Support growth in expertise" wants a change; "support families with forms" is done. */
function supportedKind(words: Words, place: number): Kind {
  for (let i = place; i < place + 4; i++)
    if (words.is(i, 'growth') || words.is(i, 'improvement') || words.is(i, 'progress')) return 'outcome';
  return words.has(place, is.PEOPLE) || words.has(place + 1, is.PEOPLE) ? hasTo(words, place) : 'outcome';
}
const hasTo = (words: Words, place: number): Kind => {
  for (let i = place; i < place + 9; i++) if (words.is(i, 'to') && words.at(i + 1).verb !== 0) return 'outcome';
  return 'activity';
};

/** Opportunities, provision and signage are improved by doing something; reading and confidence are outcomes. */
export function changedKind(words: Words, place: number): Kind {
  const { word } = words.at(place);
  for (let i = place + 1; i < place + 7; i++) {
    const token = words.at(i);
    if (CLAUSE_ENDS.has(token.word)) break;
    if (PREPOSITIONS.has(token.word)) {
      if (i > place + 1) break;
      continue;
    }
    if ((token.classes & is.THING) !== 0 && (token.classes & is.INNER) !== 0) return 'activity';
    if ((token.classes & (is.INNER | is.PEOPLE)) !== 0 || word.startsWith('reduc') || word.startsWith('rais'))
      return 'outcome';
    if ((token.classes & is.THING) !== 0) return 'activity';
    if (word.startsWith('develop') && token.word === 'implement') return 'activity';
    if ((token.verb & verb.ING) !== 0 && word.startsWith('develop')) return 'outcome';
  }
  return 'outcome';
}
const PREPOSITIONS = wordSet('at across during among of for in on with to by , through');

/** "Ensure that all children have access to …", "ensure every class gets two hours": given, not changed. */
function ensuredKind(words: Words, place: number): Kind {
  for (let i = place; i < place + 16; i++) {
    const token = words.at(i);
    if (CLAUSE_ENDS.has(token.word)) break;
    if (givesTo(words, i)) return 'activity';
    if (
      token.verb === 0 ||
      (token.verb & (verb.ING | verb.PAST | verb.PARTICIPLE)) !== 0 ||
      (token.classes & (is.GENERAL | is.INPUT | is.SPECIFIC | is.PEOPLE)) !== 0
    )
      continue;
    if ((token.verb & verb.BE) !== 0) return doneTo(words, i + 1);
    return 'outcome';
  }
  return hasInputHead(words, place) ? 'activity' : 'outcome';
}

/** "Is updated every year" is done; "is effectively implemented", "are maintained" is wanted. */
function doneTo(words: Words, place: number): Kind {
  const token = words.at(place);
  if ((token.verb & verb.PARTICIPLE) === 0 || (token.classes & is.GRADED) !== 0) return 'outcome';
  const done = (token.verb & verb.DELIVER) !== 0 && (token.verb & (verb.CHANGE | verb.HOLD | verb.STATE)) === 0;
  return done ? 'activity' : 'outcome';
}

const RECEIVED = wordSet(
  'access opportunity opportunities plan plans policy provision chance hours support range session ' +
    'sessions teaching training pack interventions intervention time',
);

/** Has access to, is offered, is given, receives, gets two hours. */
export function givesTo(words: Words, place: number): boolean {
  for (let i = place + 1; i < place + 6; i++) if (words.is(i, 'best') || words.is(i, 'chance')) return false;
  const { word, verb: bits } = words.at(place);
  if (word === 'offered' || word === 'given' || word === 'provided')
    return (words.at(place - 1).verb & verb.BE) !== 0 || place > 0;
  if (word === 'receive' || word === 'receives') return true;
  if (word === 'access' || word === 'accesses')
    return (words.at(place - 1).classes & is.PEOPLE) !== 0 && receives(words, place + 1);
  if ((bits & verb.HAVE) !== 0 || word === 'get' || word === 'gets') return receives(words, place + 1);
  return word === 'continued' && words.is(place + 1, 'access');
}

function receives(words: Words, place: number): boolean {
  for (let i = place; i < place + 7; i++) {
    const token = words.at(i);
    if (CLAUSE_ENDS.has(token.word) || (token.word === 'to' && (words.at(i + 1).verb & verb.BASE) !== 0)) return false;
    if ((token.verb & verb.PARTICIPLE) !== 0 && token.classes === 0) return false;
    if (RECEIVED.has(token.word)) return true;
  }
  return false;
}

const HEAD_ENDS = wordSet(
  'every each once twice per weekly daily termly while when alongside across within after before over under throughout including via towards around of for in on with to by at between from , : that which who ( and - is are through as during @ about ' +
    'x + were was will so / →',
);

/** The noun that a phrase is about, the last before a preposition or a verb, is something put in: training, sessions, clubs. */
export function hasInputHead(words: Words, start: number): boolean {
  const head = headAt(words, start);
  return head !== null && words.has(head, is.INPUT | is.AGENT) && !words.has(head, is.SCALE);
}

/** "Continuity of provision" is about provision. */
const WRAPPING = wordSet(
  'continuity range delivery availability variety series number programme use purchase implementation ' +
    'introduction development roll choice',
);

function headAt(words: Words, start: number): number | null {
  let head: number | null = null;
  for (let i = start; i < start + 10; i++) {
    const token = words.at(i);
    if (CLAUSE_ENDS.has(token.word)) break;
    if (token.word === 'of' && head !== null && WRAPPING.has(words.at(head).word)) continue;
    if (token.word === 'to' && words.at(i - 1).use === 'name' && words.at(i + 1).use === 'name') continue;
    if (i > start && HEAD_ENDS.has(token.word)) break;
    const finite =
      (token.verb & (verb.S_FORM | verb.PAST | verb.MODAL)) !== 0 ||
      ((token.verb & verb.BASE) !== 0 && token.classes === 0);
    if (
      i > start &&
      finite &&
      head !== null &&
      (token.classes & (is.INPUT | is.GRADED | is.GENERAL | is.SPECIFIC | is.EVIDENCE)) === 0
    )
      break;
    const unknown = token.classes === 0 && token.verb === 0 && token.value === null && token.word.length > 3;
    if ((unknown || (token.classes & NOUNS) !== 0) && token.use !== 'time') head = i;
  }
  return head;
}
const NOUNS =
  is.INPUT | is.AGENT | is.SPECIFIC | is.INNER | is.GENERAL | is.PEOPLE | is.SCHOOL | is.EVIDENCE | is.SCALE | is.WANT;

/** Doing, said with a noun: "recruitment of", "use of", "introduction of". */
const VERBAL = wordSet(
  'recruitment appointment employment use introduction implementation delivery purchase installation provision creation deployment release review monitoring analysis celebration',
);

/** A fragment about something put in, or about finding out: "Skills audit", "Phonics workshop for parents", "6 sessions". */
export function isInputPhrase(words: Words, start: number): boolean {
  if (words.is(start, 'half') && (words.is(start + 1, 'a') || words.is(start + 1, 'day'))) return true;
  if (hasInputHead(words, start)) return true;
  const head = headAt(words, start);
  if (head !== null && VERBAL.has(words.at(head).word) && words.is(head + 1, 'of')) return true;
  return head !== null && words.has(head, is.EVIDENCE) && !words.has(head, is.SPECIFIC);
}
