import type { Quantity, Remark } from '../../domain/form';

export interface ReadNumber {
  readonly value: number | null;
  readonly remarks: readonly Remark[];
}

const APPROXIMATE =
  /^(?:about|around|approx(?:imately)?\.?|circa|c\.?|roughly|up to|max(?:imum)?(?: of)?|~|est(?:imated)?\.?) ?(?=[£\d])/;
const RANGE = /\d\s*k?\s*(?:-|–|—|\bto\b)\s*£?\s*\d/;
const PER_DAY =
  /(?:\bper|\ba|\/|\beach|@) ?(?:day|session|visit|hour|half day|person|pupil|teacher|term)\b|\bpd\b|\beach$|\bp\/d\b/;
const NOTHING = /^(?:nil|none|free(?: of charge)?|no (?:cost|charge)|zero|0|£0|nothing)\.?$/;
const AMOUNT = /^-?\s*(?:£|gbp)?\s*-?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(k|pounds?|gbp)?$/;

const LONGEST = 60;

/** Pounds typed as text: "£1,200", "1200.00", "1.2k", "free". Unreadable with the reason where one can be seen. */
export function moneyFromText(raw: string): ReadNumber {
  if (raw.length > LONGEST) return { value: null, remarks: [] };
  let text = raw
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^\((.*)\)$/, '-$1');
  if (NOTHING.test(text)) return { value: 0, remarks: [] };
  if (APPROXIMATE.test(text)) return { value: null, remarks: ['approximate'] };
  if (RANGE.test(text)) return { value: null, remarks: ['range'] };
  if (PER_DAY.test(text)) return { value: null, remarks: ['rate-only'] };
  text = text
    .replace(/ ?(?:inc(?:l|luding)?\.?|ex(?:c|cl|cluding)?\.?|plus|\+) ?vat$/, '')
    .replace(/ (?:in )?total$/, '')
    // "£2,300 (books and cover)" says what it is for.
    .replace(/(\d) ?\([^()\d£]{1,50}\)$/, '$1');
  const match = AMOUNT.exec(text);
  if (!match?.[1]) return { value: null, remarks: [] };
  const size = Number(match[1].replace(/,/g, '') + (match[2] ?? '')) * (match[3] === 'k' ? 1000 : 1);
  const value = text.includes('-') ? -size : size;
  return { value, remarks: value < 0 ? ['text-number', 'negative'] : ['text-number'] };
}

/** A day rate may say so: "£350 per day" is £350. */
export const rateFromText = (raw: string): ReadNumber => moneyFromText(withoutDay(raw));

export const withoutDay = (raw: string): string =>
  raw.slice(0, 200).replace(/\s*(?:\bper|\ba|\/|\beach) ?(?:full )?day\b\.?|\bp\/?d\b/i, '');

const FRACTIONS: Readonly<Record<string, number>> = { half: 0.5, '½': 0.5, quarter: 0.25, '¼': 0.25 };
const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNT =
  /^(-?\d+(?:,\d{3})*(?:\.\d+)?)(½|¼)?(?: ?(?:full |half )?(?:days?|pupils?|sessions?|visits?|children|staff|teachers?))?(?: in total)?$/;

/** "12 days of SLE time", "6 days over two terms", "10 (5 each term)": one count, and words that say more of it. */
const DESCRIBED =
  /^(\d{1,3}(?:\.\d{1,2})?)(?: (?:full )?days?(?:,? (?:of|from|over|with|by|in|for|at|across|spread|split|including)\b(?![^]*\b(?:each|per|every)\b)[^\d]{0,60})?)?$/;

