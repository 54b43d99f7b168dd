import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { writeCatalogue } from '../../src/hosts/xlsx/write-catalogue';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { shipped, shippedIds } from '../../src/packs';
import { listsFor } from '../../src/packs/catalogue/lists';
import { COLUMNS, joinList, splitList } from '../../src/packs/catalogue/sheet';
import type { LoadedProgramme } from '../../src/packs/loaded-programme';
import { BrokenPack, type Catalogue } from '../../src/packs/schema';
import { readCatalogueWorkbook } from '../../src/reading/catalogue/read-catalogue';
import { cataloguePlan } from '../../src/templates/catalogue-plan';

const ID = 'si-offer-2019-20';

function programmeOf(id: string): LoadedProgramme {
  const found = shipped(id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
}

const base = programmeOf(ID).catalogue;
const written = (catalogue: Catalogue): Promise<Uint8Array> =>
  writeCatalogue(cataloguePlan(catalogue, programmeOf(ID).pack));

const read = (bytes: Uint8Array): Catalogue =>
  readCatalogueWorkbook(readWorkbook(bytes), (id) => {
    const programme = shipped(id);
    return programme ? listsFor(programme.pack) : null;
  });

type Values = readonly (string | number | boolean | Date | null)[];

/** A workbook as a person, or another program, might leave it. */
async function sheets(contents: Readonly<Record<string, readonly Values[]>>): Promise<Uint8Array> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(contents)) workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return workbook.xlsx.writeBuffer();
}

const ABOUT: readonly Values[] = [
  ['Pack', ID],
  ['Version', '2.0.0'],
  ['Label', 'List of the regional team, March 2020'],
  ['Official', 'Yes'],
];
const HEADINGS = ['Name', 'Areas of need', 'Phases', 'First start', 'Cost', 'Cost from (£)', 'Source', 'As of'];
const HUB: Values = ['English hub', 'Reading', 'Primary', null, 'Free', null, 'Letter', '3 Mar 2020'];

/** A row like the one above, with some cells changed by their heading. */
const hub = (changes: Readonly<Record<string, string | number | boolean | null>> = {}): Values =>
  HUB.map((value, index) => {
    const heading = HEADINGS[index] ?? '';
    return heading in changes ? (changes[heading] ?? null) : value;
  });

const list = (...rows: Values[]): Promise<Uint8Array> => sheets({ Catalogue: [HEADINGS, ...rows], About: ABOUT });

async function problems(bytes: Promise<Uint8Array> | Uint8Array): Promise<readonly string[]> {
  try {
    read(await bytes);
    return [];
  } catch (error) {
    if (error instanceof BrokenPack) return error.problems;
    throw error;
  }
}

const first = async (bytes: Promise<Uint8Array>) => read(await bytes).programmes[0];

describe('out and in again', () => {
  it.each(shippedIds.map((id) => [id]))('gives the shipped catalogue of %s as it was', async (id) => {
    const { pack, catalogue } = programmeOf(id);
    expect(catalogue.programmes.length).toBeGreaterThan(0);
    expect(read(await writeCatalogue(cataloguePlan(catalogue, pack)))).toEqual(catalogue);
  });

  it('gives any other catalogue as it was', async () => {
    // Control characters cannot stand in a workbook, and a stroke alone means an empty cell.
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text && !/\p{C}|[\u2028\u2029]/u.test(text) && !/^[-–—]+$/.test(text));
    const words = fc.uniqueArray(word, { maxLength: 3 });
    const day = fc.integer({ min: 0, max: 36_000 }).map((days) => {
      return new Date(Date.UTC(1995, 0, 1 + days)).toISOString().slice(0, 10);
    });
    const price = fc.record({ kind: fc.constantFrom('fee', 'day-rate'), from: fc.nat(9999), note: word });
    const noPrice = fc.record({ kind: fc.constantFrom('free', 'unknown') });
    const facts = fc.record(
      {
        ...{ name: word, aliases: words, providers: words, cost: fc.oneof(price, noPrice), training: fc.boolean() },
        ...{ source: word, asOf: day, from: day, withdrawn: word, note: word },
      },
      { requiredKeys: ['name', 'aliases', 'providers', 'cost', 'training', 'source', 'asOf'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 4 }), fc.boolean(), async (rows, official) => {
        const lists = { areas: ['Reading'], phases: [], regions: [], fullIn: ['South West', 'West Midlands'] };
        // No name stands in two rows.
        const named = (name: string, index: number): string => `${name} ${String(index)}`;
        const programmes = rows.map((row, index) => ({
          ...{ id: `p-${String(index)}`, ...lists, ...row },
          ...{ name: named(row.name, index), aliases: row.aliases.map((alias) => named(alias, index)) },
        }));
        const catalogue = { ...base, official, programmes } as Catalogue;
        expect(read(await written(catalogue))).toEqual(catalogue);
      }),
      { numRuns: 25 },
    );
  });

  it('parts any list in a cell as it was put together', () => {
    const part = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        expect(splitList(String(joinList(parts)))).toEqual(parts);
      }),
    );
  });

  it('holds two thousand programmes', async () => {
    const one = base.programmes[0];
    if (!one) throw new Error('no programme');
    const programmes = Array.from({ length: 2000 }, (_, index) => ({
      ...{ ...one, id: `p-${String(index)}`, name: `Programme ${String(index)}`, aliases: [] },
    }));
    expect(read(await written({ ...base, programmes }))).toEqual({ ...base, programmes });
  });
});

