import type { Role, SectionId } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import type { HeadingCell } from './claims';
import type { Below } from './evidence';

/** A heading that nobody knows, with what stands below it. */
export interface Column {
  readonly at: number;
  readonly heading: HeadingCell;
  readonly below: Below;
}

/** A table whose section is plain, and what is known of it. */
export interface Plain {
  readonly section: SectionId;
  /** A title right above says what the table holds. */
  readonly titled: boolean;
  readonly columns: readonly Column[];
  /** Which column each field was given. */
  readonly given: ReadonlyMap<Role, Column>;
  readonly pack: PackIndex;
}
