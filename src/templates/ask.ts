import type { Area } from '../domain/address';
import { serialFromIso } from '../domain/calendar';
import { ROLES } from '../domain/roles';
import type { PackField, PackList } from '../packs/schema';
import type { Accepted, ValidationPlan } from './sheet-plan';

/** Excel's own limits on what a cell may say. */
const TITLE = 32;
const PROMPT = 255;
const ERROR = 225;

/** What a cell asks for, and what it says when it is given something else. */
export function askFor(
  field: PackField,
  area: Area,
  list: { readonly plan: PackList; readonly source: string } | null,
): ValidationPlan {
  const asked = { area, promptTitle: cutAtWord(field.label, TITLE), prompt: promptOf(field) };
  const title = asked.promptTitle;
  const warn = (accepts: Accepted, message: string): ValidationPlan => ({
    ...asked,
    accepts,
    otherwise: { style: 'warning', title, message: cutAtWord(message, ERROR) },
  });
  if (list) {
    const accepts: Accepted = { kind: 'list', source: list.source };
    const message = list.plan.open
      ? 'This is not in the list. That is fine where nothing in the list fits: choose OK to keep it.'
      : acceptedOnly(list.plan);
    return { ...asked, accepts, otherwise: { style: list.plan.open ? 'information' : 'stop', title, message } };
  }
  switch (ROLES[field.role]) {
    case 'date':
      return warn(
        { kind: 'date', from: serialFromIso('1990-01-01'), to: serialFromIso('2099-12-31') },
        `Enter one day, such as ${field.example}. Other words are kept, but nothing can be counted from them.`,
      );
    case 'money':
      return warn(
        { kind: 'number', from: 0 },
        `Enter pounds as a number, such as ${field.example}. Words are kept, but they cannot be added up.`,
      );
    case 'number':
      return warn(
        { kind: 'number', from: 0 },
        `Enter a number, such as ${field.example}. Words are kept, but they cannot be counted.`,
      );
    case 'urn':
      return warn({ kind: 'whole', from: 100_000, to: 999_999 }, `Enter six digits, such as ${field.example}.`);
    default:
      return { ...asked, accepts: { kind: 'anything' }, otherwise: null };
  }
}

function promptOf(field: PackField): string {
  const always = field.presence === 'required' && field.when.length === 0;
  return cutAtWord(`${always ? 'Required. ' : ''}${field.guidance} For example: ${field.example}`, PROMPT);
}

/** "Choose one of: Tier 1, Tier 2, Tier 3", or the first where they are too many to name. */
function acceptedOnly(list: PackList): string {
  const values = list.choices.map(({ value }) => value);
  const all = `Choose one of: ${values.join(', ')}`;
  return all.length <= ERROR
    ? all
    : cutAtWord(`Choose one of the ${String(values.length)} in the list, such as ${values[0] ?? ''}`, ERROR);
}

/** The text where it fits, otherwise as many whole words as do, and "…". */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.search(/\s\S*$/);
  return `${(space > 0 ? cut.slice(0, space) : cut.slice(0, limit - 1)).replace(/[\s,;:–-]+$/, '')}…`;
}
