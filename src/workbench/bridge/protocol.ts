import { ExcelError } from './errors';

/** What Microsoft's client sends over its native bridge and expects back. Found in the client's own source. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

export const REQUEST = 1;
export const RESPONSE = 2;
export const EVENT = 3;
/** The category under which the client looks for events of the workbook. */
export const EVENT_CATEGORY = 65536;

const WRITE_FLAG = 1;

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  RecursiveQuery = 6,
  QueryAsJson = 7,
  EnsureUnchanged = 8,
  Update = 9,
}

export enum PathType {
  GlobalObject = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export interface QueryInfo {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface CallArguments {
  readonly values: readonly Json[];
  /** Where an argument is itself an object: the id of its path; 0 elsewhere. */
  readonly paths: readonly number[];
}

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly query: QueryInfo;
  readonly call: CallArguments;
  readonly state: Json;
}

export interface ObjectPath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parent: number | null;
  readonly call: CallArguments;
}

export interface Batch {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

export interface BatchRequest {
  readonly id: number;
  readonly batch: Batch;
  /** The client's own judgement: whether anything in the batch may change the workbook. */
  readonly mayWrite: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Text of a message → its batch. Throws ExcelError `InvalidRequest` for anything else than a batch. */
export function parseRequest(text: string): BatchRequest {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new ExcelError('InvalidRequest');
  }
  const message = fields(parsed);
  const request = fields(message.message);
  if (message.type !== REQUEST || request.url !== 'ProcessQuery') throw new ExcelError('InvalidRequest');
  const body = fields(request.body);
  const paths = Object.values(fields(body.ObjectPaths)).map((path) => objectPath(fields(path)));
  return {
    id: number(message.id),
    mayWrite: (number(message.flags) & WRITE_FLAG) !== 0,
    batch: { actions: list(body.Actions).map(action), paths: new Map(paths.map((path) => [path.id, path])) },
  };
}

/** The id of a message that may be anything at all, so that even a broken one gets an answer. */
export function messageId(text: string): number | null {
  const id = /"id"\s*:\s*(\d{1,15})/.exec(text.slice(0, 200));
  return id ? Number(id[1]) : null;
}

function action(value: unknown): Action {
  const of = fields(value);
  const query = fields(of.QueryInfo ?? {});
  return {
    id: number(of.Id),
    type: number(of.ActionType),
    name: text(of.Name),
    path: number(of.ObjectPathId),
    query: {
      select: list(query.Select ?? []).map(text),
      expand: list(query.Expand ?? []).map(text),
      top: query.Top === undefined ? null : number(query.Top),
      skip: query.Skip === undefined ? 0 : number(query.Skip),
    },
    call: callArguments(of.ArgumentInfo),
    state: (of.ObjectState ?? null) as Json,
  };
}

function objectPath(of: Fields): ObjectPath {
  return {
    id: number(of.Id),
    type: number(of.ObjectPathType),
    name: text(of.Name),
    parent: of.ParentObjectPathId === undefined ? null : number(of.ParentObjectPathId),
    call: callArguments(of.ArgumentInfo),
  };
}

function callArguments(value: unknown): CallArguments {
  const of = fields(value ?? {});
  return {
    values: list(of.Arguments ?? []) as readonly Json[],
    paths: list(of.ReferencedObjectPathIds ?? []).map((id) => (typeof id === 'number' ? id : 0)),
  };
}

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ExcelError('InvalidRequest');
  return value as Fields;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new ExcelError('InvalidRequest');
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new ExcelError('InvalidRequest');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidRequest');
  return value;
}
