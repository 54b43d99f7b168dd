import type { IsoDate } from '../../domain/calendar';
import type { Form } from '../../domain/form';

export interface Inspection {
  readonly date: IsoDate;
  readonly judgement: string;
}

export const REQUIRES_IMPROVEMENT = 'Requires improvement';
/** What inspectors called the same grade until August 2012. */
const SATISFACTORY = 'Satisfactory';
const NEVER_ABOVE: ReadonlySet<string> = new Set([REQUIRES_IMPROVEMENT, SATISFACTORY, 'Inadequate']);

/**
 * The inspections of the form, earliest first; null where one of them cannot be placed, because then nothing that
 * depends on their order is certain.
 */
export function inspectionsIn(form: Form): readonly Inspection[] | null {
  const byDate = new Map<IsoDate, string>();
  for (const record of form.records('inspection')) {
    const [date, judgement] = [record.get('inspection.date').value, record.get('inspection.judgement').value];
    if (date === null || judgement === null) return null;
    if ((byDate.get(date) ?? judgement) !== judgement) return null;
    byDate.set(date, judgement);
  }
  return [...byDate].map(([date, judgement]) => ({ date, judgement })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** How many judgements in a row, up to and including the last, are of the kind. */
function trailing(history: readonly Inspection[], is: (judgement: string) => boolean): number {
  let count = 0;
  for (let index = history.length - 1; index >= 0 && is(history[index]?.judgement ?? ''); index -= 1) count += 1;
  return count;
}

export const inARow = (history: readonly Inspection[]): number =>
  trailing(history, (judgement) => judgement === REQUIRES_IMPROVEMENT);

/** Satisfactory counted as what it was renamed to; still nothing where the last judgement is another. */
export const inARowWithSatisfactory = (history: readonly Inspection[]): number =>
  inARow(history) === 0
    ? 0
    : trailing(history, (judgement) => judgement === REQUIRES_IMPROVEMENT || judgement === SATISFACTORY);

/** The other reading of the third tier: requires improvement now, and never above it since 2005 at four or more. */
export function neverAbove(history: readonly Inspection[]): boolean {
  const since = history.filter(({ date }) => date >= '2005-01-01');
  return since.length >= 4 && inARow(since) > 0 && since.every(({ judgement }) => NEVER_ABOVE.has(judgement));
}