describe('what a person finds in the workbook', () => {
  async function opened(): Promise<{ sheet: Worksheet; about: Worksheet }> {
    const workbook = new Workbook();
    await workbook.xlsx.load(await written(base));
    const [sheet, about] = [workbook.getWorksheet('Catalogue'), workbook.getWorksheet('About')];
    if (!sheet || !about) throw new Error('a sheet is missing');
    return { sheet, about };
  }

  it('an Excel table with a heading for each fact, guidance above it, and days that are days', async () => {
    const { sheets: all } = readWorkbook(await written(base));
    const [sheet] = all;
    expect(all.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Catalogue', 'visible'],
      ['About', 'visible'],
      ['Lists', 'hidden'],
    ]);
    expect(sheet?.tables).toEqual([
      {
        name: 'Catalogue',
        area: { top: 2, left: 0, bottom: 2 + base.programmes.length, right: COLUMNS.length - 1 },
        hasHeadings: true,
        hasTotals: false,
      },
    ]);
    const asOf = COLUMNS.findIndex(({ key }) => key === 'asOf');
    const day = sheet?.cells.find(({ row, column }) => row === 3 && column === asOf);
    expect([typeof day?.value, day?.format]).toEqual(['number', 'd mmm yyyy']);
  });

  it.each([
    ['Areas of need', true],
    ['Phases', true],
    ['Regions', true],
    ['Cost', true],
    ['Training only', true],
    ['Note', false],
  ])('a drop-down for %s: %s', async (heading, has) => {
    const { sheet } = await opened();
    const column = COLUMNS.findIndex((one) => one.heading === heading) + 1;
    expect(sheet.getCell(4, column).dataValidation?.type === 'list').toBe(has);
  });

  it('Yes or No for official, and what each column means', async () => {
    const { about } = await opened();
    expect(about.getCell('A6').value).toBe('Official');
    expect([about.getCell('B6').value, about.getCell('B6').dataValidation?.type]).toEqual(['No', 'list']);
    const first = Array.from({ length: 40 }, (_, row) => about.getCell(row + 1, 1).value);
    for (const { heading } of COLUMNS) expect(first).toContain(heading);
  });
});

