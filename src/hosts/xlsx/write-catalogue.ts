import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { columnName, toA1 } from '../../domain/address';
import type { AboutPlan, CataloguePlan, PlannedColumn } from '../../templates/catalogue-plan';
import { COLOURS, type LookName } from '../../templates/looks';
import { excelStyle } from './template-styles';

/** Some moment, so that the same catalogue gives the same bytes. */
const MADE = new Date(Date.UTC(2026, 0, 1));
const LISTS = 'Lists';
/** Title and guidance stand above the headings. */
const HEADING_ROW = 3;
/** Empty rows under the programmes that have their drop-downs already. */
const SPARE_ROWS = 500;
/** Of one line and of the tallest row that Excel has, in points. */
const LINE = 15;
const TALLEST = 400;
const DATE = 'd mmm yyyy';
const PAGE = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 } as const;
const PROMPT = 255;
const TITLE = 32;

/** A catalogue as the bytes of an .xlsx file. */
export async function writeCatalogue(plan: CataloguePlan): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = plan.title;
  workbook.subject = plan.subject;
  workbook.creator = 'RAF Ready';
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = MADE;
  workbook.modified = MADE;
  const references = new Map(
    plan.lists.map(({ name, values }, index) => {
      const column = columnName(index);
      return [name, `${LISTS}!$${column}$2:$${column}$${String(values.length + 1)}`];
    }),
  );
  writeProgrammes(workbook, plan, references);
  writeAbout(workbook, plan.about, references);
  const lists = workbook.addWorksheet(LISTS, { state: 'hidden' });
  plan.lists.forEach(({ name, values }, column) => {
    put(lists, 1, column + 1, name, 'label');
    values.forEach((value, row) => {
      put(lists, row + 2, column + 1, value, 'plain');
    });
  });
  return await workbook.xlsx.writeBuffer();
}

function writeProgrammes(workbook: Workbook, plan: CataloguePlan, references: ReadonlyMap<string, string>): void {
  const sheet = workbook.addWorksheet(plan.sheet, {
    properties: { tabColor: { argb: `FF${COLOURS.accent}` } },
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADING_ROW, showGridLines: false, activeCell: 'A4' }],
    pageSetup: {
      ...PAGE,
      fitToWidth: 3,
      printTitlesColumn: 'A:A',
      printTitlesRow: `${String(HEADING_ROW)}:${String(HEADING_ROW)}`,
    },
  });
  put(sheet, 1, 1, plan.title, 'title');
  const widths = plan.columns.map(({ width }) => width);
  const guidance = plan.columns.map((column) => column.guidance);
  startAt(sheet, HEADING_ROW - 1, heightFor(guidance, widths));
  startAt(sheet, HEADING_ROW, 2 * LINE);
  plan.rows.forEach((row, index) => {
    startAt(sheet, HEADING_ROW + 1 + index, heightFor(row, widths));
  });
  const count = Math.max(1, plan.rows.length);
  sheet.addTable({
    name: 'Catalogue',
    ref: toA1(HEADING_ROW - 1, 0),
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: plan.columns.map(({ heading }) => ({ name: heading, filterButton: true })),
    rows: Array.from({ length: count }, () => plan.columns.map(() => null)),
  });
  plan.columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
    put(sheet, HEADING_ROW - 1, index + 1, column.guidance, 'guidance');
    put(sheet, HEADING_ROW, index + 1, column.heading, 'heading');
    const letter = columnName(index);
    const area = `${letter}${String(HEADING_ROW + 1)}:${letter}${String(HEADING_ROW + count + SPARE_ROWS)}`;
    sheet.dataValidations.add(`range:${area}`, validationOf(column, references));
  });
  for (let row = 0; row < count; row += 1)
    plan.columns.forEach((column, index) => {
      const format = column.kind === 'date' ? DATE : column.kind === 'money' ? '#,##0' : undefined;
      put(sheet, HEADING_ROW + 1 + row, index + 1, plan.rows[row]?.[index] ?? null, 'input', format);
    });
}

