import type { Cell } from '../../domain/snapshot';
import { wordsIn, type CatalogueLists } from '../../packs/catalogue/lists';
import { COST_WORDS, splitList, type CatalogueColumn, type ColumnKind } from '../../packs/catalogue/sheet';
import { either, quoted } from '../../packs/slips/nearest';
import { display } from '../display';
import { dateFromSerial, dateFromText } from '../values/date';
import { moneyFromText, numberFromText, rateFromText } from '../values/number';
import { normalise } from '../words';

/** What a cell says, or why it cannot be taken. undefined: it says nothing. */
export type ReadFact =
  { readonly value: string | number | boolean | readonly string[] | undefined } | { readonly problem: string };

export interface FactContext {
  readonly lists: CatalogueLists;
  readonly date1904: boolean;
}

export function factIn(cell: Cell | undefined, column: CatalogueColumn, context: FactContext): ReadFact {
  if (!cell) return { value: undefined };
  if (cell.error !== undefined)
    return { problem: `the cell shows ${cell.error}: put its formula right, or type the value` };
  if (cell.resultUnknown === true)
    return { problem: 'nobody has calculated this formula yet: open the workbook in Excel, and save it' };
  const raw = display(cell, context.date1904)
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();
  if (raw === '' || NOTHING.test(raw)) return { value: undefined };
  return readers[column.kind](raw, cell, column, context);
}

/** A stroke in a cell says "nothing here". */
const NOTHING = /^[-–—]+$/;

type Reader = (raw: string, cell: Cell, column: CatalogueColumn, context: FactContext) => ReadFact;

const readers: Readonly<Record<ColumnKind, Reader>> = {
  text: (raw) => ({ value: raw }),
  list: (raw, _cell, { words }, { lists }) => {
    const list = words === undefined ? null : lists[words];
    const found: string[] = [];
    for (const part of splitList(raw)) {
      const read = wordsIn(part, list);
      if ('problem' in read) return read;
      found.push(...read.words.filter((word) => !found.includes(word)));
    }
    return { value: found };
  },
  date: (raw, { value }, { example }, { date1904 }) => {
    const read = typeof value === 'number' ? dateFromSerial(value, date1904) : dateFromText(raw);
    if (read.value !== null) return { value: read.value };
    const such = `enter a date such as ${example}`;
    if (read.remarks.includes('no-such-day')) return { problem: `${quoted(raw)} is no day: ${such}` };
    if (read.remarks.includes('no-day')) return { problem: `${quoted(raw)} does not say which day: ${such}` };
    return { problem: `${quoted(raw)} is no date: ${such}` };
  },
  money: (raw, { value }, { example, heading }) => {
    const read = typeof value === 'number' ? { value, remarks: [] } : moneyFromText(raw);
    const amount = read.value ?? (read.remarks.includes('rate-only') ? rateFromText(raw).value : null);
    if (amount !== null && amount >= 0) return { value: amount };
    if (read.remarks.includes('range'))
      return { problem: `${quoted(raw)} is two amounts: put the lower into Cost from and the higher into Cost to` };
    return { problem: `${heading} must be an amount such as ${example}, not ${quoted(raw)}` };
  },
  number: (raw, { value }, { example, heading }) => {
    const amount = typeof value === 'number' ? value : numberFromText(raw.replace(/ *months?$/i, '')).value;
    if (amount !== null && amount > 0) return { value: amount };
    return { problem: `${heading} must be a number such as ${example}, not ${quoted(raw)}` };
  },
  yesno: (raw, { value }, { heading }) => {
    if (typeof value === 'boolean') return { value };
    const answer = YES_NO.get(normalise(raw));
    return answer === undefined ? { problem: `${heading} must be Yes or No, not ${quoted(raw)}` } : { value: answer };
  },
  cost: (raw) => {
    const kind = COSTS.get(normalise(raw));
    if (kind !== undefined) return { value: kind };
    return { problem: `Cost must be ${either(Object.values(COST_WORDS))}, not ${quoted(raw)}` };
  },
};

const YES_NO = new Map([
  ...['yes', 'y', 'true', 'x'].map((word) => [word, true] as const),
  ...['no', 'n', 'false'].map((word) => [word, false] as const),
]);

/** What a catalogue's schema calls the kinds, and the words that people use. */
const COSTS = new Map<string, keyof typeof COST_WORDS>([
  ...(Object.entries(COST_WORDS) as [keyof typeof COST_WORDS, string][]).map(
    ([kind, words]) => [normalise(words), kind] as const,
  ),
  ...[
    ['day rate', 'day-rate'] as const,
    ['daily rate', 'day-rate'] as const,
    ['a day', 'day-rate'] as const,
    ['per day', 'day-rate'] as const,
    ['free of charge', 'free'] as const,
    ['none', 'free'] as const,
    ['unknown', 'unknown'] as const,
    ['price', 'fee'] as const,
  ],
]);

/** Yes or No of a single cell, as on the sheet About. */
export const yesOrNo = (typed: string): boolean | undefined => YES_NO.get(normalise(typed));
