import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { UnreadableKind } from '../../../src/hosts/port';
import { WorkbookPackage } from '../../../src/hosts/xlsx/open-package';
import { applyEdits } from '../../../src/hosts/xlsx/patch';
import { readSheetPart } from '../../../src/hosts/xlsx/read-sheet-part';
import { readZipDirectory } from '../../../src/hosts/xlsx/zip-directory';
import { failureOf } from './support/grid';
import { handBuilt, handBuiltParts, relationship, relationships, rows, zipped } from './support/hand-built';

const good = new Uint8Array(readFileSync(join(__dirname, 'fixtures', 'libreoffice.xlsx')));

/** The start of an old Office file with streams of those names in its directory. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 8);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => bytes.set(Buffer.from(`${name}\u0000`, 'utf16le'), 512 + 128 * (index + 1)));
  return bytes;
}

/** The same bytes with one number (4 bytes, little end first) changed, counted from a signature's last occurrence. */
function withNumber(bytes: Uint8Array, signature: readonly number[], offset: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const at = Buffer.from(changed).lastIndexOf(Buffer.from(signature));
  new DataView(changed.buffer).setUint32(at + offset, value, true);
  return changed;
}

const DIRECTORY_ENTRY = [0x50, 0x4b, 1, 2];
const part = (name: string, content: string | Uint8Array): Uint8Array => handBuilt({ parts: { [name]: content } });
const SHEET = 'xl/worksheets/sheet1.xml';
/** What spaces compress to is a thousandth of their length. */
const blanks = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(0x20);
const MEGABYTE = 1024 * 1024;

const BAD: readonly (readonly [what: string, kind: UnreadableKind, bytes: () => Uint8Array, says: RegExp])[] = [
  ['nothing at all', 'empty', () => new Uint8Array(), /empty/],
  ['a picture', 'not-a-workbook', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /not an Excel workbook/],
  ['one byte', 'not-a-workbook', () => new Uint8Array([0]), /not an Excel workbook/],
  ['CSV under another name', 'not-a-workbook', () => strToU8('Ref,Action\r\nA1,Train staff £5'), /plain text/],
  ['a web page under another name', 'not-a-workbook', () => strToU8('\ufeff<html><table></table></html>'), /web page/],
  ['a Word document', 'not-a-workbook', () => zipped({ '[Content_Types].xml': '', 'word/document.xml': '' }), /Word/],
  ['a presentation', 'not-a-workbook', () => zipped({ 'ppt/presentation.xml': '' }), /PowerPoint/],
  ['an archive of other things', 'not-a-workbook', () => zipped({ 'readme.txt': 'hello' }), /not an Excel workbook/],
  ['an empty archive', 'not-a-workbook', () => zipSync({}), /not an Excel workbook/],
  [
    'a package without a workbook',
    'not-a-workbook',
    () => zipped({ '_rels/.rels': relationships('') }),
    /not an Excel workbook/,
  ],
  [
    'a package of another program',
    'not-a-workbook',
    () =>
      zipped({ '_rels/.rels': relationships(relationship('a', 'officeDocument', 'd.xml')), 'd.xml': '<document/>' }),
    /not an Excel workbook/,
  ],
  [
    'an OpenDocument spreadsheet',
    'not-a-workbook',
    () => zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
    /\.ods/,
  ],
  ['a binary workbook', 'old-format', () => zipped({ 'xl/workbook.bin': '', '_rels/.rels': '' }), /\.xlsb/],
  ['an old workbook', 'old-format', () => compoundFile('Workbook'), /97-2003/],
  ['a very old workbook', 'old-format', () => compoundFile('Book'), /97-2003/],
  ['an old Word document', 'not-a-workbook', () => compoundFile('WordDocument'), /not an Excel workbook/],
  ['a workbook with a password', 'locked', () => compoundFile('EncryptionInfo', 'EncryptedPackage'), /password/],
  ['half a workbook', 'damaged', () => good.subarray(0, good.length / 2), /not saved completely/],
  ['a workbook without its last byte', 'damaged', () => good.subarray(0, good.length - 1), /damaged/],
  [
    'a workbook without its first half',
    'not-a-workbook',
    () => good.subarray(good.length / 2),
    /not an Excel workbook/,
  ],
  ['a wrong checksum', 'damaged', () => withNumber(part(SHEET, '<worksheet/>'), DIRECTORY_ENTRY, 16, 1), /damaged/],
  ['a wrong size', 'damaged', () => withNumber(handBuilt(), DIRECTORY_ENTRY, 24, 3), /damaged/],
  ['a part that breaks off', 'damaged', () => withNumber(handBuilt(), DIRECTORY_ENTRY, 20, 9), /damaged/],
  ['XML that breaks off', 'damaged', () => part(SHEET, '<worksheet><sheetData><row r="1">'), /damaged/],
  ['XML that is none', 'damaged', () => part(SHEET, 'worksheet'), /damaged/],
  ['an empty part', 'damaged', () => part(SHEET, ''), /damaged/],
  ['an unknown entity', 'damaged', () => part(SHEET, '<worksheet>&unknown;</worksheet>'), /damaged/],
  [
    'an unknown encoding',
    'damaged',
    () => part(SHEET, '<?xml version="1.0" encoding="x-none"?><worksheet/>'),
    /damaged/,
  ],
  [
    'entities that grow',
    'damaged',
    () =>
      part(
        SHEET,
        `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghi']
          .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
          .join('')}]><worksheet>&i;</worksheet>`,
      ),
    /damaged/,
  ],
  ['elements in elements in elements', 'damaged', () => part(SHEET, '<a>'.repeat(500_000)), /damaged/],
  ['a part of 65 MB', 'too-large', () => part(SHEET, blanks(65 * MEGABYTE)), /too large/],
  [
    'a part of 65 MB that claims to be small',
    'too-large',
    () => withNumber(zipped({ ...handBuiltParts({}), [SHEET]: blanks(65 * MEGABYTE) }), sheetEntry(), 24, 1000),
    /too large/,
  ],
];

