import { BrokenPack } from './broken-pack';
import { JsonScanner, type Slip } from './json-scanner';

/** What a file says, and the line on which each part of it begins. */
export interface JsonText {
  readonly value: unknown;
  /** Counted from 1; null where the file has no such part. */
  lineOf(path: readonly PropertyKey[]): number | null;
}

/**
 * The bytes of a JSON file as people's editors save them: with a mark of the encoding or without, in UTF-8 or UTF-16.
 * @throws BrokenPack with the first slip, its line and column
 */
export function readJsonText(bytes: Uint8Array): JsonText {
  const text = decode(bytes);
  const stranger = noJson(bytes, text);
  if (stranger !== null) throw new BrokenPack([stranger]);
  const scanner = new JsonScanner(text);
  const slip = scanner.scan();
  if (slip) throw new BrokenPack([inWords(slip, text)]);
  return {
    value: parse(text),
    lineOf: (path) => {
      const offset = scanner.offsets.get(pathKey(path));
      return offset === undefined ? null : lineAt(text, offset);
    },
  };
}

export const pathKey = (path: readonly PropertyKey[]): string => path.map(String).join('\u0000');

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const little = marked ? first === 0xff : second === 0 && first !== 0;
  const big = marked ? first === 0xfe : first === 0 && second !== 0;
  const encoding = bytes.length < 2 ? 'utf-8' : little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF/, '');
}

function noJson(bytes: Uint8Array, text: string): string | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'This is a workbook or another packed file, and not text in JSON';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'This is a document of an older Office, and not text in JSON';
  if (!/\S/.test(text)) return 'The file is empty';
  if (/^\s*</.test(text)) return 'This is a web page or XML, and not text in JSON';
  if (text.includes('\0')) return 'This is no text file';
  return null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // The scanner finds what people do; anything else is said in the words of the machine.
    throw new BrokenPack([`This is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;

function inWords({ offset, message }: Slip, text: string): string {
  const before = text.slice(0, offset);
  const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return `Line ${String(lineAt(text, offset))}, column ${String(column)}: ${message}`;
}
