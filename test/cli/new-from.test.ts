import { readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { shipped } from '../../src/packs';
import { readForm } from '../../src/reading/read-form';
import { blankBook } from '../../src/workbench/page/blank-book';
import { ownFolder, rafReady } from './support/raf-ready';

const GOOD = 'assets/samples/raf-good.xlsx';
const folder = ownFolder();
const blank = folder.file('blank.xlsx');
writeFileSync(blank, blankBook());
afterAll(() => {
  folder.remove();
});

function read(path: string, id: string) {
  const pack = shipped(id)?.pack;
  if (!pack) throw new Error(id);
  return readForm(readWorkbook(readFileSync(path)), pack);
}

it('begins an action plan from a recommended action form', () => {
  const out = folder.file('plan.xlsx');
  const run = rafReady('new', '--pack', 'bradford-s2ss', '--from', GOOD, '--out', out);
  expect([run.code, run.err]).toEqual([0, '']);
  expect(run.out).toMatch(/^Came across:\n {2}School: 7 fields\n/);
  expect(run.out).toContain('Actions: 5 rows');
  expect(run.out).toContain('Stayed behind:');
  const [raf, plan] = [read(GOOD, 'si-offer-2019-20'), read(out, 'bradford-s2ss')];
  expect(plan.one('school.name').value).toBe('Hollin Moor Primary School');
  expect(plan.one('nle.name').value).toBe(raf.one('nle.name').value);
  const names = (form: typeof raf) => form.records('action').map((action) => action.get('action.intervention').value);
  expect(names(plan)).toEqual(names(raf));
  expect(plan.records('measure').map((measure) => measure.get('measure.target').value)).toEqual(
    raf.records('measure').map((measure) => measure.get('measure.target').value),
  );
  expect(plan.one('agreement.headAgrees').state).toBe('empty');
});

it('begins the next school’s form without what is true of the first only', () => {
  const out = folder.file('next.xlsx');
  const run = rafReady('new', '--pack', 'si-offer-2019-20', '--from', GOOD, '--out', out);
  expect([run.code, run.err]).toEqual([0, '']);
  expect(run.out).toContain('It is true of Hollin Moor Primary School only');
  const next = read(out, 'si-offer-2019-20');
  expect(next.records('action')).toHaveLength(5);
  for (const role of ['school.name', 'school.urn', 'school.tier', 'agreement.headName', 'form.preparedOn'] as const)
    expect(next.one(role).state).toBe('empty');
  const texts = readWorkbook(readFileSync(out)).sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
  expect(texts.filter((text) => text.includes('Hollin Moor'))).toEqual([]);
});

it.each([
  [GOOD, 'si-offer-2019-20', 'need.what'],
  ['assets/samples/bradford-good.xlsx', 'bradford-s2ss', 'milestone.what'],
] as const)('takes the programme of %s where none is named', (from, id, role) => {
  const out = folder.file(`next-${id}.xlsx`);
  const run = rafReady('new', '--from', from, '--out', out);
  expect([run.code, run.err]).toEqual([0, '']);
  expect(run.out).toContain('Came across:');
  expect(read(out, id).has(role)).toBe(true);
  const named = folder.file(`named-${id}.xlsx`);
  expect(rafReady('new', '--pack', id, '--from', from, '--out', named).out).toBe(run.out);
});

it.each([
  ['README.md', /README\.md: The file holds plain text/],
  ['no-such.xlsx', /There is no file no-such\.xlsx/],
  [blank, /There is no form in this workbook that I know/],
])('says why nothing can begin from %s', (from, says) => {
  for (const pack of [[], ['--pack', 'bradford-s2ss']]) {
    const run = rafReady('new', ...pack, '--from', from, '--out', folder.file('none.xlsx'));
    expect(run.code).toBe(2);
    expect(run.err).toMatch(says);
  }
});
