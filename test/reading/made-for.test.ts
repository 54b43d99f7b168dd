import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { writeTemplate } from '../../src/hosts/xlsx/write-template';
import type { Form, MadeFor } from '../../src/domain/form';
import type { Snapshot } from '../../src/domain/snapshot';
import { shipped, shippedIds, type ShippedProgramme } from '../../src/packs';
import type { Pack } from '../../src/packs/schema';
import { readForm } from '../../src/reading/read-form';
import { check } from '../../src/rules/run';
import { layoutPlan } from '../../src/templates/plan';
import { sheetText } from '../support/sheet-text';

function programme(id: string): ShippedProgramme {
  const found = shipped(id);
  if (!found) throw new Error(id);
  return found;
}
const { pack } = programme('si-offer-2019-20');
const later: Pack = { ...pack, version: '2.0.0' };
const STAMP = `Form: ${pack.title}, version ${pack.version}`;
const good = readWorkbook(readFileSync('assets/samples/raf-good.xlsx'));

/** The workbook with some texts replaced; an empty one is taken out. */
const edited = (snapshot: Snapshot, texts: Readonly<Record<string, string>>): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell) => {
      const text = typeof cell.value === 'string' ? texts[cell.value] : undefined;
      return text === undefined ? cell : text === '' ? [] : { ...cell, value: text };
    }),
  })),
});
const madeFor = (snapshot: Snapshot, by = later): MadeFor | undefined => readForm(snapshot, by).madeFor;
const codes = (form: Form, by: Pack): string[] =>
  [...check(form, { ...programme('si-offer-2019-20'), pack: by, today: '2020-01-20', todayAsked: true })]
    .filter(({ code }) => code === 'F22')
    .map(
      ({ data, sheet, cell }) => `${String(data['made'])}, not ${String(data['now'])}: ${sheet ?? ''}!${cell ?? ''}`,
    );

describe('the version that a form was made for', () => {
  it.each(shippedIds.map((id) => [id]))('stands where a person sees it in each new form of %s', async (id) => {
    const own = programme(id).pack;
    const form = readWorkbook(await writeTemplate(layoutPlan(own)));
    expect(madeFor(form, own)).toBeUndefined();
    const found = madeFor(form, { ...own, version: '9.9.9' });
    expect(found).toEqual({ version: own.version, place: { sheet: form.sheets[0]?.name, cell: 'A2' } });
  });

  it('is said once, where it is another, and no longer once the line is corrected', () => {
    expect(codes(readForm(good, pack), pack)).toEqual([]);
    expect(codes(readForm(good, later), later)).toEqual(['1.0.0, not 2.0.0: School!A2']);
    const corrected = edited(good, { [STAMP]: STAMP.replace(pack.version, later.version) });
    expect(codes(readForm(corrected, later), later)).toEqual([]);
    expect(codes(readForm(corrected, pack), pack)).toEqual(['2.0.0, not 1.0.0: School!A2']);
  });

  it('is known from the hidden sheet where somebody deleted the line', () => {
    const without = edited(good, { [STAMP]: '' });
    expect(madeFor(without, pack)).toBeUndefined();
    expect(madeFor(without)).toEqual({ version: pack.version, place: { sheet: 'Lists', cell: 'B2' } });
  });

  it.each<[string, Pack, MadeFor['version'] | undefined]>([
    ['the same programme under another title', { ...later, title: 'The offer of next year' }, pack.version],
    ['another programme, though of the same title', { ...later, id: 'our-offer' }, undefined],
    ['another programme', { ...programme('bradford-s2ss').pack, version: '2.0.0' }, undefined],
  ])('is held against %s', (_, by, expected) => {
    expect(madeFor(good, by)?.version).toBe(expected);
  });

  it.each([
    ['nothing', 'School name | Hollin Moor'],
    ['a version of something else', 'Plan of the school, version 0.9.0\nSchool name | Hollin Moor'],
    ['another programme', 'Form: Our own offer, version 0.9.0'],
    ['it in the middle of a text', `We used the ${STAMP} of last year`],
    ['it far down', `${'a | b | c\n'.repeat(20)}Form: ${pack.title}, version 0.9.0`],
  ])('is not guessed from a form that says %s', (_, text) => {
    expect(madeFor(sheetText(text).snapshot)).toBeUndefined();
  });
});
