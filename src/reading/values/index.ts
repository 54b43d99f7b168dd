import type { AnyValue, FieldState, Remark } from '../../domain/form';
import type { FieldType } from '../../domain/roles';
import type { Cell } from '../../domain/snapshot';
import type { PackList } from '../../packs/schema';
import { choiceFromText, choiceInWords } from './choice';
import { dateFromSerial, dateFromText, type ReadDate } from './date';
import { isDateFormat, isPercentFormat } from './format';
import { moneyFromText, numberFromText, quantityFromText, withoutDay, type ReadNumber } from './number';
import { periodFromText } from './period';
import { isPlaceholder } from './placeholder';
import { sumInWords } from './sum-in-words';

export interface Reading {
  readonly state: FieldState;
  readonly value: AnyValue | null;
  readonly remarks: readonly Remark[];
}

export interface ReadingOptions {
  readonly date1904: boolean;
  readonly list?: PackList | undefined;
  /** A day rate, which may say "per day". */
  readonly rate?: boolean;
  /** Which day of a period counts: what starts, starts on its first; what ends or is due, on its last. */
  readonly day?: 'first' | 'last' | undefined;
}

const EMPTY: Reading = { state: 'empty', value: null, remarks: [] };
const read = (value: AnyValue, remarks: readonly Remark[] = []): Reading => ({ state: 'read', value, remarks });
const unreadable = (remarks: readonly Remark[] = []): Reading => ({ state: 'unreadable', value: null, remarks });

const FOR_WORDS: ReadonlySet<FieldType> = new Set<FieldType>(['text', 'prose', 'choice', 'ref', 'refs']);

/** One cell read as a field of a type. Total: whatever the cell holds comes back as a state, nothing is thrown. */
export function readValue(cell: Cell | undefined, type: FieldType, options: ReadingOptions): Reading {
  if (!cell) return EMPTY;
  if (cell.error !== undefined) return { state: 'error', value: null, remarks: [] };
  if (cell.resultUnknown) return { state: 'unknown', value: null, remarks: [] };
  const { value } = cell;
  if (value === null) return EMPTY;
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '') return EMPTY;
    if (type !== 'yesno' && isPlaceholder(text, FOR_WORDS.has(type)) && !inList(text, options.list))
      return { state: 'placeholder', value: null, remarks: [] };
    return fromText(text, type, options);
  }
  return typeof value === 'boolean' ? fromBoolean(value, type) : fromNumber(value, cell.format, type, options);
}

const inList = (text: string, list: PackList | undefined): boolean =>
  list !== undefined && choiceFromText(text, list) !== null;

function fromText(text: string, type: FieldType, options: ReadingOptions): Reading {
  switch (type) {
    case 'text':
    case 'prose':
    case 'ref':
      return read(text);
    case 'refs':
      return read(splitRefs(text));
    case 'choice': {
      const value = options.list ? choiceInWords(text, options.list) : text;
      if (value !== null) return read(value, value === text ? [] : ['spelling']);
      return options.list?.open === false ? unreadable(['not-in-list']) : read(text);
    }
    case 'yesno': {
      const value = yesNo(text);
      return value === null ? unreadable() : read(value);
    }
    case 'date':
      return orUnreadable(day(text, options.day));
    case 'money':
      return orUnreadable(pounds(text, options.rate === true));
    case 'number':
      return orUnreadable(numberFromText(text));
    case 'quantity':
      return read(quantityFromText(text));
    case 'urn': {
      const digits = text.replace(/\s/g, '');
      return /^[1-9]\d{5}$/.test(digits) ? read(digits) : unreadable();
    }
  }
}

function fromNumber(value: number, format: string, type: FieldType, options: ReadingOptions): Reading {
  switch (type) {
    case 'date':
      return orUnreadable(dateFromSerial(value, options.date1904));
    case 'money':
    case 'number':
      // "1/2" typed into a plain cell becomes 1 February: an amount that looks like a day is no amount.
      if (isDateFormat(format)) return unreadable();
      return read(value, value < 0 ? ['negative'] : []);
    case 'quantity': {
      if (isDateFormat(format)) return unreadable();
      const percent = isPercentFormat(format);
      const amount = percent ? Math.round(value * 1e8) / 1e6 : value;
      return read({ amount, unit: percent ? '%' : null, words: percent ? `${String(amount)}%` : String(amount) });
    }
    case 'urn':
      return Number.isInteger(value) && value >= 100_000 && value <= 999_999 ? read(String(value)) : unreadable();
    case 'yesno':
      return value === 1 || value === 0 ? read(value === 1) : unreadable();
    case 'choice':
    case 'text':
    case 'prose':
    case 'ref':
    case 'refs':
      return fromText(String(value), type, options);
  }
}

function fromBoolean(value: boolean, type: FieldType): Reading {
  if (type === 'yesno') return read(value);
  return type === 'text' || type === 'prose' ? read(value ? 'TRUE' : 'FALSE') : unreadable();
}

function day(text: string, which: ReadingOptions['day']): ReadDate {
  const single = dateFromText(text);
  if (single.value !== null || which === undefined) return single;
  const period = periodFromText(text);
  return period ? { value: which === 'first' ? period.from : period.to, remarks: [] } : single;
}

/** A figure by itself, or else the one sum that the words give. */
function pounds(text: string, rate: boolean): ReadNumber {
  const bare = rate ? withoutDay(text) : text;
  const plain = moneyFromText(bare);
  if (plain.value !== null) return plain;
  const worded = sumInWords(bare);
  return worded.value === null && plain.remarks.length > 0 ? plain : worded;
}

const orUnreadable = (result: { value: AnyValue | null; remarks: readonly Remark[] }): Reading =>
  result.value === null ? unreadable(result.remarks) : read(result.value, result.remarks);

function yesNo(text: string): boolean | null {
  const word = text.toLowerCase().replace(/[^a-z✓✔☑☒✗x]/g, '');
  if (/^(yes|y|true|agreed|agree|iagree|✓|✔|☑|x|☒)$/.test(word) || /^yes\b/i.test(text)) return true;
  if (/^(no|n|false|notyet|notagreed|✗)$/.test(word) || /^no\b/i.test(text)) return false;
  return null;
}

/** "A1, A2 & A3" → ["A1", "A2", "A3"]. */
export function splitRefs(text: string): string[] {
  return text
    .split(/[,;/&\n+]|\band\b/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
