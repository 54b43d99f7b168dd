/** What stands around a place in a text, inside its own sentence: the context that a rule about words looks at. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** How far the context goes at most, in characters, so that one huge sentence costs no more than many short ones. */
const REACH = 120;

/** A stop after a single capital or "St", "Mr", "e.g" ends no sentence. */
const END = /(?<!\b(?:[A-Z]|St|Mrs?|Ms|Dr|e\.g|i\.e|approx))[.!?](?=\s)|[;\n\r•]/;

export function around(text: string, from: number, to: number): Around {
  const before = text.slice(Math.max(0, from - REACH), from).split(END);
  const after = text.slice(to, to + REACH).split(END);
  return { before: before.at(-1) ?? '', after: after[0] ?? '' };
}
