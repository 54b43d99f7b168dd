import type { FormRecord } from '../../../domain/form';
import type { CheckContext } from '../../define';
import { beginsOn, hasEnded, notYetRunning, priceOf } from '../named';

/** The first listed programme for the area of the action's need that the school could have, if its price is known. */
export function nearestListed(action: FormRecord, ctx: CheckContext): { name: string; price: string } | null {
  const area = firstArea(action, ctx);
  if (area === null) return null;
  const [on, phase] = [beginsOn(action, ctx), ctx.form.one('school.phase').value];
  const nearest = ctx.catalogue.programmes.find(
    (one) =>
      one.areas.includes(area) &&
      !notYetRunning(one, on) &&
      !hasEnded(one, on) &&
      (phase === null || one.phases.length === 0 || one.phases.includes(phase)),
  );
  const price = nearest ? priceOf(nearest) : null;
  return nearest && price !== null ? { name: nearest.name, price } : null;
}

/** The area of need that an action is for; the first where there are several. */
export function firstArea(action: FormRecord, ctx: CheckContext): string | null {
  for (const need of ctx.links.needsOf(action)) {
    const area = need.get('need.area').value;
    if (area !== null) return area;
  }
  return null;
}
