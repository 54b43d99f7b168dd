/// <reference types="office-js" />
import type { CellPlan } from '../../templates/sheet-plan';
import { inputFor } from './cell-input';
import { areaAround } from '../../domain/address';
import { RANGE_WEIGHT, type Step, withRange } from './template-step';

/** Far below what Excel on the web takes at once, for characters beyond ASCII weigh more. */
const MAX_WEIGHT = 400_000;

/** What a cell of the plan begins with; null leaves it as it is. */
interface Input {
  readonly value: string | number | boolean | null;
  readonly format: string | null;
}

const NOTHING: Input = { value: null, format: null };

/** Values, formulas and number formats of a sheet, in blocks of whole rows. */
export function cellSteps(sheet: string, cells: readonly CellPlan[]): Step[] {
  const area = areaAround(cells);
  if (!area) return [];
  const { top, left, right } = area;
  const rows = Array.from({ length: area.bottom - top + 1 }, () => new Array<Input>(right - left + 1).fill(NOTHING));
  for (const cell of cells) {
    const row = rows[cell.row - top];
    if (row) row[cell.column - left] = inputOf(cell);
  }
  return blocksOf(rows).map(({ from, block, weight }) => ({
    weight: weight + RANGE_WEIGHT,
    queue: ({ workbook }) => {
      const at = { top: top + from, left, bottom: top + from + block.length - 1, right };
      withRange(workbook.worksheets.getItem(sheet), at, (range) => {
        // Before the values: in a cell formatted as text they stay what they are.
        range.numberFormat = block.map((row) => row.map(({ format }) => format));
        range.formulas = block.map((row) => row.map(({ value }) => value));
      });
    },
  }));
}

function inputOf({ content, format }: CellPlan): Input {
  if (content === null || content === '') return { value: null, format: format ?? null };
  // Excel computes it: the result that the plan knows is for files that nobody has opened yet.
  if (typeof content === 'object') return { value: `=${content.formula}`, format: format ?? null };
  const input = inputFor({ value: content, ...(format === undefined ? {} : { format }) }, 'General', true);
  return { value: input?.input ?? content, format: input?.format ?? null };
}

interface Block {
  readonly from: number;
  readonly block: Input[][];
  weight: number;
}

function blocksOf(rows: readonly Input[][]): Block[] {
  const blocks: Block[] = [];
  rows.forEach((row, from) => {
    const weight = row.reduce((sum, { value, format }) => sum + weightOf(value) + weightOf(format), 0);
    const last = blocks.at(-1);
    if (last && last.weight + weight <= MAX_WEIGHT) {
      last.block.push(row);
      last.weight += weight;
    } else blocks.push({ from, block: [row], weight });
  });
  return blocks;
}

const weightOf = (value: Input['value']): number => (value === null ? 5 : String(value).length + 8);
