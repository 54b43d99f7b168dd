import type { FormRecord } from '../../domain/form';
import type { Role, SectionId } from '../../domain/roles';
import { editDistance } from '../../reading/words';
import { defineRule, type CheckContext, type RuleExamples } from '../define';

const LINKS: readonly { from: SectionId; role: Role; to: 'need' | 'action' }[] = [
  { from: 'action', role: 'action.need', to: 'need' },
  { from: 'alternative', role: 'alternative.action', to: 'action' },
  { from: 'cost', role: 'cost.action', to: 'action' },
  { from: 'release', role: 'release.action', to: 'action' },
  { from: 'measure', role: 'measure.action', to: 'action' },
  { from: 'milestone', role: 'milestone.action', to: 'action' },
  { from: 'implementation', role: 'implementation.action', to: 'action' },
];

/** "A9", "12", "n 3b": written as a Ref, so it was meant as one. */
const LIKE_A_REF = /^[a-z]{0,3}[\s.-]?\d{1,4}[a-z]?$/i;
/** So many rows are no slip. */
const MANY = 3;
/** So many Refs can be named in a message. */
const FEW = 8;

export const rule = defineRule({
  code: 'F08',
  id: 'form/ref-points-nowhere',
  title: 'A Ref belongs to no row',
  why: 'A cost or a measure that points to no action cannot be judged with it, and the action looks as if it had none.',
  guidance: 'Enter the Ref of the row that is meant, as it stands in the first column of its table.',
  source: 'Good practice for forms: rows are named by their Ref',
  needs: [],
  severity: 'error',
  outcome: 'fail',
  fix: 'suggestion',
  messages: {
    none: '{Field} must be the Ref of a row that is there: no {target} is called {ref:quote}',
    known: '{Field} must be {refs}: no {target} is called {ref:quote}',
    several:
      '{Field} must be the Ref of one of the {target}s, such as {example}: {ref:quote} and {others:number} more below are none',
    words: '{Field} must be the Ref of one of the {target}s, such as {example}: no {target} is called {ref:quote}',
  },
  *check(ctx) {
    for (const { from, role, to } of LINKS) {
      const refs = [...new Set(ctx.form.records(to).flatMap(({ ref }) => (ref === null ? [] : [ref])))];
      // Without rows, or without Refs, to point to, something else is to be put right first.
      if (refs.length === 0 || ctx.form.unfit?.has(to)) continue;
      const records = ctx.form.records(from);
      const found = records.flatMap((record) => {
        const wrong = danglingOf(record, role, ctx);
        return wrong ? [{ record, ...wrong }] : [];
      });
      const [first, ...others] = found;
      // A column that leads nowhere in row after row was filled, or is read, for something else: one cause.
      if (first && found.length >= MANY && !records.some((record) => ctx.links.actionsOf(record).length > 0)) {
        yield {
          message: 'several',
          record: first.record,
          role,
          data: { ref: first.ref, others: others.length, target: to, example: refs[0] ?? '' },
          severity: 'warning',
          outcome: 'needs-person',
        };
        continue;
      }
      for (const { record, ref, words } of found) {
        const few = refs.length <= FEW;
        yield {
          message: words ? 'words' : few ? 'known' : 'none',
          record,
          role,
          data: { ref, target: to, example: refs[0] ?? '', ...(few ? { refs: oneOf(refs) } : {}) },
          ...(words ? { severity: 'warning', outcome: 'needs-person' } : {}),
          fixes: fixFor(record, role, ref, refs),
        };
      }
    }
  },
});

/** The first Ref that no row has; words only where nothing else in the cell is a Ref. */
function danglingOf(record: FormRecord, role: Role, { links }: CheckContext): { ref: string; words: boolean } | null {
  const dangling = links.danglingIn(record);
  const ref = dangling.find((one) => LIKE_A_REF.test(one));
  if (ref !== undefined) return { ref, words: false };
  return dangling.length > 0 && links.actionsOf(record).length === 0
    ? { ref: record.get(role).raw.trim(), words: true }
    : null;
}

function fixFor(record: FormRecord, role: Role, ref: string, refs: readonly string[]) {
  const near = [...new Set(refs)].filter((one) => editDistance(one.toLowerCase(), ref.toLowerCase(), 1) <= 1);
  const { place, cellValue, raw } = record.get(role);
  const [only] = near;
  if (near.length !== 1 || only === undefined || !place || raw.trim() !== ref) return [];
  const edits = [{ ...place, expect: cellValue, value: only }];
  return [{ kind: 'suggestion' as const, label: `Use ${only}`, edits }];
}

const oneOf = (refs: readonly string[]): string =>
  refs.length === 1 ? (refs[0] ?? '') : `${refs.slice(0, -1).join(', ')} or ${refs.at(-1) ?? ''}`;

const ACTIONS = `
Actions
Ref | Intervention         | Provider             | Who does what with whom
A1  | English hub support  | Calder English Hub   | A specialist models lessons
A2  | Reading and phonics  | White Hill School    | The leader visits each class
A3  | Teaching for mastery | White Hill Maths Hub | Six workshops
`;

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `${ACTIONS}
Costs
Ref | Action              | What is paid for | Days | Total cost
C1  | A1                  | SLE              | 6    | £2,100
C2  | a 2, A3             | SLE              | 6    | £2,100
C3  | 3                   | SLE              | 6    | £2,100
C4  | Reading and phonics | Books            | 6    | £2,100
C5  | All                 | Printing         | 6    | £2,100
C6  | A1 to A3            | Printing         | 6    | £2,100
C7  | A1: English hub     | Printing         | 6    | £2,100
C8  | TBC                 | Printing         | 6    | £2,100`,
    },
    {
      // No action has a Ref: nothing can be said of where they point.
      sheet: `
Actions
Intervention        | Provider           | Who does what with whom
English hub support | Calder English Hub | A specialist models lessons

Costs
Ref | Action | What is paid for | Days | Total cost
C1  | 1      | SLE, phonics     | 6    | £2,100`,
    },
  ],
  reject: [
    {
      // A column that was taken for Refs: one cause, one finding.
      message: 'several',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: `${ACTIONS}
Costs
Ref | Action    | What is paid for | Days | Total cost
C1  | ^ Autumn  | SLE, phonics     | 6    | £2,100
C2  | Spring    | SLE, maths       | 6    | £2,100
C3  | Summer    | SLE, maths       | 6    | £2,100`,
    },
    {
      message: 'known',
      sheet: `${ACTIONS}
Costs
Ref | Action   | What is paid for | Days | Total cost
C1  | A1       | SLE, phonics     | 6    | £2,100
C2  | ^ A9     | SLE, maths       | 6    | £2,100
C3  | ^ A1, B2 | SLE, maths       | 6    | £2,100`,
    },
    {
      message: 'words',
      severity: 'warning',
      outcome: 'needs-person',
      sheet: `${ACTIONS}
Costs
Ref | Action             | What is paid for | Days | Total cost
C1  | ^ Behaviour review | Adviser          | 6    | £2,100`,
    },
  ],
};
