import type { Area } from '../../domain/address';
import { ExcelError } from '../bridge/errors';
import type { Json } from '../bridge/protocol';
import { call, type RemoteObject, value } from '../bridge/remote';
import type { GridValidation } from '../grid/grid';
import { type Book, refuseIfProtected } from './book';

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** What may be typed into a range. Excel asks persons only: what an add-in writes is never held against it. */
export function dataValidation(book: Book, sheet: string, area: Area): RemoteObject {
  const found = (): GridValidation | null => book.grid.validation(sheet, area.top, area.left);
  const change = (part: Partial<Omit<GridValidation, 'area'>>): void => {
    refuseIfProtected(book, sheet);
    const before = found();
    const kept = before ? withoutArea(before) : { rule: {} };
    book.grid.setValidation(sheet, area, { ...kept, ...part });
  };
  return {
    type: 'DataValidation',
    members: {
      type: value('1.8', () => TYPES[Object.keys(found()?.rule ?? {})[0] ?? ''] ?? 'None'),
      rule: value(
        '1.8',
        () => (found()?.rule ?? {}) as Json,
        (rule) => change({ rule: object(rule) }),
      ),
      prompt: value(
        '1.8',
        () => (found()?.prompt ?? {}) as Json,
        (prompt) => change({ prompt: object(prompt) }),
      ),
      errorAlert: value(
        '1.8',
        () => (found()?.errorAlert ?? {}) as Json,
        (errorAlert) => change({ errorAlert: object(errorAlert) }),
      ),
      ignoreBlanks: value(
        '1.8',
        () => found()?.ignoreBlanks ?? true,
        (ignoreBlanks) => change({ ignoreBlanks: ignoreBlanks === true }),
      ),
      clear: call('1.8', () => {
        refuseIfProtected(book, sheet);
        book.grid.setValidation(sheet, area, null);
      }),
    },
  };
}

function object(input: Json): object {
  if (typeof input !== 'object' || input === null) throw new ExcelError('InvalidArgument');
  return input;
}

function withoutArea({ rule, prompt, errorAlert, ignoreBlanks }: GridValidation): Omit<GridValidation, 'area'> {
  return {
    rule,
    ...(prompt === undefined ? {} : { prompt }),
    ...(errorAlert === undefined ? {} : { errorAlert }),
    ...(ignoreBlanks === undefined ? {} : { ignoreBlanks }),
  };
}
