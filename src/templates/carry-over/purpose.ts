import { sectionOf, type Role, type SectionId } from '../../domain/roles';

/**
 * What a form is begun from another for. same-school: an action plan from the school's RAF, or next year's form ·
 * next-school: the same support for another school.
 */
export type Purpose = 'same-school' | 'next-school';

/**
 * Why something stays behind.
 * counted: the new form counts it by itself · anew: it is said for each form anew · theirs: it is true of the first
 * school only · identifying: pupils or staff can be recognised by it · no-place: it belongs to a row or a column that cannot
 * be told · no-field: the new form does not ask for it · not-in-list: it is none of the new form's choices ·
 * no-answer: "TBC" and the like · no-result: an error, or a formula that nobody has calculated · too-long: it would
 * not fit into a cell
 */
export type Reason =
  | 'counted'
  | 'anew'
  | 'theirs'
  | 'identifying'
  | 'no-place'
  | 'no-field'
  | 'not-in-list'
  | 'no-answer'
  | 'no-result'
  | 'too-long';

/** Nobody agreed to the new form yet, and nobody has prepared it. */
const ANEW: readonly SectionId[] = ['form', 'agreement'];

/** Sections that are about the first school and nothing else. */
const OF_THE_SCHOOL: readonly SectionId[] = ['school', 'inspection', 'plan', 'support', 'release'];

/**
 * Fields that are true of the first school only: what was found there, how it stands, who works there, and when. What
 * support takes comes across (item, kind, payee, days and rate); a total was agreed for the first school.
 */
const OF_THE_SCHOOL_TOO: ReadonlySet<Role> = new Set<Role>([
  'nle.freeDays',
  'need.what',
  'need.source',
  'action.who',
  'action.owner',
  'action.start',
  'action.end',
  'alternative.cost',
  'cost.total',
  'milestone.term',
  'milestone.due',
  'implementation.due',
  'measure.baseline',
  'measure.target',
  'measure.due',
  'measure.interimDue',
  'measure.interimValue',
]);

/** Why a field stays behind whatever is in it; null where it comes across. */
export function staysBehind(role: Role, purpose: Purpose): Reason | null {
  const section = sectionOf(role);
  if (section === 'totals') return 'counted';
  if (ANEW.includes(section) || role === 'action.progress') return 'anew';
  if (purpose === 'same-school') return null;
  return OF_THE_SCHOOL.includes(section) || OF_THE_SCHOOL_TOO.has(role) ? 'theirs' : null;
}

/** Wording in which another school's figures and days would stand as if they were this one's. */
export const WITHOUT_FIGURES: ReadonlySet<Role> = new Set<Role>([
  'measure.statement',
  'measure.source',
  'implementation.statement',
  'implementation.source',
  'milestone.what',
]);

/** Why something works or was chosen: figures and years stay where they are not the first school's own. */
export const EVIDENCE: ReadonlySet<Role> = new Set<Role>([
  'action.why',
  'action.justification',
  'alternative.considered',
  'alternative.evidence',
]);

/** The NLE is the same person, from the same place. */
export const isOfTheNle = (role: Role): boolean => sectionOf(role) === 'nle';
