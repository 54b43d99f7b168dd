import { CellValueType, type ICellData, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { coerce, NoSuchFormula } from '../grid/coerce';
import { contentData, textOfDocument } from '../grid/univer-cells';

const taught = new WeakSet<Injector>();

/**
 * What a person types is read as Excel in the United Kingdom reads it. Univer's own reading is American: 1/9/2019
 * would be a day in January.
 */
export function readDayFirst(injector: Injector): void {
  if (taught.has(injector)) return;
  taught.add(injector);
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, context, next) => {
      if (!cell || cell.f || cell.t === CellValueType.FORCE_STRING) return next(cell);
      const text = cell.p ? textOfDocument(cell.p) : cell.v;
      if (typeof text !== 'string' || text === '') return next(cell);
      const before = context.worksheet.getCellRaw(context.row, context.col);
      const format = context.workbook.getStyles().getStyleByCell(before)?.n?.pattern ?? 'General';
      return typed(cell, text, format) ?? next(cell);
    },
  });
}

function typed(cell: ICellData, text: string, format: string): ICellData | null {
  try {
    const year = new Date().getFullYear();
    const { content, format: given } = coerce(text, { format, date1904: false, dayFirst: true, year });
    if (content.formula !== undefined) return null;
    const written = { ...cell, ...contentData(content) };
    if (given !== undefined && format === 'General') written.s = { n: { pattern: given } };
    return written;
  } catch (error) {
    if (error instanceof NoSuchFormula) return null;
    throw error;
  }
}
