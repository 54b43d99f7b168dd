import type { MappingEntry } from '../../domain/form';
import { defineRule, type RuleExamples } from '../define';

export const rule = defineRule({
  code: 'F19',
  id: 'form/two-columns-for-one-field',
  title: 'Two columns could be the same field',
  why: 'Nobody but the author knows which of them is meant, and what is checked may be the wrong one.',
  guidance: 'Choose one under What I understood, or give one of the two columns a heading of its own.',
  source: 'Good practice for forms: every fact stands in one place',
  needs: [],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    two: '{other:quote} and {read:quote} could both be the {field}: choose one under What I understood. {read:quote} is read until then',
    same: '{other:quote} stands above two columns that could be the {field}: choose one under What I understood. {column} is read until then',
  },
  *check({ form, pack }) {
    const said = new Set<string>();
    for (const entry of form.mapping) {
      const { role, section, sheet, cell, readInstead, how } = entry;
      if (how !== 'undecided' || role === null || section === null || readInstead === undefined) continue;
      const read = form.mapping.find((one) => one.sheet === readInstead.sheet && one.cell === readInstead.cell);
      if (!read) continue;
      const [other, kept] = [shown(entry), shown(read)];
      // Blocks that repeat their headings ask once.
      const pair = `${role}|${other}|${kept}`;
      if (said.has(pair)) continue;
      said.add(pair);
      const mild = pack.field(role)?.presence !== 'required';
      const same = other.toLowerCase() === kept.toLowerCase();
      yield {
        message: same ? 'same' : 'two',
        role,
        section,
        ...(mild ? { severity: 'advice' } : {}),
        place: { sheet, cell },
        data: { other, read: kept, column: `The column at ${readInstead.cell}` },
      };
    }
  },
});

const shown = ({ heading }: MappingEntry): string =>
  heading
    .replace(/\s+/g, ' ')
    .replace(/[\s:*]+$/, '')
    .trim();

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost | Notes
C1  | A1     | SLE              | 6    | £350     | £2,100     |`,
    },
    {
      // The other column is empty, or of another kind: what stands below tells which is meant.
      sheet: `
Costs
Ref | Action | What is paid for | Cost   | Cost
C1  | A1     | SLE              | £2,100 |

Measures
Measure             | Target | Target
More fluent readers | 80%    | 10 Jul 2020`,
    },
    {
      sheet: `
Costs
Ref | Action | What is paid for | Total cost | Actual cost
C1  | A1     | SLE              | £2,100     | £1,900`,
    },
  ],
  reject: [
    {
      // Nobody depends on who is paid.
      message: 'same',
      severity: 'advice',
      sheet: `
Costs
Ref | Action | What is paid for | Total cost | Provider             | ^ Provider
C1  | A1     | SLE              | £2,100     | White Hill Maths Hub | Calder English Hub`,
    },
    {
      message: 'two',
      sheet: `
Costs
Ref | Action | What is paid for | Budget | ^ Price
C1  | A1     | SLE              | £2,100 | £2,000`,
    },
    {
      message: 'same',
      sheet: `
Measures
Measure             | Target | By when     | ^ By when
More fluent readers | 80%    | 10 Jul 2020 | 17 Jul 2020`,
    },
  ],
};
