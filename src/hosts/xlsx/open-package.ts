import {
  asUnreadable,
  binaryWorkbook,
  damaged,
  locked,
  MAX_PART_BYTES,
  MAX_WORKBOOK_BYTES,
  notAWorkbook,
  openDocument,
  otherDocument,
  tooLarge,
} from './failures';
import { checksum, inflatePart } from './inflate';
import { unlikePackage } from './recognise';
import { decodeXml } from './xml';
import { compressedBytes, readZipDirectory, type ZipEntry } from './zip-directory';

const ENCRYPTED_FLAG = 1;
const STORED = 0;
const DEFLATED = 8;

/** The parts of a workbook file, inflated one by one when asked for and never more than the limits allow. */
export class WorkbookPackage {
  private readonly byName = new Map<string, ZipEntry>();

  constructor(
    readonly bytes: Uint8Array,
    readonly entries: readonly ZipEntry[],
    /** Bytes that may still be inflated. */
    private remaining = MAX_WORKBOOK_BYTES,
  ) {
    for (const entry of entries) this.byName.set(partKey(entry.name), entry);
  }

  entry(name: string): ZipEntry | null {
    return this.byName.get(partKey(name)) ?? null;
  }

  /** A part's XML as text; null where there is no such part. Reading a part again counts again. */
  text(name: string): string | null {
    const entry = this.entry(name);
    return entry ? decodeXml(this.inflate(entry)) : null;
  }

  /** The same for a part that the workbook cannot do without. */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === null) throw damaged();
    return text;
  }

  private inflate(entry: ZipEntry): Uint8Array {
    if (entry.flags & ENCRYPTED_FLAG) throw locked();
    const compressed = compressedBytes(this.bytes, entry);
    const part = entry.method === STORED ? compressed : this.inflateDeflated(entry, compressed);
    if (part.length > Math.min(this.remaining, MAX_PART_BYTES)) throw tooLarge();
    if (part.length !== entry.size || checksum(part) !== entry.crc) throw damaged();
    this.remaining -= part.length;
    return part;
  }

  private inflateDeflated(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
    if (entry.method !== DEFLATED) throw damaged();
    return inflatePart(compressed, entry.size, this.remaining);
  }
}

/** Part names are compared without case; some programs write backslashes or a leading slash. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** Bytes → parts; throws `UnreadableWorkbook` for everything that is not an .xlsx or .xlsm package. */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  const unlike = unlikePackage(bytes);
  if (unlike) throw unlike;
  try {
    const opened = new WorkbookPackage(bytes, readZipDirectory(bytes));
    refuseOtherDocuments(opened);
    return opened;
  } catch (error) {
    throw asUnreadable(error);
  }
}

function refuseOtherDocuments(opened: WorkbookPackage): void {
  if (opened.entry('xl/workbook.bin')) throw binaryWorkbook();
  if (opened.entry('word/document.xml')) throw otherDocument('a Word document');
  if (opened.entry('ppt/presentation.xml')) throw otherDocument('a PowerPoint presentation');
  if (opened.entry('_rels/.rels')) return;
  const mimetype = opened.text('mimetype') ?? '';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) throw openDocument();
  throw notAWorkbook();
}
