import type { Role } from '../domain/roles';
import type { Pack } from '../packs/schema';

const TELLING: readonly Role[] = ['action.intervention', 'action.start', 'cost.total', 'measure.statement'];

/** The headings that tell a form of the pack best, to say what was looked for. */
export function tellingLabels(pack: Pack): readonly string[] {
  const fields = pack.sections.flatMap((section) => section.fields);
  const told = TELLING.flatMap((role) => fields.filter((field) => field.role === role));
  return [...told, ...fields.filter((field) => !told.includes(field))].slice(0, 3).map(({ label }) => label);
}
