import type { FormRecord } from '../../domain/form';
import { ROLES } from '../../domain/roles';
import type { PackSection } from '../../packs/schema';
import { defineRule, type CheckContext, type RuleExamples } from '../define';
import { isSame } from '../fields';

/** Two rows that share fewer filled fields may well be alike by chance. */
const ENOUGH = 3;

export const rule = defineRule({
  code: 'F06',
  id: 'form/row-twice',
  title: 'The same row stands there twice',
  why: 'A row that was copied and left unchanged is counted twice: its cost, its days, its promise.',
  guidance: 'Delete one of the two rows, or change what should be different in it.',
  source: 'DFE-RR1091 (2020), Quality of RAFs submitted for approval: costs are not clear enough',
  needs: [],
  severity: 'warning',
  outcome: 'needs-person',
  fix: 'none',
  messages: {
    twice: 'This row says the same as {first}: delete one of them, or change what differs',
  },
  *check(ctx) {
    const reported = new Set<string>();
    for (const plan of ctx.pack.pack.sections) {
      if (plan.kind !== 'records') continue;
      const seen = new Map<string, FormRecord>();
      for (const record of maybeTwice(ctx.form.records(plan.id), plan)) {
        const line = record.line ? `${record.line.sheet}|${String(record.line.row)}` : '';
        const key = keyOf(record, plan, ctx);
        if (key === null) continue;
        const first = seen.get(key);
        if (!first) seen.set(key, record);
        else if (!reported.has(line)) {
          const role = describing(record, plan);
          if (!role || isSame(record.get(role).place, first.get(role).place)) continue;
          reported.add(line);
          yield { message: 'twice', record, role, data: { first: first.name } };
        }
      }
    }
  },
});

/** Rows whose words in one field come again: most rows are told apart by them, at the cost of one look. */
function maybeTwice(records: readonly FormRecord[], plan: PackSection): FormRecord[] {
  const field = plan.fields.find(({ role }) => ROLES[role] === 'text' || ROLES[role] === 'prose');
  if (!field) return [...records];
  const alike = new Map<string, FormRecord[]>();
  for (const record of records) {
    const words = wordsIn(record.get(field.role).cellValue);
    const some = alike.get(words);
    if (some) some.push(record);
    else alike.set(words, [record]);
  }
  if (alike.size === records.length) return [];
  const groups = [...alike.values()].filter(({ length }) => length > 1);
  return groups.flat().sort((one, other) => one.index - other.index);
}

/** What the row says apart from its Ref, and what other tables say on the same line: a need may stand on each line. */
function keyOf(record: FormRecord, plan: PackSection, { form, pack }: CheckContext): string | null {
  const own = said(record, plan);
  if (own.length < ENOUGH) return null;
  const parts = [...own];
  for (const other of sharing(form).get(lineOf(record)) ?? []) {
    const section = other === record ? undefined : pack.section(other.section);
    if (section) parts.push(...said(other, section));
  }
  return parts.join('\u0001');
}

function said(record: FormRecord, plan: PackSection): string[] {
  const texts: string[] = [];
  for (const { role } of plan.fields) {
    const { cellValue } = record.get(role);
    const text = ROLES[role] === 'ref' ? '' : wordsIn(cellValue);
    if (text !== '') texts.push(`${role}=${text}`);
  }
  return texts;
}

/** A cell as it is compared: case and spaces tell no two rows apart. */
function wordsIn(cellValue: string | number | boolean | null): string {
  if (cellValue === null) return '';
  const text = String(cellValue).trim().toLowerCase();
  return /\s{2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

const lineOf = ({ line }: FormRecord): string => (line ? `${line.sheet}|${String(line.row)}` : '');

const lines = new WeakMap<CheckContext['form'], ReadonlyMap<string, readonly FormRecord[]>>();

/** The records of all sections by the line they stand on, found once a form. */
function sharing(form: CheckContext['form']): ReadonlyMap<string, readonly FormRecord[]> {
  const known = lines.get(form);
  if (known) return known;
  const found = new Map<string, FormRecord[]>();
  for (const section of form.sections.values())
    for (const record of section.records) {
      if (!record.line) continue;
      const some = found.get(lineOf(record));
      if (some) some.push(record);
      else found.set(lineOf(record), [record]);
    }
  lines.set(form, found);
  return found;
}

/** The first field that tells the row apart for a person: words before Refs and figures. */
function describing(record: FormRecord, plan: PackSection): PackSection['fields'][number]['role'] | null {
  const filled = plan.fields.map(({ role }) => role).filter((role) => record.get(role).raw !== '');
  const words = filled.find((role) => ['text', 'prose', 'choice'].includes(ROLES[role]));
  return words ?? filled.find((role) => ROLES[role] !== 'ref') ?? null;
}

export const examples: RuleExamples = {
  accept: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | £2,100
C2  | A2     | SLE, phonics     | 6    | £350     | £2,100
C3  | A1     | SLE, maths       | 6    | £350     | £2,100`,
    },
    {
      // In one wide table a need stands on the line of each of its actions.
      sheet: `
Actions
Area of need | What needs to improve  | Ofsted finding       | Intervention        | Provider           | Who does what with whom
Reading      | Pupils read too slowly | Ofsted November 2018 | English hub support | Calder English Hub | A specialist models lessons
Reading      | Pupils read too slowly | Ofsted November 2018 | Reading leader      | White Hill School  | The leader visits each class`,
    },
    {
      sheet: `
Ofsted history
Inspection date | Overall effectiveness
12 Nov 2018     | Requires improvement
12 Nov 2018     | Requires improvement`,
    },
  ],
  reject: [
    {
      sheet: `
Costs
Ref | Action | What is paid for | Days | Day rate | Total cost
C1  | A1     | SLE, phonics     | 6    | £350     | £2,100
C2  | A1     | Books            |      |          | £400
C3  | A1     | ^ SLE,  phonics  | 6    | £350     | £2,100`,
    },
  ],
};
