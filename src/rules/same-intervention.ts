import type { FormRecord } from '../domain/form';
import type { Role } from '../domain/roles';
import { normalise } from '../reading/words';
import type { CheckContext } from './define';
import { presenceIn } from './presence';

type Context = Pick<CheckContext, 'form' | 'pack' | 'links'>;

/**
 * Several rows may be about one intervention, and say once for all what it is made of: which rows of a plan need not
 * say it again. To be asked of the rows without it, in their order. Rows are of one intervention by its name; where a
 * pack expects every row to name one, a row that does not is about that of the need it serves.
 */
export function saidElsewhere(ctx: Context, role: Role): (action: FormRecord) => boolean {
  const named = ctx.pack.field('action.intervention');
  const byNeed = named !== undefined && presenceIn(ctx.form, named) !== 'optional';
  const needOf = (action: FormRecord): string =>
    `need ${ctx.links
      .needsOf(action)
      .map(({ index }) => index)
      .join()}`;
  const keyOf = (action: FormRecord): string | null =>
    normalise(action.get('action.intervention').raw) || (byNeed ? needOf(action) : null);
  const said = new Set<string>();
  for (const action of ctx.form.records('action')) {
    const key = keyOf(action);
    if (action.get(role).state !== 'read' || key === null) continue;
    said.add(key);
    if (byNeed) said.add(needOf(action));
  }
  return (action) => {
    const key = keyOf(action);
    if (key === null) return false;
    // Where none of its rows says it, the first is asked, once.
    const asked = said.has(key);
    said.add(key);
    return asked;
  };
}
