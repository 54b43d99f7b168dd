/** Replaces the text from `start` to `end` (offsets into the old text; equal for an insertion). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies splices that do not overlap. What is inserted at one place keeps the order it is given in and comes before
 * what is replaced there.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = Math.max(at, splice.end);
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Where the tag begins that ends just before `end`; a tag holds no other "<". */
export function tagStart(xml: string, end: number): number {
  return xml.lastIndexOf('<', end - 1);
}

/** "x:" of "<x:row …"; empty without a prefix. */
export function tagPrefix(xml: string, start: number): string {
  return /^<\/?([^\s/>:]+:)?/.exec(xml.slice(start, start + 256))?.[1] ?? '';
}

/** An opening tag with an attribute set, whether it had it before or not. `value` is escaped already. */
export function withAttribute(tag: string, name: string, value: string): string {
  const without = withoutAttribute(tag, name);
  return without.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}="${value}"${slash}>`);
}

export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), '');
}
