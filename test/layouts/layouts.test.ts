import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaFromA1, contains, fromA1 } from '../../src/domain/address';
import type { Form, MappingEntry } from '../../src/domain/form';
import { isRole, sectionOf, type SectionId } from '../../src/domain/roles';
import { FileHost } from '../../src/hosts/xlsx/file-host';
import { shipped, shippedIds } from '../../src/packs';
import { likeliest } from '../../src/reading/recognise';
import { check } from '../../src/rules/run';

/** Workbooks that other people laid out, written by other programs, with what is to be understood of them. */
interface Expected {
  readonly pack: string;
  readonly features: readonly string[];
  readonly mapping: readonly {
    sheet: string;
    cell: string;
    heading: string;
    role: string | null;
    /** Other roles that would not be wrong either. */
    also?: readonly (string | null)[];
    how?: string;
  }[];
  readonly records: Readonly<Partial<Record<SectionId, number>>>;
  readonly values: readonly { sheet: string; cell: string; role: string; value: unknown; covers?: string }[];
  readonly mistakes: readonly { sheet: string; cell: string; about: string; codes?: readonly string[] }[];
  /** Cells that are said to be right in spite of what stands in them. */
  readonly quiet?: readonly { sheet: string; cell: string }[];
}

/**
 * Where we read on purpose otherwise than the person who laid out the workbook expected, and why. Everything else holds.
 */
const OTHERWISE: Readonly<Record<string, string>> = {
  'every-row-merged School improvement plan!J6': 'a deadline is an end; a date of review is none',
  'every-row-merged School improvement plan!L6': 'a deadline is an end; a date of review is none',
  'one-table-for-everything Action plan!I3':
    'who monitors belongs to how it is monitored, by the labels of the programme',
  'sdp-from-csv sdp-from-csv!J5': 'an evaluation is progress, by the labels of the programme',
  'bursar-and-head Plan and budget!R9': 'columns by term are no field, and are not added up',
  'sdp-from-csv sdp-from-csv!G8': 'a plan of the programme may hold actions that cost nothing',
};

const folder = join(__dirname, 'fixtures');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

const TODAY = '2020-01-24';
const programmes = shippedIds.flatMap((id) => shipped(id) ?? []);

async function open(name: string) {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
  const snapshot = await new FileHost(join(folder, `${name}.xlsx`)).read();
  const best = likeliest(snapshot, programmes);
  if (!best) throw new Error('no programme ships');
  return { expected, ...best };
}

const at = ({ sheet, cell }: { sheet: string | null; cell: string | null }): string => `${sheet ?? ''}!${cell ?? ''}`;

/** "Plan!B4 Lead: action.owner" for every heading, and what it was taken for. */
function differences(name: string, { mapping }: Expected, form: Form): string[] {
  const understood = new Map<string, MappingEntry>(form.mapping.map((entry) => [at(entry), entry]));
  return mapping.flatMap((wanted) => {
    const found = understood.get(at(wanted));
    const role = found?.role ?? null;
    const isRight =
      [wanted.role, ...(wanted.also ?? [])].includes(role) && (wanted.how === undefined || found?.how === wanted.how);
    const heading = wanted.heading.replace(/\s+/g, ' ');
    return isRight || `${name} ${at(wanted)}` in OTHERWISE
      ? []
      : [`${at(wanted)} ${heading}: ${String(wanted.role)} ${wanted.how ?? ''} ≠ ${String(role)} ${found?.how ?? ''}`];
  });
}

/** Every entry of the form by its cell and role. */
function values(form: Form): Map<string, { value: unknown; raw: string; cellValue: unknown }> {
  const found = new Map<string, { value: unknown; raw: string; cellValue: unknown }>();
  for (const section of form.sections.values())
    for (const role of section.headings.keys())
      for (const record of section.records) {
        const entry = record.get(role);
        if (entry.place) found.set(`${at(entry.place)} ${role}`, entry);
      }
  return found;
}

const same = (entry: { value: unknown; raw: string; cellValue: unknown } | undefined, wanted: unknown): boolean =>
  entry !== undefined &&
  [entry.value, entry.cellValue, entry.raw.trim(), entry.raw].some(
    (one) =>
      one === wanted ||
      (typeof one === 'string' && typeof wanted === 'string' && one.trim() === wanted.trim()) ||
      String(one) === String(wanted),
  );

describe.each(names.map((name) => [name]))('%s', (name) => {
  it('is known for a form of its programme', async () => {
    const { expected, pack, known } = await open(name);
    expect({ pack: pack.id, known }).toEqual({ pack: expected.pack, known: true });
  });

  it('is understood heading by heading', async () => {
    const { expected, form } = await open(name);
    expect(differences(name, expected, form)).toEqual([]);
  });

  it('gives the records and values that stand in it', async () => {
    const { expected, form, pack } = await open(name);
    const roles = new Set<string>(pack.sections.flatMap(({ fields }) => fields.map(({ role }) => role)));
    const counts = Object.fromEntries(
      Object.keys(expected.records).map((id) => [id, form.records(id as SectionId).length]),
    );
    expect(counts).toEqual(expected.records);
    const found = values(form);
    const wrong = expected.values.filter(
      ({ sheet, cell, role, value }) =>
        isRole(role) &&
        roles.has(role) &&
        !(`${name} ${sheet}!${cell}` in OTHERWISE) &&
        !same(found.get(`${sheet}!${cell} ${role}`), value),
    );
    expect(wrong.map((one) => `${at(one)} ${one.role}: ${String(one.value).slice(0, 60)}`)).toEqual([]);
  });

  it('gives a finding at each mistake, and no error where there is none', async () => {
    const { expected, form, programme } = await open(name);
    const findings = check(form, { ...programme, today: TODAY });
    const isAt = (cell: string, wanted: string): boolean => {
      const [area, place] = [areaFromA1(wanted), fromA1(cell)];
      return area !== null && place !== null && contains(area, place.row, place.column);
    };
    const missed = expected.mistakes.filter(
      ({ sheet, cell, codes }) =>
        !(`${name} ${sheet}!${cell}` in OTHERWISE) &&
        !findings.some(
          (finding) =>
            finding.sheet === sheet &&
            isAt(finding.cell ?? '', cell) &&
            (codes === undefined || codes.includes(finding.code)),
        ),
    );
    const clean = expected.features.includes('clean');
    const errors = findings.filter((one) => clean && one.severity === 'error' && one.outcome === 'fail');
    expect({
      missed: missed.map((one) => `${at(one)} ${one.about}`),
      errors: errors.map((one) => `${at(one)} ${one.code} ${String(one.field ?? (one.section && sectionOf))}`),
    }).toEqual({ missed: [], errors: [] });
  });
});
