import { Workbook, type Worksheet, type WorksheetView } from '@cj-tech-master/excelts';
import { areaToA1, columnName, toA1 } from '../../domain/address';
import { fillForm, type FormData } from '../../templates/plan';
import type { Accepted, SheetPlan, TablePlan, TemplatePlan, ValidationPlan } from '../../templates/sheet-plan';
import { differentialStyle, excelStyle } from './template-styles';

export interface WriteOptions {
  /** When the workbook says it was made; the same plan, data and moment give the same bytes. */
  readonly made?: Date;
  readonly author?: string;
}

/** Some moment, so that bytes do not depend on when somebody runs this. */
const MADE = new Date(Date.UTC(2026, 0, 1));

/** A form as the bytes of an .xlsx file, with values in it where some are given. */
export async function writeTemplate(
  empty: TemplatePlan,
  data?: FormData,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const plan = data ? fillForm(empty, data) : empty;
  const workbook = new Workbook();
  workbook.title = plan.title;
  workbook.subject = `${plan.pack.id} ${plan.pack.version}`;
  workbook.creator = options.author ?? 'RAF Ready';
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = options.made ?? MADE;
  workbook.modified = workbook.created;
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  for (const sheet of plan.sheets) writeSheet(workbook, sheet);
  for (const { name, sheet, row, column } of plan.names)
    workbook.definedNames.add(`${quoted(sheet)}!${absolute(row, column)}`, name);
  return await workbook.xlsx.writeBuffer();
}

function writeSheet(workbook: Workbook, plan: SheetPlan): void {
  const sheet = workbook.addWorksheet(plan.name, {
    state: plan.hidden ? 'hidden' : 'visible',
    properties: { tabColor: { argb: `FF${plan.tabColour}` } },
    views: [view(plan)],
    pageSetup: pageSetup(plan),
    headerFooter: { oddFooter: footer(plan) },
  });
  plan.widths.forEach((width, column) => {
    sheet.getColumn(column + 1).width = width + PADDING;
  });
  for (const table of plan.tables) writeTable(sheet, table);
  for (const { row, column, content, look, format } of plan.cells) {
    const cell = sheet.getCell(row + 1, column + 1);
    cell.value = content !== null && typeof content === 'object' ? { ...content } : content;
    cell.style = excelStyle(look, format);
  }
  for (const { row, height } of plan.heights) {
    // A height that is not "custom" gives way to what is typed.
    Object.assign(sheet.getRow(row + 1), { height, customHeight: false });
  }
  for (const validation of plan.validations) {
    sheet.dataValidations.add(`range:${areaToA1(validation.area)}`, {
      ...accepts(validation.accepts),
      ...says(validation),
    });
  }
  plan.colouring.forEach(({ area, formula, look }, index) => {
    const rule = {
      type: 'expression' as const,
      formulae: [formula],
      style: differentialStyle(look),
      priority: index + 1,
    };
    sheet.addConditionalFormatting({ ref: areaToA1(area), rules: [rule] });
  });
}

/** What Excel adds to a width in characters. */
const PADDING = 0.71;

function writeTable(sheet: Worksheet, { name, area, headings }: TablePlan): void {
  sheet.addTable({
    name,
    ref: toA1(area.top, area.left),
    headerRow: true,
    // The cells bring their own look.
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: headings.map((heading) => ({ name: heading, filterButton: false })),
    rows: Array.from({ length: area.bottom - area.top }, () => headings.map(() => null)),
  });
}

function view({ frozen, activeCell }: SheetPlan): Partial<WorksheetView> {
  const common = { showGridLines: false, activeCell: toA1(activeCell.row, activeCell.column) };
  return frozen
    ? { ...common, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }
    : { ...common, state: 'normal' };
}

const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 };

function pageSetup({ hidden, print }: SheetPlan): object {
  const titles =
    print.repeatRow === null ? {} : { printTitlesRow: `${String(print.repeatRow + 1)}:${String(print.repeatRow + 1)}` };
  return {
    paperSize: 9,
    orientation: print.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: print.pagesWide,
    fitToHeight: 0,
    margins: MARGINS,
    // Whole columns: what is added below is printed too.
    ...(hidden ? {} : { printArea: `A:${columnName(print.lastColumn)}` }),
    ...titles,
    ...(print.pagesWide > 1 ? { printTitlesColumn: 'A:A' } : {}),
  };
}

/** "&" begins a code in a footer. */
function footer({ print }: SheetPlan): string {
  return `&L${print.footer.replace(/&/g, '&&')}&R&A: page &P of &N`;
}

const quoted = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;
const absolute = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;

type ExceltsValidation = Parameters<Worksheet['dataValidations']['add']>[1];

function accepts(accepted: Accepted): ExceltsValidation {
  switch (accepted.kind) {
    case 'anything':
      return { type: 'any' };
    case 'list':
      return { type: 'list', formulae: [accepted.source], allowBlank: true };
    case 'date':
      // As numbers: a date would be shifted by the time zone.
      return { type: 'date', operator: 'between', formulae: [accepted.from, accepted.to], allowBlank: true };
    case 'number':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [accepted.from], allowBlank: true };
    case 'whole':
      return { type: 'whole', operator: 'between', formulae: [accepted.from, accepted.to], allowBlank: true };
  }
}

function says({ otherwise, promptTitle, prompt }: ValidationPlan): Partial<ExceltsValidation> {
  const input = { showInputMessage: true, promptTitle, prompt };
  if (!otherwise) return input;
  return {
    ...input,
    showErrorMessage: true,
    errorStyle: otherwise.style,
    errorTitle: otherwise.title,
    error: otherwise.message,
  };
}
