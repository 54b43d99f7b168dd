import type { Form, FormRecord } from '../domain/form';
import type { Role, SectionId } from '../domain/roles';
import { normalise } from '../reading/words';

/** Which rows belong together: by Ref, by name, or because they share a row of one table. */
export interface Links {
  /** Rows of another section that point to this action. */
  costsOf(action: FormRecord): readonly FormRecord[];
  measuresOf(action: FormRecord): readonly FormRecord[];
  releaseOf(action: FormRecord): readonly FormRecord[];
  alternativesOf(action: FormRecord): readonly FormRecord[];
  milestonesOf(action: FormRecord): readonly FormRecord[];
  /** Implementation outcomes: how well an action is done. */
  outcomesOf(action: FormRecord): readonly FormRecord[];
  /** The needs that an action serves, and the actions that serve a need. */
  needsOf(action: FormRecord): readonly FormRecord[];
  actionsOfNeed(need: FormRecord): readonly FormRecord[];
  /** The actions that a cost line, measure, milestone, release row or alternative points to. */
  actionsOf(record: FormRecord): readonly FormRecord[];
  /** Refs typed in a link field that no row carries, as typed. */
  danglingIn(record: FormRecord): readonly string[];
}

const LINK: Partial<Record<SectionId, { role: Role; to: SectionId; names: readonly Role[] }>> = {
  action: { role: 'action.need', to: 'need', names: ['need.area', 'need.what'] },
  alternative: { role: 'alternative.action', to: 'action', names: ['action.intervention'] },
  cost: { role: 'cost.action', to: 'action', names: ['action.intervention'] },
  release: { role: 'release.action', to: 'action', names: ['action.intervention'] },
  measure: { role: 'measure.action', to: 'action', names: ['action.intervention'] },
  milestone: { role: 'milestone.action', to: 'action', names: ['action.intervention'] },
  implementation: { role: 'implementation.action', to: 'action', names: ['action.intervention'] },
};

/** "a 1" and "A1" are one Ref. */
const refKey = (ref: string): string =>
  ref
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^0+(?=\d)/, '');

type Found = { readonly records: readonly FormRecord[]; readonly dangling: readonly string[] };

/** Everything is looked up once a form, so that a check stays linear in its rows. */
export function linksOf(form: Form): Links {
  const targets = new Map<SectionId, ReadonlyMap<string, readonly FormRecord[]>>();
  const byLine = new Map<string, FormRecord[]>();
  for (const section of ['need', 'action'] as const) {
    const names = Object.values(LINK).find((link) => link.to === section)?.names ?? [];
    targets.set(section, indexTargets(form.records(section), names));
    for (const record of form.records(section)) if (record.line) push(byLine, lineKey(section, record), record);
  }
  const forward = new Map<FormRecord, Found>();
  const backward = new Map<FormRecord, Map<SectionId, FormRecord[]>>();
  for (const section of Object.keys(LINK) as SectionId[]) {
    const link = LINK[section];
    if (!link) continue;
    for (const record of form.records(section)) {
      const found = follow(record, link.role, targets.get(link.to), besideOf(record, link.to, byLine));
      forward.set(record, found);
      for (const target of found.records) {
        const bySection = backward.get(target) ?? new Map<SectionId, FormRecord[]>();
        push(bySection, section, record);
        backward.set(target, bySection);
      }
    }
  }
  const pointing = (record: FormRecord, from: SectionId): readonly FormRecord[] =>
    backward.get(record)?.get(from) ?? [];
  const pointed = (record: FormRecord): readonly FormRecord[] => forward.get(record)?.records ?? [];
  return {
    costsOf: (action) => pointing(action, 'cost'),
    measuresOf: (action) => pointing(action, 'measure'),
    releaseOf: (action) => pointing(action, 'release'),
    alternativesOf: (action) => pointing(action, 'alternative'),
    milestonesOf: (action) => pointing(action, 'milestone'),
    outcomesOf: (action) => pointing(action, 'implementation'),
    needsOf: pointed,
    actionsOfNeed: (need) => pointing(need, 'action'),
    actionsOf: pointed,
    danglingIn: (record) => forward.get(record)?.dangling ?? [],
  };
}

