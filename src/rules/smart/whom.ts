import type { FormRecord } from '../../domain/form';
import { isPercentUnit, levelOf, unitOf } from './levels';
import { anatomyOf, partOf, statementOf } from './understood';

/** A percentage that nothing in its row says of whom or of what; null where there is none. */
export const openPercent = (measure: FormRecord): string | null => (isOpen(measure) ? percentOf(measure) : null);

/** The percentage in words or figures; null where the measure is not about one. */
function percentOf(measure: FormRecord): string | null {
  const target = levelOf(measure, 'measure.target');
  if (target?.kind === 'percent' && target.ratio === undefined)
    return `${String(Math.round(target.amount * 10) / 10)}%`;
  const words = partOf(measure, 'to');
  return words !== null && /%|per ?cent/i.test(words) ? words : null;
}

/** Neither the words nor the unit leave a hint of whom: no group, no indicator whose group goes without saying. */
function isOpen(measure: FormRecord): boolean {
  const unit = unitOf(measure).trim();
  if (unit !== '' && (!isPercentUnit(unit) || /[a-z]{4}/i.test(unit.replace(/per ?cent(?:age)?/i, '')))) return false;
  const { kind, specific, parts } = anatomyOf(measure);
  if (kind !== 'outcome' || specific || parts.some(({ part }) => part === 'who')) return false;
  const about = `${statementOf(measure)} ${measure.get('measure.source').raw.slice(0, 200)}`;
  return !/(?:%|per ?cent|percentage|proportion|share|number|majority|rate) of\b|\b(?:rate|satisfaction|all|every|each|national|budget|pupils?|staff|surveys?)\b/i.test(
    about,
  );
}
