/** Text as the file format writes it, and back. */

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
/** From this length on V8 lets a substring keep the whole text alive that it was cut from. */
const SHARED_SUBSTRING = 13;

/** "_x000D_" stands for a character that XML cannot hold, "_x005F_" for an underscore that would start such an escape. */
export function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return ownCopy(plain);
}

/**
 * The same text with memory of its own. Without it a single heading kept in a finding holds its sheet's whole XML in
 * memory, which adds up over a thousand files.
 */
export function ownCopy(text: string): string {
  return text.length < SHARED_SUBSTRING ? text : ` ${text}`.slice(1);
}

/** Without the blanks that XML knows at both ends; a no-break space stays. */
export function trimXmlSpace(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isXmlSpace(text.charCodeAt(from))) from++;
  while (to > from && isXmlSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

// Controls, lone surrogates and the two non-characters are forbidden in XML 1.0; CR would be read back as LF.
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the content of a `t` element; reading it back gives the same text. */
export function escapeText(text: string): string {
  return escapeXml(text.replace(LOOKS_ESCAPED, '_x005F_').replace(UNWRITABLE, escapeCharacter));
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
