import fc from 'fast-check';
import type { Form } from '../../src/domain/form';
import type { Role, SectionId } from '../../src/domain/roles';
import type { Cell, Sheet, Snapshot } from '../../src/domain/snapshot';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { check } from '../../src/rules/run';
import { plainSheet, sheetText, snapshotOf } from '../support/sheet-text';

const programme = shipped('si-offer-2019-20');
if (!programme) throw new Error('the pack does not ship');
const { pack } = programme;
const read = (text: string): Form => readForm(sheetText(text).snapshot, pack);

/** "A1 2020-02-24" of every record: its name and the value of the roles asked for. */
const rows = (form: Form, section: SectionId, ...roles: Role[]): string[] =>
  form.records(section).map((record) => [record.name, ...roles.map((role) => record.get(role).raw)].join(' · '));

const changed = (text: string, change: (sheet: Sheet) => Partial<Sheet>, rest: Partial<Snapshot> = {}): Form => {
  const { snapshot } = sheetText(text);
  return readForm(
    { ...snapshot, ...rest, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, ...change(sheet) })) },
    pack,
  );
};

describe('a table is found by its headings', () => {
  it('below titles, in any column, with other words for headings', () => {
    const form = read(`
| | Recommended action form 2019-20
|
| | Interventions
| | No. | Programme name* | Delivered by | Start | Finish | Why?
| | A1 | English hub support | Calder hub | 24 Feb 2020 | 11 Dec 2020 | It fits`);
    expect(rows(form, 'action', 'action.intervention', 'action.provider', 'action.end')).toEqual([
      'A1 · English hub support · Calder hub · 11 December 2020',
    ]);
    expect(form.records('action')[0]?.get('action.start').place).toEqual({ sheet: 'Form', cell: 'F5' });
  });

  it('with columns in another order and columns that nobody asked for', () => {
    const form = read(`
Costs
RAG | Total (£) | Paid to | Day rate | What is paid for | Days | Action | Notes
red | £2,100 | Calder hub | £350 | SLE | 6 | A1 | agreed by phone`);
    expect(rows(form, 'cost', 'cost.item', 'cost.days', 'cost.rate', 'cost.total')).toEqual([
      'row 3 · SLE · 6 · £350 · £2,100',
    ]);
    expect(form.mapping.filter(({ role }) => role === null).map(({ heading }) => heading)).toEqual(['RAG', 'Notes']);
  });

  it('with line breaks in headings, rows inserted and a total row', () => {
    const form = read(`
Costs
Ref | Action | What is\\npaid for | Days | Day\\nrate | Total\\ncost
C1 | A1 | SLE | 6 | £350 | £2,100

C2 | A2 | Books | | | £400


C3 | A2 | Course | | | £100
Total | | | | | £2,600
A note below the table that is not a cost`);
    expect(rows(form, 'cost', 'cost.total')).toEqual(['C1 · £2,100', 'C2 · £400', 'C3 · £100']);
  });

  it('several on one sheet, each with its own "Ref" and "Action"', () => {
    const form = read(`
Needs
Ref | Area of need | What needs to improve
N1 | Reading | Fluency

Actions
Ref | Need | Intervention
A1 | N1 | English hub

Costs
Ref | Action | Item | Total
C1 | A1 | SLE | £350

Measures
Ref | Action | Measure | Target
M1 | A1 | More fluent readers | 80%`);
    expect(rows(form, 'need', 'need.area')).toEqual(['N1 · Reading']);
    expect(rows(form, 'action', 'action.need')).toEqual(['A1 · N1']);
    expect(rows(form, 'cost', 'cost.action', 'cost.total')).toEqual(['C1 · A1 · £350']);
    expect(rows(form, 'measure', 'measure.action', 'measure.target')).toEqual(['M1 · A1 · 80%']);
  });

  it('action, cost and measure in one row, which then belong together', () => {
    const form = read(`
Need | Intervention | Start date | Total cost | Success criteria | Target
N1 | English hub | 24 Feb 2020 | £350 | More fluent readers | 80%`);
    expect(rows(form, 'action', 'action.intervention')).toEqual(['row 2 · English hub']);
    expect(rows(form, 'cost', 'cost.total')).toEqual(['row 2 · £350']);
    expect(rows(form, 'measure', 'measure.statement')).toEqual(['row 2 · More fluent readers']);
  });

  it('and ends where labels with values begin', () => {
    const form = read(`
Needs
Ref | Area of need | What needs to improve | Link to Ofsted
N1 | Reading | Fluency | Ofsted 2018

Agreed by headteacher | Joanne Pickles
Headteacher agreed on | 17 Jan 2020`);
    expect(rows(form, 'need')).toEqual(['N1']);
    expect(form.one('agreement.headName').value).toBe('Joanne Pickles');
  });

  it('and not in ordinary text', () => {
    const form = read(`
Dear colleague, start and end dates are to follow | Thank you
We will measure impact and cost | later`);
    expect(form.mapping).toEqual([]);
  });

  it('a Ref alone, or a formula that came to nothing, makes no record', () => {
    const { snapshot } = sheetText(`
Costs
Ref | Action | Item | Total
C1 | | |
C2 | | |`);
    const sheet = snapshot.sheets[0];
    if (!sheet) throw new Error('no sheet');
    const zero: Cell = { row: 3, column: 3, value: 0, format: '£#,##0', formula: 'B4*C4' };
    const form = readForm(snapshotOf([{ ...sheet, cells: [...sheet.cells, zero] }]), pack);
    expect(form.records('cost')).toEqual([]);
    expect(form.sections.get('cost')?.nextFree.get('cost.total')).toEqual({ sheet: 'Form', cell: 'D3' });
  });

  it('hidden rows count and are known as hidden; hidden sheets count only where nothing visible does', () => {
    const text = `
Costs
Ref | Action | Item | Total
C1 | A1 | SLE | £350`;
    expect(changed(text, () => ({ hiddenRows: [2] })).records('cost')[0]?.line?.hidden).toBe(true);
    expect(changed(text, () => ({ visibility: 'hidden' })).records('cost')).toHaveLength(1);
    const two = sheetText(`${text}\n## Old\nCosts\nRef | Action | Item | Total\nC9 | A9 | Old | £9`).snapshot;
    const form = readForm(
      {
        ...two,
        sheets: two.sheets.map((sheet) => (sheet.name === 'Old' ? { ...sheet, visibility: 'hidden' } : sheet)),
      },
      pack,
    );
    expect(rows(form, 'cost')).toEqual(['C1']);
  });

  it('an Excel table goes on in a column that was added beside it', () => {
    const form = changed(
      `
Ref | Action | What is paid for | Total cost
C1 | A1 | SLE | £350`,
      () => ({
        tables: [
          { name: 'Costs', area: { top: 0, left: 0, bottom: 1, right: 2 }, hasHeadings: true, hasTotals: false },
        ],
      }),
    );
    expect(rows(form, 'cost', 'cost.total')).toEqual(['C1 · £350']);
  });

  it('an Excel table named after the section needs no title, and may be outgrown', () => {
    const form = changed(
      `
Ref | Action | Description | Total
C1 | A1 | SLE | £350
C2 | A1 | Books, typed below the table | £35`,
      () => ({
        tables: [
          { name: 'Costs', area: { top: 0, left: 0, bottom: 1, right: 3 }, hasHeadings: true, hasTotals: false },
        ],
      }),
    );
    expect(rows(form, 'cost', 'cost.item')).toEqual(['C1 · SLE', 'C2 · Books, typed below the table']);
  });
});

