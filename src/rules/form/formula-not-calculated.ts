import type { Role } from '../../domain/roles';
import { defineRule, type RuleExamples } from '../define';
import { fieldsThatAre, type FieldOfForm } from '../fields';

export const rule = defineRule({
  code: 'F13',
  id: 'form/formula-not-calculated',
  title: 'A formula has no result yet',
  why: 'The file was saved by a program that does not calculate, so nobody who only reads it sees the figure.',
  guidance: 'Open the file in Excel, let it calculate, and save it.',
  source: 'Good practice for forms: what a file does not hold cannot be checked',
  needs: [],
  severity: 'warning',
  outcome: 'fail',
  fix: 'none',
  messages: {
    one: '{Field} has a formula without a result: open the file in Excel and save it',
    column: '{Field} has formulas without a result in {rows} rows: open the file in Excel and save it',
  },
  *check(ctx) {
    // Such a file has calculated nothing at all: one finding a column is enough.
    const columns = new Map<Role, { first: FieldOfForm; rows: number }>();
    for (const field of fieldsThatAre('unknown', ctx)) {
      // A total that the lines make anyway is counted here too.
      if (field.role === 'totals.funded') continue;
      const column = columns.get(field.role);
      if (column) column.rows += 1;
      else columns.set(field.role, { first: field, rows: 1 });
    }
    for (const { first, rows } of columns.values())
      yield { message: rows === 1 ? 'one' : 'column', record: first.record, role: first.role, data: { rows } };
  },
});

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | £2,100

Total of funded support | =SUM(F3:F9)`,
    },
  ],
  reject: [
    {
      message: 'column',
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | ^ =D3*E3
C2  | A1     | SLE, maths       | 2    | £350     | =D4*E4`,
    },
    {
      message: 'one',
      sheet: `
Costs
Ref | Action | What is paid for | Total cost
C1  | A1     | SLE, phonics     | ^ =C9*2`,
    },
  ],
};
