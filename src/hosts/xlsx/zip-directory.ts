import { damaged } from './failures';

/** One stored file inside the workbook's package, as the directory at the package's end describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Name as stored; carried over unchanged when the package is written again. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated; nothing else occurs in workbooks. */
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly externalAttributes: number;
  /** Where the entry's own header stands. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const WIDE_LOCATOR_SIGNATURE = 0x07064b50;
const WIDE_LOCATOR_LENGTH = 20;
const WIDE_END_SIGNATURE = 0x06064b50;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const UTF8_FLAG = 0x800;
const IN_WIDE_FIELD = 0xffffffff;

const utf8 = new TextDecoder();
const latin1 = new TextDecoder('latin1');

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** All entries in stored order; throws "damaged" where the directory is missing or points outside the file. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === IN_WIDE_FIELD) ({ count, at } = readWideEnd(view, end) ?? { count, at });
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The compressed bytes of an entry; throws "damaged" where they are not all there. */
export function compressedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.offset + LOCAL_LENGTH > bytes.length) throw damaged();
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw damaged();
  const nameLength = view.getUint16(entry.offset + 26, true);
  const extraLength = view.getUint16(entry.offset + 28, true);
  const start = entry.offset + LOCAL_LENGTH + nameLength + extraLength;
  if (start + entry.compressedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + entry.compressedSize);
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged();
}

/** Programs that write in one go without knowing the sizes use the wide form (64-bit fields) even for small files. */
function readWideEnd(view: DataView, end: number): { count: number; at: number } | null {
  const locator = end - WIDE_LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR_SIGNATURE) return null;
  const wideEnd = readWide(view, locator + 8);
  if (wideEnd + 56 > view.byteLength || view.getUint32(wideEnd, true) !== WIDE_END_SIGNATURE) throw damaged();
  return { count: readWide(view, wideEnd + 32), at: readWide(view, wideEnd + 48) };
}

function readWide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
  const nameStart = at + ENTRY_LENGTH;
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw damaged();
  const flags = view.getUint16(at + 8, true);
  const rawName = bytes.subarray(nameStart, extraStart);
  const [size, compressedSize, offset] = withWideFields(view, extraStart, extraEnd, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  const entry: ZipEntry = {
    name: (flags & UTF8_FLAG ? utf8 : latin1).decode(rawName),
    rawName,
    flags,
    method: view.getUint16(at + 10, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    externalAttributes: view.getUint32(at + 38, true),
    offset,
  };
  return { entry, next };
}

type Sizes = [size: number, compressedSize: number, offset: number];

/** Fields that do not fit are all ones and stand, in this order, in the extra field numbered 1. */
function withWideFields(view: DataView, start: number, end: number, narrow: Sizes): Sizes {
  if (!narrow.includes(IN_WIDE_FIELD)) return narrow;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let from = at + 4;
    return narrow.map((value) => {
      if (value !== IN_WIDE_FIELD || from + 8 > end) return value;
      from += 8;
      return readWide(view, from - 8);
    }) as Sizes;
  }
  return narrow;
}
