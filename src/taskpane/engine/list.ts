import { GROUPS, type Group, type ShownFinding } from './result';

/** A line of the list: a finding, or one that was put right a moment ago and has not closed up yet. */
export interface Item {
  readonly shown: ShownFinding;
  /** When it was seen to be put right, in milliseconds; null while it stands. */
  readonly rightSince: number | null;
}

/** How long a finding that was put right stays, so that the list does not jump under the hand. */
export const LINGER = 2500;

/**
 * The list after another check. What stood in the list keeps its place, whatever order the check gives; what is new is
 * put after the nearest finding that goes before it; what is gone is marked as put right. Linear in the findings.
 */
export function settle(before: readonly Item[], findings: readonly ShownFinding[], now: number): readonly Item[] {
  return GROUPS.flatMap((group) =>
    settleGroup(
      before.filter((item) => item.shown.group === group),
      findings.filter((shown) => shown.group === group),
      // A finding that only moved to another group was not put right.
      new Set(findings.filter((shown) => shown.group !== group).map(({ key }) => key)),
      now,
    ),
  );
}

function settleGroup(
  before: readonly Item[],
  findings: readonly ShownFinding[],
  elsewhere: ReadonlySet<string>,
  now: number,
): readonly Item[] {
  const current = new Map(findings.map((shown) => [shown.key, shown]));
  const kept = before.filter(({ shown }) => current.has(shown.key) || !elsewhere.has(shown.key));
  const known = new Set(kept.map(({ shown }) => shown.key));
  const arrivals = new Map<string, ShownFinding[]>();
  let last = '';
  for (const shown of findings) {
    if (known.has(shown.key)) last = shown.key;
    else arrivals.set(last, [...(arrivals.get(last) ?? []), shown]);
  }
  const arrived = (after: string): Item[] => (arrivals.get(after) ?? []).map((shown) => ({ shown, rightSince: null }));
  const list: Item[] = arrived('');
  for (const item of kept) {
    const shown = current.get(item.shown.key);
    list.push(
      shown ? { shown, rightSince: null } : { ...item, rightSince: item.rightSince ?? now },
      ...arrived(item.shown.key),
    );
  }
  return list;
}

/** Closes up what was put right long enough ago. The same list where there is nothing to close. */
export function closeUp(items: readonly Item[], now: number): readonly Item[] {
  const left = items.filter(({ rightSince }) => rightSince === null || now - rightSince < LINGER);
  return left.length === items.length ? items : left;
}

export const standing = (items: readonly Item[]): readonly ShownFinding[] =>
  items.filter(({ rightSince }) => rightSince === null).map(({ shown }) => shown);

export type Counts = Readonly<Record<Group, number>>;

export function countsOf(findings: readonly ShownFinding[]): Counts {
  const counts: Record<Group, number> = { first: 0, challenged: 0, person: 0, advice: 0 };
  for (const { group } of findings) counts[group] += 1;
  return counts;
}
