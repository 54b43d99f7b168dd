import { ExcelError } from './errors';
import type { Json } from './protocol';

/** An object of Excel as the client sees it: members by their documented names, each with the set that brought it. */
export interface RemoteObject {
  /** As documented: "Range", "WorksheetCollection". */
  readonly type: string;
  /** By which a later message finds it again in its collection. */
  readonly id?: string;
  readonly members: Members;
  /** Of a collection. */
  readonly items?: () => readonly RemoteObject[];
  /** Of what the client may keep between messages: follows the workbook's changes until it is let go. */
  readonly follow?: () => () => void;
}

export type Members = Readonly<Record<string, Member>>;

export type Member = ValueMember | PartMember | CallMember | FinderMember;

/** A scalar property. */
export interface ValueMember {
  readonly kind: 'value';
  readonly since: string;
  readonly get?: () => Json;
  readonly set?: (value: Json) => void;
}

/** A navigation property. */
export interface PartMember {
  readonly kind: 'part';
  readonly since: string;
  readonly get: () => RemoteObject;
}

/** A method that answers with a value or nothing. */
export interface CallMember {
  readonly kind: 'call';
  readonly since: string;
  readonly run: (args: Args) => Json | void;
}

/** A method that answers with an object; null is Excel's null object. */
export interface FinderMember {
  readonly kind: 'finder';
  readonly since: string;
  readonly run: (args: Args) => RemoteObject | null;
}

export const value = (since: string, get: () => Json, set?: (value: Json) => void): ValueMember => ({
  kind: 'value',
  since,
  get,
  ...(set ? { set } : {}),
});
export const part = (since: string, get: () => RemoteObject): PartMember => ({ kind: 'part', since, get });
export const call = (since: string, run: (args: Args) => Json | void): CallMember => ({ kind: 'call', since, run });
export const finder = (since: string, run: (args: Args) => RemoteObject | null): FinderMember => ({
  kind: 'finder',
  since,
  run,
});

/** Arguments as the client sent them: nothing about them is known until it is asked for. */
export class Args {
  constructor(
    private readonly values: readonly Json[],
    private readonly objects: readonly (RemoteObject | null)[] = [],
  ) {}

  raw(index: number): Json {
    return this.values[index] ?? null;
  }

  text(index: number): string {
    const found = this.raw(index);
    if (typeof found !== 'string') throw new ExcelError('InvalidArgument');
    return found;
  }

  /** A whole number. */
  count(index: number): number {
    const found = this.raw(index);
    if (typeof found !== 'number' || !Number.isInteger(found)) throw new ExcelError('InvalidArgument');
    return found;
  }

  flag(index: number, otherwise: boolean): boolean {
    const found = this.raw(index);
    if (found === null) return otherwise;
    if (typeof found !== 'boolean') throw new ExcelError('InvalidArgument');
    return found;
  }

  object(index: number): RemoteObject | null {
    return this.objects[index] ?? null;
  }
}

/** "Values" and "values" are the same member: methods travel in one case, what is loaded in the other. */
export function memberOf(object: RemoteObject, name: string): Member | undefined {
  const camel = name.charAt(0).toLowerCase() + name.slice(1);
  const own = Object.prototype.hasOwnProperty.call(object.members, camel) ? camel : name;
  return Object.prototype.hasOwnProperty.call(object.members, own) ? object.members[own] : undefined;
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
