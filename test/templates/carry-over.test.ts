import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { GAPS } from '../../src/domain/gaps';
import type { Entry, Form } from '../../src/domain/form';
import { ROLES, roleNames, sectionOf, type Role, type SectionId } from '../../src/domain/roles';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { writeTemplate } from '../../src/hosts/xlsx/write-template';
import { shipped, shippedIds } from '../../src/packs';
import { indexOf } from '../../src/packs/lookup';
import type { Pack } from '../../src/packs/schema';
import { readForm } from '../../src/reading/read-form';
import { carry, planFromRaf, secondSchool, type CarriedOver, type Purpose } from '../../src/templates/carry-over';
import { withoutFigures } from '../../src/templates/carry-over/figures';
import { layoutPlan, type FormData, type FormValue, type RecordData } from '../../src/templates/plan';
import { sheetText } from '../support/sheet-text';
import { filled } from './samples';

const packOf = (id: string): Pack => {
  const programme = shipped(id);
  if (!programme) throw new Error(id);
  return programme.pack;
};
const raf = packOf('si-offer-2019-20');
const plan = packOf('bradford-s2ss');
const eef = packOf('eef-implementation');

const readSample = (name: string): Form =>
  readForm(readWorkbook(readFileSync(join(__dirname, '../../assets/samples', name))), raf);
const written = async (pack: Pack, data: FormData): Promise<Form> =>
  readForm(readWorkbook(await writeTemplate(layoutPlan(pack), data)), pack);
const typed = (text: string, pack = raf): Form => readForm(sheetText(text).snapshot, pack);
const rows = (carried: CarriedOver, section: SectionId): readonly RecordData[] => carried.data.records?.[section] ?? [];
const behind = (carried: CarriedOver): string[] => carried.leftOut.map(({ what, why }) => `${what} (${why})`);

const good = readSample('raf-good.xlsx');

describe('the next school’s form from the first', () => {
  const carried = secondSchool(good, raf);

  it('has the needs, actions, costs and measures, and the NLE', () => {
    expect(carried.sections.map(({ id, rows: count, values }) => [id, count ?? values])).toEqual([
      ['nle', 3],
      ['need', 5],
      ['action', 5],
      ['alternative', 1],
      ['cost', 4],
      ['measure', 6],
    ]);
    expect(carried.carried).toBe(carried.sections.reduce((sum, { values }) => sum + values, 0));
    expect(rows(carried, 'action')[0]).toMatchObject({
      'action.ref': 'A1',
      'action.need': 'N1',
      'action.intervention': 'English hub support',
      'action.listed': 'Approved list',
      'action.provider': 'Calder English Hub',
    });
  });

  it.each<Role>([
    'form.preparedOn',
    'school.name',
    'school.tier',
    'inspection.date',
    'nle.freeDays',
    'need.what',
    'need.source',
    'support.programme',
    'action.who',
    'action.start',
    'action.end',
    'cost.total',
    'release.who',
    'measure.baseline',
    'measure.target',
    'measure.due',
    'measure.interimValue',
    'agreement.headAgrees',
  ])('leaves %s behind and says so', (role) => {
    const section = sectionOf(role);
    expect(carried.data.fields?.[role]).toBeUndefined();
    expect(rows(carried, section).filter((row) => row[role] !== undefined)).toEqual([]);
    const label = indexOf(raf).field(role)?.label ?? '';
    const title = indexOf(raf).section(section)?.title ?? '';
    const said = carried.leftOut.filter(
      ({ what }) => what === title || (what.startsWith(`${title}: `) && what.includes(label)),
    );
    expect(said).toHaveLength(1);
  });

  it('keeps what a cost is for, its kind, its payee, its days and its rate', () => {
    expect(rows(carried, 'cost')[1]).toEqual({
      'cost.ref': 'C2',
      'cost.action': 'A2',
      'cost.item': 'Reading coach',
      'cost.kind': 'Other days',
      'cost.payee': 'Moorside Literacy Partnership',
      'cost.days': 8,
      'cost.rate': 400,
    });
  });

  it('keeps the wording of a measure without the first school’s figures and days', () => {
    expect(rows(carried, 'measure')[2]).toEqual({
      'measure.ref': 'M3',
      'measure.action': 'A3',
      'measure.statement':
        'By [date], [figure] of Year 5 pupils reach the expected standard in maths, up from [figure] in [date]',
      'measure.unit': '% of pupils',
      'measure.source': 'NFER maths test, [date]',
    });
  });
});