describe('a label is found left of or above its value', () => {
  it.each([
    ['left', 'School name: | Hollin Moor', 'B1'],
    ['left, in other words', 'Name of school * | Hollin Moor', 'B1'],
    ['above', 'School name | URN | Tier\nHollin Moor | 190417 | 2', 'A2'],
    ['under its own heading', 'School details\nName | Hollin Moor\nNLE details\nName | A. Whitcombe', 'B2'],
  ])('%s', (_, text, cell) => {
    const entry = read(text).one('school.name');
    expect([entry.value, entry.place?.cell]).toEqual(['Hollin Moor', cell]);
  });

  it('and a value that sounds like a label stays a value', () => {
    const form = read(`
NLE trust | The Wharfe Valley Multi-Academy Trust
Officer's role | Headteacher`);
    expect(form.one('nle.body').value).toBe('The Wharfe Valley Multi-Academy Trust');
    expect(form.one('agreement.officerRole').value).toBe('Headteacher');
    expect(form.one('school.headteacher').state).toBe('absent');
  });

  it('beyond a merged label, in a merged value', () => {
    const form = changed('School name | | Hollin Moor', () => ({
      merges: [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 0, left: 2, bottom: 0, right: 6 },
      ],
    }));
    expect(form.one('school.name')).toMatchObject({ value: 'Hollin Moor', place: { cell: 'C1' } });
  });

  it('an empty value has the place where it belongs', () => {
    expect(read('School name |\nURN |').one('school.urn')).toMatchObject({
      state: 'empty',
      place: { sheet: 'Form', cell: 'B2' },
    });
  });

  it('a label that two sections share means neither outside of both', () => {
    expect(read('Name | Someone').one('school.name').state).toBe('absent');
  });

  it('a defined name counts before any label', () => {
    const form = changed('The place | Hollin Moor', () => ({}), {
      names: [{ name: 'raf.school.name', target: { sheet: 'Form', area: { top: 0, left: 1, bottom: 0, right: 1 } } }],
    });
    expect(form.one('school.name').value).toBe('Hollin Moor');
  });

  it('a defined name that was left on the label is passed over', () => {
    const form = changed('School name | Hollin Moor', () => ({}), {
      names: [{ name: 'raf.school.name', target: { sheet: 'Form', area: { top: 0, left: 0, bottom: 0, right: 0 } } }],
    });
    expect(form.one('school.name').value).toBe('Hollin Moor');
  });

  it('the same label twice with other words is a conflict, and nothing is lost', () => {
    const form = read('School name | Hollin Moor\n\nSchool name | Ashby Road');
    expect(form.one('school.name').value).toBe('Hollin Moor');
    expect(form.conflicts).toMatchObject([{ role: 'school.name', otherRaw: 'Ashby Road' }]);
  });
});

