import { areaFromA1, toA1 } from '../../src/domain/address';
import type { Edit, EditRefusal, EditValue } from '../../src/domain/edit';
import type { Cell, Sheet, Snapshot } from '../../src/domain/snapshot';
import type { Port } from '../../src/hosts/port';
import { shipped } from '../../src/packs';
import type { Pack } from '../../src/packs/schema';
import { readForm } from '../../src/reading/read-form';
import { layoutPlan } from '../../src/templates/plan';

/** A workbook as plain data, which each host's test sets up in its own way. */
export interface PortFixture {
  readonly sheets: readonly FixtureSheet[];
}

export interface FixtureSheet {
  readonly name: string;
  readonly visibility?: Sheet['visibility'];
  readonly protected?: boolean;
  /** By A1 address. */
  readonly cells: Readonly<Record<string, FixtureCell>>;
  /** A1 areas. */
  readonly merges?: readonly string[];
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export interface FixtureCell {
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly formula?: string;
  /** May be changed although the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface ContractHost {
  readonly port: Port;
  dispose?(): Promise<void>;
}

/** What every test of the contract starts from. 43709 is 1 September 2019. */
export const contractFixture: PortFixture = {
  sheets: [
    {
      name: 'Action plan',
      cells: {
        A1: { value: 'School' },
        C1: { value: 'Cost' },
        A2: { value: 'St Mary’s & St John’s\nPrimary' },
        C2: { value: 1250.5, format: '#,##0.00' },
        A3: { value: true },
        C3: { value: 749.5, format: '#,##0.00' },
        D3: { value: 43709, format: 'dd/mm/yyyy' },
        C5: { value: 2000, formula: 'SUM(C2:C3)', format: '#,##0.00' },
        A7: { value: 'merged' },
      },
      merges: ['A7:C8'],
      hiddenRows: [2],
      hiddenColumns: [1],
    },
    {
      name: 'Guidance',
      protected: true,
      cells: { A1: { value: 'How to fill this in' }, B1: { value: 'open', unlocked: true } },
    },
    { name: 'Lists', visibility: 'hidden', cells: { A1: { value: 'Reading' } } },
  ],
};

/** A workbook in which a form has room: none of its sheets is called as one of the form's. */
export const roomyFixture: PortFixture = {
  sheets: contractFixture.sheets.map((sheet) => (sheet.name === 'Lists' ? { ...sheet, name: 'Words' } : sheet)),
};

const PLAN = 'Action plan';

/** The pack whose form is inserted. */
export function formPack(): Pack {
  const programme = shipped('si-offer-2019-20');
  if (!programme) throw new Error('the pack is gone');
  return programme.pack;
}

/** What every host must do, whatever it is the host of. */
export function describePort(name: string, makeHost: (fixture: PortFixture) => Promise<ContractHost>): void {
  describe(`${name} keeps the contract of a port`, () => {
    let host: ContractHost;
    let port: Port;

    beforeEach(async () => {
      host = await makeHost(contractFixture);
      port = host.port;
    });

    afterEach(async () => host.dispose?.());

    const sheet = async (wanted: string): Promise<Sheet> => {
      const found = (await port.read()).sheets.find((candidate) => candidate.name === wanted);
      if (!found) throw new Error(`no sheet ${wanted}`);
      return found;
    };
    const cell = async (address: string, on = PLAN): Promise<Cell | undefined> =>
      (await sheet(on)).cells.find(({ row, column }) => toA1(row, column) === address);
    const apply = async (...edits: Edit[]): Promise<(EditRefusal | null)[]> => {
      const outcomes = await port.apply(edits);
      expect(outcomes.map(({ edit }) => edit)).toEqual(edits);
      return outcomes.map(({ refused }) => refused);
    };
    const edit = (address: string, expected: EditValue, value: EditValue, more: Partial<Edit> = {}): Edit => ({
      sheet: PLAN,
      cell: address,
      expect: expected,
      value,
      ...more,
    });

    describe('reading', () => {
      it('gives the sheets in the order of their tabs, hidden ones too', async () => {
        const snapshot = await port.read();
        expect(snapshot.sheets.map(({ name: tab, visibility }) => [tab, visibility])).toEqual([
          [PLAN, 'visible'],
          ['Guidance', 'visible'],
          ['Lists', 'hidden'],
        ]);
        expect(snapshot.sheets.map((each) => each.protected)).toEqual([false, true, false]);
        expect(snapshot).toMatchObject({ date1904: false, protectedStructure: false, calculation: 'automatic' });
        expect(Array.isArray(snapshot.names)).toBe(true);
      });

      it('gives only cells that hold something, from top to bottom and from left to right', async () => {
        const { cells } = await sheet(PLAN);
        expect(cells.map(({ row, column }) => toA1(row, column))).toEqual(
          Object.keys(contractFixture.sheets[0]?.cells ?? {}),
        );
      });

      it.each(Object.entries(contractFixture.sheets[0]?.cells ?? {}))(
        'gives %s as it is',
        async (address, expected) => {
          const found = await cell(address);
          expect(found).toMatchObject({ value: expected.value, format: expected.format ?? 'General' });
          expect(found?.formula).toBe(expected.formula);
          expect(found?.resultUnknown ?? false).toBe(false);
          expect(found?.error).toBeUndefined();
        },
      );

      it('gives merges and hidden rows and columns', async () => {
        const { merges, hiddenRows, hiddenColumns, tables } = await sheet(PLAN);
        expect({ merges, hiddenRows, hiddenColumns, tables }).toEqual({
          merges: [areaFromA1('A7:C8')],
          hiddenRows: [2],
          hiddenColumns: [1],
          tables: [],
        });
      });
    });

    describe('applying edits', () => {
      it('writes over what is expected there, and a later reading sees it', async () => {
        expect(
          await apply(edit('C2', 1250.5, 99.25), edit('A3', true, false), edit('A1', 'School', 'Name of school')),
        ).toEqual([null, null, null]);
        expect(await cell('C2')).toMatchObject({ value: 99.25, format: '#,##0.00' });
        expect(await cell('A3')).toMatchObject({ value: false });
        expect(await cell('A1')).toMatchObject({ value: 'Name of school' });
        expect(await cell('A2')).toMatchObject({ value: 'St Mary’s & St John’s\nPrimary' });
      });

      it('writes into empty cells, before, between and behind those in use', async () => {
        const places = ['B1', 'B2', 'F2', 'A4', 'B5', 'A12'];
        expect(await apply(...places.map((place) => edit(place, null, `new ${place}`)))).toEqual(
          places.map(() => null),
        );
        for (const place of places) expect(await cell(place)).toMatchObject({ value: `new ${place}` });
      });

      it('takes nothing and an empty text for the same', async () => {
        expect(await apply(edit('B1', '', 'one'), edit('B2', null, ''), edit('B1', 'one', ''))).toEqual([
          null,
          null,
          null,
        ]);
        expect(await cell('B1')).toBeUndefined();
        expect(await cell('B2')).toBeUndefined();
      });

      it('refuses what has changed, says what it found, and goes on', async () => {
        expect(
          await apply(
            edit('A1', 'Schools', 'x'),
            edit('C2', '1250.5', 1),
            edit('B1', 'y', 1),
            edit('C1', 'Cost', 'Price'),
          ),
        ).toEqual([
          { why: 'changed', found: 'School' },
          { why: 'changed', found: 1250.5 },
          { why: 'changed', found: null },
          null,
        ]);
        expect(await cell('A1')).toMatchObject({ value: 'School' });
        expect(await cell('C1')).toMatchObject({ value: 'Price' });
      });

      it('lets a later edit expect what an earlier one wrote', async () => {
        expect(await apply(edit('A1', 'School', 'one'), edit('A1', 'one', 'two'), edit('A1', 'one', 'three'))).toEqual([
          null,
          null,
          { why: 'changed', found: 'two' },
        ]);
        expect(await cell('A1')).toMatchObject({ value: 'two' });
      });

      it('refuses a formula, whatever is expected there', async () => {
        expect(await apply(edit('C5', 2000, 1), edit('C5', null, 1))).toEqual([{ why: 'formula' }, { why: 'formula' }]);
        expect(await cell('C5')).toMatchObject({ formula: 'SUM(C2:C3)' });
      });

      it('refuses a locked cell of a protected sheet and writes an unlocked one', async () => {
        const onGuidance = { sheet: 'Guidance' };
        expect(
          await apply(
            edit('A1', 'How to fill this in', 'x', onGuidance),
            edit('C9', null, 'x', onGuidance),
            edit('B1', 'open', 'written', onGuidance),
          ),
        ).toEqual([{ why: 'protected' }, { why: 'protected' }, null]);
        expect(await cell('A1', 'Guidance')).toMatchObject({ value: 'How to fill this in' });
        expect(await cell('B1', 'Guidance')).toMatchObject({ value: 'written' });
      });

      it('refuses the covered part of a merged cell and writes the first', async () => {
        expect(await apply(edit('B7', null, 'x'), edit('A8', null, 'x'), edit('A7', 'merged', 'first'))).toEqual([
          { why: 'merged' },
          { why: 'merged' },
          null,
        ]);
        expect(await cell('A7')).toMatchObject({ value: 'first' });
        expect(await cell('B7')).toBeUndefined();
      });

      it('refuses a sheet that does not exist', async () => {
        expect(await apply(edit('A1', null, 'x', { sheet: 'Nowhere' }), edit('B1', null, 'x'))).toEqual([
          { why: 'no-sheet' },
          null,
        ]);
      });

      const texts = [
        '=1+1',
        '+44 1234',
        '-',
        '@home',
        '007',
        '1/2',
        '12e4567',
        '1 May',
        'TRUE',
        '10%',
        ' two  spaces ',
        'a\nb',
        '<&>"',
        '_x000D_',
      ];
      it.each(texts)('writes %j as text', async (text) => {
        expect(await apply(edit('B1', null, text), edit('A1', 'School', text))).toEqual([null, null]);
        for (const address of ['B1', 'A1']) {
          const found = await cell(address);
          expect(found?.value).toBe(text);
          expect(found?.formula).toBeUndefined();
        }
      });

      it('clears with null', async () => {
        expect(await apply(edit('A1', 'School', null), edit('C2', 1250.5, null))).toEqual([null, null]);
        expect(await cell('A1')).toBeUndefined();
        expect(await cell('C2')).toBeUndefined();
      });

      it('writes a date as its serial with a format', async () => {
        const format = 'dd mmm yyyy';
        expect(await apply(edit('B1', null, 43831, { format }), edit('C3', 749.5, 43832.5, { format }))).toEqual([
          null,
          null,
        ]);
        expect(await cell('B1')).toMatchObject({ value: 43831, format });
        expect(await cell('C3')).toMatchObject({ value: 43832.5, format });
        expect(await cell('C2')).toMatchObject({ format: '#,##0.00' });
      });

      it('takes no edits for an answer', async () => {
        expect(await apply()).toEqual([]);
      });
    });

    describe('inserting a form', () => {
      const pack = formPack();
      const plan = layoutPlan(pack);
      let roomy: ContractHost | null = null;

      afterEach(async () => {
        await roomy?.dispose?.();
        roomy = null;
      });

      const withRoom = async (): Promise<Port> => {
        roomy = await makeHost(roomyFixture);
        return roomy.port;
      };

      it('adds its sheets behind the others, which stay as they are; or the host says that it inserts nothing', async () => {
        port = await withRoom();
        const before = await port.read();
        const outcome = await port.insert(plan);
        const after = await port.read();
        if (!port.canInsert) {
          expect(outcome).toEqual({ refused: 'not-here' });
          expect(after).toEqual(before);
          return;
        }
        const added = plan.sheets.map(({ name: tab }) => tab);
        expect(outcome).toEqual({ refused: null, sheets: added });
        expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
        expect(after.sheets.slice(before.sheets.length).map((each) => [each.name, each.visibility])).toEqual(
          plan.sheets.map(({ name: tab, hidden }) => [tab, hidden ? 'hidden' : 'visible']),
        );
        expect(after.names.slice(0, before.names.length)).toEqual(before.names);
      });

      it('makes a form in which every field is understood and nothing is filled in', async () => {
        port = await withRoom();
        if (!port.canInsert) return;
        await port.insert(plan);
        const form = readForm(await port.read(), pack);
        const fields = pack.sections.flatMap((section) => section.fields.map(({ role }) => ({ section, role })));
        expect(fields.filter(({ role }) => !form.has(role))).toEqual([]);
        const ours = form.mapping.filter((entry) => plan.sheets.some(({ name: tab }) => tab === entry.sheet));
        expect(ours.filter(({ role, confidence }) => role === null || confidence < 1)).toEqual([]);
        expect(form.conflicts).toEqual([]);
        const states = fields
          .filter(({ section }) => section.kind === 'fields')
          .map(({ role }) => `${role} ${form.one(role).state}`);
        // The total counts itself, where the host computes.
        expect(states.filter((state) => !/ empty$|^totals\.funded read$/.test(state))).toEqual([]);
        for (const { kind, id } of pack.sections) if (kind === 'records') expect(form.records(id)).toEqual([]);
      });

      it('can be filled in by edits afterwards', async () => {
        port = await withRoom();
        if (!port.canInsert) return;
        await port.insert(plan);
        const { place } = readForm(await port.read(), pack).one('school.name');
        const written = { sheet: place?.sheet ?? '', cell: place?.cell ?? '', expect: null, value: 'Hollin Moor' };
        expect(await port.apply([written])).toEqual([{ edit: written, refused: null }]);
        expect(readForm(await port.read(), pack).one('school.name').value).toBe('Hollin Moor');
      });

      it('refuses all of it where one of its names is taken, and where it is there already', async () => {
        const before = await port.read();
        const refused = port.canInsert ? { refused: 'name-taken', names: ['Lists'] } : { refused: 'not-here' };
        expect(await port.insert(plan)).toEqual(refused);
        expect(await port.read()).toEqual(before);
        port = await withRoom();
        if (!port.canInsert) return;
        await port.insert(plan);
        expect(await port.insert(plan)).toMatchObject({ refused: 'name-taken' });
      });
    });

    describe('taking a form out again', () => {
      const plan = layoutPlan(formPack());
      let roomy: ContractHost | null = null;
      let before: Snapshot;

      beforeEach(async () => {
        roomy = await makeHost(roomyFixture);
        port = roomy.port;
        before = await port.read();
        await port.insert(plan);
      });

      afterEach(async () => {
        await roomy?.dispose?.();
        roomy = null;
      });

      const enter = async (on: string, address: string, expected: EditValue, value: EditValue): Promise<void> => {
        expect(await apply({ sheet: on, cell: address, expect: expected, value })).toEqual([null]);
      };

      it('leaves the workbook as it was; or the host says that it inserts nothing', async () => {
        const outcome = await port.takeOut(plan);
        expect(outcome).toEqual(
          port.canInsert ? { refused: null, sheets: plan.sheets.map((one) => one.name) } : { refused: 'not-here' },
        );
        expect(await port.read()).toEqual(before);
      });

      it('can be followed by another insertion, and by taking that out too', async () => {
        if (!port.canInsert) return;
        await port.takeOut(plan);
        expect(await port.insert(plan)).toMatchObject({ refused: null });
        expect(await port.takeOut(plan)).toMatchObject({ refused: null });
        expect(await port.read()).toEqual(before);
      });

      it('is no matter for sheets that the host has not inserted, or not any more', async () => {
        const another = { ...plan };
        expect(await port.takeOut(another)).toEqual({ refused: 'not-here' });
        await port.takeOut(plan);
        expect(await port.takeOut(plan, true)).toEqual({ refused: 'not-here' });
      });

      it.each([
        ['an answer', 'School', 'B8', null, 43850],
        ['another word in place of a label', 'School', 'A8', 'Date prepared', 'Prepared on'],
        ['nothing in place of a label', 'School', 'A8', 'Date prepared', null],
        ['something beside the form', 'Agreement', 'H40', null, 'a note'],
        ['something on the hidden sheet', 'Lists', 'Z2', null, 'Choir'],
      ])(
        'is refused where somebody entered %s, and done where it shall go all the same',
        async (_, on, address, expected, value) => {
          if (!port.canInsert) return;
          await enter(on, address, expected, value);
          const holding = await port.read();
          expect(await port.takeOut(plan)).toEqual({
            refused: 'entered',
            entered: [{ sheet: on, cell: address }],
            counting: [],
          });
          expect(await port.read()).toEqual(holding);
          expect(await port.takeOut(plan, true)).toMatchObject({ refused: null });
          expect(await port.read()).toEqual(before);
        },
      );

      it('does not count what was entered and taken back, nor what was entered on other sheets, which stays', async () => {
        if (!port.canInsert) return;
        await enter('School', 'B8', null, 43850);
        await enter('School', 'B8', 43850, null);
        await enter(PLAN, 'B1', null, 'new');
        expect(await port.takeOut(plan)).toMatchObject({ refused: null });
        expect((await port.read()).sheets.map(({ name: tab }) => tab)).toEqual(
          before.sheets.map(({ name: tab }) => tab),
        );
        expect(await cell('B1')).toMatchObject({ value: 'new' });
      });
    });

    it('says false where a place cannot be shown', async () => {
      expect(await port.select('Nowhere', 'A1')).toBe(false);
    });

    it('stops watching as often as asked', async () => {
      const stop = await port.watch(() => undefined);
      stop();
      expect(() => stop()).not.toThrow();
    });
  });
}
