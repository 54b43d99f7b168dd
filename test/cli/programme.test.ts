import { Workbook } from '@cj-tech-master/excelts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Failure } from '../../src/cli/failures';
import { programmeAsked, programmeFor, type ProgrammeOptions } from '../../src/cli/programme';
import type { FileResult } from '../../src/cli/result';
import { shipped, shippedIds } from '../../src/packs';
import type { Catalogue, Pack } from '../../src/packs/schema';
import { ownFolder, rafReady } from './support/raf-ready';

const ID = 'si-offer-2019-20';
const good = 'assets/samples/raf-good.xlsx';
const typical = 'assets/samples/raf-typical.xlsx';
const folder = ownFolder();
afterAll(() => {
  folder.remove();
});

function shippedPack(): Pack {
  const pack = shipped(ID)?.pack;
  if (!pack) throw new Error('no pack');
  return pack;
}

/** A file of this test's own, and its path. */
function file(name: string, content: unknown): string {
  const path = folder.file(name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

const withTier2At = (limit: number, id = ID): object => {
  const pack = structuredClone(shippedPack()) as { settings: { tiers: { value: string; limit: number }[] } };
  const tiers = pack.settings.tiers.map((tier) => (tier.value === 'Tier 2' ? { ...tier, limit } : tier));
  return { ...pack, id, settings: { ...pack.settings, tiers } };
};

const lines = (options: ProgrammeOptions): string[] => {
  try {
    programmeAsked(options);
    return [];
  } catch (error) {
    if (error instanceof Failure) return [error.message, ...error.others];
    throw error;
  }
};

const row = { source: 'Letter', asOf: '2020-03-03', cost: { kind: 'free' } };
const ours = (parts: object = {}): object => ({
  ...{ pack: ID, version: '2.0.0', label: 'Ours' },
  programmes: [{ id: 'hub', name: 'Our hub', ...row }],
  ...parts,
});

describe('which pack, and which catalogue', () => {
  it('none where nothing was asked, and the first for a list', () => {
    expect(programmeAsked({})).toBeNull();
    expect(programmeFor({})).toBe(shipped(shippedIds[0] ?? ''));
    expect(programmeAsked({ pack: ID })).toEqual(shipped(ID));
  });

  it('a pack from a file has the catalogue of the shipped one of its id', () => {
    const programme = programmeAsked({ pack: file('copy.json', withTier2At(9000)) });
    expect(programme?.pack.settings.tiers[1]?.limit).toBe(9000);
    expect(programme?.catalogue).toBe(shipped(ID)?.catalogue);
  });

  it('a pack of another id has none, and its rules about lists are off', () => {
    const programme = programmeAsked({ pack: file('own.json', withTier2At(9000, 'our-offer')) });
    expect(programme?.catalogue).toMatchObject({ pack: 'our-offer', official: false, programmes: [] });
    expect(programme?.catalogue.label).toMatch(/^No catalogue came with this pack/);
    expect(Object.keys(programme?.pack.rulesOff ?? {})).toContain('catalogue/not-listed');
  });

  it('a catalogue that is named goes before every other', () => {
    const catalogue = file('ours.json', ours());
    const own = file('own.json', withTier2At(9000, 'our-offer'));
    for (const options of [{ catalogue }, { catalogue, pack: ID }, { catalogue, pack: own }]) {
      const programme = programmeAsked(options);
      expect(programme?.catalogue).toMatchObject({ version: '2.0.0', programmes: [{ name: 'Our hub', areas: [] }] });
      expect(programme?.pack.rulesOff).toEqual({});
    }
  });

  it('takes the words of a JSON catalogue as the pack spells them', () => {
    const words = { areas: ['reading'], phases: ['PRIMARY'], regions: ['south west'] };
    const catalogue = file('words.json', ours({ programmes: [{ id: 'hub', name: 'Our hub', ...row, ...words }] }));
    expect(programmeAsked({ catalogue })?.catalogue.programmes[0]).toMatchObject({
      ...{ areas: ['Reading'], phases: ['Primary'], regions: ['South West'] },
    });
  });
});

describe('what cannot be used is said in lines that begin with the file', () => {
  const pack = (name: string, content: unknown) => () => ({ pack: file(name, content) });
  const catalogue = (name: string, content: unknown) => () => ({ catalogue: file(name, content) });
  it.each<[string, () => ProgrammeOptions, RegExp]>([
    ['no such file', () => ({ pack: folder.file('gone.json') }), /^There is no file .*gone\.json\. Check the name/],
    ['a folder', () => (mkdirSync(folder.file('inside')), { pack: folder.file('inside') }), /inside is a folder/],
    ['a form', () => ({ pack: good }), /raf-good\.xlsx is a workbook, and a pack is a JSON file/],
    ['a catalogue', pack('c.json', ours()), /c\.json: This is a catalogue, not a pack: name it with --catalogue$/],
    ['a list of packs', pack('l.json', [withTier2At(1)]), /l\.json: This is a list, not a pack: raf-ready packs/],
    ['an empty file', pack('e.json', ''), /e\.json: The file is empty$/],
    ['a comma too many', pack('comma.json', '{"id": 1,}'), /comma\.json: Line 1, column 9: take away the comma/],
    [
      'a rule there is not',
      pack('r.json', { ...withTier2At(1), rulesOff: { 'form/field-mising': 'x' } }),
      /did you mean form\/field-missing\?/,
    ],
    ...['M04', 'm04'].map((code): [string, () => ProgrammeOptions, RegExp] => [
      `the code of a rule, ${code}`,
      pack(`${code}.json`, { ...withTier2At(1), rulesOff: { [code]: 'x' } }),
      new RegExp(`RulesOff: ${code} is the code of a rule: write money/over-tier-limit in its place \\(line \\d+`),
    ]),
    ...(
      [
        ['list.csv', 'Name,Source\nEnglish hub,letter'],
        ['list.txt', '\ufeffName;Source;As of\nEnglish hub;letter;'],
        ['list', '"Name"\t"Source"\t"As of"'],
      ] as const
    ).flatMap(([name, text]): [string, () => ProgrammeOptions, RegExp][] => [
      [`${name} for a catalogue`, catalogue(name, text), /list\S* is a CSV file: open it in Excel, save it as \.xlsx/],
      [`${name} for a pack`, pack(name, text), /list\S* is a CSV file, and a pack is a JSON file/],
    ]),
    ['text that is no table', pack('t.txt', 'Dear colleague, see below'), /t\.txt: Line 1, column 1: /],
    [
      'an area with a slip in it',
      catalogue('a.json', ours({ programmes: [{ id: 'h', name: 'Hub', ...row, areas: ['Leedership'] }] })),
      /“Hub”, areas: ‘Leedership’ is not in the list: did you mean Leadership\? \(programmes\.0\.areas\)$/,
    ],
    [
      'a pack for a catalogue',
      catalogue('p.json', withTier2At(1)),
      /p\.json: This is a pack, not a catalogue: name it/,
    ],
    [
      'a form for a catalogue',
      () => ({ catalogue: good }),
      /raf-good\.xlsx: There is no sheet with the headings of a cat/,
    ],
    ['a cut workbook', catalogue('cut.xlsx', 'PK\u0003\u0004'), /cut\.xlsx: .+/],
    [
      'no programmes',
      catalogue('n.json', ours({ programmes: [] })),
      /n\.json: There is no programme in this catalogue/,
    ],
    [
      'a phase there is not',
      catalogue('x.json', ours({ programmes: [{ id: 'h', name: 'Hub', ...row, phases: ['Primry'] }] })),
      /“Hub”, phases: ‘Primry’ is not in the list: did you mean Primary\? \(programmes\.0\.phases\)$/,
    ],
    [
      'a programme nobody knows',
      catalogue('u.json', ours({ pack: 'elsewhere' })),
      /u\.json is a catalogue for elsewhere, and no pack of that name comes/,
    ],
    [
      'the other programme',
      () => ({ ...catalogue('o.json', ours({ pack: 'elsewhere' }))(), pack: ID }),
      /o\.json is a catalogue for elsewhere, not for si-offer-2019-20/,
    ],
  ])('%s', (_, options, said) => {
    expect(lines(options())).toEqual([expect.stringMatching(said)]);
  });

  it('at most ten, and how many more there are', () => {
    const text = JSON.stringify(shippedPack(), null, 2).replaceAll('"presence": "required"', '"presence": "must"');
    const found = lines({ pack: file('many.json', text) });
    expect(found).toHaveLength(11);
    for (const line of found) expect(line).toContain('many.json: ');
    expect(found[10]).toMatch(/: … and \d+ more to put right$/);
  });
});

describe('on the command line', () => {
  const parsed = (out: string): FileResult[] => JSON.parse(out) as FileResult[];
  beforeAll(() => {
    expect(rafReady('--version').code).toBe(0);
  }, 120_000);

  it('prints a pack to copy; a limit that was changed in the copy holds, in each format and thread', () => {
    const { code, out } = rafReady('packs', '--pack', ID, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(shippedPack());
    const copy = file('low.json', out.replace(/("Tier 2",\s+"limit": )16000/, '$11000'));
    const check = (...more: string[]) =>
      rafReady('check', good, typical, '--pack', copy, '--today', '2020-01-20', ...more);
    const one = parsed(check('--format', 'json').out);
    expect(one[0]?.findings.map(({ message }) => message).join()).toContain('above the £1,000 of Tier 2');
    expect(parsed(check('--format', 'json', '--jobs', '3').out)).toEqual(one);
    expect(check().out).toContain('£1,000 of Tier 2');
    const plain = rafReady('check', good, '--pack', ID, '--today', '2020-01-20').out;
    expect(plain).not.toContain('£1,000 of Tier 2');
  });

  it('says what is wrong with a pack in a line each, and exits 2', () => {
    const text = JSON.stringify(withTier2At(1), null, 2)
      .replace('"role": "action.start"', '"role": "actions.start"')
      .replace('"nleShare": 0.5', '"nleShare": "half"');
    const { code, out, err } = rafReady('check', good, '--pack', file('two.json', `\ufeff${text}`));
    expect([code, out]).toEqual([2, '']);
    const said = err.trim().split('\n');
    expect(said).toHaveLength(2);
    for (const line of said) expect(line).toMatch(/^raf-ready: .*two\.json: /);
    expect(said[0]).toContain('did you mean action.start?');
  });

  it('writes no report over the pack that it checks by', () => {
    const own = file('own.json', withTier2At(9000));
    const before = readFileSync(own);
    const { code, err } = rafReady('check', good, '--pack', own, '--out', own);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(readFileSync(own)).toEqual(before);
  });

  it('rules, new and packs take a file as well', () => {
    const own = file('own.json', withTier2At(9000, 'our-offer'));
    expect(rafReady('rules', '--pack', own).out).toMatch(/our-offer 1\.0\.0\)[\s\S]*Does not apply: No catalogue came/);
    expect(JSON.parse(rafReady('packs', '--pack', own, '--format', 'json').out)).toEqual(
      withTier2At(9000, 'our-offer'),
    );
    const form = folder.file('own.xlsx');
    expect(rafReady('new', '--pack', own, '--out', form)).toEqual({ code: 0, out: '', err: '' });
    expect(rafReady('check', form, '--pack', own).code).toBe(1);
  });

  it('a catalogue goes out to a workbook and comes back, and is never written over', async () => {
    const list = folder.file('list.xlsx');
    expect(rafReady('catalogue', '--pack', ID, '--out', list)).toEqual({ code: 0, out: '', err: '' });
    const bytes = readFileSync(list);
    const [plain, back] = [[], ['--catalogue', list]].map(
      (more) => rafReady('catalogue', '--format', 'json', ...more).out,
    );
    expect(back).toEqual(plain);
    const again = rafReady('catalogue', '--pack', ID, '--out', list);
    expect([again.code, again.err.trim().split('\n').length]).toEqual([2, 1]);
    expect(readFileSync(list)).toEqual(bytes);
    const json = folder.file('list.json');
    expect(rafReady('catalogue', '--catalogue', list, '--out', json).code).toBe(0);
    expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(JSON.parse(plain ?? '') as Catalogue);
    expect(rafReady('catalogue', '--out', folder.file('list.pdf')).err).toMatch(/must end in \.xlsx .*or in \.json/);
    expect(existsSync(folder.file('list.pdf'))).toBe(false);
  });

  it('"not listed" is an error where the workbook says that its list is official', async () => {
    const form = folder.file('form.xlsx');
    const workbook = new Workbook();
    workbook.addWorksheet('Actions').addRows([
      ['Ref', 'Need', 'Intervention', 'Approved list or alternative', 'Start date', 'End date'],
      ['A1', 'N1', 'Our hub', 'Approved list', '24/02/2020', '03/04/2020'],
      ['A2', 'N1', 'Power of Reading', 'Approved list', '24/02/2020', '03/04/2020'],
    ]);
    writeFileSync(form, await workbook.xlsx.writeBuffer());
    const listed = (official: boolean) => {
      const catalogue = file(`official-${String(official)}.json`, ours({ official }));
      const { out } = rafReady('check', form, '--catalogue', catalogue, '--format', 'json', '--today', '2020-01-20');
      const [result] = parsed(out);
      expect(result?.catalogueVersion).toBe('2.0.0');
      return result?.findings
        .filter(({ code }) => code === 'C01')
        .map(({ cell, severity, outcome }) => [cell, severity, outcome]);
    };
    expect(listed(true)).toEqual([['C3', 'error', 'fail']]);
    expect(listed(false)).toEqual([['C3', 'warning', 'needs-person']]);
  });

  it('says where no form used the catalogue, and exits 2; where one did, it is told of the others', () => {
    const plan = 'assets/samples/bradford-good.xlsx';
    const list = file('plans.json', ours({ pack: 'bradford-s2ss', official: true }));
    const unused = rafReady('check', good, '--catalogue', list, '--format', 'json');
    expect([unused.code, parsed(unused.out)[0]?.status]).toEqual([2, 'ready']);
    expect(unused.err).toMatch(
      /^raf-ready: \S*plans\.json is a list for bradford-s2ss, and no form here is one of that/,
    );
    expect(parsed(unused.out)[0]?.notes).toEqual([expect.stringContaining('ships with si-offer-2019-20')]);
    for (const format of ['text', 'html'])
      expect(rafReady('check', good, '--catalogue', list, '--format', format).out).toContain(
        'plans.json is a list for bradford-s2ss; this form was checked against the list that ships with',
      );
    const both = rafReady('check', good, plan, '--catalogue', list, '--format', 'json', '--jobs', '2');
    expect([both.code === 2, both.err]).toEqual([false, '']);
    expect(parsed(both.out).map(({ notes }) => notes?.length)).toEqual([1, undefined]);
  });

  it('offers the programmes of a catalogue in the new form', () => {
    const form = folder.file('offers.xlsx');
    expect(rafReady('new', '--pack', ID, '--catalogue', file('ours.json', ours()), '--out', form).code).toBe(0);
  });
});