describe('names of the first school in what is carried', () => {
  const named = (what: string, school = 'Hollin Moor Primary School', more = ''): CarriedOver =>
    secondSchool(
      typed(`
School
School name | ${school}
URN         | 190417
Headteacher | Mrs Joanne Pickles
${more}
Actions
Ref | Need | Intervention        | Provider            | Who does what with whom
A1  | N1   | English hub support | Calder English Hub  | ${what}`),
      raf,
    );
  const what = (carried: CarriedOver): unknown => rows(carried, 'action')[0]?.['action.what'];

  it.each([
    ['Teachers of Hollin Moor Primary School plan together', 'Teachers of [name of school] plan together'],
    ['At HOLLIN MOOR PRIMARY SCHOOL, staff meet', 'At [name of school], staff meet'],
    ['Hollin Moor’s teachers plan; HMPS pays', '[name of school]’s teachers plan; [name of school] pays'],
    ['Joanne Pickles leads; Mrs Pickles reports', '[name of headteacher] leads; [name of headteacher] reports'],
    ['The school (URN 190417) joins the hub', 'The school (URN [URN]) joins the hub'],
    ['Pickles are eaten on Hollin Moors', 'Pickles are eaten on Hollin Moors'],
  ])('%s → %s', (before, after) => {
    const carried = named(before);
    expect(what(carried)).toBe(after);
    const gaps = after.split('[').length - 1;
    expect(carried.replaced.reduce((sum, { times }) => sum + times, 0)).toBe(gaps);
  });

  it('does not take a subject for the name of Reading Primary School', () => {
    expect(what(named('Reading is taught daily at Reading Primary School', 'Reading Primary School'))).toBe(
      'Reading is taught daily at [name of school]',
    );
  });

  it('takes no word that every school has for a name', () => {
    expect(what(named('The school and its Academy council meet', 'The Academy'))).toBe(
      'The school and its Academy council meet',
    );
    expect(what(named('Hope is high', 'Hope'))).toBe('Hope is high');
  });

  it('leaves the NLE’s school its name where the first school’s is a part of it', () => {
    const nle = 'NLE name | A. Whitcombe\nNLE school | Thornfield Teaching School';
    const carried = named(
      'Leaders visit Thornfield Teaching School from Thornfield Primary',
      'Thornfield Primary',
      nle,
    );
    expect(what(carried)).toBe('Leaders visit Thornfield Teaching School from [name of school]');
    expect(carried.data.fields?.['nle.school']).toBe('Thornfield Teaching School');
  });

  it('leaves the NLE the name that an executive head has too', () => {
    const nle = 'NLE name | Joanne Pickles\nNLE school | Thornfield Teaching School';
    expect(what(named('Joanne Pickles coaches', undefined, nle))).toBe('Joanne Pickles coaches');
  });
});

describe('figures and days', () => {
  it.each([
    [
      'By July 2020, 80% of Year 1 pupils meet the standard, up from 67% (20 of 30) in 2019',
      'By [date], [figure] of Year 1 pupils meet the standard, up from [figure] ([figure]) in [date]',
    ],
    [
      '27 of 58 in Years 3 and 4 read at the standard in key stage 2',
      '[figure] in Years 3 and 4 read at the standard in key stage 2',
    ],
    ['Exclusions fall from 14 to 6 by 10/07/2020', 'Exclusions fall from [figure] to [figure] by [date]'],
    ['Progress 8 rises from -0.8 to +0.1 in spring term 2020', 'Progress 8 rises from [figure] to [figure] in [date]'],
    ['65% at grade 4 or above; 4+ in English', '[figure] at grade 4 or above; 4+ in English'],
    ['Read 90 words a minute in Y4 and KS2, group B-2', 'Read 90 words a minute in Y4 and KS2, group B-2'],
    ['£1,200 saved by 24 February 2020, academic year 2019/20', '[figure] saved by [date], academic year [date]'],
    ['One-to-one and 1:1 for children aged 4 to 6', 'One-to-one and 1:1 for children aged 4 to 6'],
    ['All six subject leaders check books twice a term', 'All [figure] subject leaders check books twice a term'],
    [
      'Five of seven leaders, two thirds of Year 5, up from one',
      '[figure] leaders, [figure] of Year 5, up from [figure]',
    ],
    ['Coached for six weeks, one-to-one, half a day a term', 'Coached for six weeks, one-to-one, half a day a term'],
  ])('%s → %s', (before, after) => {
    expect(withoutFigures(before)).toBe(after);
  });

  it('is total, and leaves no digit of a share', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: fc.constantFrom(...'0129 %.,/-of£JulyYear[]') }), (text) => {
        expect(withoutFigures(text)).not.toMatch(/(?<![\d.,/:+£−-])\b[1-9]\d%(?=\s|$)/);
      }),
    );
  });
});

