import { readFileSync, statSync } from 'node:fs';
import * as failures from './failures';

/** No pack or catalogue comes near it. */
const LARGEST = 20 * 1024 * 1024;

/** The bytes of a file that was named on the command line; whatever is in the way is one sentence. */
export function readNamedFile(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new failures.Failure(failures.isFolderNotFile(path));
    if (!stats.isFile() || stats.size > LARGEST) throw new failures.Failure(failures.notReadable(path));
    return readFileSync(path);
  } catch (error) {
    if (error instanceof failures.Failure) throw error;
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new failures.Failure(gone ? failures.noSuchFile(path) : failures.notReadable(path));
  }
}

/** "PK": a packed file such as a workbook; 0xD0CF: a document of an older Office. */
export const isWorkbook = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);

/** A table as text: named so, or a first line that is parted and holds nothing that JSON begins with. */
export function isCsv(path: string, bytes: Uint8Array): boolean {
  if (isWorkbook(bytes)) return false;
  const text = new TextDecoder()
    .decode(bytes.subarray(0, 4000))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^[{[<]/.test(text)) return false;
  const [line = ''] = text.split(/[\r\n]/, 1);
  return /\.(?:csv|tsv)$/i.test(path) || (/[,;\t].*[,;\t]/.test(line) && !/[:{}[\]]/.test(line));
}
