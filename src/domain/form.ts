import type { IsoDate } from './calendar';
import type { Role, RoleType, SectionId, FieldType } from './roles';

/** One cell of one sheet, in A1 notation. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** An amount with what it counts: 27 % → {amount: 27, unit: "%"}; a grade or words → {amount: null, words}. */
export interface Quantity {
  readonly amount: number | null;
  /** "%" where the cell or the text says so, another unit's words where the text does, otherwise null. */
  readonly unit: string | null;
  readonly words: string;
  /** "18 of 67" → {part: 18, whole: 67}; `amount` is then the percentage. */
  readonly ratio?: { readonly part: number; readonly whole: number };
}

interface ValueByType {
  text: string;
  prose: string;
  choice: string;
  yesno: boolean;
  date: IsoDate;
  money: number;
  number: number;
  quantity: Quantity;
  urn: string;
  ref: string;
  refs: readonly string[];
}

export type ValueOf<R extends Role> = ValueByType[RoleType<R>];
export type AnyValue = ValueByType[FieldType];

/**
 * What became of a field when it was read.
 * absent: the form has no such column or label · empty · placeholder: "TBC", "n/a" … · error: "#REF!" ·
 * unknown: a formula nobody has calculated · unreadable: something is there that is not of the field's type · read
 */
export type FieldState = 'absent' | 'empty' | 'placeholder' | 'error' | 'unknown' | 'unreadable' | 'read';

/** Why a text is unreadable, or what was odd about one that was read; rules turn these into findings. */
export type Remark =
  | 'no-such-day' //           31 February
  | 'no-day' //                "March 2020": which day?
  | 'term-only' //             "Spring term"
  | 'text-date' //             read, but typed as text: Excel cannot sort or calculate with it
  | 'ambiguous-date' //        "03/04/2020" as text: read day first
  | 'approximate' //           "about £500"
  | 'range' //                 "£500 to £700"
  | 'rate-only' //             "£350 a day" where a total belongs
  | 'negative'
  | 'text-number' //           read, but typed as text
  | 'spelling' //              a choice in other words, case or spacing
  | 'not-in-list';

export interface Entry<V = AnyValue> {
  readonly role: Role;
  /** The label of the field in the pack's words. */
  readonly label: string;
  readonly state: FieldState;
  /** As it stands in the cell, or as it would be shown; never lost, whatever the state. */
  readonly raw: string;
  /** The cell's own value, as an edit has to expect it. */
  readonly cellValue: string | number | boolean | null;
  readonly value: V | null;
  /** Where a list stands under one label, a line a cell: all of them, of which the entry itself is the first. */
  readonly lines?: readonly string[];
  /** The formula without its leading "=", where the cell counts for itself. */
  readonly formula?: string | undefined;
  readonly remarks: readonly Remark[];
  /** The cell it is in, or the empty cell where it belongs; null where there is no such column or label. */
  readonly place: Place | null;
}

export type EntryOf<R extends Role> = Entry<ValueOf<R>>;

export interface FormRecord {
  readonly section: SectionId;
  /** Position among the section's records, from 0. */
  readonly index: number;
  /** As typed in the Ref column; null where there is none. */
  readonly ref: string | null;
  /** How to name the row to a person: its Ref, or "row 7". */
  readonly name: string;
  /** Sheet and row it stands on; records of several sections may share one row. Null for scattered fields. */
  readonly line: {
    readonly sheet: string;
    /** Zero-based; the first heading's row where the record is a column. */
    readonly row: number;
    /** Zero-based, where headings stand down the left and each record is a column. */
    readonly column?: number;
    readonly hidden: boolean;
  } | null;
  /**
   * The needs and actions that it belongs to by where it stands: in the same row, beside a merged cell, below a title
   * or on the sheet of a priority. Without it, what shares its row.
   */
  readonly beside?: ReadonlyMap<SectionId, readonly FormRecord[]>;
  get<R extends Role>(role: R): EntryOf<R>;
}

