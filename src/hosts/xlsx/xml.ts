import { SaxesParser } from 'saxes';

import { damaged } from './failures';

/** Attributes by their name as written, prefix included. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlVisitor {
  /** `name` without its prefix; `end` is the offset just behind the tag. */
  open?(name: string, attributes: Attributes, end: number, selfClosing: boolean): void;
  text?(text: string): void;
  close?(name: string, end: number, selfClosing: boolean): void;
}

/** Nothing in a workbook nests deeper than a few dozen; beyond this the file wants to exhaust the memory. */
const MAX_DEPTH = 256;
/** Extensions repeat names of the main vocabulary with another meaning. */
const EXTENSIONS = 'extLst';

/** Walks through XML in document order. Throws "damaged" on XML that breaks off, is broken or declares a DOCTYPE. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let skippedFrom = 0;
  parser.on('error', () => {
    throw damaged();
  });
  // A document type can define entities that grow a thousandfold; Office never writes one.
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw damaged();
    if (skippedFrom > 0) return;
    const name = localName(tag.name);
    if (name === EXTENSIONS) skippedFrom = depth;
    else visitor.open?.(name, tag.attributes, parser.position, tag.isSelfClosing);
  });
  parser.on('closetag', (tag) => {
    if (skippedFrom === 0) visitor.close?.(localName(tag.name), parser.position, tag.isSelfClosing);
    else if (skippedFrom === depth) skippedFrom = 0;
    depth--;
  });
  if (visitor.text) {
    const text = (value: string): void => {
      if (skippedFrom === 0) visitor.text?.(value);
    };
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute whose prefix the file is free to choose, such as r:id. */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/** "1" and "true" are both in use for yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const ENCODING = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

/** Bytes of a part → text: UTF-8 nearly always, UTF-16 by its mark, anything else by the declaration. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return new TextDecoder(ENCODING.exec(head)?.[1] ?? 'utf-8').decode(bytes);
}
