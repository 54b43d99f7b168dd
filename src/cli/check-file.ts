import type { IsoDate } from '../domain/calendar';
import type { Finding, Severity } from '../domain/finding';
import type { MappingEntry } from '../domain/form';
import type { Snapshot } from '../domain/snapshot';
import { UnreadableWorkbook } from '../hosts/port';
import { FileHost } from '../hosts/xlsx/file-host';
import { shipped, shippedIds } from '../packs';
import { indexOf } from '../packs/lookup';
import type { LoadedProgramme } from '../packs/loaded-programme';
import { likeliest } from '../reading/recognise';
import { completeness } from '../rules/completeness';
import { ruleById } from '../rules';
import { render } from '../rules/render';
import { check } from '../rules/run';
import * as failures from './failures';
import { blocks, unreadable, type FileResult, type ReportedFinding, type ReportedMapping } from './result';

/** What a check of one file depends on; plain data, so that a worker can be given it. */
export interface CheckSettings {
  /** Id of the pack to check by; null: whichever the workbook looks most like. */
  readonly pack: string | null;
  /** A programme that was read from files: it takes the place of the shipped one of its id. */
  readonly read?: LoadedProgramme | null;
  /** The file of its catalogue, where one was named. */
  readonly catalogueFile?: string | null;
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
  const candidates = candidatesFor(settings);
  const found = likeliest(snapshot, candidates);
  if (!found?.known) {
    // A likeness that every budget has says nothing: then the packs stand in their own order.
    const like = found && found.looksLike >= SOME_LIKENESS ? found.programme : undefined;
    const packs = [...candidates].sort((one, other) => Number(other === like) - Number(one === like));
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
    catalogueVersion: hasCatalogue(programme) ? programme.catalogue.version : null,
    checkedOn: settings.today,
    status: findings.some(blocks) ? 'not-ready' : 'ready',
    ...notesOn(programme, settings),
    completeness: { filled, required },
    counts,
    findings: findings.map((finding) => inWords(finding, render(finding, index, ruleById(finding.rule)))),
    mapping: form.mapping.map(understood),
  };
}

const SOME_LIKENESS = 0.1;

const hasCatalogue = ({ catalogue }: LoadedProgramme): boolean => catalogue.programmes.length > 0;

/** Which list the form was held against, where that is another than was asked for, or none. */
function notesOn(programme: LoadedProgramme, { read, catalogueFile }: CheckSettings): Pick<FileResult, 'notes'> {
  const { id } = programme.pack;
  const isOther = read && typeof catalogueFile === 'string' && read.pack.id !== id;
  if (isOther)
    return { notes: [failures.anotherCatalogueUsed(catalogueFile, read.pack.id, id, hasCatalogue(programme))] };
  return hasCatalogue(programme) ? {} : { notes: [failures.noCatalogueUsed(id)] };
}

function candidatesFor({ pack, read }: CheckSettings): readonly LoadedProgramme[] {
  const ids = pack === null ? shippedIds : [pack];
  return ids.flatMap((id) => (read?.pack.id === id ? read : (shipped(id) ?? [])));
}

function inWords(finding: Finding, message: string): ReportedFinding {
  const { code, rule, severity, outcome, sheet, cell, section, record, field, fixes } = finding;
  return { code, rule, severity, outcome, message, sheet, cell, section, record, field, fixes };
}

function understood({ sheet, heading, cell, role, confidence, how, rivals }: MappingEntry): ReportedMapping {
  return { sheet, heading, cell, role, confidence, how, rivals };
}
