import type { SectionId } from '../../domain/roles';
import { namesPriority } from '../row-kinds';

/** What the title of a table speaks of, in general English: sections, or something that is no part of a form. */
export type TitleSense = readonly SectionId[] | 'nothing';

const LONGEST = 80;

/** Tables that plans have for other reasons: who visited, what the letters mean, sums of sums. */
const NOTHING =
  /\bgovernors?\b.{0,30}\b(?:visits?|monitoring)\b|\b(?:monitoring|visits?|contact|meetings?|change|risk) (?:log|record|diary|register|schedule)\b|\blog of \w+|^(?:\w+ )?key(?: to .{1,40})?$|\blegend\b|\bglossary\b|\babbreviations\b|\bcontents\b|\b(?:version|document|revision) (?:history|control)\b|\bcirculation\b|\b(?:budget|costs?|spend(?:ing)?|finance|money)(?: \w+)? (?:summary|overview|at a glance|position)\b|\b(?:summary|overview) of (?:the )?(?:budget|costs?|spend(?:ing)?|funding|money)\b|\bdates for (?:the|your) diar/;

/** The whole of a document, not one table of it. */
const DOCUMENT = /\b(?:plan|plans|form|raf|template|report|sip|sdp|document)\b/;

/** In this order: what stands further up is what is meant where several words fit. */
const SENSES: readonly (readonly [RegExp, SectionId])[] = [
  [
    /\b(?:other|existing|current|previous|complementary|wider|parallel)\b.*\b(?:support|help|programmes?|initiatives?|projects?|provision|interventions?)\b|\b(?:support|help|programmes?|initiatives?|projects?|provision)\b.*\b(?:already|in place|under ?way|so far|elsewhere|gets|receives|received)\b|\balready\b.*\b(?:support|help|programmes?|projects?|have|get|going on|doing)\b|\bgoing on\b.*\balready\b|\belse\b.*\b(?:going on|under ?way|doing|happening|help)\b/,
    'support',
  ],
  [/\balternatives? to\b|\b(?:outside|not on|off|beyond)\b.*\b(?:list|menu|catalogue)\b/, 'alternative'],
  [/\bout of class\b|\bcover\b(?! (?:sheet|page))|\brelease\b|\bsupply\b|\btime away\b|\bbackfill\b/, 'release'],
  [/\b(?:ofsted|inspections?)\b.*\b(?:history|record|visits|judgements?|grades?|outcomes?)\b/, 'inspection'],
  [/\bmilestones?\b|\bcheck ?points?\b/, 'milestone'],
  [
    /\bimplementation outcomes?\b|\bhow well\b|\bfidelity\b|\bas (?:we )?(?:meant|intended|planned|agreed)\b|\b(?:working|done) as\b/,
    'implementation',
  ],
  [
    /\bagree(?:d|s|ment)?\b|\bsign(?:ed|ing)?(?: ?off)?\b|\bsignatures?\b|\bapprov(?:al|ed)\b|\bassurance\b|\bsaid yes\b/,
    'agreement',
  ],
  [
    /\bcosts?\b|\bcostings?\b|\bmoney\b|\bbudget\b|\bspend(?:ing)?\b|\bfinances?\b|\bpay for\b|\bcharges\b|\bfunding\b|\bcommissioned\b/,
    'cost',
  ],
  [
    /\bimpact\b|\bsuccess\b|\boutcomes\b|\bmeasures?\b|\bkpis?\b|\bindicators?\b|\btargets\b|\bbe different\b|\bhow will we know\b|\bworked\b/,
    'measure',
  ],
  [
    /\bactions?\b|\bactivities\b|\bsteps\b|\btasks\b|\bproposals?\b|\binterventions?\b|\bstrategies\b|\bwhat\b.*\b(?:do|doing|implement(?:ing)?)\b|\bsupport (?:we|you|requested|recommended|grid)\b|\b(?:the|proposed) support\b/,
    'action',
  ],
  [
    /\bneeds\b|\bpriorit(?:y|ies)\b|\bissues?\b|\bproblems?\b|\bfindings?\b|\bwe (?:have )?found\b|\bdiagnosis\b|\bput right\b|\bsorting\b|\bworr(?:y|ies|ied)\b|\bconcerns?\b|\bareas? for (?:improvement|development)\b|\bweaknesses\b/,
    'need',
  ],
];

/** These words speak of their table whatever stands beside them: "Cover and travel costs". */
const ALONE: ReadonlySet<SectionId> = new Set(['support', 'alternative', 'release', 'inspection', 'agreement']);

/** "2. What is the issue?" → need; "4.2 Hidden cost to the school" → cost; "Governors' visits" → nothing; else none. */
export function titleSense(title: string): TitleSense {
  if (title.length > LONGEST || namesPriority(title)) return [];
  const text = title
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9£]+/g, ' ')
    .replace(/^(?:(?:part|section|table|step|stage|appendix) )?(?:\d{1,2} ?\d{0,2}|[a-h])? /, ' ')
    .trim();
  if (NOTHING.test(text)) return 'nothing';
  if (DOCUMENT.test(text)) return [];
  const found = SENSES.filter(([pattern]) => pattern.test(text)).map(([, section]) => section);
  // "Actions and success criteria": one table for both. "What the support costs": the costs.
  return /\band\b|[&/,]/i.test(title) && !found.some((section) => ALONE.has(section)) ? found : found.slice(0, 1);
}
