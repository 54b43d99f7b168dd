import type { FormRecord, Quantity } from '../../domain/form';
import { normalise } from '../../reading/words';
import { partOf, statementOf } from './understood';

/** A baseline or target, made comparable. */
export type Level =
  | { readonly kind: 'percent'; readonly amount: number; readonly ratio: Quantity['ratio'] }
  | { readonly kind: 'number'; readonly amount: number; readonly unit: string | null }
  | { readonly kind: 'grade'; readonly rank: number; readonly scale: string }
  | { readonly kind: 'words' };

export type LevelRole = 'measure.baseline' | 'measure.target' | 'measure.interimValue';

const GRADES: readonly (readonly [scale: string, ...fromWorst: string[][]])[] = [
  [
    'Ofsted',
    ['inadequate', 'special measures', 'serious weaknesses'],
    ['requires improvement', 'ri', 'satisfactory'],
    ['good', 'good or better', 'at least good'],
    ['outstanding'],
  ],
  ['colours', ['red'], ['amber', 'yellow'], ['green']],
];
const RANKS = new Map(
  GRADES.flatMap(([scale, ...ranks]) => ranks.flatMap((names, rank) => names.map((name) => [name, { scale, rank }]))),
);

/** "% of pupils", "per cent": a plain number under such a unit is a percentage. */
export const isPercentUnit = (unit: string): boolean => /^\s*(?:%|per ?cent)/i.test(unit);

export const unitOf = (measure: FormRecord): string => measure.get('measure.unit').value ?? '';

/** Null where nothing was read there. */
export function levelOf(measure: FormRecord, role: LevelRole): Level | null {
  const quantity = measure.get(role).value;
  if (quantity === null) return null;
  const { amount, unit, ratio } = quantity;
  if (amount === null) {
    const grade = RANKS.get(normalise(quantity.words));
    return grade ? { kind: 'grade', ...grade } : { kind: 'words' };
  }
  const percent = unit === '%' || (unit === null && isPercentUnit(unitOf(measure)));
  return percent ? { kind: 'percent', amount, ratio } : { kind: 'number', amount, unit };
}

const LONGEST = 2000;

/** What a measure is about, in small letters: its statement and its unit. */
export const aboutOf = (measure: FormRecord): string =>
  `${measure.get('measure.statement').raw.slice(0, LONGEST)} ${unitOf(measure).slice(0, 200)}`.toLowerCase();

/** Words under which a smaller figure may be the better one: enough to keep silent about a target below the baseline. */
const MAYBE_LOWER =
  /\b(absen\w{1,5}|exclu\w{1,6}|suspen\w{1,6}|incidents?|gaps?|below|under|behind|late\w{0,4}|neet|turnover|vacanc\w{1,3}|referr\w{1,4}|sanctions?|detentions?|bullying|complaints?|truan\w{1,4}|unauthorised|fewer|less|lower\w{0,3}|reduc\w{1,5}|decreas\w{1,3}|drop\w{0,4}|falls?|falling|cut|halv\w{1,3}|minimis\w{1,3}|no|not|cannot|without|lack\w{0,3}|fail\w{0,3}|inadequate|requir\w{1,6}|need\w{0,3}|at risk|errors?|leav\w{1,3}|left|supply|sick\w{0,4}|lost|miss\w{0,3}|disrupt\w{1,4}|interrupt\w{1,5}|removals?|removed|restraint|after|time|days|cost\w{0,2}|spend\w{0,3}|deficit|waiting|backlog|ratio|rank\w{0,3}|sdq|off[- ]task|calls?|overdue|away)\b/;
/** Words whose figure is to fall, whoever reads them. */
const LOWER =
  /\b(absence|absences|absentees?|exclusions?|suspensions?|incidents?|gaps?|lateness|neet|turnover|vacanc(?:y|ies)|referrals?|sanctions?|detentions?|reduc(?:e|es|ed|ing|tion)|decreas(?:e|es|ed|ing)|fewer)\b|(?<!no longer )\b(?:reads?|reading|are|is|were|works?|working|perform(?:s|ing)?|scor(?:e|es|ing)|attain(?:s|ing)?) (?:\d{1,2} \w+ )?(?:below|behind)\b/;
const RISING = /\b(rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|rises?|rising|up from)\b/;
/** Figures that are better when they are higher, in a measure that speaks of nothing to be reduced. */
const KNOWN_HIGHER =
  /\b(attendance|expected standard|expected level|greater depth|attainment|phonics (?:screening )?check|gld|good level of development|gcse|pass rate)\b/;
const HIGHER =
  /\b(improv\w{1,5}|achiev\w{1,5}|pass(?:es|ed|ing)?|meet\w{0,3}|reach\w{0,3}|progress|good|secur\w{1,3}|confiden\w{1,3}|correct\w{0,2}|on track|take part|retention|more|higher|grow\w{0,3}|agree\w{0,2}|satisf\w{1,6}|aware\w{0,4}|feel|know\w{0,5}|understand\w{0,3}|able|observed|seen|evident|consistent\w{0,2}|effective\w{0,2}|say|enjoy\w{0,3})\b/;

/** True where a smaller figure may be what is wanted. */
export const maybeLower = (measure: FormRecord): boolean => MAYBE_LOWER.test(aboutOf(measure));

export type Direction = 'up' | 'down' | 'perhaps-up' | 'perhaps-down' | null;

/** Which way the figure has to move; perhaps, where the words leave room for another reading; null: nobody can tell. */
export function directionOf(measure: FormRecord): Direction {
  const about = aboutOf(measure);
  const stated = fromTo(measure);
  if (stated !== null) return stated;
  const better = KNOWN_HIGHER.test(about) || HIGHER.test(about);
  if (LOWER.test(about)) return better || RISING.test(about) ? null : 'perhaps-down';
  if (MAYBE_LOWER.test(about)) return RISING.test(about) && KNOWN_HIGHER.test(about) ? 'perhaps-up' : null;
  if (RISING.test(about) || (KNOWN_HIGHER.test(about) && /\bimprov/.test(about))) return 'up';
  return better ? 'perhaps-up' : null;
}

/** "From 27% to 60%", "80%, up from 71%": the statement itself says which way. */
function fromTo(measure: FormRecord): 'up' | 'down' | null {
  if (!/\bfrom\b/i.test(statementOf(measure))) return null;
  const [from = NaN, to = NaN] = (['from', 'to'] as const).map((part) => percentIn(partOf(measure, part)));
  return from < to ? 'up' : from > to ? 'down' : null;
}

const percentIn = (words: string | null): number =>
  words !== null && /^\d{1,4}(?:\.\d{1,3})? ?(?:%|per ?cent)$/i.test(words) ? parseFloat(words) : NaN;

/** A level that is to be held is no target that was forgotten. */
export const isToBeHeld = (measure: FormRecord): boolean =>
  /\b(maintain\w{0,3}|keeps?|kept|keeping|sustain\w{0,3}|remain\w{0,3}|retain\w{0,3}|continu\w{1,5}|holds?|stay\w{0,3}|at least|or (?:more|above|better)|no (?:fall|drop|decline|fewer)|consolidat\w{1,3}|stable|stabilis\w{1,3}|not (?:fall|drop)|same|still|unchanged|in line)\b/.test(
    `${aboutOf(measure)} ${measure.get('measure.target').raw.slice(0, 100).toLowerCase()}`,
  );
