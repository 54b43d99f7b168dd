import type { IsoDate } from '../../domain/calendar';
import { fromA1 } from '../../domain/address';
import type { Edit } from '../../domain/edit';
import type { Finding } from '../../domain/finding';
import type { Form, Place } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { Snapshot } from '../../domain/snapshot';
import type { ShippedProgramme } from '../../packs/ship';
import { indexOf, type PackIndex } from '../../packs/lookup';
import { display } from '../../reading/display';
import { gridOf, type Grid } from '../../reading/grid';
import { tellingLabels } from '../../reading/telling-labels';
import { completeness } from '../../rules/completeness';
import type { Rule } from '../../rules/define';
import { linksOf, type Links } from '../../rules/links';
import { costLines, limitOf } from '../../rules/money/cost-lines';
import { render } from '../../rules/render';
import { runRules, whyInactive } from '../../rules/run-rules';
import { atOnce } from '../../rules/at-once';
import { fieldsByPlace, type FieldFinder } from './fields';
import type { CellNow, Change, CheckResult, Group, Money, ShownFinding } from './result';

/** A snapshot as it was read. */
export interface FormRead {
  readonly programme: ShippedProgramme;
  readonly form: Form;
  /** It is a form of the programme, by what stands in it or because a person said so. */
  readonly known: boolean;
}

/**
 * A snapshot → everything the pane shows of it. `everyRule`: every rule there is; without them, those that look at
 * values only. Loaded after the first paint, with the packs and the rules.
 */
export function examine(
  snapshot: Snapshot,
  today: IsoDate,
  { programme, form, known }: FormRead,
  everyRule?: readonly Rule[],
): CheckResult {
  const { pack, catalogue } = programme;
  const index = indexOf(pack);
  const links = linksOf(form);
  const cellAt = cellsOf(snapshot);
  const fields = fieldsByPlace(form, index);
  const prepared = form.one('form.preparedOn').value;
  const rules = everyRule ?? atOnce;
  const findings = known ? runRules(form, { pack, catalogue, today, rules }) : [];
  const say = { form, pack: index, cellAt, fields, rules: new Map(rules.map((rule) => [rule.id as string, rule])) };
  const keys = new Map<string, number>();
  return {
    known,
    isWhole: everyRule !== undefined,
    formTitle: pack.formTitle,
    programme: pack.title,
    lookedFor: tellingLabels(pack),
    mapping: form.mapping.map((entry) => ({
      ...entry,
      field: entry.role ? (index.field(entry.role)?.label ?? entry.role) : null,
      sectionTitle: entry.section ? (index.section(entry.section)?.title ?? entry.section) : null,
    })),
    school: form.one('school.name').value ?? '',
    tier: form.one('school.tier').value ?? '',
    findings: findings.map((finding) => show(finding, say, keys)),
    ...completeness(form, index),
    rulesRun: rules.filter((rule) => whyInactive(rule, index) === null).length,
    money: moneyOf(form, index, links),
    checklist: pack.checklist,
    protectedSheets: protectedIn(snapshot, form),
    totalsMayBeOld: form.calculation === 'manual',
    today,
    countsFrom: prepared !== null && prepared <= today ? prepared : today,
    form,
    pack: index,
    catalogue,
    links,
    fieldAt: (place) => fields.fieldAt(place),
    recordAt: (place, section) => fields.recordAt(place, section),
    cellAt,
    notices: [],
    hasSheet: (name) => snapshot.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()),
  };
}

interface Say {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly form: Form;
  readonly pack: PackIndex;
  readonly fields: FieldFinder;
  cellAt(place: Place): CellNow;
}

function show(finding: Finding, say: Say, keys: Map<string, number>): ShownFinding {
  const name = [finding.code, finding.section, finding.record, finding.field].join('|');
  const times = (keys.get(name) ?? 0) + 1;
  keys.set(name, times);
  return {
    key: times === 1 ? name : `${name}#${String(times)}`,
    group: groupOf(finding),
    finding,
    where: whereOf(finding, say),
    words: render(finding, say.pack, say.rules.get(finding.rule)),
    fixes: finding.fixes.map((fix) => ({ fix, changes: fix.edits.map((edit) => changeOf(edit, say)) })),
    helps: helpFor(finding),
  };
}

/** A measure is written with help once there is a row for it. */
function helpFor({ field, section, record }: Finding): ShownFinding['helps'] {
  if (field?.startsWith('alternative.') === true || field === 'action.justification') return 'justification';
  return section === 'measure' && record !== null && isOfSentence.has(field ?? 'measure.ref') ? 'measure' : null;
}

const isOfSentence: ReadonlySet<Role> = new Set<Role>([
  'measure.statement',
  'measure.baseline',
  'measure.target',
  'measure.due',
  'measure.source',
]);

function groupOf({ outcome, severity }: Finding): Group {
  if (outcome === 'needs-person') return severity === 'advice' ? 'advice' : 'person';
  return severity === 'error' ? 'first' : severity === 'warning' ? 'challenged' : 'advice';
}

/** Longest heading of the sheet that stands for a field's name. */
const LONGEST_HEADING = 40;

/** "Actions · row 2 · End date", in the sheet's own words where they are short. */
function whereOf({ section, record, field, sheet, cell }: Finding, { form, pack }: Say): string {
  const title = section ? pack.section(section)?.title : undefined;
  const heading = field
    ? form.mapping
        .find(({ role }) => role === field)
        ?.heading.replace(/\s+/g, ' ')
        .trim()
    : undefined;
  const label = field ? (pack.field(field)?.label ?? '') : '';
  const named = heading !== undefined && heading !== '' && heading.length <= LONGEST_HEADING ? heading : label;
  const parts = [title ?? '', record ?? '', named.replace(/[:*]+$/, '')].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(' · ');
  return sheet === null ? 'The whole form' : [sheet, cell ?? ''].join(' · ');
}

function changeOf(edit: Edit, { cellAt, fields, form }: Say): Change {
  const place = { sheet: edit.sheet, cell: edit.cell };
  const now = cellAt(place);
  const format = edit.format ?? now.format;
  return {
    place,
    label: fields.fieldAt(place)?.label ?? edit.cell,
    before: now.shown,
    after: display({ row: 0, column: 0, value: edit.value, format }, form.date1904),
  };
}

function cellsOf(snapshot: Snapshot): (place: Place) => CellNow {
  const grids = new Map<string, Grid>();
  return ({ sheet: name, cell: address }) => {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (sheet && !grids.has(name)) grids.set(name, gridOf(sheet));
    const at = fromA1(address);
    const cell = at ? grids.get(name)?.at(at.row, at.column) : undefined;
    return { value: cell?.value ?? null, format: cell?.format ?? 'General', shown: display(cell, snapshot.date1904) };
  };
}

function moneyOf(form: Form, pack: PackIndex, links: Links): Money | null {
  const cap = limitOf({ form, pack });
  if (!cap) return null;
  const lines = costLines({ form, links }).filter(({ total }) => total !== null);
  const spent =
    lines.length > 0 ? lines.reduce((sum, { total }) => sum + (total ?? 0), 0) : (form.one('totals.funded').value ?? 0);
  return { tier: cap.value, spent, limit: cap.limit };
}

function protectedIn(snapshot: Snapshot, form: Form): string[] {
  const used = new Set(form.mapping.map(({ sheet }) => sheet));
  return snapshot.sheets.filter((sheet) => sheet.protected && used.has(sheet.name)).map(({ name }) => name);
}