describe('a workbook of another program, or another hand', () => {
  it('reads what a person typed as what was meant', async () => {
    const bytes = sheets({
      'Read me': [['Kept by the regional team']],
      ' catalogue ': [
        ['Approved list 2020'],
        [],
        [
          'as OF',
          'SOURCE',
          'Colour',
          'Phase',
          'Name ',
          'Region',
          'Cost (£)',
          'Cost from',
          'Areas',
          'Training',
          'Months',
        ],
        [],
        [
          '3/3/20',
          ' Letter ',
          'red',
          'primary;  ALL-THROUGH',
          ' English hub ',
          'South west',
          'day rate',
          '£1,000',
          'Reading, Phonics',
          'y',
          '12 months',
        ],
        [
          'As of',
          'Source',
          'Colour',
          'Phase',
          'Name',
          'Region',
          'Cost (£)',
          'Cost from',
          'Areas',
          'Training',
          'Months',
        ],
        ['2020-03-04', 'Letter', null, null, 'Maths hub', null, 'free', null, 'A new area', null, '–'],
        [null, null, 'blue'],
      ],
      about: [
        ['Programmes of the region'],
        ['Official?', null, true],
        ['Version', '1.2.0'],
        ['Pack:', ID],
        ['Label', 'Ours'],
      ],
    });
    expect(read(await bytes)).toEqual({
      ...{ pack: ID, version: '1.2.0', label: 'Ours', official: true },
      programmes: [
        {
          ...{ id: 'english-hub', name: 'English hub', aliases: [], providers: [], areas: ['Reading', 'Phonics'] },
          ...{ phases: ['Primary', 'All-through'], regions: ['South West'], fullIn: [], training: true },
          ...{
            cost: { kind: 'day-rate', from: 1000 },
            months: { from: 12, to: 12 },
            source: 'Letter',
            asOf: '2020-03-03',
          },
        },
        {
          ...{ id: 'maths-hub', name: 'Maths hub', aliases: [], providers: [], areas: ['A new area'] },
          ...{ phases: [], regions: [], fullIn: [], training: false, cost: { kind: 'free' } },
          ...{ source: 'Letter', asOf: '2020-03-04' },
        },
      ],
    });
  });

  it('finds the sheet by its headings where somebody renamed it', async () => {
    const bytes = sheets({ Notes: [['Name', 'Telephone']], 'Spring 2020': [HEADINGS, hub()], About: ABOUT });
    expect(await first(bytes)).toMatchObject({ name: 'English hub' });
  });

  it('gives new rows an id of their own', async () => {
    const bytes = await list(hub(), hub({ Name: 'English hub (Calder)' }), hub({ Name: '英語' }));
    expect(read(bytes).programmes.map(({ id }) => id)).toEqual(['english-hub', 'english-hub-2', 'programme']);
  });
});

