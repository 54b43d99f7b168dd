import type { Programme } from '../../../src/packs/schema';
import { whyNotAvailable } from '../../../src/taskpane/catalogue/available';
import { fillRow, targetRow } from '../../../src/taskpane/catalogue/fill-row';
import { searchCatalogue, type Question } from '../../../src/taskpane/catalogue/search';
import { examine } from '../support/examine';
import { sheetText } from '../../support/sheet-text';
import { TYPICAL } from '../support/forms';

const result = examine(sheetText(TYPICAL).snapshot, '2020-01-22');
const anything: Question = { words: '', area: '', region: '', phase: '', on: '2020-02-24', onlyAvailable: false };
const search = (question: Partial<Question>) => searchCatalogue(result.catalogue, { ...anything, ...question });
const names = (question: Partial<Question>): string[] => search(question).map(({ programme }) => programme.name);
const programme = (id: string): Programme => {
  const found = result.catalogue.programmes.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} in the catalogue`);
  return found;
};

describe('searching the catalogue', () => {
  it('shows everything where nothing is asked for', () => {
    expect(search({})).toHaveLength(result.catalogue.programmes.length);
  });

  it.each([
    ['NPQML', 'National Professional Qualification for Middle Leadership (NPQML)'],
    ['english hub', 'English hub support'],
    ['phonics', 'English hub support'],
    ['govrnance', 'External review of governance'],
    ['pupil prem', 'Pupil premium review'],
  ])('finds by the words %s', (words, expected) => {
    expect(names({ words })).toContain(expected);
  });

  it.each(['<script>alert(1)</script>', '!!!', '*', 'x'.repeat(30_000), '\\', ' '])(
    'stands any words: %.20s',
    (words) => {
      expect(() => search({ words })).not.toThrow();
    },
  );

  it('keeps to an area, and keeps what serves any', () => {
    const found = search({ area: 'Maths' });
    expect(found.length).toBeGreaterThan(0);
    for (const { programme: one } of found) expect(one.areas.length === 0 || one.areas.includes('Maths')).toBe(true);
  });

  it('puts what cannot be had last, with the reason, or leaves it out', () => {
    const found = search({ words: 'behaviour' });
    const hubs = found.find(({ programme: one }) => one.id === 'behaviour-hubs');
    expect(hubs?.against).toEqual(['Begins only on 1 April 2021']);
    expect(found.at(-1)?.against).not.toEqual([]);
    expect(found[0]?.against).toEqual([]);
    expect(search({ words: 'behaviour', onlyAvailable: true }).every(({ against }) => against.length === 0)).toBe(true);
  });
});

describe('whether a programme can be had', () => {
  const hub = { ...programme('english-hub') };
  const wanted = { on: '2020-02-24', region: 'South West', phase: 'Primary' };
  it.each([
    ['', hub, wanted, 0],
    ['For Primary or All-through only', hub, { ...wanted, phase: 'Secondary' }, 1],
    ['Known to be full in South West', { ...hub, fullIn: ['South West'] }, wanted, 1],
    ['Not offered in South West, only in West Midlands', { ...hub, regions: ['West Midlands'] }, wanted, 1],
    ['', { ...hub, regions: ['West Midlands'] }, { ...wanted, region: '' }, 0],
    ['Ended on 31 January 2020', { ...hub, until: '2020-01-31' }, wanted, 1],
  ])('%s', (says, one, want, count) => {
    const reasons = whyNotAvailable(one, want);
    expect(reasons).toHaveLength(count);
    if (count > 0) expect(reasons[0]).toContain(says);
  });
});

describe('filling a row', () => {
  it('takes the selected row, and says what would be written over', () => {
    const row = targetRow(result, { sheet: 'Actions', cell: 'H4' });
    expect(row).toMatchObject({ name: 'A2', isNew: false, holds: 'Behaviour hubs' });
    const step = row && fillRow(result, row, programme('maths-hub'));
    expect(step?.over).toBe(true);
    expect(step?.changes).toMatchObject([
      { label: 'Intervention', before: 'Behaviour hubs', after: 'Maths hub support' },
    ]);
    expect(step?.edits).toEqual([
      { sheet: 'Actions', cell: 'C4', expect: 'Behaviour hubs', value: 'Maths hub support' },
    ]);
  });

  it('takes the first free row where none is selected, and gives it a Ref', () => {
    const row = targetRow(result, { sheet: 'Actions', cell: 'A1' });
    expect(row).toMatchObject({ isNew: true });
    const step = row && fillRow(result, row, programme('maths-hub'));
    expect(step?.over).toBe(false);
    expect(step?.edits.map(({ cell, value }) => [cell, value])).toEqual([
      ['A6', 'A4'],
      ['C6', 'Maths hub support'],
      ['D6', 'Approved list'],
    ]);
  });

  it('has nothing to write where the row says so already', () => {
    const row = targetRow(result, { sheet: 'Actions', cell: 'A3' });
    expect(row && fillRow(result, row, programme('english-hub')).edits).toEqual([]);
  });

  it('has no row in a workbook without a table of actions', () => {
    const none = examine(sheetText('School name | Hollin Moor').snapshot, '2020-01-22');
    expect(targetRow(none, { sheet: 'Form', cell: 'A1' })).toBeNull();
  });
});
