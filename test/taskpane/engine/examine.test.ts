import { reasonsOf } from '../../../src/taskpane/engine/reasons';
import { examine } from '../support/examine';
import type { CheckResult } from '../../../src/taskpane/engine/result';
import { sheetText } from '../../support/sheet-text';
import { TIMETABLE, TYPICAL } from '../support/forms';

const look = (text: string): CheckResult => examine(sheetText(text).snapshot, '2020-01-22');

describe('what the pane is told of a form', () => {
  const result = look(TYPICAL);
  const finding = (key: string) => result.findings.find((one) => one.key === key);

  it('names the form, the school and the tier', () => {
    expect([result.known, result.formTitle, result.school, result.tier]).toEqual([
      true,
      'Recommended action form',
      'Hollin Moor Primary School',
      'Tier 2',
    ]);
  });

  it('says where in the sheet’s own words', () => {
    expect(finding('T04|action|A2|action.end')?.where).toBe('Actions · A2 · End date');
  });

  it('keeps what a person decides apart from what is wrong', () => {
    for (const { group, finding: one } of result.findings) {
      if (one.outcome === 'needs-person') expect(['person', 'advice']).toContain(group);
      if (group === 'first') expect([one.severity, one.outcome]).toEqual(['error', 'fail']);
    }
    expect(result.findings.some(({ group }) => group === 'person')).toBe(true);
  });

  it('gives every finding a key of its own', () => {
    const keys = result.findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('shows before and after of a fix as the sheet would', () => {
    const [fix] = finding('M03|cost|C1|cost.total')?.fixes ?? [];
    expect(fix?.changes).toMatchObject([{ label: 'Total cost', before: '£2,000', after: '£2,100' }]);
    const [date] = finding('T03|action|A1|action.start')?.fixes ?? [];
    expect(date?.changes).toMatchObject([{ before: '24/02/2020', after: '24 February 2020' }]);
  });

  it('says each why, guidance and source', () => {
    for (const { finding: one, words } of result.findings) {
      const reasons = reasonsOf(one.rule);
      for (const text of [reasons?.why, reasons?.guidance, reasons?.source, words]) expect(text).toMatch(/\w/);
    }
  });

  it('adds up the money against the limit of the tier', () => {
    expect(result.money).toEqual({ tier: 'Tier 2', spent: 5150, limit: 16000 });
  });

  it.each([
    ['H4', 'End date', 'A2'],
    ['H2', 'End date', ''],
    ['H30', 'End date', ''],
    ['A1', undefined, undefined],
    ['Z9', undefined, undefined],
  ])('knows the field at Actions!%s', (cell, label, record) => {
    const help = result.fieldAt({ sheet: 'Actions', cell });
    expect([help?.label, help?.record]).toEqual([label, record]);
  });

  it('knows a field that stands alone', () => {
    expect(result.fieldAt({ sheet: 'School', cell: 'B8' })).toMatchObject({
      label: 'Tier of support',
      record: '',
      choices: ['Tier 1', 'Tier 2', 'Tier 3'],
    });
  });

  it('knows the row at a cell', () => {
    expect(result.recordAt({ sheet: 'Actions', cell: 'D5' }, 'action')?.name).toBe('A3');
    expect(result.recordAt({ sheet: 'Actions', cell: 'D50' }, 'action')).toBeNull();
  });
});

it('keeps two findings of one rule at rows of the same name apart', () => {
  const { findings } = look(`
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | £2,000
C1  | A1     | SLE, maths       | 6    | £350     | £2,200`);
  const keys = findings.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

it('says of a workbook without a form what it looked for', () => {
  const result = look(TIMETABLE);
  expect(result.known).toBe(false);
  expect(result.findings).toEqual([]);
  expect(result.lookedFor).toHaveLength(3);
});

it('takes an empty workbook for none of ours', () => {
  expect(look('').known).toBe(false);
});
