import type { PartName } from '../../measures';

/** Small matters of English that a sentence made of parts has to get right. */

const LONGEST = 400;

/** What people type before a part although the sentence brings it along. */
const LEADS: Readonly<Partial<Record<PartName, RegExp>>> = {
  from: /^(?:(?:up|down) )?from /i,
  to: /^(?:(?:up|down) )?to /i,
  'by-when': /^by /i,
  'known-how':
    /^(?:as )?(?:shown|measured|evidenced|demonstrated|assessed|indicated|recorded|monitored) (?:by|in|through|via|using|from|on|against) /i,
};

/** A part as it was typed, without spaces and stops around it and without the words that lead to it. */
export function tidy(part: PartName, typed: string): string {
  const words = typed
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:]{1,20}$/, '');
  const lead = LEADS[part];
  return lead ? words.replace(lead, '') : words;
}

/** Words that begin with a capital only because a cell begins with them. */
const COMMON = new Set(
  (
    'a an all the these each every no most boys girls pupils children students learners staff teachers leaders ' +
    'governors parents carers families disadvantaged subject middle senior higher lower more less attendance ' +
    'absence persistent suspensions exclusions incidents behaviour reading writing maths spelling phonics average ' +
    'school schools whole class classes lesson lessons survey register book books work pupil parent governor teacher ' +
    'end meet reach achieve progress results scores percentage number proportion monitoring teaching learning oral ' +
    'observations minutes behavioural local improve increase raise reduce at by'
  ).split(' '),
);

/** "Phonics check" → "phonics check" inside a sentence; "NFER test", "Year 1" and "Ofsted" keep their capital. */
export function inside(words: string): string {
  const first = /^[A-Z][a-z]*(?=[ ,'’-]|$)/.exec(words)?.[0] ?? '';
  return COMMON.has(first.toLowerCase()) || words.startsWith('Key stage ')
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const DOES = new Set(
  (
    'meet reach achieve attain pass read write spell attend arrive make gain get have are be can know say feel stay ' +
    'take complete join come go choose explain describe ask learn secure exceed keep receive earn swim speak solve ' +
    'recall apply teach follow do give hold agree respond contribute understand blend use lead move behave need ' +
    'listen enjoy remember recognise identify demonstrate sit'
  ).split(' '),
);
/** What people do, or the name of a thing: it depends on the word behind. */
const DOES_OR_IS = new Set('score check work plan review report mark show visit answer set return leave'.split(' '));
const AFTER_A_THING = /^(?:of|in|for|on|at|from|rates?|levels?|results?|gap|points?|data)$/;

/** True for "meet the expected standard": what they do. False for "attendance": what rises or falls. */
export function isDone(what: string): boolean {
  const [first = '', second = ''] = what.toLowerCase().slice(0, 60).split(' ');
  if (DOES.has(first) || DOES.has(first.replace(/e?s$/, '')) || DOES.has(first.replace(/s$/, ''))) return true;
  return DOES_OR_IS.has(first) && second !== '' && !AFTER_A_THING.test(second);
}

/** "reaching the expected standard" → "reach the expected standard" */
export const plainVerb = (what: string): string =>
  what
    .replace(/^(meet|reach|attain|pass|gain|exceed|attend)ing (?=[a-z\d])/, '$1 ')
    .replace(/^(achiev|mak|scor|secur)ing (?=[a-z\d])/, '$1e ');

const SUBJECT =
  /^(?:reading|writing|maths|mathematics|science|computing|english|spelling|literacy|numeracy|history|geography)$/i;

/** What could be said of a subject that stands alone, for the author to take or leave; null where something is said. */
export function sharper(what: string): string | null {
  const subject = tidy('what', what);
  if (/^(?:the )?phonics(?: check)?$/i.test(subject)) return 'meet the expected standard in the phonics check';
  return SUBJECT.test(subject) ? `reach the expected standard in ${inside(subject)}` : null;
}

/** Names of things that end in s and are one thing all the same. */
const ONE_THING = /(?:ss|maths|mathematics|phonics|progress|access|politics|physics|ethics|news|gymnastics|athletics)$/;

/** True for "suspensions of Year 9 pupils", false for "attendance". */
export function isMany(what: string): boolean {
  const head = (what.toLowerCase().split(/ (?:of|in|for|at|on|to|from|with|by|among|between|during) /)[0] ?? '').trim();
  return /s$/.test(head) && !ONE_THING.test(head);
}

const HAS_ARTICLE =
  /^(?:(?:the|a|an|our|its|their|each|every|all|this|these|ofsted)\b|(?:pupils|teachers|parents)['’]|\d)/i;
const ONE_SOURCE =
  /\b(?:check|test|register|survey|log|assessment|review|audit|tracker|profile|exam|examination|record|report|questionnaire|inspection|scrutiny|system|scale)$/;

/** "the phonics screening check", but "lesson observations" and "Ofsted". */
export function withArticle(source: string): string {
  if (HAS_ARTICLE.test(source)) return source;
  const head = (source.toLowerCase().split(/,| (?:of|in|for|at|on|from|with|by|each|every) /)[0] ?? '').trim();
  return head.includes(' ') || /^(?:register|survey|log|audit)$/.test(head)
    ? ONE_SOURCE.test(head) && !/^teacher assessment/.test(head)
      ? `the ${source}`
      : source
    : source;
}
