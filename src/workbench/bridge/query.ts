import { ExcelError } from './errors';
import type { Json, QueryInfo } from './protocol';
import { type Member, memberOf, pascal, type RemoteObject } from './remote';

/** Says whether the Excel that is played knows a member; throws ApiNotFound where it does not. */
export type Require = (object: RemoteObject, name: string) => Member;

/** What of an object is loaded: the names of one level, each with what is asked below it. */
type Selection = Map<string, string[]>;

/** Answers a load. A null object answers null, as Excel does. */
export function answerQuery(object: RemoteObject, query: QueryInfo, require: Require): Json {
  const names = [...query.select, ...query.expand];
  return answer(object, names, require, query);
}

function answer(object: RemoteObject, names: readonly string[], require: Require, query?: QueryInfo): Json {
  if (!object.items) return properties(object, selectionOf(names), require);
  const own = names.filter((name) => memberOf(object, head(name)) !== undefined);
  const ofItems = names.filter((name) => !own.includes(name)).map(withoutItems);
  const answered = own.length > 0 ? properties(object, selectionOf(own), require) : {};
  if (own.length > 0 && ofItems.length === 0) return answered;
  const skip = query?.skip ?? 0;
  const items = object.items().slice(skip, query?.top === null || query === undefined ? undefined : skip + query.top);
  return { ...answered, _Items: items.map((item) => itemOf(item, ofItems, require)) };
}

function itemOf(item: RemoteObject, names: readonly string[], require: Require): Json {
  const answered = answer(item, names, require) as { readonly [name: string]: Json };
  return item.id === undefined ? answered : { _Id: item.id, ...answered };
}

function properties(
  object: RemoteObject,
  selection: Selection,
  require: Require,
): { readonly [name: string]: Json | undefined } {
  const answered: Record<string, Json> = {};
  for (const [name, below] of selection) {
    if (name === '*' || name === '$all') Object.assign(answered, everyScalar(object, require));
    else if (name !== '$none') answered[pascal(name)] = property(object, name, below, require);
  }
  return answered;
}

function property(object: RemoteObject, name: string, below: readonly string[], require: Require): Json {
  const member = require(object, name);
  if (member.kind === 'part') return answer(member.get(), below.length > 0 ? below : ['*'], require);
  if (member.kind !== 'value' || !member.get || below.length > 0) throw new ExcelError('InvalidArgument', name);
  return member.get();
}

/** A load without names loads all that this Excel knows: what is newer is left out, not refused. */
function everyScalar(object: RemoteObject, require: Require): Record<string, Json> {
  const answered: Record<string, Json> = {};
  for (const [name, member] of Object.entries(object.members)) {
    if (member.kind !== 'value' || !member.get) continue;
    try {
      require(object, name);
    } catch {
      continue;
    }
    answered[pascal(name)] = member.get();
  }
  return answered;
}

function selectionOf(names: readonly string[]): Selection {
  const selection: Selection = new Map();
  for (const name of names.length > 0 ? names : ['*']) {
    const first = head(name);
    const below = name.slice(first.length + 1);
    const known = selection.get(first) ?? [];
    selection.set(first, below === '' ? known : [...known, below]);
  }
  return selection;
}

const head = (name: string): string => name.split(/[/.]/, 1)[0] ?? name;
const withoutItems = (name: string): string => name.replace(/^items(?:[/.]|$)/i, '') || '*';
