import type { UnreadableWorkbook } from '../port';
import { emptyFile, locked, notAWorkbook, oldFormat, plainText, webPage } from './failures';

/** Old Office files and password-locked new ones both stand in this container ("compound file"). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PACKAGE = [0x50, 0x4b];
/** Directory entries of a compound file are 128 bytes long and never straddle that raster. */
const DIRECTORY_RASTER = 128;
const SAMPLE = 1024;

/** What is wrong with bytes that are no package at all; null where they look like one. */
export function unlikePackage(bytes: Uint8Array): UnreadableWorkbook | null {
  if (bytes.length === 0) return emptyFile();
  if (startsWith(bytes, PACKAGE)) return null;
  if (startsWith(bytes, COMPOUND_FILE)) return compoundFile(bytes);
  const sample = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  if (/<(!doctype\s+html|html|head|table|meta)\b/i.test(sample)) return webPage();
  // Control characters and broken characters do not occur in text; the last one may only be cut by the sample's end.
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f]|\ufffd(?!$)/.test(sample)) return notAWorkbook();
  return plainText();
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function compoundFile(bytes: Uint8Array): UnreadableWorkbook {
  const streams = ['EncryptedPackage', 'Workbook', 'Book'].map(utf16);
  const found = [false, false, false];
  for (let at = 0; at + DIRECTORY_RASTER <= bytes.length; at += DIRECTORY_RASTER) {
    streams.forEach((name, index) => {
      if (bytes[at] === name[0] && name.every((byte, offset) => bytes[at + offset] === byte)) found[index] = true;
    });
  }
  if (found[0]) return locked();
  return found[1] || found[2] ? oldFormat() : notAWorkbook();
}

/** A stream's name as the directory holds it: two bytes a character, ended by a zero. */
function utf16(name: string): number[] {
  return [...`${name}\u0000`].flatMap((character) => [character.charCodeAt(0), 0]);
}
