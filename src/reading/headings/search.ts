import type { Role, SectionId } from '../../domain/roles';
import type { Cell } from '../../domain/snapshot';
import type { PackIndex } from '../../packs/lookup';
import type { Grid } from '../grid';
import type { Vocabulary } from '../vocabulary';
import type { Codes } from './codes';

/** What is asked of a place: what a person said of the heading there in the workbook's own mapping. */
export type Said = (grid: Grid, row: number, column: number) => Role | null | undefined;

export interface Search {
  readonly grid: Grid;
  readonly vocabulary: Vocabulary;
  readonly pack: PackIndex;
  readonly said: Said;
  readonly isRecords: (section: SectionId) => boolean;
  /** False for cells that a table already holds, or that are labels of single fields. */
  readonly isFree: (cell: Cell) => boolean;
  /** Refs that rows of the workbook have. */
  readonly codes?: Codes;
  /** No table was found on this sheet yet: its name speaks for the first. */
  readonly first: boolean;
  /** The word over several headings, where another reading found it: "Why" down the side. */
  readonly groupOf?: (cell: Cell) => string | null;
  /** True for what stands in a run of labels with their values beside them: no part of a table. */
  readonly isLabelled?: (row: number, column: number) => boolean;
}
