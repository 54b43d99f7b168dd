import { toA1 } from '../../domain/address';
import type { IsoDate } from '../../domain/calendar';
import type { Edit } from '../../domain/edit';
import type { Pack } from '../../packs/schema';
import { mappingRows } from '../../reading/mapping/rows';
import { MAPPING_SHEET, ROW } from '../../reading/mapping/sheet';
import type { Choice } from '../../reading/mapping/stored';
import { COLOURS, type LookName } from '../../templates/looks';
import type { CellPlan, SheetPlan, SheetsPlan } from '../../templates/sheet-plan';
import type { Change, CheckResult, Understood } from '../engine/result';
import type { Step } from '../engine/safe-step';
import { keyOf, meaningOf, type Meanings } from './meanings';

/** How a mapping gets into the workbook: on a new sheet, or over the lines of the one that is there. */
export type Keeping =
  { readonly kind: 'sheet'; readonly plan: SheetsPlan } | { readonly kind: 'cells'; readonly step: Step };

/** Everything that was understood or said, as the workbook is to keep it. What means nothing is kept only where said. */
export function keepMapping(result: CheckResult, said: Meanings): Keeping {
  const choices: Choice[] = result.mapping.flatMap((entry) => {
    const role = givesWay(entry, result, said) ? null : meaningOf(entry, said);
    const { sheet, heading, cell } = entry;
    const counts = role !== null || said.has(keyOf(entry)) || entry.how === 'confirmed' || entry.readInstead;
    return counts ? [{ sheet, heading: heading.replace(/\s+/g, ' ').trim(), role, cell }] : [];
  });
  const rows = mappingRows(choices, result.pack.pack, result.today);
  return result.hasSheet(MAPPING_SHEET)
    ? { kind: 'cells', step: overwriting(rows, result) }
    : { kind: 'sheet', plan: { sheets: [sheetOf(rows)], names: [], quietly: true } };
}

/** The same sheet with nothing on it but the programme: in a new form, whose headings nobody has to confirm. */
export const programmeSheet = (pack: Pack, today: IsoDate): SheetPlan => sheetOf(mappingRows([], pack, today));

/** Of several columns for one field the one that is read keeps it, unless the author said that it means something else. */
function givesWay(entry: Understood, { mapping }: CheckResult, said: Meanings): boolean {
  const { readInstead } = entry;
  if (!readInstead || said.has(keyOf(entry))) return false;
  const read = mapping.find((other) => keyOf(other) === keyOf(readInstead));
  return read !== undefined && meaningOf(read, said) === entry.role;
}

/** Only the cells that say something else; lines of a longer mapping that went before are emptied. */
function overwriting(rows: readonly (readonly string[])[], { cellAt }: CheckResult): Step {
  const edits: Edit[] = [];
  const changes: Change[] = [];
  const width = Math.max(...rows.map((row) => row.length));
  const at = (row: number, column: number): { sheet: string; cell: string } => ({
    sheet: MAPPING_SHEET,
    cell: toA1(row, column),
  });
  const isFilled = (row: number): boolean =>
    Array.from({ length: width }, (_, column) => cellAt(at(row, column)).value).some((value) => value !== null);
  for (let row = 0; row < rows.length || isFilled(row); row += 1)
    for (let column = 0; column < width; column += 1) {
      const place = at(row, column);
      const now = cellAt(place);
      const after = rows[row]?.[column] ?? '';
      if (String(now.value ?? '') === after) continue;
      edits.push({ ...place, expect: now.value, value: after === '' ? null : after, format: '@' });
      changes.push({ place, label: place.cell, before: now.shown, after });
    }
  return { label: 'Mapping kept', edits, changes };
}

const WIDTHS = [20, 40, 34, 26, 8, 14];

function sheetOf(rows: readonly (readonly string[])[]): SheetPlan {
  const cells = rows.flatMap((texts, row) =>
    texts.map((content, column): CellPlan => ({ row, column, content, look: lookOf(row), format: '@' })),
  );
  return {
    name: MAPPING_SHEET,
    hidden: false,
    tabColour: COLOURS.plainTab,
    widths: WIDTHS,
    cells,
    tables: [],
    validations: [],
    colouring: [],
    heights: [],
    frozen: { rows: ROW.headings + 1, columns: 0 },
    activeCell: { row: ROW.headings + 1, column: 0 },
    print: {
      landscape: true,
      lastColumn: WIDTHS.length - 1,
      pagesWide: 1,
      repeatRow: ROW.headings,
      footer: MAPPING_SHEET,
    },
  };
}

const lookOf = (row: number): LookName =>
  row === ROW.sentence ? 'intro' : row === ROW.headings ? 'heading' : row < ROW.headings ? 'note' : 'plain';
