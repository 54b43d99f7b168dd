import fc from 'fast-check';
import { shipped, shippedIds } from '../../src/packs';
import { likeliest } from '../../src/reading/recognise';
import { rankPacks } from '../../src/reading/rank-packs';
import { readForm } from '../../src/reading/read-form';
import { fromA1 } from '../../src/domain/address';
import { plainSheet, sheetText, snapshotOf } from '../support/sheet-text';

const programmes = shippedIds.flatMap((id) => shipped(id) ?? []);
const chosen = (text: string): string | undefined => likeliest(sheetText(text).snapshot, programmes)?.pack.id;

describe('of several programmes the one whose form it is', () => {
  it.each([
    [
      'si-offer-2019-20',
      'Tier of support | Tier 2\nNLE name | A. Whitcombe\n\nActions\nIntervention | Approved list or alternative | Start date | End date',
    ],
    [
      'bradford-s2ss',
      'System leader | R. Adeyemi\nCohort | Cohort 2\n\nActions\nPriority | Action | Lead | By when | Success criteria',
    ],
    [
      'eef-implementation',
      'Problem (why?) | Active ingredients | Implementation activities | Implementation outcomes | Final outcomes',
    ],
  ])('%s', (id, text) => {
    expect(chosen(text)).toBe(id);
  });

  it('is the one it was confirmed for', () => {
    const { snapshot } = sheetText(`
## Plan
Action | Lead | By when
## RAF Ready mapping
A sentence
Programme | eef-implementation
Sheet | Heading | Means`);
    expect(
      rankPacks(
        snapshot,
        programmes.map(({ pack }) => pack),
      )[0]?.id,
    ).toBe('eef-implementation');
  });

  it('is null of none', () => {
    expect(likeliest(sheetText('Action | Lead').snapshot, [])).toBeNull();
  });
});

describe('nothing is lost', () => {
  it('whatever stands in a row of a table under a heading that was understood is in a record', () => {
    const pack = programmes.find((one) => one.pack.id === 'bradford-s2ss')?.pack;
    if (!pack) throw new Error('the pack does not ship');
    const headings = ['Priority', 'Action', 'Lead', 'By when', 'Cost', 'Success criteria', 'Governor link'];
    const text = fc.constantFrom('Model lessons', 'English lead', '43900', 'Four in five pupils', '400', '', 'TBC');
    const row = fc.array(text, { minLength: headings.length, maxLength: headings.length });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const cells = [headings, ...rows].flatMap((texts, at) =>
          texts.flatMap((value, column) => (value === '' ? [] : [{ row: at, column, value, format: 'General' }])),
        );
        const form = readForm(snapshotOf([plainSheet('Plan', cells)]), pack);
        const read = new Set<string>();
        for (const section of form.sections.values())
          for (const record of section.records)
            for (const role of section.headings.keys()) read.add(record.get(role).place?.cell ?? '');
        const columns = form.mapping.flatMap(({ role, cell, readInstead }) =>
          role === null || readInstead ? [] : [fromA1(cell)?.column ?? -1],
        );
        // A lone cell may be a note, and after a row without any the table may have ended.
        const whole = rows.every((one) => one.filter((value) => value !== '').length > 1);
        for (const cell of cells)
          if (whole && cell.row > 0 && columns.includes(cell.column))
            expect(read).toContain(`${String.fromCharCode(65 + cell.column)}${String(cell.row + 1)}`);
      }),
      { numRuns: 200 },
    );
  });
});
