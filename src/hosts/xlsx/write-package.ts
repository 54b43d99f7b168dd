import { deflateSync } from 'fflate';

import { checksum, joinBytes } from './inflate';
import type { WorkbookPackage } from './open-package';
import { compressedBytes, viewOf, type ZipEntry } from './zip-directory';

/** A part to write: instead of the entry of that name, or new behind all others. */
export interface WrittenPart {
  readonly name: string;
  readonly xml: string;
}

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
/** Version 2.0 of the container: folders and deflate, which is all a workbook needs. */
const VERSION = 20;
const DEFLATED = 8;
const UTF8_FLAG = 0x800;
/** Sizes are written in front, so the flag that announces them behind the data goes. */
const SIZES_BEHIND_FLAG = 0x8;

type Stored = ZipEntry & { readonly compressed: Uint8Array };

/** The package with those parts replaced or added; all others are carried over compressed as they are. */
export function writePackage(opened: WorkbookPackage, parts: readonly WrittenPart[]): Uint8Array {
  const replaced = new Map(parts.map((part) => [opened.entry(part.name), part]));
  const entries = opened.entries.map((entry): Stored => {
    const part = replaced.get(entry);
    return part ? withXml(entry, part.xml) : { ...entry, compressed: compressedBytes(opened.bytes, entry) };
  });
  const added = parts.filter(({ name }) => !opened.entry(name)).map(newEntry);
  return joinEntries([...entries, ...added]);
}

function withXml(entry: ZipEntry, xml: string): Stored {
  const bytes = new TextEncoder().encode(asUtf8(xml));
  const compressed = deflateSync(bytes);
  return {
    ...entry,
    method: DEFLATED,
    crc: checksum(bytes),
    size: bytes.length,
    compressedSize: compressed.length,
    compressed,
  };
}

function newEntry({ name, xml }: WrittenPart): Stored {
  const rawName = new TextEncoder().encode(name);
  const date = 0x21; // 1 January 1980, the container's first day: the same input gives the same bytes
  const empty = { name, rawName, flags: UTF8_FLAG, time: 0, date, externalAttributes: 0, offset: 0 };
  return withXml({ ...empty, method: DEFLATED, crc: 0, compressedSize: 0, size: 0 }, xml);
}

/** What is written is always UTF-8, whatever the part was in before. */
function asUtf8(xml: string): string {
  return xml.replace(/^(\s*<\?xml[^>]*?\sencoding\s*=\s*)(["'])[^"']*\2/, '$1"UTF-8"');
}

function joinEntries(entries: readonly Stored[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const start = offset;
    for (const piece of [header(entry, null), entry.rawName, entry.compressed]) {
      pieces.push(piece);
      offset += piece.length;
    }
    directory.push(header(entry, start), entry.rawName);
  }
  const directorySize = directory.reduce((total, piece) => total + piece.length, 0);
  const all = [...pieces, ...directory, end(entries.length, directorySize, offset)];
  return joinBytes(
    all,
    all.reduce((total, piece) => total + piece.length, 0),
  );
}

/** The header in front of the data (`offset` null) or the one in the directory. */
function header(entry: Stored, offset: number | null): Uint8Array {
  const inDirectory = offset !== null;
  const bytes = new Uint8Array(inDirectory ? 46 : 30);
  const view = viewOf(bytes);
  view.setUint32(0, inDirectory ? ENTRY_SIGNATURE : LOCAL_SIGNATURE, true);
  if (inDirectory) view.setUint16(4, VERSION, true);
  const at = inDirectory ? 6 : 4;
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_BEHIND_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
  if (inDirectory) {
    view.setUint32(38, entry.externalAttributes, true);
    view.setUint32(42, offset, true);
  }
  return bytes;
}

function end(count: number, directorySize: number, directoryOffset: number): Uint8Array {
  const bytes = new Uint8Array(22);
  const view = viewOf(bytes);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return bytes;
}
