import type { AnyValue, Entry, FieldState, Form, FormRecord, Place } from '../domain/form';
import { ROLES, type FieldType, type Role } from '../domain/roles';
import type { PackIndex } from '../packs/lookup';
import type { PackField, PackSection } from '../packs/schema';
import { normalise } from '../reading/words';
import type { CheckContext } from './define';
import { presenceIn, type Presence } from './presence';

/** One field of one record, with what the pack says of it. */
export interface FieldOfForm {
  readonly record: FormRecord;
  readonly role: Role;
  readonly type: FieldType;
  readonly entry: Entry<AnyValue>;
  readonly plan: PackField;
  readonly presence: Presence;
}

type Context = Pick<CheckContext, 'form' | 'pack'>;

interface Known {
  readonly pack: PackIndex;
  readonly byState: ReadonlyMap<FieldState, readonly FieldOfForm[]>;
  readonly texts: readonly TextOfForm[];
  readonly wordless: readonly FieldOfForm[];
}

/** A field of words that was read. */
export interface TextOfForm extends FieldOfForm {
  readonly text: string;
}

/** Many rules look at every field: they are gathered once a form. */
const gathered = new WeakMap<Form, Known>();

function gather({ form, pack }: Context): Known {
  const known = gathered.get(form);
  if (known?.pack === pack) return known;
  const byState = new Map<FieldState, FieldOfForm[]>();
  const texts: TextOfForm[] = [];
  const wordless: FieldOfForm[] = [];
  for (const section of pack.pack.sections) {
    const found = form.sections.get(section.id);
    for (const plan of section.fields) {
      const { role } = plan;
      if (!found?.headings.has(role)) continue;
      const presence = presenceIn(form, plan);
      const type = ROLES[role];
      let last: Place | null = null;
      for (const record of found.records) {
        const entry: Entry<AnyValue> = record.get(role);
        if (entry.state === 'absent' || entry.state === 'empty' || isSame(entry.place, last)) continue;
        last = entry.place;
        const field = { record, role, type, entry, plan, presence };
        const others = byState.get(entry.state);
        if (others) others.push(field);
        else byState.set(entry.state, [field]);
        if ((type !== 'text' && type !== 'prose') || entry.state !== 'read') continue;
        if (typeof entry.cellValue === 'string') texts.push({ ...field, text: entry.cellValue });
        else wordless.push(field);
      }
    }
  }
  const found = { pack, byState, texts, wordless };
  gathered.set(form, found);
  return found;
}

/** The fields that were read so, in the pack's order; a merged cell counts once. Most of a form is read, and right. */
export const fieldsThatAre = (state: FieldState, ctx: Context): readonly FieldOfForm[] =>
  gather(ctx).byState.get(state) ?? [];

/** Fields of words in which a figure or a yes stands. */
export const wordlessOf = (ctx: Context): readonly FieldOfForm[] => gather(ctx).wordless;

/** Fields of words that were read: where a rule looks for what people say. */
export const textsOf = (ctx: Context): readonly TextOfForm[] => gather(ctx).texts;

/** The cell of a merge is the cell of every row it spans. */
export const isSame = (one: Place | null, other: Place | null): boolean =>
  one !== null && other !== null && one.sheet === other.sheet && one.cell === other.cell;

const NONE = /^(none|nil|no|nothing|none yet|n a|na|not applicable)?$/;

/** "None", "n/a": no answer where something is wanted, but the whole answer where there may be nothing to tell. */
export const saysNone = (raw: string): boolean => NONE.test(normalise(raw));

/** A row such as "None" in a table that nobody has to fill: it says that there is nothing, and wants nothing more. */
export function isRowOfNone(record: FormRecord, plan: PackSection): boolean {
  if (!plan.mayStayEmpty) return false;
  let none = false;
  for (const { role } of plan.fields) {
    const { state, raw, value } = record.get(role);
    if (state === 'absent' || state === 'empty' || value === 0 || role.endsWith('.ref')) continue;
    if (state !== 'placeholder' || !saysNone(raw)) return false;
    none = true;
  }
  return none;
}