describe('a school’s action plan from its form', () => {
  const carried = planFromRaf(good, raf, plan);

  it('has the school, the system leader, priorities, actions, costs and measures; no agreement, no milestones', () => {
    const { fields = {} } = carried.data;
    expect(fields).toMatchObject({
      'school.name': 'Hollin Moor Primary School',
      'school.phase': 'Primary',
      'nle.name': 'Andrew Whitcombe',
    });
    expect(Object.keys(fields).filter((role) => /^(?:agreement|form|plan|totals)\./.test(role))).toEqual([]);
    expect(rows(carried, 'milestone')).toEqual([]);
    for (const section of ['need', 'action', 'cost', 'measure'] as const)
      expect([section, rows(carried, section).length]).toEqual([section, good.records(section).length]);
  });

  it('keeps Refs and what points to them', () => {
    for (const [section, role] of [
      ['action', 'action.need'],
      ['cost', 'cost.action'],
      ['measure', 'measure.action'],
    ] as const)
      expect(rows(carried, section).map((row) => [row[`${section}.ref`], row[role]])).toEqual(
        good.records(section).map((record) => [record.ref, record.get(role).raw]),
      );
  });

  it('names everything that the plan does not ask for, with nothing dropped in silence', () => {
    const lost = roleNames.filter((role) => {
      const field = indexOf(plan).field(role);
      const isThere = good.records(sectionOf(role)).some((record) => record.get(role).state === 'read');
      return isThere && !field && !['ref', 'refs'].includes(ROLES[role]) && sectionOf(role) !== 'totals';
    });
    const said = behind(carried).join('\n');
    const unsaid = lost.filter((role) => {
      const { field, section } = indexOf(raf);
      return !said.includes(field(role)?.label ?? '') && !said.includes(section(sectionOf(role))?.title ?? '');
    });
    expect(lost.length).toBeGreaterThan(3);
    expect(unsaid).toEqual([]);
  });
});

describe('choices of another list', () => {
  const kinds = (value: string): CarriedOver =>
    carry(
      typed(`\nCosts\nRef | Action | What is paid for | Kind of cost | Total cost\nC1 | A1 | Visits | ${value} | £100`),
      raf,
      plan,
      'same-school',
    );

  it.each([
    ['SLE days', 'SLE days'],
    ['sle DAYS', 'SLE days'],
  ])('%s is %s', (value, expected) => {
    expect(rows(kinds(value), 'cost')[0]?.['cost.kind']).toBe(expected);
  });

  it('leaves one out that a closed list does not have, and says which', () => {
    const narrow: Pack = {
      ...plan,
      lists: { ...plan.lists, costKinds: { open: false, choices: [{ value: 'Staffing', aliases: [] }] } },
    };
    const form = typed(
      '\nCosts\nRef | Action | What is paid for | Kind of cost | Total cost\nC1 | A1 | Visits | SLE days | £100',
    );
    const carried = carry(form, raf, narrow, 'same-school');
    expect(rows(carried, 'cost')[0]).not.toHaveProperty('cost.kind');
    expect(behind(carried)).toEqual(['Costs: Kind of cost (The new form has no such choice: ‘SLE days’)']);
  });

  it('takes a word of one’s own into an open list as it is', () => {
    const form = typed('\nNeeds\nRef | Area of need | What needs to improve\nN1 | Swimming | Too few swim');
    expect(rows(carry(form, raf, plan, 'same-school'), 'need')[0]?.['need.area']).toBe('Swimming');
  });
});

