import { isoDate, serialFromIso } from '../../domain/calendar';
import type { Content, Scalar } from './grid';

export interface Coerced {
  readonly content: Content;
  /** The format that Excel gives a cell of format General along with the value. */
  readonly format?: string;
}

export interface CoercionContext {
  /** Of the cell before the writing. */
  readonly format: string;
  readonly date1904: boolean;
  /**
   * A person with English (United Kingdom) settings types the day first. `Range.values` knows no settings: it reads as in
   * the United States, and leaves what it cannot read as text.
   */
  readonly dayFirst: boolean;
  /** For a day and a month without a year. */
  readonly year: number;
}

/** Why a text cannot go into a cell at all. */
export class NoSuchFormula extends Error {}

const ERRORS = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i;
const NUMBER = /^([+-]?)(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d*)?(%?)$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d*)?e[+-]?\d+$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What Excel makes of a value that is typed or set through `Range.values`: texts that look like something else become
 * it, unless the cell is formatted as text or the text has a leading '.
 */
export function coerce(input: Scalar, context: CoercionContext): Coerced {
  if (context.format === '@') return { content: { value: asText(input) } };
  if (typeof input !== 'string') return { content: { value: input } };
  if (input === '') return { content: { value: null } };
  if (input.startsWith("'")) return { content: { value: input.slice(1) } };
  if (input.startsWith('=') && input.length > 1) return { content: { value: null, formula: input.slice(1) } };
  const typed = input.trim();
  if (/^(?:true|false)$/i.test(typed)) return { content: { value: typed.toLowerCase() === 'true' } };
  if (ERRORS.test(typed)) return { content: { value: null, error: typed.toUpperCase() } };
  const found = number(typed, context) ?? date(typed, context) ?? time(typed);
  if (found) return found;
  if (/^[+-]./.test(input) || /^@./.test(input)) return formulaBySign(input);
  return { content: { value: input } };
}

function asText(input: Scalar): string {
  return typeof input === 'boolean' ? String(input).toUpperCase() : String(input);
}

/** "+B2" is a formula; what Excel cannot read as one it refuses. */
function formulaBySign(input: string): Coerced {
  if (!/^[+\-@][A-Za-z($]+[\w$.(]*[\w)]*$/.test(input)) throw new NoSuchFormula(input);
  return { content: { value: null, formula: input, error: '#NAME?' } };
}

function number(typed: string, { dayFirst }: CoercionContext): Coerced | null {
  if (SCIENTIFIC.test(typed)) {
    const value = Number(typed);
    return Number.isFinite(value) ? { content: { value }, format: '0.00E+00' } : null;
  }
  const match = NUMBER.exec(typed);
  if (!match) return null;
  if (match[2] !== '' && !dayFirst) return null;
  const [, sign = '', pound = '', whole = '', fraction = '', percent = ''] = match;
  const value = Number(sign + whole.replace(/,/g, '') + fraction);
  const decimals = fraction.length > 1 ? '.00' : '';
  if (percent) return { content: { value: value / 100 }, format: `0${decimals}%` };
  if (pound) return { content: { value }, format: `£#,##0${decimals}` };
  return whole.includes(',') ? { content: { value }, format: `#,##0${decimals}` } : { content: { value } };
}

function date(typed: string, { date1904, year, dayFirst }: CoercionContext): Coerced | null {
  const made = (y: number, m: number, d: number, format: string): Coerced | null => {
    const iso = isoDate(y, m, d);
    return iso === null ? null : { content: { value: serialFromIso(iso, date1904) }, format };
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'dd/mm/yyyy');
  const figures = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(typed);
  if (figures) {
    const [, first, second, ofYear] = figures;
    const [day, month] = dayFirst ? [first, second] : [second, first];
    const full = ofYear === undefined ? year : fullYear(ofYear);
    return made(
      full,
      Number(month),
      Number(day),
      ofYear === undefined ? 'd-mmm' : dayFirst ? 'dd/mm/yyyy' : 'm/d/yyyy',
    );
  }
  const named = /^(?:(\d{1,2})[- /])?([a-z]{3,9})(?:[- /](\d{4}|\d{2}))?$/i.exec(typed);
  const month = named ? MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1 : 0;
  if (!named || month === 0 || !isMonthName(named[2] ?? '', month)) return null;
  const [, day, , ofYear] = named;
  if (day === undefined) return ofYear === undefined ? null : made(fullYear(ofYear), month, 1, 'mmm-yy');
  return ofYear === undefined
    ? made(year, month, Number(day), 'd-mmm')
    : made(fullYear(ofYear), month, Number(day), 'd-mmm-yy');
}

const FULL_MONTHS = 'january february march april may june july august september october november december'.split(' ');

function isMonthName(name: string, month: number): boolean {
  return name.length === 3 || FULL_MONTHS[month - 1] === name.toLowerCase();
}

/** Two figures up to 29 are of this century. */
function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function time(typed: string): Coerced | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(typed);
  if (!match || Number(match[1]) > 23) return null;
  return { content: { value: (Number(match[1]) * 60 + Number(match[2])) / 1440 }, format: 'hh:mm' };
}
