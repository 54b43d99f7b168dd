import { strFromU8, unzipSync } from 'fflate';
import { toA1 } from '../../src/domain/address';
import type { Form } from '../../src/domain/form';
import { sectionOf, type Role } from '../../src/domain/roles';
import type { Snapshot } from '../../src/domain/snapshot';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { writeTemplate } from '../../src/hosts/xlsx/write-template';
import { shipped, shippedIds } from '../../src/packs';
import type { Pack } from '../../src/packs/schema';
import { readForm } from '../../src/reading/read-form';
import { layoutPlan } from '../../src/templates/plan';
import type { TemplatePlan } from '../../src/templates/sheet-plan';
import { filled, odd } from './samples';

const packOf = (id: string): Pack => {
  const programme = shipped(id);
  if (!programme) throw new Error(id);
  return programme.pack;
};
const pack = packOf('si-offer-2019-20');

interface Read {
  readonly plan: TemplatePlan;
  readonly snapshot: Snapshot;
  readonly form: Form;
}

async function readBack(from: Pack, ...data: [] | [typeof filled]): Promise<Read> {
  const plan = layoutPlan(from);
  const snapshot = readWorkbook(await writeTemplate(plan, ...data));
  return { plan, snapshot, form: readForm(snapshot, from) };
}

describe.each(shippedIds)('the empty form of %s, read back', (id) => {
  const from = packOf(id);
  // Fields that are only understood in other layouts are not asked for by ours.
  const fields = from.sections.flatMap((section) =>
    section.fields.filter(({ inEmptyForm }) => inEmptyForm).map((field) => ({ section, field })),
  );
  let read: Read;
  beforeAll(async () => {
    read = await readBack(from);
  });

  it('has every role, each understood for certain, and nothing that is not understood', () => {
    expect(fields.map(({ field }) => field.role).filter((role) => !read.form.has(role))).toEqual([]);
    expect(read.form.mapping.filter(({ role, confidence }) => role === null || confidence < 1)).toEqual([]);
    expect(read.form.mapping.map(({ role }) => role).sort()).toEqual(fields.map(({ field }) => field.role).sort());
    expect(read.form.conflicts).toEqual([]);
  });

  it('has each field where the plan put it', () => {
    for (const { section, field } of fields) {
      if (section.kind === 'fields') {
        const place = read.plan.names.find(({ name }) => name === `raf.${field.role}`);
        expect([field.role, read.form.one(field.role).place]).toEqual([
          field.role,
          { sheet: place?.sheet, cell: toA1(place?.row ?? 0, place?.column ?? 0) },
        ]);
        continue;
      }
      const table = read.plan.sheets.flatMap(({ tables }) => tables).find((one) => one.section === section.id);
      const column = table?.headings.indexOf(field.label) ?? -1;
      expect([field.role, read.form.sections.get(section.id)?.nextFree.get(field.role)]).toEqual([
        field.role,
        { sheet: section.sheet, cell: toA1((table?.area.top ?? 0) + 1, column) },
      ]);
    }
  });

  it('has nothing filled in but the total that it counts itself', () => {
    const states = fields
      .filter(({ section }) => section.kind === 'fields')
      .map(({ field }) => `${field.role} ${read.form.one(field.role).state}`);
    expect(states.filter((state) => !state.endsWith(' empty'))).toEqual(
      fields.some(({ field }) => field.role === 'totals.funded') ? ['totals.funded read'] : [],
    );
    for (const section of from.sections)
      if (section.kind === 'records') expect(read.form.records(section.id)).toEqual([]);
  });

  it('has a result for every formula', () => {
    const cells = read.snapshot.sheets.flatMap((sheet) => sheet.cells);
    expect(cells.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(20);
    expect(cells.filter(({ resultUnknown, error }) => resultUnknown === true || error !== undefined)).toEqual([]);
  });

  it('says which pack it was made from', () => {
    const said = ['raf.pack', 'raf.packVersion'].map((wanted) => {
      const target = read.snapshot.names.find(({ name }) => name === wanted)?.target;
      const sheet = read.snapshot.sheets.find(({ name }) => name === target?.sheet);
      return sheet?.cells.find(({ row, column }) => row === target?.area.top && column === target.area.left)?.value;
    });
    expect(said).toEqual([from.id, from.version]);
  });
});

describe('a form that was filled when it was written, read back', () => {
  it('holds what was given', async () => {
    const { form } = await readBack(pack, filled);
    for (const [role, value] of Object.entries(filled.fields ?? {})) {
      const entry = form.one(role as Role);
      expect([role, entry.state, entry.value]).toEqual([role, 'read', value]);
    }
    for (const records of Object.values(filled.records ?? {})) {
      records.forEach((record, index) => {
        for (const [role, value] of Object.entries(record)) {
          const entry = form.records(sectionOf(role as Role))[index]?.get(role as Role);
          expect([role, entry?.state, entry?.remarks]).toEqual([role, 'read', []]);
          if (typeof value === 'number' && role.startsWith('cost.')) expect(entry?.value).toBe(value);
        }
      });
    }
    expect(form.records('measure')[0]?.get('measure.baseline').value).toEqual({ amount: 71, unit: '%', words: '71%' });
    expect(form.records('action')[0]?.get('action.start').value).toBe('2020-02-24');
    expect(form.one('totals.funded').value).toBe(2100);
    expect(form.records('need').map(({ ref }) => ref)).toEqual(['N1']);
  });

  it('has tables as long as its records', async () => {
    const { snapshot, form } = await readBack(pack, odd);
    const costs = snapshot.sheets.find(({ name }) => name === 'Costs')?.tables[0];
    expect((costs?.area.bottom ?? 0) - (costs?.area.top ?? 0)).toBe(16);
    expect(form.records('cost').map(({ ref }) => ref)).toHaveLength(16);
  });
});

describe('the file', () => {
  it('is the same, byte for byte, from the same plan, data and moment', async () => {
    const made = new Date('2020-01-20T09:00:00Z');
    const [one, other, later] = await Promise.all([
      writeTemplate(layoutPlan(pack), filled, { made }),
      writeTemplate(layoutPlan(pack), filled, { made }),
      writeTemplate(layoutPlan(pack), filled, { made: new Date('2020-01-21T09:00:00Z') }),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(Buffer.from(one).equals(Buffer.from(later))).toBe(false);
  });

  it('opens on the first sheet, at its first input, and prints in pages that can be told apart', async () => {
    const parts = unzipSync(await writeTemplate(layoutPlan(pack)));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('xl/workbook.xml')).toMatch(/activeTab="0"/);
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/activeCell="B8"/);
    expect(part('xl/worksheets/sheet6.xml')).toMatch(/<pane xSplit="1" ySplit="5" topLeftCell="B6"[^>]*state="frozen"/);
    expect(part('xl/worksheets/sheet6.xml')).toMatch(/fitToPage="1".*&amp;A: page &amp;P of &amp;N/);
    expect(part('xl/workbook.xml')).toMatch(/_xlnm.Print_Titles" localSheetId="5">[^<]*!\$5:\$5</);
    expect(part('docProps/core.xml')).toContain(
      '<dc:title>Recommended action form: School improvement offer 2019 to 2020</dc:title>',
    );
    // A row that is "custom" would not grow with what is typed.
    expect(Object.keys(parts).map(part).join('')).not.toContain('customHeight');
  });
});
