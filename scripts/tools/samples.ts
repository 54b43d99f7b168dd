import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTemplate } from '../../src/hosts/xlsx/write-template';
import { shipped } from '../../src/packs';
import type { FormData } from '../../src/templates/form-data';
import { layoutPlan } from '../../src/templates/plan';

const root = join(__dirname, '../..');

/** The samples that our own template makes from their content; the others were saved by other programs by hand. */
const SAMPLES = [
  { name: 'raf-good', pack: 'si-offer-2019-20', made: '2020-01-20T09:00:00Z', author: 'Andrew Whitcombe' },
  { name: 'bradford-good', pack: 'bradford-s2ss', made: '2019-07-12T09:00:00Z', author: 'Farah Malik' },
  { name: 'eef-good', pack: 'eef-implementation', made: '2020-07-03T09:00:00Z', author: 'Nadia Rahman' },
] as const;

/** Writes assets/samples/NAME.xlsx from scripts/samples/NAME.json. */
export async function run(): Promise<void> {
  for (const { name, pack: id, made, author } of SAMPLES) {
    const pack = shipped(id)?.pack;
    if (!pack) throw new Error(`the pack ${id} does not ship`);
    const data = JSON.parse(readFileSync(join(root, `scripts/samples/${name}.json`), 'utf8')) as FormData;
    const bytes = await writeTemplate(layoutPlan(pack), data, { made: new Date(made), author });
    writeFileSync(join(root, `assets/samples/${name}.xlsx`), bytes);
  }
}