/** Where reading knows what stands beside a record, that counts; otherwise what shares its row. */
const besideOf = (
  record: FormRecord,
  section: SectionId,
  byLine: ReadonlyMap<string, readonly FormRecord[]>,
): readonly FormRecord[] | undefined =>
  record.beside ? record.beside.get(section) : byLine.get(lineKey(section, record));

const lineKey = (section: SectionId, record: FormRecord): string =>
  record.line ? `${section}|${record.line.sheet}|${String(record.line.row)}` : '';

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function indexTargets(
  records: readonly FormRecord[],
  names: readonly Role[],
): ReadonlyMap<string, readonly FormRecord[]> {
  const index = new Map<string, FormRecord[]>();
  for (const record of records) {
    const keys = new Set<string>();
    if (record.ref !== null) {
      keys.add(refKey(record.ref));
      // "1" for "A1", unless another row is called "1".
      keys.add(refKey(record.ref).replace(/^[a-z]+(?=\d+$)/, ''));
    }
    for (const role of names) {
      const name = normalise(record.get(role).raw);
      if (name !== '') keys.add(name);
    }
    for (const key of keys) push(index, key, record);
  }
  return index;
}

function follow(
  record: FormRecord,
  role: Role,
  targets: ReadonlyMap<string, readonly FormRecord[]> | undefined,
  sameLine: readonly FormRecord[] | undefined,
): Found {
  const entry = record.get(role);
  if (entry.state !== 'read') return { records: sameLine ?? [], dangling: [] };
  const refs = entry.value as readonly string[];
  const whole = targets?.get(normalise(entry.raw));
  if (whole) return { records: whole, dangling: [] };
  const records = new Set<FormRecord>();
  const dangling: string[] = [];
  for (const ref of refs) {
    const found = targets && find(ref, targets);
    if (found) for (const one of found) records.add(one);
    else dangling.push(ref);
  }
  return { records: [...records], dangling };
}

/** "all actions", "A1 to A3", and "A1: English hub" or "Action 1" besides the Ref or the name alone. */
const EVERY = /^(?:all|every|each|both|whole plan)(?: (?:the )?(?:actions?|needs?|interventions?))?$/;
const RANGE = /^([a-z]{0,2}) ?(\d{1,4}) ?(?:-|–|to) ?([a-z]{0,2}) ?(\d{1,4})$/;
const LEADING = /^(?:(?:action|need|intervention|no\.?) ?([a-z]{0,2}\d{1,4})|([a-z]{1,2} ?\d{1,4}))(?![a-z0-9])/;

const MOST = 200;

type Targets = ReadonlyMap<string, readonly FormRecord[]>;

function find(ref: string, targets: Targets): readonly FormRecord[] | undefined {
  const known = targets.get(refKey(ref)) ?? targets.get(normalise(ref));
  if (known) return known;
  const text = ref.slice(0, 200).trim().toLowerCase().replace(/\s+/g, ' ');
  // Bounded: thousands of rows that point to thousands of rows are no plan.
  if (EVERY.test(text)) return targets.size <= MOST ? [...new Set([...targets.values()].flat())] : [];
  const range = RANGE.exec(text);
  if (range) {
    const [, prefix = '', from = '', second = '', to = ''] = range;
    const ends = [targets.get(prefix + from), targets.get((second || prefix) + to)];
    const fits = (second === '' || second === prefix) && Number(to) - Number(from) <= MOST;
    if (fits && ends.every((end) => end !== undefined)) {
      const found = new Set<FormRecord>();
      for (let number = Number(from); number <= Number(to); number += 1)
        for (const one of targets.get(`${prefix}${String(number)}`) ?? []) found.add(one);
      return [...found];
    }
  }
  const leading = LEADING.exec(text);
  return leading ? targets.get(refKey(leading[1] ?? leading[2] ?? '')) : undefined;
}
