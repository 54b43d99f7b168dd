import type { IsoDate } from '../domain/calendar';
import type { Finding, Severity } from '../domain/finding';
import type { Form } from '../domain/form';
import type { Snapshot } from '../domain/snapshot';
import { UnreadableWorkbook } from '../hosts/port';
import { FileHost } from '../hosts/xlsx/file-host';
import { shipped, shippedIds, type ShippedProgramme } from '../packs';
import { indexOf } from '../packs/lookup';
import { readForm } from '../reading/read-form';
import { recognise } from '../reading/recognise';
import { completeness } from '../rules/completeness';
import { render } from '../rules/render';
import { check } from '../rules/run';
import * as failures from './failures';
import { blocks, unreadable, type FileResult, type ReportedFinding } from './result';

/** What a check of one file depends on; plain data, so that a worker can be given it. */
export interface CheckSettings {
  /** null: whichever shipped pack the workbook looks most like. */
  readonly pack: string | null;
  readonly today: IsoDate;
  /** The day was asked for, and overrides the form's own date of preparation. */
  readonly todayAsked: boolean;
}

/** One path → its result. Never rejects: whatever is wrong with a file is said of that file alone. */
export async function checkFile(file: string, settings: CheckSettings): Promise<FileResult> {
  try {
    return checkSnapshot(file, await new FileHost(file).read(), settings);
  } catch (error) {
    const reason = error instanceof UnreadableWorkbook ? error.message : failures.brokeOff();
    return unreadable(file, reason, settings.today);
  }
}

export function checkSnapshot(file: string, snapshot: Snapshot, settings: CheckSettings): FileResult {
  const candidates = (settings.pack === null ? shippedIds : [settings.pack]).flatMap((id) => shipped(id) ?? []);
  const found = likeliest(snapshot, candidates);
  if (!found?.known) {
    const packs = [...candidates].sort(
      (one, other) => Number(other === found?.programme) - Number(one === found?.programme),
    );
    return unreadable(file, failures.notRecognised(packs.map(({ pack }) => pack)), settings.today);
  }
  const { programme, form } = found;
  const index = indexOf(programme.pack);
  const findings = check(form, { ...programme, today: settings.today, todayAsked: settings.todayAsked });
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const { filled, required } = completeness(form, index);
  return {
    file,
    pack: programme.pack.id,
    packVersion: programme.pack.version,
    catalogueVersion: programme.catalogue.version,
    checkedOn: settings.today,
    status: findings.some(blocks) ? 'not-ready' : 'ready',
    completeness: { filled, required },
    counts,
    findings: findings.map((finding) => inWords(finding, render(finding, index))),
  };
}

interface Candidate {
  readonly programme: ShippedProgramme;
  readonly form: Form;
  readonly known: boolean;
  readonly looksLike: number;
}

function likeliest(snapshot: Snapshot, programmes: readonly ShippedProgramme[]): Candidate | null {
  let best: Candidate | null = null;
  for (const programme of programmes) {
    const form = readForm(snapshot, programme.pack);
    const candidate = { programme, form, ...recognise(form, programme.pack) };
    const better =
      best === null ||
      (candidate.known && !best.known) ||
      (candidate.known === best.known && candidate.looksLike > best.looksLike);
    if (better) best = candidate;
  }
  return best;
}

function inWords(finding: Finding, message: string): ReportedFinding {
  const { code, rule, severity, outcome, sheet, cell, section, record, field, fixes } = finding;
  return { code, rule, severity, outcome, message, sheet, cell, section, record, field, fixes };
}
