import type { IsoDate } from '../domain/calendar';
import type { Form, FormRecord, Place } from '../domain/form';
import type { FindingData, Fix, Outcome, Severity } from '../domain/finding';
import type { Role, SectionId } from '../domain/roles';
import type { PackIndex } from '../packs/lookup';
import type { Catalogue, Programme } from '../packs/schema';
import type { Links } from './links';

export type RuleGroup = 'form' | 'money' | 'time' | 'catalogue' | 'programme' | 'plan' | 'smart' | 'privacy';

/** What a rule is given. Rules never see Excel, React or the file system. */
export interface CheckContext {
  readonly form: Form;
  readonly pack: PackIndex;
  readonly catalogue: Catalogue;
  /** The day it is: the clock's, or the one that was asked for. */
  readonly today: IsoDate;
  /** The day that rules about time count from: the form's own date of preparation, unless `today` was asked for. */
  readonly countsFrom: IsoDate;
  readonly links: Links;
  /** All rules that miss a column are run, so that one of them can speak for all. */
  readonly missesTogether?: boolean;
}

/** What a rule says of one place; the runner makes a finding of it. */
export interface Report<M extends string = string> {
  readonly message: M;
  /** The record and role give the place: the cell, or the empty cell where it belongs, or else the heading. */
  readonly record?: FormRecord;
  readonly role?: Role;
  /** Overrides the place that record and role give; null: there is no such column or label at all. */
  readonly place?: Place | null;
  /** Only needed without a record. */
  readonly section?: SectionId;
  readonly data?: FindingData;
  /** Where a rule is milder or stricter for this case than its own severity and outcome. */
  readonly severity?: Severity;
  readonly outcome?: Outcome;
  readonly fixes?: readonly Fix[];
}

/**
 * One rule, one small file. Messages are templates for the renderer (see render.ts): {field} is the field's label,
 * {record} the row's name, {amount:pounds}, {day:date}, {n:count day|days} format a piece of data.
 */
export interface Rule<M extends string = string> {
  /** Group letter and two digits, permanent: an adviser quotes it in an email. */
  readonly code: string;
  /** "group/thing-and-what-is-wrong", equal to the file's path under src/rules. */
  readonly id: `${RuleGroup}/${string}`;
  readonly title: string;
  /** Why it matters to the school, in one or two sentences. */
  readonly why: string;
  /** What to do, in one or two sentences. */
  readonly guidance: string;
  /** Document and section the rule comes from. */
  readonly source: string;
  /** Roles that the pack must have; without them the rule is inactive for that pack, and listed as such. */
  readonly needs: readonly Role[];
  readonly severity: Severity;
  readonly outcome: Outcome;
  /** The strongest kind of fix it offers. */
  readonly fix: 'none' | 'safe' | 'suggestion';
  readonly messages: Readonly<Record<M, string>>;
  check(ctx: CheckContext): Iterable<Report<M>>;
}

/** Keeps a rule's message keys known to the compiler: reporting a message that is not there does not compile. */
export function defineRule<const M extends string>(rule: Rule<M>): Rule<M> {
  return rule;
}

/**
 * Executed examples, exported beside the rule as `examples` so that they stay out of the pane's bundle.
 * Each is a small form as text (test/support/sheet-text.ts): a section's title, its headings, its rows, cells parted
 * by "|". A cell that begins with ^ is where this rule, and only there, is expected to report.
 */
export interface RuleExamples {
  readonly accept: readonly RuleExample[];
  readonly reject: readonly RuleExample[];
}

export interface RuleExample {
  readonly sheet: string;
  /** Id of the programme whose form it is; otherwise the school improvement offer. */
  readonly pack?: string;
  /** The message expected at every marked cell, where the rule has several. */
  readonly message?: string;
  readonly today?: IsoDate;
  /** The catalogue is declared official for this example. */
  readonly official?: boolean;
  /** Facts of listed programmes, by id, that this example changes. */
  readonly programmes?: Readonly<Record<string, Partial<Programme>>>;
  /** Expected of every report, where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly outcome?: Outcome;
  /** For a report that has no cell at all: how many there are. */
  readonly withoutCell?: number;
}
