import type { IsoDate } from '../../domain/calendar';
import type { EditValue } from '../../domain/edit';
import type { Finding, Fix } from '../../domain/finding';
import type { FormRecord, MappingEntry, Place } from '../../domain/form';
import type { Role, SectionId } from '../../domain/roles';
import type { Snapshot } from '../../domain/snapshot';
import type { CheckContext } from '../../rules/define';

/** Under which heading of the pane a finding stands: what only a person can decide is kept apart from what is wrong. */
export type Group = 'first' | 'challenged' | 'person' | 'advice';
export const GROUPS: readonly Group[] = ['first', 'challenged', 'person', 'advice'];

/** A finding with everything the pane says of it. */
export interface ShownFinding {
  /** The same finding of two checks has the same key: its code, row and field, never its cell. */
  readonly key: string;
  readonly group: Group;
  readonly finding: Finding;
  /** "Actions · row 2 · End date" */
  readonly where: string;
  readonly words: string;
  /** Fixes as they can be shown: what stands there now, and what would. */
  readonly fixes: readonly ShownFix[];
  /** What can be written with help: the four parts of a justification, or a measure. */
  readonly helps: 'justification' | 'measure' | null;
}

export interface ShownFix {
  readonly fix: Fix;
  readonly changes: readonly Change[];
}

/** One cell before and after, in words as the sheet would show it. */
export interface Change {
  readonly place: Place;
  /** "End date", or the cell where no field is known there. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What is known of the cell that is selected. */
export interface FieldHelp {
  readonly role: Role;
  readonly label: string;
  /** "row 2", "A1"; empty for a field that stands alone. */
  readonly record: string;
  readonly section: SectionId;
  readonly guidance: string;
  readonly example: string;
  readonly choices: readonly string[];
  readonly presence: 'required' | 'expected' | 'optional';
}

export interface Money {
  readonly tier: string;
  readonly spent: number;
  readonly limit: number;
}

/** What a cell holds, as an edit has to expect it, and how it is formatted. */
export interface CellNow {
  readonly value: EditValue;
  readonly format: string;
  readonly shown: string;
}

/** Everything one check found out; the views and the state read it, nothing else does. */
export interface CheckResult extends CheckContext {
  /** False: the workbook holds no form of a programme that ships. */
  readonly known: boolean;
  /** False: the language of the measures has not been looked at yet. */
  readonly isWhole: boolean;
  readonly formTitle: string;
  readonly programme: string;
  /** What was looked for, for a workbook that is not known. */
  readonly lookedFor: readonly string[];
  readonly mapping: readonly Understood[];
  readonly school: string;
  readonly tier: string;
  readonly findings: readonly ShownFinding[];
  readonly filled: number;
  readonly required: number;
  readonly rulesRun: number;
  readonly money: Money | null;
  readonly checklist: readonly string[];
  /** Sheets with a part of the form on them that are protected. */
  readonly protectedSheets: readonly string[];
  /** Under manual calculation totals may be old. */
  readonly totalsMayBeOld: boolean;
  /** The field at a place; null where nothing is known of it. */
  fieldAt(place: Place): FieldHelp | null;
  /** The row of a table at a place. */
  recordAt(place: Place, section: SectionId): FormRecord | null;
  cellAt(place: Place): CellNow;
  hasSheet(name: string): boolean;
  /** What is to be said of the programme it was checked by, a line each. */
  readonly notices: readonly string[];
}

/** One line of "what I understood": a heading, and the field it was taken for. */
export interface Understood extends MappingEntry {
  readonly field: string | null;
  readonly sectionTitle: string | null;
}

/** `chosen`: the programme that the person said it is; null where nobody said. */
export type Examine = (snapshot: Snapshot, today: IsoDate, chosen: string | null) => CheckResult | Promise<CheckResult>;