/** What a row needs so that nothing in it is cut off, in points. */
function heightFor(texts: readonly (string | number | null)[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => {
    // Words are not cut at a line's end, so that some of each line stays empty.
    const room = Math.max(4, (widths[index] ?? 10) - 2);
    return String(text ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE + 3);
}

/** A height that is not "custom" gives way to what is typed. */
function startAt(sheet: Worksheet, row: number, height: number): void {
  Object.assign(sheet.getRow(row), { height, customHeight: false });
}

type Validation = Parameters<Worksheet['dataValidations']['add']>[1];

function validationOf(column: PlannedColumn, references: ReadonlyMap<string, string>): Validation {
  const prompt = {
    showInputMessage: true,
    promptTitle: column.heading.slice(0, TITLE),
    prompt: column.prompt.slice(0, PROMPT),
  };
  const warn = (error: string) => ({
    ...{ showErrorMessage: true, errorStyle: 'warning' as const },
    ...{ errorTitle: column.heading.slice(0, TITLE), error },
  });
  const source = column.list === null ? undefined : references.get(column.list);
  if (source !== undefined) {
    const list = { type: 'list' as const, formulae: [source], allowBlank: true };
    return {
      ...list,
      ...prompt,
      ...(column.several ? {} : warn('Choose one from the list, or leave the cell empty.')),
    };
  }
  switch (column.kind) {
    case 'date':
      // As numbers: a date would be shifted by the time zone.
      return {
        ...{ type: 'date', operator: 'between', formulae: [32874, 73050], allowBlank: true, ...prompt },
        ...warn('Enter one day, such as 31 Mar 2020, or leave the cell empty.'),
      };
    case 'money':
    case 'number':
      return {
        ...{ type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], allowBlank: true, ...prompt },
        ...warn('Enter a number, or leave the cell empty.'),
      };
    default:
      return { type: 'any', ...prompt } as Validation;
  }
}

function writeAbout(workbook: Workbook, about: AboutPlan, references: ReadonlyMap<string, string>): void {
  const sheet = workbook.addWorksheet(about.sheet, {
    views: [{ state: 'normal', showGridLines: false }],
    pageSetup: { ...PAGE, fitToWidth: 1 },
  });
  const widths = [24, 60, 70];
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  put(sheet, 1, 1, about.title, 'title');
  about.facts.forEach(({ label, value, guidance, list }, index) => {
    const row = index + 3;
    put(sheet, row, 1, label, 'label');
    // As text: a version such as 1.2.20 would become a day.
    put(sheet, row, 2, value, 'input', '@');
    put(sheet, row, 3, guidance, 'guidance');
    startAt(sheet, row, heightFor([label, value, guidance], widths));
    const source = list === undefined ? undefined : references.get(list);
    if (source !== undefined)
      sheet.dataValidations.add(toA1(row - 1, 1), {
        ...{ type: 'list', formulae: [source], allowBlank: false, showErrorMessage: true },
        ...{ errorStyle: 'stop', errorTitle: label, error: 'Choose Yes or No.' },
      });
  });
  const top = about.facts.length + 4;
  put(sheet, top, 1, 'What each column means', 'section');
  ['Column', 'Example', 'What belongs there'].forEach((heading, index) => {
    put(sheet, top + 1, index + 1, heading, 'heading');
  });
  about.columns.forEach(([heading, meaning, example], index) => {
    put(sheet, top + 2 + index, 1, heading, 'label');
    put(sheet, top + 2 + index, 2, example, 'guidance');
    put(sheet, top + 2 + index, 3, meaning, 'guidance');
  });
}

function put(
  sheet: Worksheet,
  row: number,
  column: number,
  value: string | number | null,
  look: LookName,
  format?: string,
): void {
  const cell = sheet.getCell(row, column);
  cell.value = value;
  cell.style = excelStyle(look, format);
}