export interface FormSection {
  readonly id: SectionId;
  readonly title: string;
  /** fields: labels with one value each · records: a table. */
  readonly kind: 'fields' | 'records';
  /** Where the section begins in the workbook; null where it was not found at all. */
  readonly place: Place | null;
  /** A section of kind "fields" has exactly one. */
  readonly records: readonly FormRecord[];
  /** The heading or label of each role that was found. */
  readonly headings: ReadonlyMap<Role, Place>;
  /** For a table: the cell of each role in the first free row, where a missing record would go. */
  readonly nextFree: ReadonlyMap<Role, Place>;
}

/**
 * How a heading came to its field. confirmed: somebody said so in the workbook's own mapping · known: a defined name or
 * a known label · similar: similar words, or what stands below it · undecided: it fits several fields, or several
 * columns fit this field, equally well · unknown: no field is like it
 */
export type Understanding = 'confirmed' | 'known' | 'similar' | 'undecided' | 'unknown';

/**
 * What was understood of one heading or label. role is null for a heading that is read as no field; where several
 * columns fit one field, all of them have its role, and those that are not read say which is.
 */
export interface MappingEntry {
  readonly sheet: string;
  readonly cell: string;
  readonly heading: string;
  readonly role: Role | null;
  readonly section: SectionId | null;
  /** 1: said by a person, a defined name or a known label; less: similar words; at most 0.5 where undecided. */
  readonly confidence: number;
  readonly how: Understanding;
  /** Fields that it could be as well, best first. */
  readonly rivals: readonly Role[];
  /** Where undecided: the heading that is read for the field in place of this one. */
  readonly readInstead?: Place;
}

/**
 * What became of the workbook's own mapping. stale: a heading that is not there any more · unreadable: a line that
 * cannot be used, and why · pack, version: it was made for another programme or another version of it
 */
export interface MappingNote {
  readonly kind: 'stale' | 'unreadable' | 'pack' | 'version';
  /** The heading, the programme or version it was made for, or what is wrong with the line. */
  readonly text: string;
  /** The line of the mapping. */
  readonly place: Place;
}

/** The version of the programme that a form says it was made for, and where it says so. */
export interface MadeFor {
  readonly version: string;
  readonly place: Place;
}

/** The same field found in two places with different values. */
export interface Conflict {
  readonly role: Role;
  readonly kept: Place;
  readonly other: Place;
  readonly otherRaw: string;
}

/** A table that looks like a part of the form and of which too little was understood to read it. */
export interface TableNotUnderstood {
  readonly sheet: string;
  /** From left to right; at least one. */
  readonly headings: readonly { readonly cell: string; readonly text: string }[];
}

export interface Form {
  readonly sections: ReadonlyMap<SectionId, FormSection>;
  readonly mapping: readonly MappingEntry[];
  readonly conflicts: readonly Conflict[];
  /** What could not be used of the mapping that is kept in the workbook. */
  readonly mappingNotes?: readonly MappingNote[];
  /** Where the form says that it was made for another version of this programme than it is read by. */
  readonly madeFor?: MadeFor;
  /** Tables that were not read, from the first sheet on. */
  readonly puzzles?: readonly TableNotUnderstood[];
  /** Rows that do not fit the columns of their table at all: rules leave them out, and one says so. */
  readonly unfit?: ReadonlyMap<SectionId, readonly FormRecord[]>;
  /** Under manual calculation totals may be old. */
  readonly calculation: 'automatic' | 'manual';
  readonly date1904: boolean;
  records(section: SectionId): readonly FormRecord[];
  /** A field of a section of kind "fields". */
  one<R extends Role>(role: R): EntryOf<R>;
  /** True where the workbook has a column or a label for it. */
  has(role: Role): boolean;
}

/** Something a person typed is there, readable or not. */
export function isFilled(entry: Entry<unknown>): boolean {
  return entry.state === 'read' || entry.state === 'unreadable' || entry.state === 'unknown' || entry.state === 'error';
}
