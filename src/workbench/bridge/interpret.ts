import { ExcelError } from './errors';
import {
  type Action,
  ActionType,
  type Batch,
  type CallArguments,
  type Json,
  type ObjectPath,
  PathType,
} from './protocol';
import { answerQuery } from './query';
import { Args, type Member, memberOf, type RemoteObject } from './remote';
import { isSupported } from './requirement-set';

export interface BatchAnswer {
  /** What the actions before the error answered, or all of them. */
  readonly results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly error: { readonly error: ExcelError; readonly actionIndex: number } | null;
}

/** Ranges that the client keeps between messages, by the reference it was given. */
export class References {
  private readonly kept = new Map<
    string,
    { readonly object: RemoteObject; readonly letGo: (() => void) | undefined }
  >();
  private last = 0;

  get size(): number {
    return this.kept.size;
  }

  keep(object: RemoteObject): string {
    this.last += 1;
    const id = `ref-${this.last}`;
    this.kept.set(id, { object, letGo: object.follow?.() });
    return id;
  }

  find(id: string): RemoteObject | null {
    return this.kept.get(id)?.object ?? null;
  }

  release(id: string): void {
    this.kept.get(id)?.letGo?.();
    this.kept.delete(id);
  }
}

/**
 * Carries out one batch, action by action, as Excel does: paths are resolved when an action first needs them, the first
 * error ends the batch, and what was done before it stays done.
 */
export function interpret(root: RemoteObject, batch: Batch, set: string, references: References): BatchAnswer {
  const run = new Run(root, batch, set, references);
  const results: { ActionId: number; Value: Json }[] = [];
  for (const [actionIndex, action] of batch.actions.entries()) {
    try {
      const answer = run.carryOut(action);
      if (answer !== undefined) results.push({ ActionId: action.id, Value: answer });
    } catch (error) {
      return { results, error: { error: asExcelError(error), actionIndex } };
    }
  }
  return { results, error: null };
}

/** A mistake of this program must look like one to the person who develops against it, not like an empty cell. */
function asExcelError(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError('GeneralException', error instanceof Error ? error.message : String(error));
}

class Run {
  private readonly resolved = new Map<number, RemoteObject | null>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly root: RemoteObject,
    private readonly batch: Batch,
    private readonly set: string,
    private readonly references: References,
  ) {}

  carryOut(action: Action): Json | undefined {
    switch (action.type) {
      case ActionType.Instantiate:
        return this.instantiate(action.path);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return this.query(action);
      case ActionType.Method:
        return this.method(action);
      case ActionType.SetProperty:
        this.setProperty(this.existing(action.path), action.name, action.call.values[0] ?? null);
        return undefined;
      case ActionType.Update:
        this.update(this.existing(action.path), action.state);
        return undefined;
      // The client hangs the registering of event handlers on the answer to a trace.
      case ActionType.Trace:
        return null;
      default:
        throw new ExcelError('NotImplemented', `action ${action.type}`);
    }
  }

  private instantiate(path: number): Json {
    const object = this.object(path);
    if (!object) return null;
    const reference = this.kept.get(path);
    return {
      ...(object.id === undefined ? {} : { _Id: object.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private query({ path, query }: Action): Json {
    const object = this.object(path);
    return object && answerQuery(object, query, this.require);
  }

  private method({ path, name, call }: Action): Json {
    if (name === '_KeepReference') {
      const object = this.object(path);
      if (object) this.kept.set(path, this.references.keep(object));
      return null;
    }
    if (name === '_RemoveReference') {
      this.references.release(this.args(call).text(0));
      return null;
    }
    const member = this.require(this.existing(path), name);
    // An object that a method answers with is asked for by its path; the call itself is for what it does.
    if (member.kind === 'finder') {
      member.run(this.args(call));
      return null;
    }
    if (member.kind !== 'call') throw new ExcelError('ApiNotFound', name);
    return member.run(this.args(call)) ?? null;
  }

  private setProperty(object: RemoteObject, name: string, value: Json): void {
    const member = this.require(object, name);
    if (member.kind !== 'value' || !member.set) throw new ExcelError('InvalidOperation', name);
    member.set(value);
  }

  private update(object: RemoteObject, state: Json): void {
    if (typeof state !== 'object' || state === null || Array.isArray(state)) throw new ExcelError('InvalidArgument');
    for (const [name, value] of Object.entries(state as { readonly [name: string]: Json })) {
      const member = this.require(object, name);
      if (member.kind === 'part') this.update(member.get(), value);
      else this.setProperty(object, name, value);
    }
  }

  private readonly require = (object: RemoteObject, name: string): Member => {
    const member = memberOf(object, name);
    if (!member || !isSupported(member.since, this.set)) {
      throw new ExcelError('ApiNotFound', `${object.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    }
    return member;
  };

  /**
   * Microsoft documents no more than `isNullObject` for null objects; what Excel makes of anything further is not
   * relied on, so it fails here.
   */
  private existing(path: number): RemoteObject {
    const object = this.object(path);
    if (!object) throw new ExcelError('ItemNotFound');
    return object;
  }

  private object(id: number): RemoteObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.paths.get(id);
    if (!path) throw new ExcelError('InvalidRequest', `path ${id}`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): RemoteObject | null {
    switch (path.type) {
      case PathType.GlobalObject:
        return this.root;
      case PathType.NullObject:
        return null;
      case PathType.ReferenceId: {
        const object = this.references.find(path.name);
        if (!object) throw new ExcelError('InvalidReference', path.name);
        return object;
      }
      case PathType.Method:
        return this.find(path, path.name);
      case PathType.Indexer:
        return this.find(path, 'getItem');
      case PathType.Property: {
        const member = this.require(this.parent(path), path.name);
        if (member.kind !== 'part') throw new ExcelError('ApiNotFound', path.name);
        return member.get();
      }
      default:
        throw new ExcelError('ApiNotFound', path.name);
    }
  }

  private find(path: ObjectPath, name: string): RemoteObject | null {
    const member = this.require(this.parent(path), name);
    if (member.kind !== 'finder') throw new ExcelError('ApiNotFound', name);
    return member.run(this.args(path.call));
  }

  private parent(path: ObjectPath): RemoteObject {
    if (path.parent === null) throw new ExcelError('InvalidRequest', path.name);
    return this.existing(path.parent);
  }

  private args({ values, paths }: CallArguments): Args {
    return new Args(
      values,
      paths.map((path) => (path === 0 ? null : this.object(path))),
    );
  }
}