describe('what is odd in the first form', () => {
  const costs = (total: string): CarriedOver =>
    carry(
      typed(`\nCosts\nRef | Action | What is paid for | Total cost\nC1 | A1 | Visits | ${total}`),
      raf,
      raf,
      'same-school',
    );

  it.each([
    ['£100', 100],
    ["'£100", 100],
    ['about £500', 'about £500'],
    ['a lot', 'a lot'],
  ])('%s comes across as %s', (typedIn, carried) => {
    expect(rows(costs(typedIn), 'cost')[0]?.['cost.total']).toBe(carried);
  });

  it.each([
    ['TBC', 'Costs: Total cost (It holds no answer yet: ‘TBC’)'],
    ['#REF!', 'Costs: Total cost (The cell shows an error, or its formula has not been calculated)'],
    ['=A1*2', 'Costs: Total cost (The cell shows an error, or its formula has not been calculated)'],
  ])('%s stays behind', (typedIn, says) => {
    const carried = costs(typedIn);
    expect(rows(carried, 'cost')).toEqual([{ 'cost.ref': 'C1', 'cost.action': 'A1', 'cost.item': 'Visits' }]);
    expect(behind(carried)).toEqual([says]);
  });

  it('makes tables of one table: a need on two lines is one row, and Refs hold together what shared a line', () => {
    const carried = carry(
      typed(`
Action plan
What needs to improve | Intervention   | Who does what with whom | Start date  | Measure
Pupils read slowly    | Reading coach  | A coach teaches with us | 24 Feb 2020 | Half of Year 4 read fluently
Pupils read slowly    | Books          | We buy books            | 1 Mar 2020  | Every class has 30 books
Few pupils reason     | Maths hub      | We plan with the hub    | 24 Feb 2020 | Two thirds of Year 5 reason`),
      raf,
      plan,
      'same-school',
    );
    expect(rows(carried, 'need').map((row) => [row['need.ref'], row['need.what']])).toEqual([
      ['P1', 'Pupils read slowly'],
      ['P2', 'Few pupils reason'],
    ]);
    expect(rows(carried, 'action').map((row) => [row['action.ref'], row['action.need']])).toEqual([
      ['A1', 'P1'],
      ['A2', 'P1'],
      ['A3', 'P2'],
    ]);
    expect(rows(carried, 'measure').map((row) => row['measure.action'])).toEqual(['A1', 'A2', 'A3']);
  });

  it('keeps every line of a list that stands under one label, whether each is a row or all of them hold for each row', () => {
    const carried = carry(
      typed(
        `
Implementation activities
Train all teachers in fluency over two days
Coach each teacher for half a term

Active ingredients
Every teacher models reading aloud each day
Pupils read the same text three times`,
        eef,
      ),
      eef,
      plan,
      'same-school',
    );
    const ingredients = 'Every teacher models reading aloud each day\nPupils read the same text three times';
    expect(rows(carried, 'action')).toEqual([
      {
        'action.ref': 'A1',
        'action.what': 'Train all teachers in fluency over two days',
        'action.ingredients': ingredients,
      },
      { 'action.ref': 'A2', 'action.what': 'Coach each teacher for half a term', 'action.ingredients': ingredients },
    ]);
  });

  it('carries nothing from a workbook that is no form', () => {
    for (const purpose of ['same-school', 'next-school'] as const)
      expect(carry(typed('Monday | Tuesday'), raf, plan, purpose)).toEqual({
        data: { fields: {}, records: {} },
        carried: 0,
        sections: [],
        leftOut: [],
        replaced: [],
      });
  });
});

