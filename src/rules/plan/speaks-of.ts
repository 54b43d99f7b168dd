import { tokens } from '../../reading/words';
import { isOfSubject } from './same-area';

/** Words of many names: alone they name nothing. */
const COMMON = new Set(
  tokens(
    'support programme training project school schools council local authority coaching work group network lead leader leaders team staff teacher specialist service day visit academy primary secondary other national the and for with',
  ),
);

/** What a plan calls a giver of support once it has been named: "the hub". */
const KINDS = new Set(tokens('hub alliance partnership consortium university'));

/** A text as words that can be compared; " hub " is found in it whole. */
export const wordsIn = (text: string): string => ` ${tokens(plain(text)).join(' ')} `;

/** `normalise` keeps a heading's length; these are sentences. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['\u2019]s?\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Whether a text, given by `wordsIn`, speaks of what bears this name: by the words that are the name's own, by what kind
 * of giver it is, or, where it has only the words of its subject ("English support"), by all of them in one go.
 */
export function speaksOf(text: string, name: string): boolean {
  const words = tokens(plain(name.slice(0, 200)));
  if (words.some((word) => KINDS.has(word) && text.includes(` ${word} `))) return true;
  const own = words.filter((word) => !COMMON.has(word) && !KINDS.has(word) && !isOfSubject(word));
  if (own.length > 0) return own.every((word) => text.includes(` ${word} `));
  return words.length > 1 && text.includes(` ${words.join(' ')} `);
}