/** The directory's entry of the sheet stands in front of its name. */
function sheetEntry(): number[] {
  return [...DIRECTORY_ENTRY, 20];
}

describe('a file that cannot be read', () => {
  it.each(BAD)('%s: %s', (_, kind, bytes, says) => {
    const failure = failureOf(bytes());
    expect(failure?.kind).toBe(kind);
    expect(failure?.message).toMatch(says);
  });

  it.each(BAD.filter(([, kind]) => kind !== 'too-large'))('is not written either: %s', (_, kind, bytes) => {
    expect(() => applyEdits(bytes(), [])).toThrow(expect.objectContaining({ kind }) as Error);
  });

  it('is described by whole sentences that say what to do, in plain words', () => {
    for (const [, , bytes] of BAD.filter(([, kind]) => kind !== 'too-large')) {
      const message = failureOf(bytes())?.message ?? '';
      expect(message).toMatch(/^(The|There) .*\. [A-Z].*\.$/);
      expect(message).not.toMatch(/\b(in)?valid\b|please|sorry|\bzip\b|XML|error|\bcode\b/i);
    }
  });
});

describe('limits over the whole workbook', () => {
  it('count what is inflated, also when it is the same part again', () => {
    const bytes = part(SHEET, blanks(400));
    const opened = new WorkbookPackage(bytes, readZipDirectory(bytes), 1000);
    expect(opened.text(SHEET)).toHaveLength(400);
    expect(opened.text(SHEET)).toHaveLength(400);
    expect(() => opened.text(SHEET)).toThrow(expect.objectContaining({ kind: 'too-large' }) as Error);
  });

  it('count cells over all sheets', () => {
    const context = { sharedStrings: [], styles: [], date1904: false, cellsLeft: 3 };
    const two = `<worksheet>${rows('<row><c><v>1</v></c><c s="1"/><c><v>2</v></c></row>')}</worksheet>`;
    expect(readSheetPart(two, context).cells).toHaveLength(2);
    expect(() => readSheetPart(two, context)).toThrow(expect.objectContaining({ kind: 'too-large' }) as Error);
  });
});

describe('a file with more than anybody needs is read', () => {
  const read = (built: Parameters<typeof handBuilt>[0]) => failureOf(handBuilt(built));

  it.each([
    ['a cell in the last row and column', rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
    [
      'ten thousand merges over the whole sheet',
      `<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells>`,
    ],
    [
      'a hundred thousand ranges of hidden columns',
      `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols>${rows('<row><c r="XFD1"><v>1</v></c></row>')}`,
    ],
    [
      'array formulas over the whole sheet',
      rows(`<row>${'<c><f t="array" ref="A1:XFD1048576">A1</f><v>1</v></c>'.repeat(2000)}</row>`),
    ],
    [
      'a text of unclosed brackets and quotes',
      rows(
        `<row><c><f t="shared" si="0" ref="A1:B1">${"[&quot;'".repeat(2000)}</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(500)}</row>`,
      ),
    ],
    [
      'a megabyte of blanks inside a text',
      rows(`<row><c t="inlineStr"><is><t>a${' '.repeat(MEGABYTE)}b</t></is></c></row>`),
    ],
  ])('%s', (_, sheet) => {
    expect(read({ sheet })).toBeNull();
  });

  it('unless a shared formula written out fills the memory', () => {
    const formula = `&quot;${'x'.repeat(8000)}&quot;&amp;A1`;
    const long = `<row><c><f t="shared" si="0" ref="A1:XFD9">${formula}</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(3000)}</row>`;
    expect(read({ sheet: rows(long) })?.kind).toBe('too-large');
  });
});

describe('whatever happens to the bytes of a workbook', () => {
  const damage = fc.record({
    cut: fc.option(fc.nat(good.length)),
    flips: fc.array(fc.record({ at: fc.nat(good.length - 1), by: fc.integer({ min: 1, max: 255 }) }), { maxLength: 6 }),
  });

  it('it is read or said to be unreadable, and nothing else', () => {
    fc.assert(
      fc.property(damage, ({ cut, flips }) => {
        const bytes = good.slice(0, cut ?? good.length);
        for (const { at, by } of flips) if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ by;
        const failure = failureOf(bytes);
        expect(failure === null || failure.message.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the same holds for the text of a sheet', () => {
    const text =
      '<worksheet><sheetData><row r="1"><c r="A1" t="s" s="1"><f t="shared" si="0" ref="A1">B$1</f><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>';
    const scrap = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '/',
      '\u0000',
      '-1',
      '<row>',
      '<c>',
      '</c>',
      'r="ZZZ1"',
      '99999999999',
      ']]>',
      '<!--',
    );
    const edit = { sheet: 'Plan', cell: 'B2', expect: null, value: 'x' };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length), scrap), { minLength: 1, maxLength: 3 }), (scraps) => {
        let sheet = text;
        for (const [at, piece] of scraps) sheet = sheet.slice(0, at) + piece + sheet.slice(at + piece.length);
        const bytes = part(SHEET, sheet);
        if (failureOf(bytes) === null) expect(failureOf(applyEdits(bytes, [edit]).bytes)).toBeNull();
        else
          expect(() => applyEdits(bytes, [edit])).toThrow(
            expect.objectContaining({ name: 'UnreadableWorkbook' }) as Error,
          );
      }),
      { numRuns: 300 },
    );
  });
});
