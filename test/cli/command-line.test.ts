import { Workbook } from '@cj-tech-master/excelts';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileResult } from '../../src/cli/result';
import { readForm } from '../../src/reading/read-form';
import { readWorkbook } from '../../src/hosts/xlsx/snapshot';
import { shipped } from '../../src/packs';
import { ownFolder, rafReady, root } from './support/raf-ready';

const good = 'assets/samples/raf-good.xlsx';
const typical = 'assets/samples/raf-typical.xlsx';
const folder = ownFolder();
afterAll(() => {
  folder.remove();
});
// The first run builds the command line.
beforeAll(() => {
  expect(rafReady('--version').code).toBe(0);
}, 120_000);

const parsed = (out: string): FileResult[] => JSON.parse(out) as FileResult[];

describe('check', () => {
  it('says that the good sample is ready, on any day, and exits 0', () => {
    for (const day of [[], ['--today', '2020-01-20']]) {
      const { code, out, err } = rafReady('check', good, ...day);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('ready. Nothing left to put right');
      expect(out).toContain('It is not approval');
    }
  });

  it('says what to put right in the typical sample, and exits 1', () => {
    const { code, out, err } = rafReady('check', typical);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('Put right first (23)');
    expect(out).toContain("'Costs and impact'!G3   row 3 · Total cost");
    expect(out).toContain('(M03)');
  });

  it('prints JSON of the agreed shape, and nothing else', () => {
    const { code, out } = rafReady('check', good, typical, '--format', 'json');
    const results = parsed(out);
    expect(code).toBe(1);
    expect(results.map(({ file, status }) => [file, status])).toEqual([
      [good, 'ready'],
      [typical, 'not-ready'],
    ]);
    for (const result of results) {
      expect(Object.keys(result)).toEqual([
        'file',
        'pack',
        'packVersion',
        'catalogueVersion',
        'checkedOn',
        'status',
        'completeness',
        'counts',
        'findings',
        'mapping',
      ]);
      for (const finding of result.findings) {
        expect(Object.keys(finding).sort()).toEqual(
          [
            'code',
            'rule',
            'severity',
            'outcome',
            'message',
            'sheet',
            'cell',
            'section',
            'record',
            'field',
            'fixes',
          ].sort(),
        );
        expect(finding.cell).toMatch(/^[A-Z]+\d+$/);
      }
    }
  });

  it('gives the committed set of code and cell for the typical sample', () => {
    const [result] = parsed(rafReady('check', typical, '--format', 'json').out);
    const found = result?.findings.map(({ code, sheet, cell }) => `${code} ${sheet ?? ''}!${cell ?? ''}`).sort();
    const expected = readFileSync(join(root, 'test/samples/raf-typical.expected.txt'), 'utf8').trim().split('\n');
    expect(found).toEqual(expected);
  });

  it('checks the others where one cannot be read, says so in one line, and exits 2', () => {
    const cut = folder.file('cut.xlsx');
    writeFileSync(cut, readFileSync(join(root, good)).subarray(0, 9000));
    const { code, out, err } = rafReady('check', 'README.md', cut, folder.file('gone.xlsx'), good, '--format', 'json');
    expect(code).toBe(2);
    expect(parsed(out).map(({ status }) => status)).toEqual(['unreadable', 'unreadable', 'unreadable', 'ready']);
    for (const result of parsed(out).slice(0, 3)) expect(result.reason).toMatch(/^[A-Z].*\.$/);
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^raf-ready: .*: .+/);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('says what it looked for in a workbook that holds no form', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('Budget').addRows([
      ['Item', 'Cost'],
      ['Chairs', 200],
    ]);
    const file = folder.file('budget.xlsx');
    writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { code, out, err } = rafReady('check', file, '--format', 'json');
    expect(code).toBe(2);
    expect(parsed(out)[0]?.reason).toMatch(/recommended action form.*Intervention/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('takes a folder, leaves out what Excel keeps beside an open file, and checks a file once', () => {
    const forms = folder.file('forms');
    mkdirSync(forms);
    copyFileSync(join(root, good), join(forms, 'one.xlsx'));
    copyFileSync(join(root, typical), join(forms, 'two.xlsx'));
    writeFileSync(join(forms, '~$one.xlsx'), 'lock');
    writeFileSync(join(forms, 'notes.txt'), 'notes');
    const { out } = rafReady('check', forms, join(forms, 'one.xlsx'), '--format', 'json');
    expect(parsed(out).map(({ file }) => file)).toEqual([join(forms, 'one.xlsx'), join(forms, 'two.xlsx')]);
  });

  it('gives the same report with one job and with four, in the order of the files', () => {
    const forms = folder.file('many');
    mkdirSync(forms);
    for (let n = 0; n < 12; n += 1)
      copyFileSync(join(root, n % 3 === 0 ? typical : good), join(forms, `${String(n)}.xlsx`));
    const one = rafReady('check', forms, '--format', 'csv', '--jobs', '1');
    const four = rafReady('check', forms, '--format', 'csv', '--jobs', '4');
    expect(four).toEqual(one);
    expect(one.code).toBe(1);
  });

  it('writes to a file, and never over a form', () => {
    const report = folder.file('report.html');
    expect(rafReady('check', typical, '--out', report)).toEqual({ code: 1, out: '', err: '' });
    expect(readFileSync(report, 'utf8')).toMatch(/^<!DOCTYPE html>/);
    const form = folder.file('form.xlsx');
    copyFileSync(join(root, good), form);
    const { code, err } = rafReady('check', form, '--out', form);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(form)).toEqual(readFileSync(join(root, good)));
    expect(rafReady('check', form, '--out', folder.file('no/such/report.csv')).code).toBe(2);
  });
});

describe('new', () => {
  it('writes an empty form that reads back as one, and never over another file', () => {
    const form = folder.file('empty.xlsx');
    expect(rafReady('new', '--pack', 'si-offer-2019-20', '--out', form)).toEqual({ code: 0, out: '', err: '' });
    const bytes = readFileSync(form);
    const pack = shipped('si-offer-2019-20')?.pack;
    if (!pack) throw new Error('no pack');
    const read = readForm(readWorkbook(bytes), pack);
    expect(read.has('action.intervention') && read.has('school.urn')).toBe(true);
    expect(read.records('action')).toEqual([]);
    const again = rafReady('new', '--pack', 'si-offer-2019-20', '--out', form);
    expect([again.code, again.err.trim().split('\n').length]).toEqual([2, 1]);
    expect(readFileSync(form)).toEqual(bytes);
    // An empty form is a form: everything is missing, nothing is broken.
    expect(rafReady('check', form).code).toBe(1);
  });

  it('wants a name that Excel opens', () => {
    expect(rafReady('new', '--pack', 'si-offer-2019-20', '--out', folder.file('form.pdf')).code).toBe(2);
    expect(existsSync(folder.file('form.pdf'))).toBe(false);
  });
});

describe('lists', () => {
  it.each([['packs'], ['rules'], ['catalogue']])('%s, as text and as JSON', (list) => {
    const text = rafReady(list);
    const json = rafReady(list, '--format', 'json');
    expect([text.code, json.code]).toEqual([0, 0]);
    expect(text.out).toMatch(/School improvement offer 2019 to 2020/i);
    expect(() => JSON.parse(json.out) as unknown).not.toThrow();
  });
});

describe('wrong usage is one line and exit code 2', () => {
  it.each([
    [[], /check/],
    [['frob'], /frob/],
    [['check'], /Name the forms/],
    [['check', good, '--today', '2020-02-30'], /2020-02-30/],
    [['check', good, '--today', '24/02/2020'], /written as 2020-02-24/],
    [['check', good, '--format', 'xml'], /xml/],
    [['check', good, '--jobs', '0'], /--jobs/],
    [['check', good, '--jobs', '2.5'], /--jobs/],
    [['check', good, '--pack', 'nope'], /si-offer-2019-20/],
    [['check', good, '--colour'], /--colour/],
    [['new', '--pack', 'si-offer-2019-20'], /--out/],
  ])('%j', (words, said) => {
    const { code, out, err } = rafReady(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/\b(please|sorry|invalid)\b/i);
  });
});
