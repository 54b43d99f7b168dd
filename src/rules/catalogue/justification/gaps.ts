import type { FormRecord } from '../../../domain/form';
import type { Role } from '../../../domain/roles';
import type { CheckContext, Report } from '../../define';
import type { Missing } from '../../missing';
import { match, matchOf } from '../match';
import { listOf } from '../named';
import { exampleOf } from './examples';
import { firstArea, nearestListed } from './nearest';
import { PARTS, partsOf, saysPart, type Part } from './parts';
import {
  ROLE_OF,
  hasJustification,
  hasUnlinkedRow,
  isAlternative,
  partsSaid,
  placeFor,
  proseOf,
  rowsOf,
} from './sources';

/** What the rule about justifications may say. */
export type Message =
  | 'none'
  | 'noneButListed'
  | 'action'
  | 'column'
  | 'prose'
  | `${'empty' | 'weak'}-${Part}`
  | `${'empty' | 'weak'}-costNearest`;

/** The parts as a sentence names them. */
const NAMED: Readonly<Record<Part, string>> = {
  considered: 'what on the list was considered and why not',
  what: 'what exactly will happen',
  evidence: 'the evidence that it works',
  cost: 'the cost beside the nearest on the list',
};

const BY_PERSON = { severity: 'warning', outcome: 'needs-person' } as const;

type Weakness = Report<Message> & { readonly record: FormRecord; readonly role: Role };

/** Parts that stand there and do not say what they should. */
export function* weaknessesOf(action: FormRecord, ctx: CheckContext): Generator<Weakness> {
  const rows = rowsOf(action, ctx);
  const prose = proseOf(action, ctx);
  for (const row of rows) {
    for (const part of PARTS) {
      const { value } = row.get(ROLE_OF[part]);
      if (value === null || saysPart(value, part) || (prose && partsOf(prose.text).has(part))) continue;
      if (part === 'considered' && match(value, ctx.catalogue)) continue;
      yield { ...wording('weak', part, action, ctx), record: row, role: ROLE_OF[part], ...BY_PERSON };
    }
  }
  if (rows.length > 0 || !prose) return;
  const said = partsSaid(action, [prose.text]);
  const lacking = PARTS.filter((part) => !said.has(part));
  const [first] = lacking;
  if (first === undefined) return;
  const parts = listOf(
    lacking.map((part) => NAMED[part]),
    'and',
  );
  const data = { parts, first: NAMED[first], example: exampleOf(first, firstArea(action, ctx)) };
  yield { message: 'prose', record: action, role: prose.role, data, ...BY_PERSON };
}

/** Certain only where the author says that it is an alternative; otherwise the catalogue's own rule asks. */
export function isUnjustified(action: FormRecord, ctx: CheckContext): boolean {
  return action.get('action.listed').value !== null && !hasJustification(action, ctx) && !hasUnlinkedRow(ctx);
}

/** Nothing is there: one finding, where it would begin. */
export function noneOf(action: FormRecord, ctx: CheckContext): Report<Message> {
  const found = matchOf(action, ctx);
  const name = action.get('action.intervention').value ?? action.name;
  const listed = found?.how === 'exact' ? found.programme.name : null;
  return {
    message: listed === null ? 'none' : 'noneButListed',
    record: action,
    ...placeFor(action, ctx),
    data: { action: name, programme: listed ?? '', example: exampleOf('considered', firstArea(action, ctx)) },
  };
}

/** Empty cells and missing columns of the alternatives. */
export function* reportMissing(missing: Missing, ctx: CheckContext): Generator<Report<Message>> {
  const { role, record, section, place } = missing;
  const about = { role, section, place, ...(record ? { record } : {}) };
  const part = PARTS.find((one) => ROLE_OF[one] === role);
  const rows = record ? [record] : ctx.form.records('alternative');
  if (part && rows.every((row) => isSaidElsewhere(part, row, missing.what === 'column', ctx))) return;
  const action = rows.flatMap((row) => ctx.links.actionsOf(row))[0];
  const example = part ? exampleOf(part, action ? firstArea(action, ctx) : null) : 'A3';
  if (missing.what !== 'cell') yield { ...about, message: 'column', data: { example } };
  else if (part) yield { ...about, ...wording('empty', part, action, ctx) };
  else yield { ...about, message: 'action', data: { example } };
}

/** A form of the school's own has fewer columns; what counts is that it says the thing. */
function isSaidElsewhere(part: Part, row: FormRecord, noColumn: boolean, ctx: CheckContext): boolean {
  const cells = noColumn ? PARTS.map((one) => row.get(ROLE_OF[one]).raw) : [];
  const actions = ctx.links.actionsOf(row);
  if (actions.length === 0) return cells.some((text) => partsOf(text).has(part));
  return actions.some((action) => {
    const prose = action.get('action.justification').raw;
    if (!noColumn) return partsOf(prose).has(part);
    return !isAlternative(action, ctx) || partsSaid(action, cells).has(part);
  });
}

function wording(
  lack: 'empty' | 'weak',
  part: Part,
  action: FormRecord | undefined,
  ctx: CheckContext,
): Pick<Report<Message>, 'message' | 'data'> {
  const example = exampleOf(part, action ? firstArea(action, ctx) : null);
  const nearest = part === 'cost' && action ? nearestListed(action, ctx) : null;
  if (!nearest) return { message: `${lack}-${part}`, data: { example } };
  return { message: `${lack}-costNearest`, data: { example, programme: nearest.name, price: nearest.price } };
}
