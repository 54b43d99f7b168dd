import type { IsoDate } from '../domain/calendar';
import type { Form, Place } from '../domain/form';
import type { Finding, Severity } from '../domain/finding';
import { sectionOf, type Role } from '../domain/roles';
import { fromA1 } from '../domain/address';
import { indexOf, type PackIndex } from '../packs/lookup';
import type { Catalogue, Pack } from '../packs/schema';
import type { CheckContext, Report, Rule } from './define';
import { fitting } from './fitting';
import { linksOf } from './links';

export interface RunOptions {
  readonly pack: Pack;
  readonly catalogue: Catalogue;
  /** The day it is. */
  readonly today: IsoDate;
  /** `today` was asked for by name, and overrides the form's own date of preparation. */
  readonly todayAsked?: boolean;
  readonly rules: readonly Rule[];
}

/** Rules that say when a required column is missing. */
const MISSING_COLUMNS = ['form/field-missing', 'time/date-missing', 'money/cost-missing'];

/** Runs the rules over a form that was read; findings come in the order in which a person would put them right. */
export function runRules(read: Form, options: RunOptions): Finding[] {
  const pack = indexOf(options.pack);
  const form = fitting(read, pack);
  const ctx: CheckContext = {
    form,
    pack,
    catalogue: options.catalogue,
    today: options.today,
    countsFrom: countsFrom(form, options),
    links: linksOf(form),
    missesTogether: MISSING_COLUMNS.every((id) => options.rules.some((rule) => rule.id === id)),
  };
  const findings: Finding[] = [];
  for (const rule of options.rules) {
    if (whyInactive(rule, pack) !== null) continue;
    for (const report of rule.check(ctx)) findings.push(toFinding(rule, report, form));
  }
  return order(findings, pack);
}

/** Why a rule does not apply to a pack, in words; null where it does. */
export function whyInactive(rule: Rule, pack: PackIndex): string | null {
  const off = pack.pack.rulesOff[rule.id];
  if (off !== undefined) return off;
  const missing = rule.needs.filter((role) => !pack.field(role));
  return missing.length > 0 ? `This programme has no field for ${missing.join(', ')}` : null;
}

/** A date of preparation in the future is a finding, not a licence. */
function countsFrom(form: Form, { today, todayAsked }: RunOptions): IsoDate {
  const prepared = form.one('form.preparedOn').value;
  return todayAsked !== true && prepared !== null && prepared <= today ? prepared : today;
}

function toFinding(rule: Rule, report: Report, form: Form): Finding {
  const section = report.section ?? report.record?.section ?? (report.role ? sectionOf(report.role) : null);
  const place = report.place === undefined ? placeOf(report, form) : report.place;
  return {
    code: rule.code,
    rule: rule.id,
    message: report.message,
    data: report.data ?? {},
    severity: report.severity ?? rule.severity,
    outcome: report.outcome ?? rule.outcome,
    sheet: place?.sheet ?? null,
    cell: place?.cell ?? null,
    section,
    record: report.record && report.record.line !== null ? report.record.name : null,
    field: report.role ?? null,
    fixes: report.fixes ?? [],
  };
}

function placeOf({ record, role }: Report, form: Form): Place | null {
  if (!role) return null;
  const entry = record ? record.get(role) : form.one(role);
  return entry.place ?? form.sections.get(sectionOf(role))?.headings.get(role) ?? null;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

function order(findings: Finding[], pack: PackIndex): Finding[] {
  const sections = new Map(pack.pack.sections.map(({ id }, index) => [id, index]));
  const fields = new Map<Role, number>(
    pack.pack.sections.flatMap((section) => section.fields.map(({ role }, index) => [role, index] as const)),
  );
  const keys = new Map(
    findings.map((finding) => [
      finding,
      [
        SEVERITIES.indexOf(finding.severity),
        finding.section === null ? -1 : (sections.get(finding.section) ?? 99),
        finding.cell === null ? -1 : (fromA1(finding.cell)?.row ?? -1),
        finding.field === null ? -1 : (fields.get(finding.field) ?? 99),
      ],
    ]),
  );
  return findings.sort((one, other) => {
    const [mine = [], theirs = []] = [keys.get(one), keys.get(other)];
    for (let i = 0; i < mine.length; i += 1) {
      const difference = (mine[i] ?? 0) - (theirs[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;
  });
}
