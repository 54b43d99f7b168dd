/** What stands before or in a heading and is no part of its words: numbering, and the short forms of data people. */

/** "3b.", "4.2", "Q7:", "(iii)", "1.2.3)": a number, not the beginning of a date. */
const NUMBERING =
  /^\s*\(?(?:(?:q(?:uestion)?\.? ?)?\d{1,2}(?:\.\d{1,2}){0,2} ?[a-z]?|[a-h]|[ivx]{1,4})[.):]\s*(?=[^\s\d])/i;
const NUMBER_ONLY = /^\s*(?:q(?:uestion)? ?\d{1,2}[a-z]?|\d{1,2}\.\d{1,2}[a-z]?)[.:)]?\s+(?=[^\s\d%])/i;

export const withoutNumber = (text: string): string => text.replace(NUMBERING, '').replace(NUMBER_ONLY, '');

const SHORT: Readonly<Record<string, string>> = {
  estab: 'establishment',
  qty: 'quantity',
  desc: 'description',
  descr: 'description',
  dt: 'date',
  id: 'ref',
  int: 'intervention',
  diag: 'diagnostic',
  org: 'organisation',
  oe: 'overall effectiveness',
  signoff: 'signed',
  yn: '',
  txt: '',
};
const DATA_WORDS = /\b(?:estab|qty|descr?|dt|id|int|diag|org|oe|signoff|yn|txt)\b/g;
const LAST_OF_DATA = / (?:text|field|value|str)$/;

/** "kpi_text" → "kpi", "qty_days" → "quantity days": normalised words, short forms written out. */
export function spelt(name: string, text: string): string {
  const out = name.replace(DATA_WORDS, (word) => SHORT[word] ?? word);
  const plain = text.includes('_') ? out.replace(/\bgbp\b/, ' ').replace(LAST_OF_DATA, '') : out;
  const known = plain.replace(/ {2,}/g, ' ').trim();
  return known === '' ? name : known;
}

/** The heading speaks of pounds: "Extended (£)", "line_gbp". */
export const inPounds = (text: string): boolean => /£|(?:^|[\W_])gbp(?:$|[\W_])/i.test(text);