/** A count typed as text: "3", "3 days", "half a day", "2½ days", "three". */
export function numberFromText(raw: string): ReadNumber {
  if (raw.length > LONGEST) return { value: null, remarks: [] };
  const text = raw.trim().toLowerCase().replace(/\s+/g, ' ');
  if (NOTHING.test(text)) return { value: 0, remarks: [] };
  if (APPROXIMATE.test(text)) return { value: null, remarks: ['approximate'] };
  if (RANGE.test(text)) return { value: null, remarks: ['range'] };
  const half = /^(?:a )?(half|½|quarter|¼)(?: a| of a)?(?: day)?$/.exec(text);
  if (half) return { value: FRACTIONS[half[1] ?? ''] ?? null, remarks: ['text-number'] };
  const halves = /^(\d+|[a-z]+) half[ -]days?$/.exec(text);
  if (halves) {
    const count = wordOrDigits(halves[1] ?? '');
    return count === null ? { value: null, remarks: [] } : { value: count / 2, remarks: ['text-number'] };
  }
  const match = COUNT.exec(text);
  if (match?.[1]) {
    const value = Number(match[1].replace(/,/g, '')) + (match[2] === undefined ? 0 : (FRACTIONS[match[2]] ?? 0));
    return { value, remarks: value < 0 ? ['text-number', 'negative'] : ['text-number'] };
  }
  const described = DESCRIBED.exec(text.replace(/ ?\([^()]{1,50}\)$/, ''));
  if (described?.[1]) return { value: Number(described[1]), remarks: ['text-number'] };
  const word = wordOrDigits(text.replace(/ days?$/, ''));
  return word === null ? { value: null, remarks: [] } : { value: word, remarks: ['text-number'] };
}

function wordOrDigits(text: string): number | null {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  const index = NUMBER_WORDS.indexOf(text);
  return index < 0 ? null : index;
}

const RATIO =
  /^(\d{1,5}) ?(?:\/|of|out of|in|from) ?(?:the |all )?(\d{1,5})(?: ?([a-z][a-z ]{0,30}))?(?: ?\(\d{1,3}(?:\.\d+)?%\))?$/;
const PERCENT =
  /^([+-]?\d{1,4}(?:\.\d+)?) ?(?:%|percent|per cent|pc)(?: ?\(?(\d{1,5}) ?(?:\/|of|out of) ?(\d{1,5})\)?)?(?: (?:of )?([a-z][a-z0-9 ]{0,40}))?$/;
const PLAIN = /^([+-]?\d{1,3}(?:,\d{3})+|[+-]?\d+)(\.\d+)?(?: ?([a-z][a-z ]{0,30}))?$/;
const BOUND =
  /^(?:at least|min(?:imum)?(?: of)?|over|above|more than|>=?|≥|below|under|less than|at most|no more than|fewer than|<=?|≤|about|around|approx(?:imately)?\.?|circa|c\.?|~) ?(?=[+-]?\d)/;

/** A level typed as text: "27%", "18 of 67", "12 pupils", "at least 80%"; words such as a grade stay words. */
export function quantityFromText(raw: string): Quantity {
  const words = raw.trim();
  const none: Quantity = { amount: null, unit: null, words };
  if (words.length > LONGEST) return none;
  const text = words.toLowerCase().replace(/\s+/g, ' ').replace(BOUND, '').replace(/\+$/, '').replace(/\.$/, '');
  const percent = PERCENT.exec(text);
  if (percent?.[1]) {
    const [part, whole] = [Number(percent[2]), Number(percent[3])];
    return {
      amount: Number(percent[1]),
      unit: '%',
      words,
      ...(percent[2] !== undefined && whole > 0 ? { ratio: { part, whole } } : {}),
    };
  }
  const ratio = RATIO.exec(text);
  if (ratio?.[1] && ratio[2]) {
    const [part, whole] = [Number(ratio[1]), Number(ratio[2])];
    if (whole > 0) return { amount: (100 * part) / whole, unit: '%', words, ratio: { part, whole } };
  }
  const plain = PLAIN.exec(text);
  if (plain?.[1]) {
    return { amount: Number(plain[1].replace(/,/g, '') + (plain[2] ?? '')), unit: plain[3]?.trim() ?? null, words };
  }
  if (/^(?:zero|none|nil|no)$/.test(text)) return { amount: 0, unit: null, words };
  return none;
}
