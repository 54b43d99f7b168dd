import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../src/domain/form';
import { sectionOf } from '../../src/domain/roles';
import type { Snapshot } from '../../src/domain/snapshot';
import { FileHost } from '../../src/hosts/xlsx/file-host';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { shipped, shippedIds } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { readOwnLayout } from '../../src/reading/own-layout';
import { writeTemplate } from '../../src/hosts/xlsx/write-template';
import { layoutPlan } from '../../src/templates/plan';

const samples = join(__dirname, '../../assets/samples');
const GOOD = 'raf-good.xlsx';
const all = readdirSync(samples).filter((name) => name.endsWith('.xlsx'));
const pack = shipped('si-offer-2019-20')?.pack;
if (!pack) throw new Error('the pack does not ship');
const open = (name: string): Promise<Snapshot> => new FileHost(join(samples, name)).read();

/** Everything that the rules look at. */
function told(form: Form): unknown {
  const roles = [...form.sections.values()].flatMap(({ headings }) => [...headings.keys()]);
  return {
    sections: [...form.sections.values()].map(({ id, title, kind, place, headings, nextFree, records }) => ({
      ...{ id, title, kind, place, headings, nextFree },
      records: records.map((record) => ({
        ...{ ref: record.ref, name: record.name, line: record.line },
        entries: roles
          .filter((role) => sectionOf(role) === id)
          .map((role) => {
            const { state, raw, value, cellValue, place: at, remarks, formula } = record.get(role);
            return { role, state, raw, value, cellValue, at, remarks, formula };
          }),
      })),
    })),
    mapping: [...form.mapping].sort((one, other) => (one.sheet + one.cell < other.sheet + other.cell ? -1 : 1)),
    conflicts: form.conflicts,
    madeFor: form.madeFor,
    puzzles: form.puzzles,
  };
}

it('reads a filled form as it is read in any layout', async () => {
  const snapshot = await open(GOOD);
  const own = readOwnLayout(snapshot, pack);
  expect(own && told(own)).toEqual(told(readForm(snapshot, pack)));
});

it.each(shippedIds.map((id) => [id]))('reads the empty form of %s', async (id) => {
  const programme = shipped(id);
  if (!programme) throw new Error('it does not ship');
  const snapshot = readWorkbook(await writeTemplate(layoutPlan(programme.pack)));
  const own = readOwnLayout(snapshot, programme.pack);
  expect(own && told(own)).toEqual(told(readForm(snapshot, programme.pack)));
});

it.each(all.map((name) => [name]))('leaves %s alone, or reads it as it is', async (name) => {
  const snapshot = await open(name);
  const own = readOwnLayout(snapshot, pack);
  if (own) expect(told(own)).toEqual(told(readForm(snapshot, pack)));
  else expect(name).not.toBe(GOOD);
});

describe('leaves alone what it may not understand', () => {
  const changed = async (
    change: (sheet: Snapshot['sheets'][number]) => Snapshot['sheets'][number],
  ): Promise<unknown> => {
    const snapshot = await open(GOOD);
    return readOwnLayout({ ...snapshot, sheets: snapshot.sheets.map(change) }, pack);
  };
  const cell = (row: number, column: number, value: string) => ({ row, column, value, format: 'General' });

  it('a heading in other words', async () => {
    const renamed = await changed((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((one) => (one.value === 'Provider' ? { ...one, value: 'Delivered by' } : one)),
    }));
    expect(renamed).toBeNull();
  });

  it('a line below a table', async () => {
    const below = await changed((sheet) =>
      sheet.name === 'Actions' ? { ...sheet, cells: [...sheet.cells, cell(20, 1, 'A9 is still to be agreed')] } : sheet,
    );
    expect(below).toBeNull();
  });

  it('a column of one’s own beside a table', async () => {
    const wider = await changed((sheet) =>
      sheet.name === 'Costs' ? { ...sheet, cells: [...sheet.cells, cell(5, 9, 'paid')] } : sheet,
    );
    expect(wider).toBeNull();
  });

  it('a merged cell in a table', async () => {
    const merged = await changed((sheet) =>
      sheet.name === 'Needs'
        ? { ...sheet, merges: [...sheet.merges, { top: 5, left: 1, bottom: 6, right: 1 }] }
        : sheet,
    );
    expect(merged).toBeNull();
  });

  it('another sheet that holds something', async () => {
    const snapshot = await open(GOOD);
    const [first] = snapshot.sheets;
    if (!first) throw new Error('no sheet');
    const more = { ...first, name: 'More actions', tables: [], merges: [], cells: [cell(0, 0, 'Intervention')] };
    expect(readOwnLayout({ ...snapshot, sheets: [...snapshot.sheets, more] }, pack)).toBeNull();
  });
});
