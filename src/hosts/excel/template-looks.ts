/// <reference types="office-js" />
import { type Area, areaAround, columnName } from '../../domain/address';
import { LOOKS, type Look } from '../../templates/looks';
import type { CellPlan, SheetPlan } from '../../templates/sheet-plan';
import { rectanglesOf } from './rectangles';
import { RANGE_WEIGHT, type Step, withRange } from './template-step';

/**
 * Widths, colours, weight, alignment and lines of a sheet. What a person can do without is left to files: the colours
 * that the checklist takes on, the tabs' colours and how it prints.
 */
export function lookSteps(id: string, plan: SheetPlan): Step[] {
  const sheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItem(id);
  const used = areaAround(plan.cells);
  // A height that is set does not give way to what is typed later, so Excel finds it.
  const fitRows = (area: Area): Step => ({
    weight: RANGE_WEIGHT,
    queue: (context) => withRange(sheet(context), area, (range) => range.format.autofitRows()),
  });
  const looks = grouped(plan.cells, ({ look }) => look).flatMap(([name, cells]) =>
    rectanglesOf(cells).map((area): Step => ({
      weight: RANGE_WEIGHT * 2,
      queue: (context) => withRange(sheet(context), area, (range) => range.format.set(formatOf(LOOKS[name]))),
    })),
  );
  return [
    ...runsOfWidths(plan.widths).map(({ from, to, width }): Step => ({
      weight: RANGE_WEIGHT,
      queue: (context) => {
        const columns = sheet(context).getRange(`${columnName(from)}:${columnName(to)}`);
        columns.format.columnWidth = pointsOf(width);
        columns.untrack();
      },
    })),
    ...looks,
    ...lines(plan.cells).map(({ area, colour }): Step => ({
      weight: RANGE_WEIGHT * 4,
      queue: (context) => withRange(sheet(context), area, (range) => drawLines(range, area, colour)),
    })),
    ...(used ? [fitRows(used)] : []),
  ];
}

function grouped<K>(cells: readonly CellPlan[], of: (cell: CellPlan) => K | undefined): [K, CellPlan[]][] {
  const groups = new Map<K, CellPlan[]>();
  for (const cell of cells) {
    const key = of(cell);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups];
}

const hash = (colour: string): string => `#${colour}`;

function formatOf(look: Look): Excel.Interfaces.RangeFormatUpdateData {
  return {
    ...(look.fill === undefined ? {} : { fill: { color: hash(look.fill) } }),
    font: {
      ...(look.colour === undefined ? {} : { color: hash(look.colour) }),
      ...(look.bold ? { bold: true } : {}),
      ...(look.underline ? { underline: 'Single' } : {}),
      ...(look.size === undefined ? {} : { size: look.size }),
    },
    ...(look.wrap ? { wrapText: true } : {}),
    verticalAlignment: look.vertical === 'top' ? 'Top' : 'Center',
    ...(look.horizontal ? { horizontalAlignment: look.horizontal === 'left' ? 'Left' : 'Right' } : {}),
    // Only what is aligned can be indented.
    ...(look.indent ? { indentLevel: look.indent } : {}),
  };
}

/** Points of a width in characters of Excel's usual font: 7 pixels each and 5 beside them, of three quarters of a point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

function runsOfWidths(widths: readonly number[]): { from: number; to: number; width: number }[] {
  const runs: { from: number; to: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const run = runs.at(-1);
    if (run?.width === width) run.to = column;
    else runs.push({ from: column, to: column, width });
  });
  return runs;
}

function lines(cells: readonly CellPlan[]): { area: Area; colour: string }[] {
  const colourOf = ({ look }: CellPlan): string | undefined => (LOOKS[look] as Look).border;
  return grouped(cells, colourOf).flatMap(([colour, within]) => rectanglesOf(within).map((area) => ({ area, colour })));
}

/** A range of one row or column has no lines inside. */
function drawLines({ format }: Excel.Range, { top, left, bottom, right }: Area, colour: string): void {
  const sides = [
    'EdgeTop' as const,
    'EdgeLeft' as const,
    'EdgeBottom' as const,
    'EdgeRight' as const,
    ...(bottom > top ? ['InsideHorizontal' as const] : []),
    ...(right > left ? ['InsideVertical' as const] : []),
  ];
  for (const side of sides) format.borders.getItem(side).set({ style: 'Continuous', color: hash(colour) });
}
