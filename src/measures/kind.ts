import { mainVerb, type MainVerb } from './clause';
import { CLAUSE_ENDS } from './grammar';
import { afterLead } from './lead';
import * as is from './lexicon/classes';
import * as verb from './lexicon/verbs';
import { actKind, changedKind, givesTo, hasInputHead, isInputPhrase } from './objects';
import { hasPurpose } from './purpose';
import { isLevel, type Quantity } from './quantities';
import { FAULTS, has, isComparedWithFigure, isPair, isReport, type Statement } from './report';
import type { Kind } from './statement';
import type { Time } from './times';
import type { Words } from './tokens';
import { wishedFrom } from './wish';
import { wordSet } from './word-set';

/** Is it something wanted, something to be done, or something that has happened? Read from the verb of the main clause. */
export function kindOf(words: Words, times: readonly Time[], quantities: readonly Quantity[]): Kind {
  const lead = afterLead(words, times);
  const wished = wishedFrom(words, lead);
  const start = wished ?? lead;
  if (words.is(0, 'according')) return 'result';
  const statement = { words, start, times, quantities };
  const main = mainVerb(words, start);
  const kind = main ? verbKind(statement, main, wished !== null) : nounKind(statement);
  return kind === 'activity' && hasPurpose(words, start) ? 'outcome' : kind;
}

function verbKind(statement: Statement, main: MainVerb, wished: boolean): Kind {
  const { words, start } = statement;
  const { at, form } = main;
  if (
    !wished &&
    form !== 'order' &&
    form !== 'to' &&
    (form !== 'modal' || words.is(at, 'can')) &&
    isReport(statement, main)
  )
    return 'result';
  switch (form) {
    case 'order':
      return actKind(words, at);
    case 'to':
      return actorKind(words, start, at);
    case 'modal':
      return plannedKind(statement, afterAdverbs(words, at + 1));
    case 'past':
    case 'progressive':
    case 'perfect':
      return wished && form === 'past' ? presentKind(statement, at) : 'outcome';
    case 'participle':
      return participleKind(statement, at);
    case 'passive':
      return passiveKind(statement, at);
    case 'is':
      return 'outcome';
    case 'present':
      return presentKind(statement, at);
  }
}

/** "Staff will meet weekly" is a plan; "pupils will meet the standard", "leaders will challenge effectively" are wanted. */
function plannedKind(statement: Statement, at: number): Kind {
  const { words, start } = statement;
  const bits = words.at(at).verb;
  const learner = has(words, start, at, is.PUPIL | is.PARENT | is.ANYBODY);
  const does = (bits & verb.DELIVER) !== 0 && (bits & (verb.CHANGE | verb.HOLD | verb.EITHER)) === 0;
  if (!learner && does && !words.is(at - 1, 'can'))
    return has(words, at, at + 12, is.GRADED) && (bits & verb.STATE) !== 0 ? 'outcome' : 'activity';
  return presentKind(statement, at);
}

const afterAdverbs = (words: Words, place: number): number => {
  let at = place;
  while ((words.at(at).verb === 0 && at < place + 3) || (words.is(at, 'be') && at > place + 9)) at++;
  return at;
};

/** "Children to develop resilience" is wanted; "staff to observe", "specialists to run clubs" is done. */
function actorKind(words: Words, start: number, at: number): Kind {
  if (isInputPhrase(words, start)) return 'activity';
  const learner = has(words, start, at, is.PUPIL | is.PARENT);
  const { word, verb: bits } = words.at(at);
  if (word === 'be') return passiveAfter(words, at + 1);
  if (givesTo(words, at))
    return word === 'have' && learner && words.is(at + 1, 'access') && hasAim(words, at) ? 'outcome' : 'activity';
  const delivers =
    (bits & verb.DELIVER) !== 0 &&
    (bits & (verb.STATE | verb.EITHER | verb.CHANGE | verb.HOLD | verb.ENABLE | verb.REPORT)) === 0;
  if (learner) return delivers ? 'activity' : 'outcome';
  if (has(words, start, at, is.AGENT)) return 'activity';
  if (word === 'complete' || word === 'attend') return 'activity';
  if (word === 'meet' && (words.has(at + 1, is.PEOPLE) || words.is(at + 1, 'with'))) return 'activity';
  return (bits & verb.DELIVER) !== 0 && word !== 'meet' ? 'activity' : 'outcome';
}

const hasAim = (words: Words, at: number): boolean => {
  for (let i = at + 2; i < at + 9; i++) if (words.is(i, 'to') && (words.at(i + 1).verb & verb.BE) !== 0) return true;
  return false;
};

const JUDGED = wordSet(
  'judged graded rated assessed used taught embedded understood valued supported listened recognised ' +
    'confirmed skilled met suspended addressed resolved excluded identified prepared challenged',
);

const HOW_WELL = new Set(['consistently', 'effectively', 'well', 'successfully', 'securely', 'confidently']);

/** What is to be so is wanted; what is to be done to something is an activity. */
function passiveAfter(words: Words, place: number): Kind {
  let at = place;
  while (words.at(at).verb === 0 && at < place + 3 && words.at(at).word !== '') at++;
  const token = words.at(at);
  for (let i = at + 1; i < at + 4; i++) if (HOW_WELL.has(words.at(i).word)) return 'outcome';
  if (HOW_WELL.has(words.at(at - 1).word)) return 'outcome';
  const done = (token.verb & verb.PARTICIPLE) !== 0 && (token.classes & is.GRADED) === 0;
  if (!done || at > place + 2) return 'outcome';
  if ((token.verb & (verb.CHANGE | verb.HOLD)) !== 0) return 'outcome';
  if (JUDGED.has(token.word) && !(token.word === 'identified' && words.is(at - 1, 'quickly'))) return 'outcome';
  return (token.verb & verb.STATE) !== 0 && (token.verb & verb.DELIVER) === 0 ? 'outcome' : 'activity';
}

