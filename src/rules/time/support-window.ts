import { addWorkingDays, type IsoDate } from '../../domain/calendar';
import type { FormRecord } from '../../domain/form';
import type { CheckContext } from '../define';
import { readingsOf } from './date-readings';

/** When the support of a form may happen, on the strictest and on the widest reading of "within three terms". */
export interface SupportWindow {
  readonly agreed: IsoDate;
  /** The programme's first day. */
  readonly opens: IsoDate | null;
  /** Last day if the term of agreement counts as the first; null where the pack's terms do not reach so far. */
  readonly strict: IsoDate | null;
  /** Last day if whole terms count from the approver's answer. */
  readonly wide: IsoDate | null;
  /** How many terms that is; 0 where the plan gives its own last day. */
  readonly terms: number;
}

export function supportWindow({ form, pack, today, countsFrom }: CheckContext): SupportWindow {
  const { opens, windowTerms, terms, answerWorkingDays, closedDays, planTerms } = pack.pack.settings;
  // A date that another rule finds fault with is not built upon.
  const plausible = (date: IsoDate | null): IsoDate | null =>
    date !== null && date <= today && (opens === undefined || date >= opens) ? date : null;
  const agreed = plausible(form.one('agreement.headDate').value) ?? countsFrom;
  const prepared = plausible(form.one('form.preparedOn').value) ?? agreed;
  const sent = prepared > agreed ? prepared : agreed;
  const answered =
    answerWorkingDays === undefined ? sent : addWorkingDays(sent, answerWorkingDays, new Set(closedDays));

  const lastDay = (from: IsoDate, count: number | undefined): IsoDate | null => {
    const first = terms.findIndex((term) => term.to >= from);
    const begins = terms[0]?.from;
    if (count === undefined || first < 0 || begins === undefined || from < begins) return null;
    return terms[first + count - 1]?.to ?? null;
  };
  if (windowTerms === undefined) {
    // Plans say themselves how long they run, and have been extended: what lies beyond is for a person to look at.
    const count = form.one('plan.terms').value ?? planTerms?.most;
    const [start, end] = [form.one('plan.start').value, form.one('plan.end').value];
    const strict = end !== null && (start === null || end >= start) ? end : lastDay(start ?? agreed, count);
    return {
      agreed: start ?? agreed,
      opens: opens ?? null,
      strict,
      wide: null,
      terms: end === null ? (count ?? 0) : 0,
    };
  }
  return {
    agreed,
    opens: opens ?? null,
    strict: lastDay(agreed, windowTerms),
    wide: lastDay(answered, windowTerms + 1),
    terms: windowTerms,
  };
}

/** What is wrong with the dates of one action; each rule reports its own kind, so one slip is one finding. */
export type DatesFault =
  | { readonly kind: 'before-opens'; readonly role: 'action.start' | 'action.end' }
  | { readonly kind: 'after-window' | 'maybe-after-window'; readonly role: 'action.start' | 'action.end' }
  | { readonly kind: 'ends-before-start'; readonly role: 'action.end' };

export function faultsOf(action: FormRecord, window: SupportWindow): DatesFault[] {
  const start = readingsOf(action.get('action.start'));
  const end = readingsOf(action.get('action.end'));
  const early: DatesFault[] = [];
  if (start && window.opens !== null && start.latest < window.opens)
    early.push({ kind: 'before-opens', role: 'action.start' });
  if (end && window.opens !== null && end.latest < window.opens)
    early.push({ kind: 'before-opens', role: 'action.end' });
  if (early.length > 0) return early;
  const after = (limit: IsoDate | null): 'action.start' | 'action.end' | null => {
    if (limit === null) return null;
    if (end && end.earliest > limit) return 'action.end';
    return start && start.earliest > limit ? 'action.start' : null;
  };
  const surely = after(window.wide);
  if (surely) return [{ kind: 'after-window', role: surely }];
  if (start && end && end.latest < start.earliest) return [{ kind: 'ends-before-start', role: 'action.end' }];
  const perhaps = after(window.strict);
  return perhaps ? [{ kind: 'maybe-after-window', role: perhaps }] : [];
}

/** No funded support as far as the form tells: the tier has none, or none of the cost lines is for this action. */
export function isUnfunded(action: FormRecord, { form, pack, links }: CheckContext): boolean {
  const tier = form.one('school.tier').value;
  if (pack.pack.settings.tiers.some(({ value, limit }) => value === tier && limit === 0)) return true;
  if (form.records('cost').length === 0) return false;
  return links.costsOf(action).every((line) => line.get('cost.total').value === 0);
}
