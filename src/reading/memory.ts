/** Bounded, so that a long run over many workbooks does not grow. */
const MOST_REMEMBERED = 2000;

export function memory<T extends object>(find: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>();
  return (text) => {
    const known = remembered.get(text);
    if (known) return known;
    const found = find(text);
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    remembered.set(text, found);
    return found;
  };
}
