/** What a word can stand for in a measure. A word may belong to several classes, so each is a bit. */
export const PUPIL = 1 << 0;
export const STAFF = 1 << 1;
export const PARENT = 1 << 2;
export const GOVERNOR = 1 << 3;
/** A school, or a class, department, trust or region of schools. */
export const SCHOOL = 1 << 4;
/** Somebody from outside who gives support: an SLE, a consultant, a coach. */
export const AGENT = 1 << 5;
/** People of no stated kind: participants, respondents. */
export const ANYBODY = 1 << 6;
/** An indicator that two people would look for in the same place, and whose group goes without saying. */
export const SPECIFIC = 1 << 7;
/** An indicator inside people (confidence, wellbeing), which needs a group to be specific. */
export const INNER = 1 << 8;
/** Words too wide to look for: outcomes, standards, quality. */
export const GENERAL = 1 << 9;
/** What is put in: training, sessions, resources. */
export const INPUT = 1 << 10;
/** An assessment, survey or record: how something is known. */
export const EVIDENCE = 1 << 11;
/** A word that is evidence in some company only: data, results, scores. */
export const EVIDENCE_MAYBE = 1 << 12;
export const MONTH = 1 << 13;
/** A term or a holiday that ends one. */
export const TERM = 1 << 14;
/** A unit of time: year, term, week. */
export const UNIT = 1 << 15;
/** Weekly, termly, annually. */
export const FREQUENCY = 1 << 16;
export const NUMBER_WORD = 1 << 17;
export const FRACTION_WORD = 1 << 18;
export const ALL = 1 << 19;
export const NONE = 1 << 20;
/** Praise or degree that nobody can say yes or no to: good, effective, confident. */
export const GRADED = 1 << 21;
/** Grammar. */
export const FUNCTION = 1 << 22;
/** Aim, target, goal, objective. */
export const WANT = 1 << 23;
/** More, fewer, higher. */
export const COMPARATIVE = 1 << 24;
/** Measured in numbers by its nature: score, grade, rate. */
export const SCALE = 1 << 25;
/** Things of the building and the timetable: website, signage, playground. */
export const THING = 1 << 26;
/** Names the stage of a programme: programme, project, funding. */
export const PROGRAMME = 1 << 27;

export const LEARNER = PUPIL | PARENT | ANYBODY;
export const PEOPLE = PUPIL | STAFF | PARENT | GOVERNOR | ANYBODY;
export const WHOSE = PEOPLE | SCHOOL;
