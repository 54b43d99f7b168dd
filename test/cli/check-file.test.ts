import { checkFile, checkSnapshot } from '../../src/cli/check-file';
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

  it.each([
    ['', 'nothing'],
    ['Title | Author\nEmma | Austen', 'books'],
    ['School | Hollin Moor\nDate | 3 Apr 2020', 'two words that stand everywhere'],
  ])('says of a workbook that holds no form what it looked for: %s', (text) => {
    const result = checkSnapshot('books.xlsx', sheetText(text).snapshot, settings);
    expect(result).toMatchObject({ status: 'unreadable', pack: null, findings: [], completeness: { required: 0 } });
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
