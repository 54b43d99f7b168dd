import type { Finding, Outcome, Severity } from '../domain/finding';
import type { MappingEntry } from '../domain/form';
import type { IsoDate } from '../domain/calendar';

/** A finding in words: what every format is made from. The keys and their order are those of `--format json`. */
export interface ReportedFinding extends Pick<
  Finding,
  'code' | 'rule' | 'severity' | 'outcome' | 'sheet' | 'cell' | 'section' | 'record' | 'field' | 'fixes'
> {
  readonly message: string;
}

/** What was understood of one heading or label, in this order of keys. */
export type ReportedMapping = Pick<
  MappingEntry,
  'sheet' | 'heading' | 'cell' | 'role' | 'confidence' | 'how' | 'rivals'
>;

export type Status = 'ready' | 'not-ready' | 'unreadable';

/** What became of one file: plain data, so that a worker can hand it over. */
export interface FileResult {
  /** As it was given, or found in the folder that was given. */
  readonly file: string;
  readonly pack: string | null;
  readonly packVersion: string | null;
  /** null: nobody knows what is on a list. */
  readonly catalogueVersion: string | null;
  readonly checkedOn: IsoDate;
  readonly status: Status;
  /** Why it is unreadable, in one or two sentences. */
  readonly reason?: string;
  /** What the check rested on, where that is not what a person would take for granted: a sentence each. */
  readonly notes?: readonly string[];
  readonly completeness: { readonly filled: number; readonly required: number };
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly ReportedFinding[];
  readonly mapping: readonly ReportedMapping[];
}

/** Only an error that no person could decide otherwise keeps a form from being ready. */
export function blocks(finding: { readonly severity: Severity; readonly outcome: Outcome }): boolean {
  return finding.severity === 'error' && finding.outcome === 'fail';
}

export function unreadable(file: string, reason: string, checkedOn: IsoDate): FileResult {
  return {
    file,
    pack: null,
    packVersion: null,
    catalogueVersion: null,
    checkedOn,
    status: 'unreadable',
    reason,
    completeness: { filled: 0, required: 0 },
    counts: { error: 0, warning: 0, advice: 0 },
    findings: [],
    mapping: [],
  };
}

/** 2: something could not be read, whatever else was found · 1: some form is not ready · 0: all are. */
export type ExitCode = 0 | 1 | 2;

export function exitCodeOf(status: Status): ExitCode {
  if (status === 'unreadable') return 2;
  return status === 'not-ready' ? 1 : 0;
}
