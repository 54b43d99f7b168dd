import type { FormRecord } from '../../domain/form';
import type { Role } from '../../domain/roles';
import { defineRule, type RuleExamples } from '../define';

export const rule = defineRule({
  code: 'F15',
  id: 'form/row-hidden',
  title: 'A filled row is hidden',
  why: 'The reviewer does not see the row, but its cost and its days are counted.',
  guidance: 'Show the row again, or delete it if it is no longer meant.',
  source: 'Good practice for forms: what counts can be seen',
  needs: [],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    hidden: 'This row is hidden, and still counts: show it, clear the filter, or delete it',
  },
  *check({ form, pack }) {
    const reported = new Set<string>();
    for (const { id, fields } of pack.pack.sections)
      for (const record of form.records(id)) {
        if (!record.line?.hidden) continue;
        const line = `${record.line.sheet}|${String(record.line.row)}`;
        if (reported.has(line)) continue;
        reported.add(line);
        const role = firstFilled(
          record,
          fields.map((field) => field.role),
        );
        if (role) yield { message: 'hidden', record, role };
      }
  },
});

const firstFilled = (record: FormRecord, roles: readonly Role[]): Role | undefined =>
  roles.find((role) => !role.endsWith('.ref') && record.get(role).raw !== '') ??
  roles.find((role) => record.get(role).place !== null);

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Total cost
C1  | A1     | SLE, phonics     | £2,100
~   |        |                  |
C2  | A1     | Books            | £400`,
    },
  ],
  reject: [
    {
      sheet: `
Costs
Ref  | Action | What is paid for | Total cost
C1   | A1     | SLE, phonics     | £2,100
~ C2 | ^ A1   | Books            | £400`,
    },
  ],
};
