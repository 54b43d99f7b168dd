import type { Pack } from '../../packs/schema';
import type { FileResult } from '../result';

/** Makes a report piece by piece, so that none has to be held in memory. */
export interface Formatter {
  /** What comes before the first file. */
  begin(): string;
  file(result: FileResult): string;
  /** What comes after the last, in pieces. */
  end(): Iterable<string>;
}

/** What the report is written on. */
export interface Surface {
  /** Characters a line; null where lines may be as long as they like. */
  readonly width: number | null;
  readonly colour: boolean;
  /** False where standard error shows on the same screen, and has said it already. */
  readonly reasons: boolean;
  /** The pack that was read from a file, with labels of its own; null: the shipped one that each result names. */
  readonly pack?: Pack | null;
}
