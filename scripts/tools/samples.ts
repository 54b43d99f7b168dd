import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTemplate } from '../../src/hosts/xlsx/write-template';
import { shipped } from '../../src/packs';
import type { FormData } from '../../src/templates/form-data';
import { layoutPlan } from '../../src/templates/plan';

const root = join(__dirname, '../..');

/** Writes assets/samples/raf-good.xlsx from its content; the other samples were saved by other programs by hand. */
export async function run(): Promise<void> {
  const pack = shipped('si-offer-2019-20')?.pack;
  if (!pack) throw new Error('the pack does not ship');
  const data = JSON.parse(readFileSync(join(root, 'scripts/samples/raf-good.json'), 'utf8')) as FormData;
  const bytes = await writeTemplate(layoutPlan(pack), data, {
    made: new Date('2020-01-20T09:00:00Z'),
    author: 'Andrew Whitcombe',
  });
  writeFileSync(join(root, 'assets/samples/raf-good.xlsx'), bytes);
}
