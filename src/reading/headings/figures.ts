import type { Role } from '../../domain/roles';
import { dateFromText } from '../values/date';
import { isDateFormat } from '../values/format';
import { numberFromText } from '../values/number';
import type { Below } from './evidence';
import type { Column, Plain } from './plain';

type Found = readonly (readonly [Column, Role])[];
type Free = (role: Role) => boolean;
type ByRow = ReadonlyMap<number, number>;

/** The days of a column by their rows, as something that can be compared; null where it holds anything else. */
export function daysIn({ cells }: Below): ByRow | null {
  const found = new Map<number, number>();
  for (const { row, value, format } of cells) {
    if (typeof value === 'number' && isDateFormat(format)) found.set(row, value);
    else if (typeof value === 'string' && value.length <= 40) {
      const day = dateFromText(value).value;
      if (day === null) return null;
      found.set(row, Date.parse(day) / 86_400_000 + 25_569);
    } else return null;
  }
  return found.size > 0 ? found : null;
}

function numbersIn({ cells }: Below): ByRow | null {
  const found = new Map<number, number>();
  for (const { row, value, format } of cells) {
    const number = typeof value === 'number' ? value : typeof value === 'string' ? numberFromText(value).value : null;
    if (number === null || isDateFormat(format)) return null;
    found.set(row, number);
  }
  return found.size > 0 ? found : null;
}

/** In every row that both fill, what is asked; false where less than two rows have both. */
function inEach(one: ByRow | null, other: ByRow | null, holds: (a: number, b: number) => boolean): boolean {
  if (!one || !other) return false;
  const both = [...one].flatMap(([row, a]) => {
    const b = other.get(row);
    return b === undefined ? [] : [[a, b] as const];
  });
  // A slip in one row does not change what the columns are.
  const right = both.filter(([a, b]) => holds(a, b)).length;
  return right > 1 && (right === both.length || (both.length >= 3 && right >= both.length - 1));
}

/** A first day and a last one; a day by which something is reached, and one half-way to it. */
export function datesOf(columns: readonly Column[], { section, given }: Plain, free: Free): Found {
  const days = (column: Column | undefined): ByRow | null => (column ? daysIn(column.below) : null);
  const [one, other, third] = columns;
  if (!one || third) return [];
  const before = (a: number, b: number): boolean => a <= b;
  const pair = (first: Role, last: Role): Found => {
    if (other) {
      if (!free(first) || !free(last)) return [];
      if (inEach(days(one), days(other), before))
        return [
          [one, first],
          [other, last],
        ];
      return inEach(days(other), days(one), before)
        ? [
            [other, first],
            [one, last],
          ]
        : [];
    }
    if (free(first) === free(last)) return [];
    const known = days(given.get(free(first) ? last : first));
    const fits = free(first) ? inEach(days(one), known, before) : inEach(known, days(one), before);
    return fits ? [[one, free(first) ? first : last]] : [];
  };
  if (section === 'action') return pair('action.start', 'action.end');
  if (section === 'support') return pair('support.start', 'support.end');
  if (section === 'measure') {
    if (other || !free('measure.due')) return pair('measure.interimDue', 'measure.due');
    return [[one, 'measure.due']];
  }
  if (other) return [];
  if (section === 'milestone') return [[one, 'milestone.due']];
  return section === 'implementation' ? [[one, 'implementation.due']] : [];
}

const POUNDS = /£|\bpounds?\b|\bgbp\b|\bamount\b/i;

/** Days times rate is the cost; a baseline stands before its target. */
export function figuresOf(columns: readonly Column[], plain: Plain, free: Free): Found {
  const numeric = columns.filter(({ below }) => numbersIn(below) !== null);
  if (plain.section === 'cost') return costsOf(numeric, plain, free);
  if (plain.section === 'measure') return levelsOf(numeric, plain, free);
  const ofDays = numeric.filter(({ heading }) => /\bdays?\b/i.test(heading.text) && !POUNDS.test(heading.text));
  if (plain.section === 'release' && free('release.days') && ofDays.length === 1 && ofDays[0])
    return [[ofDays[0], 'release.days']];
  if (plain.section === 'release' && numeric.length === 1 && free('release.cover') && numeric[0])
    return POUNDS.test(numeric[0].heading.text) ? [[numeric[0], 'release.cover']] : [];
  return [];
}

function costsOf(numeric: readonly Column[], { given }: Plain, free: Free): Found {
  const roles = ['cost.days', 'cost.rate', 'cost.total'] as const;
  const missing = roles.filter(free);
  const numbers = (role: Role): ByRow | null => {
    const column = given.get(role);
    return column ? numbersIn(column.below) : null;
  };
  const makes = (days: ByRow | null, rate: ByRow | null, total: ByRow | null): boolean =>
    days !== null &&
    inEach(rate, total, () => true) &&
    [...days].some(([row, count]) => {
      const [each, sum] = [rate?.get(row), total?.get(row)];
      return each !== undefined && sum !== undefined && Math.abs(count * each - sum) < 0.01;
    });
  const [only] = missing;
  if (missing.length === 1 && only) {
    const fits = numeric.filter(({ below }) => {
      const own = numbersIn(below);
      const of = (role: Role): ByRow | null => (role === only ? own : numbers(role));
      return makes(of('cost.days'), of('cost.rate'), of('cost.total'));
    });
    if (fits.length === 1 && fits[0]) return [[fits[0], only]];
  }
  const [one, two, three, more] = numeric;
  if (missing.length === 3 && one && two && three && !more) {
    const [a, b, c] = [one, two, three].map(({ below }) => numbersIn(below));
    if (makes(a ?? null, b ?? null, c ?? null))
      return [
        [one, 'cost.days'],
        [two, 'cost.rate'],
        [three, 'cost.total'],
      ];
  }
  const inPounds = numeric.filter(({ heading }) => POUNDS.test(heading.text));
  return free('cost.total') && inPounds.length === 1 && inPounds[0] ? [[inPounds[0], 'cost.total']] : [];
}

function levelsOf(numeric: readonly Column[], { given }: Plain, free: Free): Found {
  const [one, other, third] = numeric;
  if (!one || third) return [];
  const [baseline, target] = [free('measure.baseline'), free('measure.target')];
  if (baseline && target)
    return other
      ? [
          [one, 'measure.baseline'],
          [other, 'measure.target'],
        ]
      : [];
  if (other) return [];
  if (baseline || target) return [[one, baseline ? 'measure.baseline' : 'measure.target']];
  const [from, to] = (['measure.baseline', 'measure.target'] as const).map((role) => given.get(role));
  const [low, high, own] = [from, to, one].map((column) => (column ? numbersIn(column.below) : null));
  const between = (limit: ByRow | null | undefined): boolean =>
    inEach(own ?? null, limit ?? null, (a, b) => a !== b) && free('measure.interimValue');
  return between(low) && between(high) ? [[one, 'measure.interimValue']] : [];
}
