import { checkFile, checkSnapshot } from '../../src/cli/check-file';
import { shipped } from '../../src/packs';
import { sheetText } from '../support/sheet-text';

const settings = { pack: null, today: '2020-01-20', todayAsked: false };

const FORM = `
School name | Hollin Moor Primary School
Tier        | Tier 2

Actions
Ref | Intervention | What will be done | Start date  | End date
A1  | English hub  | Train the staff   | 24 Feb 2020 | 3 Apr 2020

Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | £2,000`;

describe('checkSnapshot', () => {
  it('finds the pack, and puts every finding into words', () => {
    const result = checkSnapshot('form.xlsx', sheetText(FORM).snapshot, settings);
    expect(result).toMatchObject({
      ...{ file: 'form.xlsx', pack: 'si-offer-2019-20', checkedOn: '2020-01-20', status: 'not-ready' },
      packVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      catalogueVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(result.findings.find(({ code }) => code === 'M03')).toEqual({
      ...{ code: 'M03', rule: 'money/total-does-not-add-up', severity: 'error', outcome: 'fail' },
      message: 'Total cost is £2,000, but 6 days at £350 make £2,100',
      ...{ sheet: 'Form', cell: 'F10', section: 'cost', record: 'C1', field: 'cost.total' },
      fixes: [expect.objectContaining({ kind: 'suggestion' })],
    });
    expect(result.counts.error).toBe(result.findings.filter(({ severity }) => severity === 'error').length);
    expect(result.completeness.filled).toBeLessThan(result.completeness.required);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('says what was understood of each heading, in the order of keys that was promised', () => {
    const { mapping } = checkSnapshot('form.xlsx', sheetText(FORM).snapshot, settings);
    for (const entry of mapping)
      expect(Object.keys(entry)).toEqual('sheet heading cell role confidence how rivals'.split(' '));
    expect(mapping).toContainEqual({
      ...{ sheet: 'Form', heading: 'What is paid for', cell: 'C9', role: 'cost.item', confidence: 1, how: 'known' },
      rivals: [],
    });
  });

  it('checks by a programme that was read from a file, and by no other', () => {
    const programme = shipped('si-offer-2019-20');
    if (!programme) throw new Error('no pack');
    const pack = { ...programme.pack, id: 'our-offer', version: '7.0.0' };
    const own = { pack, catalogue: { ...programme.catalogue, programmes: [] } };
    const result = checkSnapshot('form.xlsx', sheetText(FORM).snapshot, {
      ...settings,
      pack: 'our-offer',
      read: structuredClone(own),
    });
    expect(result).toMatchObject({ pack: 'our-offer', packVersion: '7.0.0', catalogueVersion: null });
  });

  it('takes a catalogue that was read for the forms of its programme, and recognises the others', () => {
    const programme = shipped('si-offer-2019-20');
    if (!programme) throw new Error('no pack');
    const read = { ...programme, catalogue: { ...programme.catalogue, version: '8.0.0' } };
    const other = checkSnapshot('form.xlsx', sheetText(FORM).snapshot, { ...settings, pack: 'bradford-s2ss', read });
    expect(checkSnapshot('form.xlsx', sheetText(FORM).snapshot, { ...settings, read }).catalogueVersion).toBe('8.0.0');
    expect(other).toMatchObject({ pack: 'bradford-s2ss', catalogueVersion: expect.not.stringMatching('8.0.0') });
  });

  it('says which list a form was held against, where that is another than was named, or none', () => {
    const [offer, plan] = [shipped('si-offer-2019-20'), shipped('bradford-s2ss')];
    if (!offer || !plan) throw new Error('no pack');
    const notes = (more: object): unknown =>
      checkSnapshot('form.xlsx', sheetText(FORM).snapshot, { ...settings, ...more }).notes;
    const empty = { ...offer.catalogue, programmes: [] };
    const own = { pack: { ...offer.pack, id: 'our-offer' }, catalogue: empty };
    expect(notes({})).toBeUndefined();
    expect(notes({ read: offer, catalogueFile: 'list.xlsx' })).toBeUndefined();
    expect(notes({ read: { ...own, catalogue: offer.catalogue }, pack: 'our-offer', catalogueFile: 'l.xlsx' })).toBe(
      undefined,
    );
    expect(notes({ read: plan, catalogueFile: 'list.xlsx' })).toEqual([
      'list.xlsx is a list for bradford-s2ss; this form was checked against the list that ships with si-offer-2019-20',
    ]);
    expect(notes({ read: own, pack: 'our-offer' })).toEqual([
      'Checked without a catalogue: none comes with our-offer. Name one with --catalogue',
    ]);
  });

  it.each([
    ['', 'nothing'],
    ['Title | Author\nEmma | Austen', 'books'],
    ['School | Hollin Moor\nDate | 3 Apr 2020', 'two words that stand everywhere'],
  ])('says of a workbook that holds no form what it looked for: %s', (text) => {
    const result = checkSnapshot('books.xlsx', sheetText(text).snapshot, settings);
    expect(result).toMatchObject({
      status: 'unreadable',
      pack: null,
      findings: [],
      mapping: [],
      completeness: { required: 0 },
    });
    expect(result.reason).toMatch(/no recommended action form.*: looked for headings such as \w+.* and \w+/);
  });
});

describe('checkFile', () => {
  it('turns whatever is wrong with a path into a sentence', async () => {
    expect(await checkFile('no/such/form.xlsx', settings)).toMatchObject({
      ...{ file: 'no/such/form.xlsx', status: 'unreadable' },
      reason: expect.stringMatching(/^There is no file/),
    });
  });
});
