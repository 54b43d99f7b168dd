import type { IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import { whatIsCounted } from './counted';
import { generalWord } from './general';
import { ofstedWords } from './ofsted';
import { isReport } from './report';
import { anatomyOf, hasNoLevel, hasTarget, statementOf } from './understood';
import { vagueWord } from './vague';
import { openPercent } from './whom';

/**
 * What is wrong with a statement as a whole. Only the first of these speaks of it, and what else it lacks goes unsaid
 * until then: who writes it anew writes all of it anew.
 */
export type Voice = 'out-of-reach' | 'count' | 'activity' | 'report' | 'vague' | 'general' | 'whom';

/** Voices of one part only: what else a measure lacks is still counted, though not said of it. */
export const OF_A_PART: ReadonlySet<Voice | null> = new Set([null, 'vague', 'general', 'whom']);

const known = new WeakMap<FormRecord, { readonly today: IsoDate; readonly voice: Voice | null }>();

export function voiceOf(measure: FormRecord, today: IsoDate): Voice | null {
  const before = known.get(measure);
  if (before?.today === today) return before.voice;
  const voice = ofWhole(measure, today) ?? ofPart(measure);
  known.set(measure, { today, voice });
  return voice;
}

function ofWhole(measure: FormRecord, today: IsoDate): Voice | null {
  if (ofstedWords(measure) !== null) return 'out-of-reach';
  if (whatIsCounted(measure) !== null) return 'count';
  // With a target in its own cell, a row says what is to be reached, whatever its statement is.
  if (hasTarget(measure)) return null;
  const { kind } = anatomyOf(measure);
  // A single word is a heading or a kind, such as "Fidelity": what it leaves out is said by the rules of the parts.
  if (kind === 'activity')
    return hasNoLevel(measure) && /\S\s+\S/.test(statementOf(measure).trim()) ? 'activity' : null;
  if (kind === 'result' && isReport(measure, today)) return 'report';
  return hasNoLevel(measure) && vagueWord(measure) !== null ? 'vague' : null;
}

function ofPart(measure: FormRecord): Voice | null {
  if (generalWord(measure) !== null) return 'general';
  return openPercent(measure) === null ? null : 'whom';
}