describe('bad input is normal input', () => {
  it('keeps errors, uncalculated formulas and placeholders apart from what is empty', () => {
    const form = read(`
Costs
Ref | Action | Item | Days | Day rate | Total
C1 | A1 | SLE | =B3*2 | TBC | #REF!`);
    const line = form.records('cost')[0];
    expect([line?.get('cost.days').state, line?.get('cost.rate').state, line?.get('cost.total').state]).toEqual([
      'unknown',
      'placeholder',
      'error',
    ]);
  });

  it('reads a cell of 32,767 characters, script included, as text', () => {
    const long = `<script>alert(1)</script>${'x'.repeat(32_742)}`;
    const form = read(`
Needs
Ref | Area | Need identified
N1 | Reading | ${long}`);
    expect(form.records('need')[0]?.get('need.what').raw).toBe(long);
  });

  it('any snapshot gives a form and findings, and never an exception', () => {
    const words = [
      ...pack.sections.flatMap(({ title, fields }) => [
        title,
        ...fields.flatMap(({ label, aliases }) => [label, ...aliases]),
      ]),
      'Total',
      'TBC',
      'A1',
      'N1, N2',
      '31/02/2020',
      '£350 a day',
      'Hollin Moor Primary School',
      '',
      '=1+1',
    ];
    const cell = fc.record({
      row: fc.nat(30),
      column: fc.nat(8),
      value: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...words) },
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.double(),
        fc.integer({ min: 40_000, max: 46_000 }),
        fc.boolean(),
        fc.constant(null),
      ),
      format: fc.constantFrom('General', 'dd/mm/yyyy', '0%', '£#,##0'),
    });
    const sheet = fc
      .tuple(
        fc.uniqueArray(cell, { selector: ({ row, column }) => row * 100 + column, maxLength: 120 }),
        fc.constantFrom('Form', 'Costs', 'Lists', 'Actions'),
        fc.boolean(),
      )
      .map(([cells, name, hidden]): Sheet => ({
        ...plainSheet(
          name,
          [...cells].sort((one, other) => one.row - other.row || one.column - other.column),
        ),
        visibility: hidden ? 'hidden' : 'visible',
      }));
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), fc.boolean(), (sheets, date1904) => {
        const form = readForm({ ...snapshotOf(sheets), date1904 }, pack);
        for (const finding of check(form, { ...programme, today: '2020-01-20' }))
          expect(finding.code).toMatch(/^[A-Z]\d\d$/);
      }),
      { numRuns: 300 },
    );
  });
});
