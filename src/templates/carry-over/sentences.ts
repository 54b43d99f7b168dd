/** Where one sentence ends and another begins; the space between goes with neither. */
const SENTENCES = /((?<=[.!?;][”"’)]?)\s+|\n+)/;
/** "…, and our pupils …": what is known from elsewhere, and what it means here. */
const CLAUSES = /((?<=[.!?;][”"’)]?)\s+|\n+|(?<=,)\s(?=(?:and|but|while|as|because|so|where)\s))/;

type Change = (part: string) => string;

/** The text with each of its sentences put through `change`; what stands between them stays. Linear. */
export const eachSentence = (text: string, change: Change): string => each(text, SENTENCES, change);

/** The same, with what is joined to a sentence by "and", "because" and the like by itself. */
export const eachClause = (text: string, change: Change): string => each(text, CLAUSES, change);

const each = (text: string, between: RegExp, change: Change): string =>
  text
    .split(between)
    .map((part, index) => (index % 2 === 0 && part.trim() !== '' ? change(part) : part))
    .join('');

/** What was found at the first school by those who inspected it. */
const INSPECTION = /\b(?:Ofsted|HMI|inspections?|inspectors?)\b/i;
const FOUND =
  /\b(?:found|finds?|judged|judgements?|said|says|asked|reports?|reported|states?|stated|noted?|identified|identifies|required?|requires|recommended|recommends|recommendations?|wrote|criticised|highlighted|action points?|areas? for improvement)\b|[“"‘]/i;
/** What Ofsted publishes for everybody. */
const FOR_EVERYBODY =
  /\b(?:framework|handbook|guidance|research|nationally|survey|subject report|all schools|other schools)\b/i;

export const quotesInspection = (sentence: string): boolean =>
  INSPECTION.test(sentence) && FOUND.test(sentence) && !FOR_EVERYBODY.test(sentence);

/** It tells of the first school, and not of evidence from elsewhere. "schools of our size" are others. */
const OWN =
  /\b(?:our(?! size| kind| type)|ours|we|us|this school|last (?:half )?term|last year|this (?:half )?term|this year)\b|\[name(?: of (?:school|headteacher))?\]/i;

export const isOfTheSchool = (clause: string): boolean => OWN.test(clause);
