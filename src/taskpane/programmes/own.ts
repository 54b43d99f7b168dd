import type { Pack } from '../../packs/schema';
import type { ShippedProgramme } from '../../packs/ship';
import type { KeptRecord } from './kept';

/** A programme that a person brought, in use on this computer. */
export interface OwnProgramme {
  readonly programme: ShippedProgramme;
  /** The name of its file. */
  readonly file: string;
  /** When it was brought, in milliseconds. */
  readonly broughtAt: number;
  readonly record: KeptRecord;
  /** False: the computer could not keep it, and it is gone when the pane closes. */
  readonly isKept: boolean;
}

/** A record that can no longer be used. */
export interface BrokenRecord {
  readonly record: KeptRecord;
  /** The id it was kept under. */
  readonly name: string;
  /** What is wrong and what is done instead, in one sentence. */
  readonly says: string;
}

/** By id. Filled and emptied by keeping.ts, which comes on use: this much the first findings need. */
export const own = new Map<string, OwnProgramme>();
/** By the key of their record. */
export const broken = new Map<string, BrokenRecord>();

/** The one that was brought last comes first. */
export const ownProgrammes = (): readonly OwnProgramme[] =>
  [...own.values()].sort((one, other) => other.broughtAt - one.broughtAt);

/** By identity: under the id of one that ships there may be either. */
export const isOwn = (pack: Pack): boolean => own.get(pack.id)?.programme.pack === pack;
