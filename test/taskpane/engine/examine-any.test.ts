import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/hosts/xlsx/snapshot';
import { idsAtHand } from '../../../src/packs/at-hand';
import { examineAny } from '../../../src/taskpane/engine/examine-any';

const sample = (name: string) => readWorkbook(readFileSync(join(__dirname, '../../../assets/samples', name)));
const TODAY = '2020-01-22';

it('fetches the other programmes only once a workbook does not call itself a recommended action form', async () => {
  expect((await examineAny(sample('raf-typical.xlsx'), TODAY, null)).programme).toMatch(/School improvement offer/);
  expect(idsAtHand()).toEqual(['si-offer-2019-20']);
  const plan = await examineAny(sample('bradford-typical.xlsx'), TODAY, null);
  expect(plan.pack.pack.id).toBe('bradford-s2ss');
  expect(idsAtHand()).toContain('eef-implementation');
});

it('reads it as what the person says it is', async () => {
  const plan = await examineAny(sample('bradford-typical.xlsx'), TODAY, 'eef-implementation');
  expect([plan.pack.pack.id, plan.known]).toEqual(['eef-implementation', true]);
  const unknown = await examineAny(sample('bradford-typical.xlsx'), TODAY, 'no-such-programme');
  expect(unknown.pack.pack.id).toBe('bradford-s2ss');
});
