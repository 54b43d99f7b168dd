/// <reference types="office-js" />
import { areaToA1, toA1 } from '../../domain/address';
import type { SheetPlan, TablePlan, SheetsPlan } from '../../templates/sheet-plan';
import { cellSteps } from './template-cells';
import { lookSteps } from './template-looks';
import { RANGE_WEIGHT, type Step } from './template-step';
import { validationSteps } from './template-validation';
import { deadNames, type Found, freeTableName } from './what-is-taken';

/** All that turns blank sheets, by their ids, into the form; in an order in which nothing refers to what is not there. */
export function stepsOf(plan: SheetsPlan, ids: readonly string[], found: Found): Step[] {
  const sheets = plan.sheets.map((sheet, tab) => ({ sheet, id: ids[tab] ?? '' }));
  return [
    step(RANGE_WEIGHT * sheets.length, ({ workbook }) => {
      for (const { sheet, id } of sheets) workbook.worksheets.getItem(id).name = sheet.name;
    }),
    ...sheets.flatMap(({ sheet, id }) => [
      ...cellSteps(id, sheet.cells),
      ...lookSteps(id, sheet),
      ...sheet.tables.map((table) => tableStep(id, table, found)),
      ...freezeSteps(id, sheet),
    ]),
    step(RANGE_WEIGHT * plan.names.length, ({ workbook }) => {
      for (const name of deadNames(plan, found)) workbook.names.getItem(name).delete();
      for (const { name, sheet, row, column } of plan.names) {
        const range = workbook.worksheets.getItem(sheet).getRange(toA1(row, column));
        workbook.names.add(name, range);
        range.untrack();
      }
    }),
    ...sheets.flatMap(({ sheet, id }) => validationSteps(id, sheet.validations)),
    step(RANGE_WEIGHT * sheets.length, ({ workbook }) => {
      for (const { sheet, id } of sheets) if (sheet.hidden) workbook.worksheets.getItem(id).visibility = 'Hidden';
      const [first] = sheets;
      if (first && plan.quietly !== true) show(workbook.worksheets.getItem(first.id), first.sheet);
    }),
  ];
}

const step = (weight: number, queue: Step['queue']): Step => ({ weight, queue });

function tableStep(id: string, { name, area }: TablePlan, found: Found): Step {
  return step(RANGE_WEIGHT, ({ workbook }) => {
    const table = workbook.worksheets.getItem(id).tables.add(areaToA1(area), true);
    table.name = freeTableName(name, found);
    // The cells bring their own look.
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.showFilterButton = false;
  });
}

function freezeSteps(id: string, { frozen }: SheetPlan): Step[] {
  if (!frozen) return [];
  const { rows, columns } = frozen;
  return [
    step(RANGE_WEIGHT, ({ workbook }) => {
      const { freezePanes } = workbook.worksheets.getItem(id);
      if (columns === 0) freezePanes.freezeRows(rows);
      else if (rows === 0) freezePanes.freezeColumns(columns);
      else freezePanes.freezeAt(`A1:${toA1(rows - 1, columns - 1)}`);
    }),
  ];
}

function show(sheet: Excel.Worksheet, { activeCell: { row, column } }: SheetPlan): void {
  sheet.activate();
  const range = sheet.getRange(toA1(row, column));
  range.select();
  range.untrack();
}
