import { areaToA1, contains, toA1 } from '../../src/domain/address';
import { ROLES, type Role } from '../../src/domain/roles';
import { shipped, shippedIds } from '../../src/packs';
import type { Pack } from '../../src/packs/schema';
import { cutAtWord } from '../../src/templates/ask';
import { LOOKS, type Look } from '../../src/templates/looks';
import { fillForm, layoutPlan } from '../../src/templates/plan';
import type { SheetPlan, TemplatePlan, ValidationPlan } from '../../src/templates/sheet-plan';
import { filled, odd } from './samples';

const packOf = (id: string): Pack => {
  const programme = shipped(id);
  if (!programme) throw new Error(id);
  return programme.pack;
};
const pack = packOf('si-offer-2019-20');
const empty = layoutPlan(pack);

const sheetOf = (plan: TemplatePlan, name: string): SheetPlan => {
  const sheet = plan.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  return sheet;
};
const cellAt = (sheet: SheetPlan, cell: string): SheetPlan['cells'][number]['content'] =>
  sheet.cells.find(({ row, column }) => toA1(row, column) === cell)?.content ?? null;
const shownAt = (sheet: SheetPlan, cell: string): string | number | null => {
  const content = cellAt(sheet, cell);
  return content !== null && typeof content === 'object' ? content.result : content;
};
const fieldOf = (role: Role): Pack['sections'][number]['fields'][number] | undefined =>
  pack.sections.flatMap(({ fields }) => fields).find((field) => field.role === role);
const validationOf = (role: Role): ValidationPlan | undefined =>
  empty.sheets
    .flatMap(({ validations }) => validations)
    .find(({ prompt }) => prompt.includes(fieldOf(role)?.guidance ?? '?'));

describe('sheets', () => {
  it('are those of the pack, then the checklist, then the hidden lists', () => {
    expect(empty.sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name))).toEqual([
      'School',
      'Needs',
      'Other support',
      'Actions',
      'Alternatives',
      'Costs',
      'Release',
      'Measures',
      'Agreement',
      'Checklist',
      '(Lists)',
    ]);
  });

  it.each(shippedIds)('%s: no reading takes checklist or lists for a part of the form', (id) => {
    expect(packOf(id).ignoredSheets).toEqual(expect.arrayContaining(['Checklist', 'Lists']));
  });

  it('begin at the first cell to type in, with the headings of tables held fast', () => {
    const begins = Object.fromEntries(
      empty.sheets.map(({ name, activeCell, frozen }) => [
        name,
        `${toA1(activeCell.row, activeCell.column)} ${frozen ? toA1(frozen.rows, frozen.columns) : '-'}`,
      ]),
    );
    expect(begins).toMatchObject({
      School: 'B8 -',
      Needs: 'B6 B6',
      Actions: 'B6 B6',
      Alternatives: 'A6 A6',
      Costs: 'B6 B6',
    });
  });

  it('print wide tables on their side, over two pages where one would be too small to read', () => {
    const printed = empty.sheets.map(
      ({ name, print }) =>
        `${name} ${print.landscape ? 'landscape' : 'portrait'} ${String(print.pagesWide)} ${String(print.repeatRow)}`,
    );
    expect(printed).toEqual(
      expect.arrayContaining([
        'School portrait 1 null',
        'Agreement portrait 1 null',
        'Actions landscape 2 4',
        'Costs landscape 1 4',
      ]),
    );
  });

  it('never put two things into one cell', () => {
    for (const { name, cells } of fillForm(empty, odd).sheets) {
      const places = cells.map(({ row, column }) => `${name}!${toA1(row, column)}`);
      expect(places).toEqual([...new Set(places)]);
    }
  });
});

