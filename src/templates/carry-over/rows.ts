import type { Form, FormRecord } from '../../domain/form';
import { roleNames, sectionOf, type Role, type SectionId } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';

/** Which field of a table points to rows of which other. */
const LINKS: Readonly<Partial<Record<Role, SectionId>>> = {
  'action.need': 'need',
  'alternative.action': 'action',
  'cost.action': 'action',
  'release.action': 'action',
  'milestone.action': 'action',
  'implementation.action': 'action',
  'measure.action': 'action',
};

/** Sections whose rows others point to. */
export const POINTED_TO: ReadonlySet<SectionId> = new Set(Object.values(LINKS));

/** A row of the new form: the first of the rows that say it, and the Ref that it gets. */
export interface NewRow {
  readonly record: FormRecord;
  /** Null where the new form has no such column. */
  readonly ref: string | null;
}

/** The rows of one form as those of another. */
export interface NewRows {
  of(section: SectionId): readonly NewRow[];
  /** Refs of the rows that shared a line with it: what belongs together where nothing points. "" for none. */
  besides(record: FormRecord, role: Role): string;
}

/**
 * In a plan that keeps everything in one table the same need stands beside each of its actions, under one merged cell
 * or written again; as a table of its own it is one row. What shared a line is held together by Refs from then on.
 */
export function newRows(form: Form, to: PackIndex): NewRows {
  const rows = new Map<SectionId, readonly NewRow[]>();
  const refsOnLine = new Map<string, Set<string>>();
  const linesOf = new Map<FormRecord, readonly string[]>();
  const shared = sharedLines(form);
  for (const { id, title, refPrefix, fields } of to.pack.sections) {
    const groups = grouped(form.records(id), shared);
    const hasRef = fields.some(({ role }) => role === `${id}.ref`);
    const refs = hasRef ? refsFor(groups, refPrefix ?? title.slice(0, 1).toUpperCase()) : [];
    rows.set(
      id,
      groups.map(({ record }, index) => ({ record, ref: refs[index] ?? null })),
    );
    groups.forEach(({ record, lines }, index) => {
      linesOf.set(record, lines);
      const ref = refs[index];
      if (ref === undefined) return;
      for (const line of lines) {
        const key = `${id}|${line}`;
        refsOnLine.set(key, (refsOnLine.get(key) ?? new Set<string>()).add(ref));
      }
    });
  }
  return {
    of: (section) => rows.get(section) ?? [],
    besides: (record, role) => {
      const section = LINKS[role];
      if (!section) return '';
      const refs = (linesOf.get(record) ?? []).flatMap((line) => [...(refsOnLine.get(`${section}|${line}`) ?? [])]);
      return [...new Set(refs)].join(', ');
    },
  };
}

interface Group {
  readonly record: FormRecord;
  readonly lines: string[];
}

/** Rows of a table that are one: they share their cells, or say the same on lines that hold more than themselves. */
function grouped(records: readonly FormRecord[], shared: ReadonlySet<string>): Group[] {
  const groups = new Map<string, Group>();
  for (const record of records) {
    const line = lineOf(record);
    const says = shared.has(line) && (record.section === 'need' || record.section === 'action');
    const key = keyOf(record, says);
    const known = groups.get(key);
    if (known) known.lines.push(line);
    else groups.set(key, { record, lines: [line] });
  }
  return [...groups.values()];
}

function keyOf(record: FormRecord, bySaying: boolean): string {
  const parts = rolesOf(record.section).map((role) => {
    const { state, raw, place } = record.get(role);
    if (state === 'absent' || state === 'empty') return '';
    return bySaying ? raw.trim() : `${place?.sheet ?? ''}!${place?.cell ?? ''}`;
  });
  return JSON.stringify(parts);
}

const rolesOf = (section: SectionId): readonly Role[] => roleNames.filter((role) => sectionOf(role) === section);

const lineOf = ({ line }: FormRecord): string => (line ? `${line.sheet}|${String(line.row)}` : '');

function sharedLines(form: Form): ReadonlySet<string> {
  const seen = new Map<string, SectionId>();
  const shared = new Set<string>();
  for (const { id, records } of form.sections.values())
    for (const record of records) {
      const line = lineOf(record);
      if (line === '') continue;
      if ((seen.get(line) ?? id) !== id) shared.add(line);
      seen.set(line, id);
    }
  return shared;
}

/** As typed; where there is none, the next that is free. */
function refsFor(groups: readonly Group[], prefix: string): string[] {
  const taken = new Set(groups.flatMap(({ record }) => record.ref?.toLowerCase() ?? []));
  let number = 0;
  return groups.map(({ record }) => {
    if (record.ref !== null && record.ref !== '') return record.ref;
    do number += 1;
    while (taken.has(`${prefix}${String(number)}`.toLowerCase()));
    return `${prefix}${String(number)}`;
  });
}
