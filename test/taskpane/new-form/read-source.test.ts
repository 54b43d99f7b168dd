import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shipped, shippedIds } from '../../../src/packs';
import { likelyPurpose } from '../../../src/taskpane/new-form/new-form';
import { readSource } from '../../../src/taskpane/new-form/read-source';
import { blankBook } from '../../../src/workbench/page/blank-book';

const packs = shippedIds.flatMap((id) => shipped(id)?.pack ?? []);
const sample = (name: string): File => file(readFileSync(join(__dirname, '../../../assets/samples', name)), name);
const file = (bytes: Uint8Array | string, name: string): File => new File([bytes as BlobPart], name);

it('reads the form in a file, and says whose it is', async () => {
  const source = await readSource(sample('raf-good.xlsx'), packs);
  expect(source).toMatchObject({
    file: 'raf-good.xlsx',
    school: 'Hollin Moor Primary School',
    says: 'Recommended action form of Hollin Moor Primary School, prepared on 20 January 2020',
  });
  const [raf, plan] = packs;
  if ('problem' in source || !raf || !plan) throw new Error('not read');
  expect(source.pack.id).toBe('si-offer-2019-20');
  expect([likelyPurpose(source, raf), likelyPurpose(source, plan)]).toEqual(['next-school', 'same-school']);
});

it.each([
  ['', /^The file is empty\. /],
  ['PK nothing', /^The workbook is damaged/],
  ['Dear head', /^The file holds plain text/],
  ['<html></html>', /^The file is a web page/],
])('%j is no workbook, and a sentence says so', async (bytes, says) => {
  expect(await readSource(file(bytes, 'x.xlsx'), packs)).toEqual({ problem: expect.stringMatching(says) as string });
});

it('says that a workbook holds no form', async () => {
  expect(await readSource(file(blankBook(), 'x.xlsx'), packs)).toEqual({
    problem: 'The workbook holds no form that I know. Choose the file of a recommended action form or an action plan.',
  });
});

it('says that a file is not there any more', async () => {
  const gone = Object.assign(file('', 'x.xlsx'), { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) });
  expect(await readSource(gone, packs)).toEqual({
    problem: 'The file could not be read. Look whether it is still there, then choose it again.',
  });
});
