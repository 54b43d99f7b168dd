import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';

import { FileHost } from '../../../src/hosts/xlsx/file-host';
import { contractFixture, describePort } from '../contract';
import { type Folder, newFolder } from './support/folder';
import { workbookOf } from './support/workbook-of';

describePort('a file', async (fixture) => {
  const folder = await newFolder();
  const path = await folder.put('form.xlsx', await workbookOf(fixture));
  return { port: new FileHost(path, { saveAs: folder.path('copy.xlsx') }), dispose: folder.remove };
});

describe('a file on disk', () => {
  let folder: Folder;
  let source: string;
  let bytes: Uint8Array;
  const rename = { sheet: 'Action plan', cell: 'A1', expect: 'School', value: 'Academy' };

  beforeAll(async () => {
    bytes = await workbookOf(contractFixture);
  });
  beforeEach(async () => {
    folder = await newFolder();
    source = await folder.put('form.xlsx', bytes);
  });
  afterEach(() => folder.remove());

  it('stays as it is; the copy takes the edits and nothing unfinished is left behind', async () => {
    const host = new FileHost(source, { saveAs: folder.path('copy.xlsx') });
    await host.apply([rename]);
    expect(Buffer.compare(await readFile(source), bytes)).toBe(0);
    expect((await readdir(folder.path('.'))).sort()).toEqual(['copy.xlsx', 'form.xlsx']);
    const first = (await new FileHost(folder.path('copy.xlsx')).read()).sheets[0]?.cells[0];
    expect(first?.value).toBe('Academy');
  });

  it('takes edits one after the other, even when asked for all at once', async () => {
    const host = new FileHost(source, { saveAs: folder.path('copy.xlsx') });
    const again = { ...rename, expect: 'Academy', value: 'College' };
    const outcomes = await Promise.all([host.apply([rename]), host.apply([again])]);
    expect(outcomes.flat().map(({ refused }) => refused)).toEqual([null, null]);
    expect((await host.read()).sheets[0]?.cells[0]?.value).toBe('College');
  });

  it('writes no copy where every edit is refused', async () => {
    await new FileHost(source, { saveAs: folder.path('copy.xlsx') }).apply([{ ...rename, expect: 'x' }]);
    expect(await readdir(folder.path('.'))).toEqual(['form.xlsx']);
  });

  it.each([
    ['its own name', () => source],
    ['its own name in other words', () => folder.path('../' + folder.path('').split('/').at(-2) + '/form.xlsx')],
    ['a link to it', () => folder.path('link.xlsx')],
  ])('refuses to save a copy as %s', async (_, saveAs) => {
    await symlink(source, folder.path('link.xlsx'));
    await expect(new FileHost(source, { saveAs: saveAs() }).apply([rename])).rejects.toMatchObject({
      name: 'CannotSave',
    });
    expect(Buffer.compare(await readFile(source), bytes)).toBe(0);
  });

  it('cannot write without a place for the copy, or into a folder that is not there', async () => {
    await expect(new FileHost(source).apply([rename])).rejects.toMatchObject({ name: 'CannotSave' });
    const nowhere = new FileHost(source, { saveAs: folder.path('nowhere/copy.xlsx') });
    await expect(nowhere.apply([rename])).rejects.toMatchObject({ name: 'CannotSave' });
    expect((await nowhere.read()).sheets[0]?.cells[0]?.value).toBe('School');
  });

  it('says what is missing', async () => {
    await expect(new FileHost(folder.path('nothing.xlsx')).read()).rejects.toMatchObject({ kind: 'missing' });
    await mkdir(folder.path('folder.xlsx'));
    await expect(new FileHost(folder.path('folder.xlsx')).read()).rejects.toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('folder') as string,
    });
    await expect(new FileHost('/dev/null').read()).rejects.toMatchObject({ kind: 'missing' });
  });
});