describe('everything that is carried reads back as the same', () => {
  const text = fc.oneof(
    fc.constantFrom('=2+3', '007', '1/2', '+44 20', '-', "'quoted", 'N1, N2', 'TBC', 'two\nlines', 'Ä – “x”'),
    fc.lorem({ maxCount: 6 }).map((words) => `${words} are read aloud`),
  );
  const day = fc.constantFrom('2020-02-24', '2019-09-01', '31 February 2020', 'before Easter');
  const amount = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom('about £500', 'none', 0.5));
  const quantity = fc.constantFrom<string | number>('71%', '12 of 67', 0.4, 14, 'grade 5', '62.5%', 1, '-0.8');
  const valueOf = (role: Role, pack: Pack): fc.Arbitrary<string | number | boolean> => {
    const list = indexOf(pack)
      .list(role)
      ?.choices.map(({ value }) => value);
    switch (ROLES[role]) {
      case 'date':
        return day;
      case 'money':
      case 'number':
        return amount;
      case 'quantity':
        return quantity;
      case 'urn':
        return fc.constantFrom('190417', 'abc');
      case 'yesno':
        return fc.boolean();
      case 'choice':
        return fc.oneof(list ? fc.constantFrom(...list) : text, text);
      case 'ref':
        return fc.constantFrom('X1', '2', 'b');
      default:
        return text;
    }
  };
  const dataFor = (pack: Pack): fc.Arbitrary<FormData> => {
    const values = (roles: readonly Role[]): fc.Arbitrary<RecordData> =>
      fc.record(Object.fromEntries(roles.map((role) => [role, valueOf(role, pack)])), { requiredKeys: [] });
    const single = pack.sections.filter(({ kind }) => kind === 'fields').flatMap(({ fields }) => fields);
    const tables = pack.sections.filter(({ kind }) => kind === 'records');
    return fc.record({
      fields: values(single.map(({ role }) => role)),
      records: fc.record(
        Object.fromEntries(
          tables.map(({ id, fields }) => [id, fc.array(values(fields.map(({ role }) => role)), { maxLength: 3 })]),
        ),
      ),
    });
  };

  const pairs = shippedIds.flatMap((from) => shippedIds.map((to) => [from, to] as const));
  it.each(pairs)(
    'from %s to %s',
    async (from, to) => {
      const [source, target] = [packOf(from), packOf(to)];
      await fc.assert(
        fc.asyncProperty(
          dataFor(source),
          fc.constantFrom<Purpose>('same-school', 'next-school'),
          async (data, purpose) => {
            const first = await written(source, data);
            const carried = carry(first, source, target, purpose);
            const second = await written(target, carried.data);
            for (const section of target.sections) {
              // A row that waits with its Ref for others to point to is not read as a record.
              const given =
                section.kind === 'fields'
                  ? [carried.data.fields ?? {}]
                  : rows(carried, section.id).filter((row) => Object.keys(row).some((role) => !/\.ref$/.test(role)));
              const read = second.records(section.id);
              for (const [index, row] of given.entries())
                for (const { role } of section.fields)
                  if (row[role] !== undefined)
                    expect([role, readBack(read[index]?.get(role))]).toEqual([role, readBack(row[role])]);
            }
            const filledIn = source.sections.flatMap(({ id, fields }) =>
              first.records(id).flatMap((record) => fields.filter(({ role }) => isFilledIn(record.get(role)))),
            );
            const left = carried.leftOut.reduce((sum, { values }) => sum + values, 0);
            expect(carried.carried + left).toBeGreaterThanOrEqual(filledIn.length);
          },
        ),
        { numRuns: 5 },
      );
    },
    60_000,
  );

  /** A value as it was given, or as it was read: in words, days as ISO text. */
  const readBack = (one: FormValue | Entry<unknown> | undefined): unknown => {
    if (one === undefined || typeof one !== 'object') return String(one).trim();
    const { value, raw, role } = one;
    if (ROLES[role] === 'quantity' || ROLES[role] === 'refs' || value === null) return raw.trim();
    return String(value);
  };
  const isFilledIn = ({ role, state }: Entry<unknown>): boolean =>
    !['ref', 'refs'].includes(ROLES[role]) &&
    sectionOf(role) !== 'totals' &&
    !['absent', 'empty', 'placeholder'].includes(state);

  it('a whole form, value for value', async () => {
    const first = await written(raf, filled);
    const second = await written(raf, planFromRaf(first, raf, raf).data);
    for (const role of roleNames) {
      const section = sectionOf(role);
      if (section === 'form' || section === 'agreement') continue;
      const values = (form: Form): unknown[] => form.records(section).map((record) => record.get(role).value);
      expect([role, values(second)]).toEqual([role, values(first)]);
    }
  });
});

it('has a gap in brackets for whatever it takes out of the wording', () => {
  const carried = secondSchool(readSample('raf-typical.xlsx'), raf);
  expect(carried.replaced.length).toBeGreaterThan(0);
  for (const { by } of carried.replaced) expect(Object.values(GAPS)).toContain(by);
});
