/** Bounded, so that a long run over many workbooks does not grow: at most twice as many texts are remembered. */
const GENERATION = 4000;
/** Longer texts are kept by nobody else for long, and a few of them would fill the memory. */
const LONGEST = 2000;

/**
 * Remembers what was found for a text. What was asked for lately stays when room is made: a form whose texts do not all
 * fit costs no more than those that do not fit.
 */
export function memory<T>(find: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return find(text);
    const known = young.get(text);
    if (known !== undefined) return known;
    const before = old.get(text);
    const found = before === undefined ? find(text) : before;
    if (young.size >= GENERATION) [old, young] = [young, new Map()];
    young.set(text, found);
    return found;
  };
}