describe('tables', () => {
  it('have the names, headings and numbered rows of the pack', () => {
    const needs = sheetOf(empty, 'Needs');
    expect(needs.tables.map(({ name, area, headings }) => ({ name, area: areaToA1(area), headings }))).toEqual([
      {
        name: 'Needs',
        area: 'A5:D11',
        headings: ['Ref', 'Area of need', 'What needs to improve', 'Ofsted finding or improvement plan'],
      },
    ]);
    expect(['A6', 'A11', 'B6'].map((cell) => cellAt(needs, cell))).toEqual(['N1', 'N6', null]);
    expect(shownAt(needs, 'A3')).toBe('Required in every row: Area of need and What needs to improve');
    expect(shownAt(sheetOf(empty, 'Costs'), 'A3')).toBe(
      'Required where Tier of support is Tier 2 or Tier 3: Action, What is paid for and Total cost',
    );
  });

  it('grow with the records, and the formulas with them', () => {
    const records = { need: Array.from({ length: 300 }, () => ({ 'need.area': 'Maths', 'need.what': 'More' })) };
    const plan = fillForm(empty, { records });
    const needs = sheetOf(plan, 'Needs');
    expect(needs.tables.map(({ area }) => areaToA1(area))).toEqual(['A5:D305']);
    expect(cellAt(needs, 'A305')).toBe('N300');
    const begun = cellAt(sheetOf(plan, 'Checklist'), 'B13');
    expect(begun).toMatchObject({ result: 300, formula: expect.stringContaining('Needs!$B$6:$B$405') as string });
  });
});

