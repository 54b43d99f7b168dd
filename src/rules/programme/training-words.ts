const FORM =
  '(?<!\\bof )courses?(?! of (?:the|this|each|their|every)\\b)|training(?! (?:rooms?|suites?|kits?)\\b)|conferences?|workshops?|webinars?|seminars?|symposi(?:um|a)|master ?-?class(?:es)?|refreshers?|boot ?camps?|twilights?|inset|cpd|e-?learning|online modules?|keynotes?|inductions?|diplomas?|roadshows?|lectures?|npq\\w{0,3}|national professional qualifications?';
/** People whom a programme teaches; the pupils' programmes of a plan are another matter. */
const LEARNERS =
  "(?:aspiring|emerging|future|new|senior|middle|subject|phase|outstanding|improving|school|system)?[- ]?(?:leaders?|leadership|heads?|headteachers?|teachers?|governors?|nqts?|ects?|business managers?)(?:s?['’]s?)?";

/** Taught away from the class. */
const TRAINING = new RegExp(
  `\\b(?:${FORM}|trains?(?= )|trained(?= (?:in|on|to|for|as|by|at|how)\\b|[.,;:]|$)|${LEARNERS} (?:development |induction |training )?(?:programme|qualification|certificate|award|academy))\\b`,
);

/** Staff of any kind, among whom pupils may be spoken of. */
const STAFF =
  /\b(?:staff|teachers?|leads?|leaders?|heads?|headteachers?|deput(?:y|ies)|sencos?|tas|assistants?|nqts?|ects?|governors?|co-?ordinators?|managers?|adults)\b/;
/** "masterclasses for higher attaining pupils", "training of pupils as buddies", "parents' workshops", "football training". */
const FOR_OTHERS = new RegExp(
  `\\b(?:${FORM}|programme)(?: sessions?| programme)? (?:for|of|with) (?:[\\w-]+ ){0,4}(?:pupils?|children|students?|boys|girls|parents?|carers?|famil(?:y|ies)|classes|(?:school|pupil|student) council|year \\d{1,2}|y\\d{1,2}|key stage \\d|ks\\d)\\b|\\b(?:pupils?|children|students?|parents?|carers?|famil(?:y|ies)|boys|girls)['’]?s?['’]? (?:[\\w-]+ )?(?:${FORM})\\b|\\b(?:football|sports?|netball|swimming|cricket|toilet|potty|circuit) training\\b`,
);

/** Pupils with a task. */
const PUPIL_LEADERS = /\b(?:sports?|play|playground|young|junior|peer|pupil|student|digital) leaders?\b/;

/** Whether a text, in small letters, says that staff are taught somewhere. */
/** Who was trained before, and now does something: "Assistants trained in NELI teach five sessions a week". */
const TRAINED_PEOPLE_DO =
  /\btrained (?:in|on|as) (?:[\w-]+ ){1,4}(?:teach|run|deliver|lead|hear|work|take|support|meet|read)(?:e?s)?\b/;

export const isTaughtToStaff = (text: string): boolean =>
  TRAINING.test(text) &&
  !PUPIL_LEADERS.test(text) &&
  !TRAINED_PEOPLE_DO.test(text) &&
  (STAFF.test(text) || !FOR_OTHERS.test(text));

/** What a training is about may be named as what is done in school: "a course on coaching", "training in lesson planning". */
const TOPIC = new RegExp(
  `\\b(${FORM}|sessions?|trained|modules?) (?:on|about|in(?! (?:class|lessons?|school(?! (?:business|improvement|leadership|finance|data|development))|the|each|every|our|all|small|pairs|groups|phases?|teams?|house)\\b)) (?:(?!(?:and|then|with|followed|by|before|after|to|for|from|so|where|while|who|at|in|which|that)\\b)[\\w'’-]+ ?){1,5}`,
  'g',
);

/** The text without the topics of its trainings. */
export const withoutTopics = (text: string): string => text.replace(TOPIC, '$1 ');
