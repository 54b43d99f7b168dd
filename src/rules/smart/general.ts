import type { FormRecord } from '../../domain/form';
import { anatomy } from '../../measures';
import { anatomyOf, statementOf } from './understood';

const GENERAL =
  /\b(?:outcomes|standards|attainment|achievement|progress|performance|provision|teaching and learning|results)\b/i;
/** A longer sentence says something more, which a list of words would miss. */
const SHORT = 14;

/** The word that could mean anything, in a short outcome whose row names no subject, test or practice anywhere. */
export function generalWord(measure: FormRecord): string | null {
  const text = statementOf(measure);
  const word = GENERAL.exec(text)?.[0];
  if (word === undefined || /\bsubjects?\b/i.test(text) || text.split(/\s+/, SHORT + 1).length > SHORT) return null;
  const { kind, specific, measurable } = anatomyOf(measure);
  const { state } = measure.get('measure.target');
  if (specific || kind !== 'outcome' || !(measurable || state === 'read')) return null;
  return (['measure.source', 'measure.unit', 'measure.target'] as const).some((role) =>
    isNamedIn(measure.get(role).raw),
  )
    ? null
    : word;
}

/** "Key stage 2 writing", "NFER", "SATs": a word of the source names what the statement leaves open. */
const isNamedIn = (text: string): boolean =>
  NAMES_TEST.test(text) ||
  (text.slice(0, 200).match(/[a-z]{3,20}/gi) ?? []).some((word) => anatomy(`Improve ${word}`).specific);

/** Initials other than those of people, and kinds of test. */
const NAMES_TEST = /\b(?!(?:SLT|NLE|SLE|LLE|TAs)\b)(?:[A-Z]{3,}|SATs)|\b(?:tests?|checks?|exams?|papers?|profile)\b/;