/** "Staff trained", "resources bought": done to something; "gap reduced", "standards raised": wanted. */
function participleKind({ words, start, quantities }: Statement, at: number): Kind {
  const token = words.at(at);
  if ((token.verb & (verb.CHANGE | verb.HOLD)) !== 0 || JUDGED.has(token.word)) return 'outcome';
  if (hasInputHead(words, start)) return 'activity';
  const share = quantities.some((each) => each.sort === 'percent' || each.sort === 'share');
  if (share) return 'outcome';
  return (token.verb & (verb.DELIVER | verb.EITHER)) !== 0 ? 'activity' : 'outcome';
}

/** "Is taught consistently", "are identified within 20 days" are wanted; "is targeted", "are moderated" is done. */
function passiveKind({ words, start, quantities }: Statement, at: number): Kind {
  const kind = passiveAfter(words, at + 1);
  if (kind === 'outcome') return kind;
  const degree = has(words, at, at + 12, is.FREQUENCY) || hasInputHead(words, start);
  if (degree) return 'activity';
  return quantities.some((each) => each.sort === 'percent' || each.sort === 'share') ? 'outcome' : 'activity';
}

const PRACTICE = wordSet(
  'use uses adapt adapts challenge monitor monitors check communicate hold teach apply lead leads rate ' +
    'agree identify model engage respond meet set share build improve reflect work start take contribute ' +
    'support',
);

/** By who does it, in the present or after "will". */
function presentKind({ words, start }: Statement, at: number): Kind {
  const token = words.at(at);
  const learner = has(words, start, at, is.PUPIL | is.PARENT | is.ANYBODY);
  const staff = has(words, start, at, is.STAFF | is.GOVERNOR | is.SCHOOL);
  if ((token.verb & verb.BE) !== 0) return passiveAfter(words, at + 1);
  if (givesTo(words, at)) return 'activity';
  if (!learner && has(words, start, at, is.AGENT)) return 'activity';
  if (hasInputHead(words, start) && !learner && !staff) return 'activity';
  if ((token.verb & (verb.CHANGE | verb.REPORT | verb.HAVE)) !== 0) return 'outcome';
  if (learner && !staff) return isMeeting(words, start, at) ? 'activity' : 'outcome';
  if (staff && (token.word === 'attend' || token.word === 'complete' || token.word === 'completes'))
    return hasInput(words, at) ? 'activity' : 'outcome';
  if ((token.verb & verb.DELIVER) === 0) return 'outcome';
  return staff && PRACTICE.has(token.word) ? 'outcome' : 'activity';
}

const hasInput = (words: Words, at: number): boolean => has(words, at + 1, at + 9, is.INPUT);

/** "Pupil progress meetings analyse …". */
const isMeeting = (words: Words, start: number, at: number): boolean =>
  words.has(at - 1, is.INPUT) && hasInputHead(words, start) && !words.has(at - 1, is.PEOPLE);

/** No verb: by the noun that the phrase is about, and by what stands with it. */
function nounKind(statement: Statement): Kind {
  const { words, start, quantities, times } = statement;
  const first = words.at(start);
  if (FAULTS.has(first.word) || first.word === 'low') return 'result';
  if (isPair(statement) || isComparedWithFigure(statement) || isStill(words, start)) return 'result';
  const changed =
    (first.verb & verb.PARTICIPLE) !== 0 && (first.verb & (verb.CHANGE | verb.EITHER | verb.ENABLE)) !== 0;
  if ((first.classes & is.COMPARATIVE) !== 0 || changed) return changedKind(words, start);
  if ((first.classes & is.NONE) !== 0) return 'outcome';
  for (const time of times) if (words.is(time.start - 1, 'since') && quantities.length > 0) return 'result';
  if (quantities.some(({ sort }) => sort === 'percent' || sort === 'score')) return 'outcome';
  if (quantities.some((each) => words.is(each.start - 1, 'from') && words.is(each.end, 'to'))) return 'outcome';
  if ((first.classes & is.FREQUENCY) !== 0 || first.word === 'regular') return 'activity';
  if (isInputPhrase(words, start)) return 'activity';
  if (quantities.some((each) => isLevel(each))) return 'outcome';
  return isGiven(words, start) ? 'activity' : 'outcome';
}

const isStill = (words: Words, start: number): boolean => {
  for (let i = start; i < start + 24; i++) if (words.is(i, 'still') || words.is(i, 'now')) return true;
  return false;
};

/** Something put in is named, and nothing that anybody would come to be or do. */
function isGiven(words: Words, start: number): boolean {
  let given = false;
  for (let i = start; i < words.count && i < start + 40; i++) {
    const token = words.at(i);
    if (CLAUSE_ENDS.has(token.word)) break;
    if ((token.classes & (is.INNER | is.SPECIFIC | is.GRADED | is.COMPARATIVE | is.PUPIL)) !== 0) return false;
    given ||= (token.classes & (is.INPUT | is.AGENT)) !== 0;
  }
  return given;
}
