import { defineRule, type RuleExamples } from '../define';
import { fieldsThatAre } from '../fields';

/** Reads as a number and nothing else: "1,200", "£350", "£1 200.50"; not "3 days". */
const NUMBER_ONLY = /^£?\s?(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,2})?$/;

export const rule = defineRule({
  code: 'F17',
  id: 'form/number-typed-as-text',
  title: 'A number is stored as text',
  why: 'Excel leaves it out when it adds up, so a total that looks right in the form is too small.',
  guidance: 'Let the fix turn the text into a number, or type it again into a cell that is not formatted as text.',
  source: 'Good practice for forms: amounts can be added up',
  needs: [],
  severity: 'advice',
  outcome: 'fail',
  fix: 'safe',
  messages: {
    text: '{Field} {text:quote} is stored as text: Excel does not add it up',
  },
  *check(ctx) {
    for (const { record, role, type, entry } of fieldsThatAre('read', ctx)) {
      if (type !== 'money' && type !== 'number') continue;
      // What nobody adds up may be text: the pupils on roll, the free days.
      if (!record.line && role !== 'totals.funded') continue;
      if (!entry.remarks.includes('text-number') || !entry.place) continue;
      if (typeof entry.cellValue !== 'string' || typeof entry.value !== 'number') continue;
      if (!NUMBER_ONLY.test(entry.cellValue.trim())) continue;
      const whole = Number.isInteger(entry.value);
      const format = type === 'money' ? (whole ? '£#,##0' : '£#,##0.00') : 'General';
      yield {
        message: 'text',
        record,
        role,
        data: { text: entry.raw },
        fixes: [
          {
            kind: 'safe',
            label: 'Make it a number',
            edits: [{ ...entry.place, expect: entry.cellValue, value: entry.value, format }],
          },
        ],
      };
    }
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
School
School name    | Hollin Moor Primary School
Pupils on roll | '210

Costs
Ref | Action | What is paid for | Days    | Day rate      | Total cost
C1  | A1     | SLE, phonics     | 6 days  | £350 per day  | £2,100
C2  | A1     | Books            |         |               | free`,
    },
  ],
  reject: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | ^ '6 | £350     | ^ '2,100
C2  | A1     | Books            |      |          | ^ '£400.50`,
    },
  ],
};
