import type { FormRecord } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { PackSection } from '../../packs/schema';
import { defineRule, type RuleExamples } from '../define';
import { isSame } from '../fields';

export const rule = defineRule({
  code: 'F07',
  id: 'form/ref-used-twice',
  title: 'Two rows have the same Ref',
  why: 'Costs and measures point to a row by its Ref; when two rows have it nobody can tell which one is meant.',
  guidance: 'Give each row of the table a Ref of its own.',
  source: 'Good practice for forms: rows are named by their Ref',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    twice: 'Ref {ref:quote} stands in an earlier row of this table too: give this row another, such as {free}',
  },
  *check({ form, pack }) {
    for (const plan of pack.pack.sections) {
      const role = plan.fields.find((field) => field.role === `${plan.id}.ref`)?.role;
      if (!role) continue;
      const seen = new Map<string, FormRecord>();
      const records = form.records(plan.id);
      const taken = new Set(records.map((record) => key(record.ref ?? '')));
      let next = records.length + 1;
      for (const record of records) {
        if (record.ref === null || !LIKE_A_REF.test(record.ref)) continue;
        const first = seen.get(key(record.ref));
        const entry = record.get(role);
        if (!first) seen.set(key(record.ref), record);
        // A Ref merged over its rows is one Ref; a row repeated word for word is the same need on another line.
        else if (!isSame(entry.place, first.get(role).place) && !saysTheSame(record, first, plan, role)) {
          const prefix = /^[A-Za-z]*/.exec(record.ref)?.[0] ?? '';
          while (taken.has(key(`${prefix}${String(next)}`))) next += 1;
          const free = `${prefix}${String(next)}`;
          taken.add(key(free));
          yield {
            message: 'twice',
            record,
            role,
            data: { ref: record.ref, free },
            fixes: entry.place
              ? [
                  {
                    kind: 'suggestion',
                    label: `Call it ${free}`,
                    edits: [{ ...entry.place, expect: entry.cellValue, value: free }],
                  },
                ]
              : [],
          };
        }
      }
    }
  },
});

/** A number or a few letters: longer words that stand again are labels or kinds, and point nowhere. */
const LIKE_A_REF = /\d|^\W*[a-z]{1,4}\W*$/i;

const key = (ref: string): string => ref.toLowerCase().replace(/[^a-z0-9.]/g, '');

const saysTheSame = (one: FormRecord, other: FormRecord, plan: PackSection, ref: Role): boolean =>
  plan.fields.every(({ role }) => role === ref || one.get(role).raw.trim() === other.get(role).raw.trim());

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Needs
Ref | Area of need | What needs to improve
N1  | Reading      | Pupils read too slowly
N2  | Maths        | Few pupils reason
    | Writing      | Boys write little

Actions
Ref | Need | Intervention        | Provider
A1  | N1   | English hub support | Calder English Hub
A2  | N1   | Maths hub           | White Hill Maths Hub`,
    },
    {
      // A column that was taken for Refs holds words that come again.
      sheet: `
Actions
Ref              | Intervention        | Provider
Success criteria | English hub support | Calder English Hub
Success criteria | Maths hub           | White Hill Maths Hub`,
    },
    {
      // The same Ref in two tables is two Refs.
      sheet: `
Needs
No | Area of need | What needs to improve
1  | Reading      | Pupils read too slowly

Actions
No | Need | Intervention        | Provider
1  | 1    | English hub support | Calder English Hub`,
    },
  ],
  reject: [
    {
      sheet: `
Actions
Ref   | Need | Intervention        | Provider
A1    | N1   | English hub support | Calder English Hub
A2    | N1   | Maths hub           | White Hill Maths Hub
^ a 1 | N2   | NPQ                 | White Hill School`,
    },
  ],
};
