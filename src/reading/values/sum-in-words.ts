import type { Remark } from '../../domain/form';

/** Longer text is prose, in which a sum of money is one fact among others. */
const LONGEST = 120;

const SUM = /£ ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})? ?(k\b)?(?![,.]?\d| ?m(?:illion)?\b)/g;
/** What stands before a sum that is a price, to be multiplied: "at £180", "3 x £180". */
const AS_PRICE = /(?:\bat|@|\bx|×|\*) ?$/;
/** "£180 a day", "£40 per pupil", "£350 x 6"; a plan is for a year. */
const EACH = /^ ?(?:(?:\/|per|an?|each|every|x|×|\*|pp|pd|p\/d)(?![a-z]))(?! (?:year|annum)\b)/;
const OF_YEARS = /\b(?:year|annum|pa|p\.a\.).*\b(?:[2-9]|two|three|four|five) years\b/;
/** A part of a sum that was named before. */
const AS_PART = /\b(?:incl?(?:udes?|uding|\.)?|of which) ?$/;
const NOT_CERTAIN =
  /\b(?:about|around|over|under|from|between|at least|more than|less than|up to) £|\b(?:approx(?:imately)?|circa|roughly|max(?:imum)?|min(?:imum)?|est(?:imated?)?|tbc|tba|to be (?:confirmed|agreed|decided))\b|~|\bc\.? ?£|\?/;
/** "£500 to 700"; "£4,800 - 12 days" says what for. */
const RANGE =
  /£ ?[\d.,]{1,10}k? ?(?:-|–|—|\bto\b|\bor\b) ?(?:£|\d[\d,.]{0,9}(?![\d,.]| ?(?:days?|half|hours?|sessions?|visits?|weeks?|terms?|pupils|staff|teachers?|places?|licen|copies|sets?|x\b|×)))/;
/** Something is added of which it is not said whether it is in the sum. */
const MORE = /(?:\+|\bplus\b)(?! ?(?:£|vat))/;

const NOTHING =
  /^(?:nil|none|free|zero|nothing|no (?:(?:extra|additional|further|direct) )?(?:costs?|charge))(?: to (?:the )?school)?(?:$|[ ,;:]*[-–—(;,:.]| (?:as|because|since|of charge|within|funded|from the|paid)\b)/;
/** Time and means that a school has already; a plan that names them asks for no money. */
const IN_HAND =
  /^(?:(?:in|during|within|from|using|part of|out of|met from|through) )?(?:the |our )?(?:(?:existing|current) (?:school )?(?:budgets?|resources?|staff(?:ing)?|funds?|funding|time)|(?:staff|team|phase|department(?:al)?|slt|governors?’?'?) meetings?(?: time)?|(?:inset|ppa|directed|leadership|non-contact)(?: days?)?(?: time)?|in[- ]house)\.?$/;

const UNREADABLE = { value: null, remarks: [] as Remark[] };

/**
 * The one sum of a short text that says what it is for: "£540 (3 days of cover at £180)", "£900 cover", "no cost: staff
 * meeting". Two sums, a price without its product, a range and a guess are told apart and left to a person.
 */
export function sumInWords(raw: string): { readonly value: number | null; readonly remarks: readonly Remark[] } {
  if (raw.length > LONGEST) return UNREADABLE;
  const text = raw.trim().toLowerCase().replace(/\s+/g, ' ');
  const pounds = text.includes('£');
  if (!pounds && (NOTHING.test(text) || IN_HAND.test(text))) return { value: 0, remarks: [] };
  if (!pounds || text.startsWith('-')) return UNREADABLE;
  const outside = text.replace(/\([^()]*\)/g, ' ');
  const said = outside.includes('£') ? outside : text;
  if (NOT_CERTAIN.test(said)) return { value: null, remarks: ['approximate'] };
  if (RANGE.test(said)) return { value: null, remarks: ['range'] };
  const product = said.lastIndexOf('=');
  const { whole, prices } = sumsIn(product < 0 ? said : said.slice(product));
  // "6 days at £350 (£2,100)": the product stands beside its price.
  const sums =
    whole.length > 0 || said === text ? whole : sumsIn(text).whole.filter((one) => one > Math.max(...prices));
  const [only, ...others] = sums;
  if (only === undefined) return { value: null, remarks: prices.length > 0 && !MORE.test(said) ? ['rate-only'] : [] };
  if (others.length > 0 || MORE.test(said) || OF_YEARS.test(said)) return UNREADABLE;
  return { value: only, remarks: ['text-number'] };
}

function sumsIn(text: string): { readonly whole: readonly number[]; readonly prices: readonly number[] } {
  const whole: number[] = [];
  const prices: number[] = [];
  for (const found of text.matchAll(SUM)) {
    const [all, pounds = '', pence = '', thousands] = found;
    const before = text.slice(Math.max(0, found.index - 20), found.index);
    if (AS_PART.test(before)) continue;
    const size = Number(pounds.replace(/,/g, '') + pence) * (thousands === undefined ? 1 : 1000);
    const isPrice = AS_PRICE.test(before) || EACH.test(text.slice(found.index + all.trimEnd().length));
    (isPrice ? prices : whole).push(size);
  }
  return { whole, prices };
}
