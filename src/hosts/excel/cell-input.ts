import type { Edit } from '../../domain/edit';
import { needsTextFormat } from '../decide-edit';

/** How a value has to be given to Excel so that it stays what it is. */
export interface CellInput {
  /** For `Range.values`. */
  readonly input: string | number | boolean;
  /** Number format to set before it; null leaves the cell's own. */
  readonly format: string | null;
}

/**
 * Excel takes what is set for typed: "1/2" becomes a date, "=x" a formula, a leading ' disappears. Null where the value
 * needs a format and the sheet's protection lets none be set.
 */
export function inputFor(
  { value, format: wanted }: Pick<Edit, 'value' | 'format'>,
  current: string,
  mayFormat: boolean,
): CellInput | null {
  const set = wanted === undefined || wanted === current ? null : wanted;
  if (set !== null && !mayFormat) return null;
  const format = set ?? current;
  if (value === null || value === '') return { input: '', format: set };
  if (typeof value !== 'string') {
    // In a cell formatted as text a number would turn into text.
    if (format !== '@') return { input: value, format: set };
    return wanted === undefined && mayFormat ? { input: value, format: 'General' } : null;
  }
  if (format === '@') return { input: value, format: set };
  if (value.startsWith("'")) return { input: `'${value}`, format: set };
  if (!needsTextFormat(value)) return { input: value, format: set };
  return mayFormat && wanted === undefined ? { input: value, format: '@' } : { input: `'${value}`, format: set };
}
