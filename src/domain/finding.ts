import type { Edit } from './edit';
import type { Role, SectionId } from './roles';

/** error: would be returned · warning: likely to be challenged · advice. */
export type Severity = 'error' | 'warning' | 'advice';
/** needs-person: a person has to decide; never blocks, never makes the command line exit 1. */
export type Outcome = 'fail' | 'needs-person';

/** safe fixes may be applied together, unseen; a suggestion one at a time, before and after shown. */
export interface Fix {
  readonly kind: 'safe' | 'suggestion';
  readonly label: string;
  readonly edits: readonly Edit[];
}

export type FindingData = Readonly<Record<string, string | number>>;

/** One result of a check: ids and data. Words are made from it by the one renderer (rules/render). */
export interface Finding {
  /** Short and permanent, e.g. "M03": what an adviser quotes in an email. */
  readonly code: string;
  /** "money/total-does-not-add-up", equal to the rule file's path. */
  readonly rule: string;
  /** Which of the rule's messages. */
  readonly message: string;
  readonly data: FindingData;
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** null only where there is no such column or label at all. */
  readonly sheet: string | null;
  /** A1 notation without the sheet. */
  readonly cell: string | null;
  readonly section: SectionId | null;
  /** The row's Ref or name. */
  readonly record: string | null;
  readonly field: Role | null;
  readonly fixes: readonly Fix[];
}