describe('every cell to type in', () => {
  it.each(shippedIds)('%s: says what belongs there, within what Excel can show', (id) => {
    for (const sheet of layoutPlan(packOf(id)).sheets) {
      for (const { row, column, look } of sheet.cells) {
        if (!['input', 'figure', 'ref'].includes(look) || sheet.name === 'Checklist') continue;
        const asked = sheet.validations.filter(({ area }) => contains(area, row, column));
        expect([sheet.name, toA1(row, column), asked.length]).toEqual([sheet.name, toA1(row, column), 1]);
      }
      for (const { promptTitle, prompt, otherwise } of sheet.validations) {
        expect(promptTitle.length).toBeLessThanOrEqual(32);
        expect(prompt.length).toBeLessThanOrEqual(255);
        expect(otherwise?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(otherwise?.message.length ?? 0).toBeLessThanOrEqual(225);
      }
    }
  });

  it.each<[Role, string | null, RegExp]>([
    ['school.tier', 'stop', /^Choose one of: Tier 1, Tier 2, Tier 3$/],
    ['school.region', 'stop', /^Choose one of the 8 in the list, such as East Midlands and the Humber$/],
    ['agreement.headAgrees', 'stop', /^Choose one of: Yes, No$/],
    ['need.area', 'information', /choose OK to keep it/],
    ['action.start', 'warning', /^Enter one day, such as 24 February 2020\./],
    ['cost.total', 'warning', /^Enter pounds as a number, such as £2,100\./],
    ['release.days', 'warning', /^Enter a number, such as 2\./],
    ['school.urn', 'warning', /^Enter six digits/],
    ['action.need', null, /^$/],
    ['measure.baseline', null, /^$/],
  ])('%s is met with: %s', (role, style, message) => {
    const { otherwise } = validationOf(role) ?? {};
    expect(otherwise?.style ?? null).toBe(style);
    expect(otherwise?.message ?? '').toMatch(message);
  });

  it('is marked as required where it always is', () => {
    expect(validationOf('need.what')?.prompt).toMatch(/^Required\. What is not good enough yet/);
    expect(validationOf('cost.item')?.prompt).toBe(
      'What the money buys. For example: Specialist leader of education, phonics',
    );
  });

  it('waits with a format for dates, pounds and Refs', () => {
    const format = (role: Role): string | undefined => {
      const place = empty.names.find(({ name }) => name === `raf.${role}`);
      return sheetOf(empty, place?.sheet ?? '').cells.find(
        ({ row, column }) => row === place?.row && column === place.column,
      )?.format;
    };
    expect(format('agreement.headDate')).toBe('dd mmm yyyy');
    expect(format('totals.funded')).toBe('£#,##0.00');
    const refs = sheetOf(empty, 'Actions').cells.filter(({ column, row }) => column === 1 && row === 5);
    expect(refs.map((cell) => cell.format)).toEqual(['@']);
  });
});

describe('values', () => {
  const plan = fillForm(empty, filled);
  const cell = (sheet: string, at: string): unknown =>
    sheetOf(plan, sheet).cells.find(({ row, column }) => toA1(row, column) === at);

  it('are real dates, percentages, pounds and numbers', () => {
    expect(cell('School', 'B8')).toMatchObject({ content: 43850, format: 'dd mmm yyyy' });
    expect(cell('School', 'B14')).toMatchObject({ content: 107293 });
    expect(cell('Measures', 'E6')).toMatchObject({ content: 0.71, format: '0%' });
    expect(cell('Measures', 'F6')).toMatchObject({ content: 0.8, format: '0%' });
    expect(cell('Costs', 'H6')).toMatchObject({ content: 2100, format: '£#,##0.00' });
    expect(cell('Agreement', 'B4')).toMatchObject({ content: 'Yes' });
  });

  it('make the totals', () => {
    expect(['H1', 'H2', 'H3'].map((at) => shownAt(sheetOf(plan, 'Costs'), at))).toEqual([2100, 16000, 13900]);
    expect(['H1', 'H2', 'H3'].map((at) => shownAt(sheetOf(empty, 'Costs'), at))).toEqual([
      0,
      'No tier yet',
      'No tier yet',
    ]);
  });

  it('that are text stay text', () => {
    const words = fillForm(empty, { fields: { 'form.preparedOn': 'Spring term', 'school.urn': 'to follow' } });
    expect(['B8', 'B14'].map((at) => shownAt(sheetOf(words, 'School'), at))).toEqual(['Spring term', 'to follow']);
  });
});

describe('formulas', () => {
  const formulas = empty.sheets.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => (content !== null && typeof content === 'object' ? [content.formula] : [])),
  );

  it('use only what Excel 2013 and LibreOffice know, without array entry or structured references', () => {
    const used = new Set(formulas.flatMap((formula) => formula.match(/[A-Z][A-Z.]+(?=\()/g) ?? []));
    expect([...used].sort()).toEqual(
      'ABS AND COUNTIF HYPERLINK IF IFERROR INDEX ISNUMBER LEN MATCH MAX OR SUM SUMPRODUCT TRIM'.split(' '),
    );
    expect(formulas.filter((formula) => /[[\]{}]/.test(formula) || formula.length > 4000)).toEqual([]);
  });
});

describe('looks', () => {
  const channel = (hex: string): number => {
    const value = parseInt(hex, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const light = (colour: string): number =>
    0.2126 * channel(colour.slice(0, 2)) + 0.7152 * channel(colour.slice(2, 4)) + 0.0722 * channel(colour.slice(4, 6));
  const contrast = (one: string, other: string): number => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  it.each(Object.entries<Look>(LOOKS))('%s can be read', (_, look) => {
    expect(contrast(look.colour ?? '1A1A1A', look.fill ?? 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
    if (look.border !== undefined) expect(contrast(look.border, 'FFFFFF')).toBeGreaterThanOrEqual(3);
  });
});

it('cuts text at a word', () => {
  expect(cutAtWord('one two three', 13)).toBe('one two three');
  expect(cutAtWord('one two three', 12)).toBe('one two…');
  expect(cutAtWord('one, two', 7)).toBe('one…');
  expect(cutAtWord('unbroken', 5)).toBe('unbr…');
});

it('knows every type of field', () => {
  expect(new Set(pack.sections.flatMap(({ fields }) => fields.map(({ role }) => ROLES[role]))).size).toBe(11);
});
