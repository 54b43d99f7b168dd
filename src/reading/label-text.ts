import { bare } from './synonyms';

/** Longer than this it is no label, whatever it begins with. */
const LONGEST = 200;

/** The words of a label without its number, and without what leads on to its value: "1a. School name – " → "School name". */
export const labelText = (text: string): string =>
  bare(text.slice(0, LONGEST))
    .replace(/^[\s•▪◦*…]+/, '')
    .replace(/(?:[\s:*…_–—-]|\.{2,})+$/, '');
