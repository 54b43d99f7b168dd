import type { ICellData, ICommandInfo, ICommandService, IExecutionOptions, IRange } from '@univerjs/core';
import { CanceledError } from '@univerjs/core';
import { type Area, areaAround, type Position } from '../../domain/address';
import type { Content, GridEvent } from './grid';
import type { RowShift } from './shift';

type CellsEvent = GridEvent & { readonly kind: 'cells' };

/** What the grid wants to hear of Univer's. */
export interface UniverEar {
  readonly unit: string;
  content(sheet: string, row: number, column: number): Content;
  cells(
    sheet: string,
    area: Area,
    change: CellsEvent['change'],
    details: { readonly before?: Content; readonly after?: Content },
  ): void;
  /** Whether those cells may not be changed. */
  refuses(sheet: string, cells: readonly Position[]): boolean;
  rowsMoved(sheet: string, shift: RowShift): void;
  columnsMoved(sheet: string, shift: RowShift): void;
  /** Rows or columns changed places. */
  linesMoved(sheet: string): void;
  selected(): void;
  active(): string;
  activated(sheet: string, before: string): void;
  added(sheet: string): void;
  deleted(sheet: string): void;
  editing(on: boolean): void;
}

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly trigger?: string;
  readonly cellValue?: Record<string, Record<string, ICellData | null>>;
  readonly range?: IRange;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly sheet?: { readonly id: string };
  readonly visible?: boolean;
}

/** Turns Univer's mutations, whoever caused them (typing, pasting, undo, the add-in), into what happened to the workbook. */
export function watchUniver(commands: ICommandService, ear: UniverEar): { dispose(): void } {
  let before: { readonly params: object; readonly content: Content } | null = null;
  let active = ear.active();

  const changed = (params: Params, sheet: string): void => {
    const area = areaAround(writtenCells(params.cellValue ?? {}));
    if (!area) return;
    const isOne = area.top === area.bottom && area.left === area.right;
    const known = isOne && before?.params === params ? before.content : undefined;
    const details = known ? { before: known, after: ear.content(sheet, area.top, area.left) } : {};
    ear.cells(sheet, area, 'RangeEdited', details);
  };

  const hear = ({ id, params: given }: Readonly<ICommandInfo>, options?: IExecutionOptions): void => {
    const params = (given ?? {}) as Params;
    if (id === 'sheet.operation.set-cell-edit-visible') return ear.editing(params.visible === true);
    if (params.unitId !== ear.unit) return;
    const { subUnitId: sheet = '', range } = params;
    switch (id) {
      case 'sheet.mutation.set-range-values':
        // Results of formulas are no change that Excel tells of.
        return options?.fromFormula || options?.onlyLocal ? undefined : changed(params, sheet);
      case 'sheet.mutation.insert-row':
        return (
          range &&
          rows(
            range,
            1,
            (shift) => ear.rowsMoved(sheet, shift),
            () => lines(sheet, range, 'RowInserted'),
          )
        );
      case 'sheet.mutation.remove-rows':
        return (
          range &&
          rows(
            range,
            -1,
            (shift) => ear.rowsMoved(sheet, shift),
            () => lines(sheet, range, 'RowDeleted'),
          )
        );
      case 'sheet.mutation.insert-col':
      case 'sheet.mutation.remove-col': {
        if (!range) return undefined;
        const count = range.endColumn - range.startColumn + 1;
        ear.columnsMoved(sheet, { at: range.startColumn, count: id.endsWith('insert-col') ? count : -count });
        return lines(sheet, { ...range, startRow: 0, endRow: 1_048_575, endColumn: 16_383 }, 'RangeEdited');
      }
      case 'sheet.mutation.move-range':
        if (params.from && params.fromRange) lines(params.from.subUnitId, params.fromRange, 'RangeEdited');
        if (params.to && params.toRange) lines(params.to.subUnitId, params.toRange, 'RangeEdited');
        return undefined;
      case 'sheet.mutation.move-rows':
      case 'sheet.mutation.move-columns':
      case 'sheet.mutation.reorder-range':
        ear.linesMoved(sheet);
        return lines(sheet, { startRow: 0, startColumn: 0, endRow: 1_048_575, endColumn: 16_383 }, 'RangeEdited');
      case 'sheet.mutation.insert-sheet':
        return ear.added(params.sheet?.id ?? '');
      case 'sheet.mutation.remove-sheet':
        return ear.deleted(sheet);
      case 'sheet.operation.set-worksheet-active': {
        const last = active;
        active = ear.active();
        return last === active ? undefined : ear.activated(active, last);
      }
      case 'sheet.operation.set-selections':
        return ear.selected();
      default:
        return undefined;
    }
  };

  const lines = (sheet: string, range: IRange, change: CellsEvent['change']): void =>
    ear.cells(
      sheet,
      { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn },
      change,
      {},
    );

  const heard = commands.onCommandExecuted(hear);
  const coming = commands.beforeCommandExecuted(({ id, params: given }, options) => {
    const params = (given ?? {}) as Params;
    if (id !== 'sheet.mutation.set-range-values' || params.unitId !== ear.unit) return;
    const cells = writtenCells(params.cellValue ?? {});
    const [first, ...others] = cells;
    const isOwn = !options?.fromFormula && !options?.onlyLocal;
    if (isOwn && first && ear.refuses(params.subUnitId ?? '', cells)) throw new CanceledError();
    const isOne = first && others.length === 0;
    before = isOne ? { params, content: ear.content(params.subUnitId ?? '', first.row, first.column) } : null;
  });
  return {
    dispose: () => {
      heard.dispose();
      coming.dispose();
    },
  };
}

function rows(range: IRange, sign: 1 | -1, moved: (shift: RowShift) => void, tell: () => void): void {
  moved({ at: range.startRow, count: sign * (range.endRow - range.startRow + 1) });
  tell();
}

/** The cells whose content is written, not only their looks. */
function writtenCells(matrix: NonNullable<Params['cellValue']>): Position[] {
  return Object.entries(matrix).flatMap(([row, columns]) =>
    Object.entries(columns ?? {}).flatMap(([column, cell]) => {
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell) && !('si' in cell)) return [];
      return [{ row: Number(row), column: Number(column) }];
    }),
  );
}