describe('a mistake is named at its cell', () => {
  const cases: [string, Parameters<typeof hub>[0], readonly string[]][] = [
    ['a right row', {}, []],
    [
      'no such day',
      { 'First start': '31/02/2020' },
      ['Catalogue!D2: ‘31/02/2020’ is no day: enter a date such as 31 Mar 2020'],
    ],
    [
      'a month',
      { 'First start': 'March 2020' },
      ['Catalogue!D2: ‘March 2020’ does not say which day: enter a date such as 31 Mar 2020'],
    ],
    ['a word', { 'First start': 'soon' }, ['Catalogue!D2: ‘soon’ is no date: enter a date such as 31 Mar 2020']],
    ['a year', { 'First start': 2020 }, ['Catalogue!D2: ‘2020’ is no date: enter a date such as 31 Mar 2020']],
    [
      'a phase there is not',
      { Phases: 'Primry' },
      ['Catalogue!C2: ‘Primry’ is not in the list: did you mean Primary?'],
    ],
    ...(
      [
        ['Leedership; Maths', '‘Leedership’ is not in the list: did you mean Leadership?'],
        ['Maths; Phonic', '‘Phonic’ is not in the list: did you mean Phonics?'],
        ['Leedership, Maths', '‘Leedership’ is not in the list: did you mean Leadership?'],
        ['Maths, Chess', '‘Maths, Chess’: part them by ; as in Maths; Chess'],
        ['Maths, Leadership', null],
        ['Chess; Maths', null],
        ['Chess, draughts and go', null],
      ] as const
    ).map(([areas, said]): (typeof cases)[number] => [
      `areas as ${areas}`,
      { 'Areas of need': areas },
      said === null ? [] : [`Catalogue!B2: ${said}`],
    ]),
    [
      'a price in words',
      { Cost: 'Fee', 'Cost from (£)': 'cheap' },
      ['Catalogue!F2: Cost from (£) must be an amount such as 1000, not ‘cheap’'],
    ],
    [
      'two prices',
      { Cost: 'Fee', 'Cost from (£)': '£500 to £700' },
      ['Catalogue!F2: ‘£500 to £700’ is two amounts: put the lower into Cost from and the higher into Cost to'],
    ],
    [
      'a fee without a price',
      { Cost: 'Fee' },
      ['Catalogue!F2: Enter the price in pounds, or choose Not known as Cost'],
    ],
    [
      'a price for nothing',
      { 'Cost from (£)': 500 },
      ['Catalogue!F2: Empty this cell, or choose Fee or Day rate: what is free has no price'],
    ],
    [
      'a price of what',
      { Cost: null, 'Cost from (£)': 500 },
      ['Catalogue!E2: Choose Fee or Day rate: there is a price, but not what it is for'],
    ],
    [
      'another kind of cost',
      { Cost: 'cheap' },
      ['Catalogue!E2: Cost must be Free, Fee, Day rate or Not known, not ‘cheap’'],
    ],
    ['no name', { Name: null }, ['Catalogue!A2: Enter the name, such as English hub support']],
    [
      'no source, no day',
      { Source: ' ', 'As of': null },
      [
        'Catalogue!G2: Enter the source, such as Letter of the regional team, 3 March 2020',
        'Catalogue!H2: Enter the day, such as 31 Mar 2020',
      ],
    ],
  ];
  it.each(cases)('%s', async (_, changes, expected) => {
    expect(await problems(list(hub(changes)))).toEqual(expected);
  });

  it.each<[string, Record<string, readonly Values[]>, readonly (string | RegExp)[]]>([
    [
      'no programme',
      { Catalogue: [HEADINGS], About: ABOUT },
      ['Catalogue!A2: Enter the first programme of the catalogue'],
    ],
    [
      'no headings',
      { Sheet1: [['Item', 'Cost']], About: ABOUT },
      [/^There is no sheet with the headings of a catalogue/],
    ],
    ['no sheet About', { Catalogue: [HEADINGS, hub()] }, [/^There is no sheet About in this workbook/]],
    [
      'a heading twice',
      { Catalogue: [[...HEADINGS, 'Phase'], hub()], About: ABOUT },
      ['Catalogue!I1: ‘Phase’ means the same as C1: keep one of them'],
    ],
    [
      'a heading with a slip',
      { Catalogue: [[...HEADINGS, 'Regoins'], hub()], About: ABOUT },
      ['Catalogue!I1: ‘Regoins’ is no heading of a catalogue: did you mean Regions?'],
    ],
    [
      'no column that every row needs',
      { Catalogue: [HEADINGS.slice(0, 7), hub().slice(0, 7)], About: ABOUT },
      ['Sheet Catalogue: add a column As of to row 1'],
    ],
    [
      'an id twice',
      {
        'My list': [
          [...HEADINGS, 'Id'],
          [...hub(), 'hub'],
          [...hub({ Name: 'Maths hub' }), 'hub'],
        ],
        About: ABOUT,
      },
      ["'My list'!I3: ‘hub’ stands in row 2 too: leave the Id of a new row empty"],
    ],
    [
      'a version with two numbers',
      {
        Catalogue: [HEADINGS, hub()],
        About: ABOUT.map(([label, value]) => [label ?? '', label === 'Version' ? 1.1 : (value ?? '')]),
      },
      ['About!B2: Version must be three numbers such as 1.0.0, not ‘1.1’'],
    ],
    [
      'official, perhaps',
      {
        Catalogue: [HEADINGS, hub()],
        About: ABOUT.map(([label, value]) => [label ?? '', label === 'Official' ? 'perhaps' : (value ?? '')]),
      },
      ['About!B4: Official must be Yes or No, not ‘perhaps’'],
    ],
    [
      'a whole row twice: one line',
      {
        Catalogue: [
          [...HEADINGS, 'Id'],
          [...hub(), 'hub'],
          [...hub(), 'hub'],
        ],
        About: ABOUT,
      },
      [
        'Catalogue!A3: ‘English hub’ stands in row 2 too: put both into one row, or give this one a name of its own and no Id',
      ],
    ],
    [
      'a name twice',
      { Catalogue: [HEADINGS, hub(), hub({ Name: 'Maths hub' }), hub({ Name: 'English HUB!' })], About: ABOUT },
      ['Catalogue!A4: ‘English HUB!’ stands in row 2 too: put both into one row, or give each a name of its own'],
    ],
    [
      'another name that is the name of a row',
      {
        Catalogue: [
          [...HEADINGS, 'Also known as'],
          [...hub()],
          [...hub({ Name: 'Maths hub' }), 'Hub of maths; english hub'],
        ],
        About: ABOUT,
      },
      ['Catalogue!I3: ‘english hub’ stands in row 2 too: leave it in the row that it means'],
    ],
    ...['Total: 28 programmes', 'Agreed by the region on 3 March'].map(
      (note): [string, Record<string, readonly Values[]>, readonly string[]] => [
        `a row that is none: ${note}`,
        { Catalogue: [HEADINGS, hub(), [], [note, null, null, null, null, 28_000]], About: ABOUT },
        [
          'Catalogue!A4: Enter the source and day of this programme; if row 4 is a note or a total, move it to another sheet',
        ],
      ],
    ),
    [
      'a note in another column',
      { Catalogue: [HEADINGS, hub(), [null, 'ask Jo about these']], About: ABOUT },
      [
        'Catalogue!B3: Enter the name, source and day of this programme; if row 3 is a note or a total, move it to another sheet',
      ],
    ],
    [
      'a heading that means another one, where its own is missing',
      {
        Catalogue: [
          ['Name', 'Replaced by', 'Price?', 'Cost from (£)', 'Source', 'As of'],
          ['English hub', null, 'Free', null, 'Letter', '3 Mar 2020'],
        ],
        About: ABOUT,
      },
      ['Catalogue!C1: ‘Price?’ is read as Cost from (£), which stands in D1: call it Cost'],
    ],
    [
      'official left open, in our own layout with guidance beside it',
      {
        Catalogue: [HEADINGS, hub()],
        About: ABOUT.map(([label, value]) => [
          label ?? '',
          label === 'Official' ? null : (value ?? ''),
          label === 'Official' ? 'Yes: the list is complete. No: a person decides.' : 'What it is',
        ]),
      },
      ['About!B4: Enter Yes or No'],
    ],
    [
      'everything about it left open, in our own layout',
      { Catalogue: [HEADINGS, hub()], About: ABOUT.map(([label]) => [label ?? '', null, 'What it is for.']) },
      [
        /^About!B1: Enter the programme/,
        /^About!B2: Enter the version/,
        /^About!B3: Enter how/,
        'About!B4: Enter Yes or No',
      ],
    ],
    [
      'no label',
      { Catalogue: [HEADINGS, hub()], About: ABOUT.filter(([label]) => label !== 'Label') },
      [/^Sheet About: add a row Label/],
    ],
  ])('%s', async (_, contents, expected) => {
    const found = await problems(sheets(contents));
    expect(found).toEqual(expected.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))));
  });

  it('an empty workbook is no catalogue', async () => {
    expect(await problems(sheets({ Sheet1: [] }))).toHaveLength(1);
  });

  it('a formula that shows an error, and one that nobody calculated', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('About').addRows(ABOUT.map((row) => [...row]));
    const sheet = workbook.addWorksheet('Catalogue');
    sheet.addRows([[...HEADINGS], [...hub()]]);
    sheet.getCell('A2').value = { error: '#REF!' };
    sheet.getCell('G2').value = { formula: '"Letter"' };
    const found = await problems(workbook.xlsx.writeBuffer());
    expect(found).toEqual([
      'Catalogue!A2: the cell shows #REF!: put its formula right, or type the value',
      'Catalogue!G2: nobody has calculated this formula yet: open the workbook in Excel, and save it',
    ]);
  });
});

describe('whatever stands in a cell', () => {
  it.each([
    ['lines without words', `a${'\n'.repeat(32_000)}b`],
    ['quotation marks', '";'.repeat(16_000)],
    ['marks and words', '""a;'.repeat(8_000)],
    ['spaces', `a${' '.repeat(32_000)};`],
    ['strokes', '-'.repeat(32_767)],
  ])('%s: it is read in one go', async (_, text) => {
    const bytes = await sheets({
      Catalogue: [
        [...HEADINGS, 'Also known as'],
        [...hub({ 'First start': text, Phases: text, 'Cost from (£)': text }), text],
      ],
      About: ABOUT,
    });
    expect(Array.isArray(await problems(bytes))).toBe(true);
  });

  it('any sheet is read, or refused in lines', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, '31/02/2020', 'Yes', ...HEADINGS),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), async (rows) => {
        const safe = rows.map((row) =>
          row.map((value) => (typeof value === 'string' ? value.replace(/\p{C}/gu, '') : value)),
        );
        const found = await problems(sheets({ Catalogue: [HEADINGS, ...safe], About: ABOUT }));
        for (const line of found) expect(line).toMatch(/^(Catalogue!|Sheet |About|There is)/);
      }),
      { numRuns: 60 },
    );
  });
});
