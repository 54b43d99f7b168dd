import { type Area, areaFromA1 } from '../../domain/address';
import type { Content } from './grid';

const SUM = /^SUM\(([^()]*)\)$/i;

/** The areas that a plain SUM adds up; null for any other formula, which stays as it was computed elsewhere. */
export function areasOfSum(formula: string): readonly Area[] | null {
  const match = SUM.exec(formula.trim());
  if (!match) return null;
  const areas: Area[] = [];
  for (const reference of (match[1] ?? '').split(',')) {
    const area = areaFromA1(reference.trim());
    if (!area) return null;
    areas.push(area);
  }
  return areas;
}

/** Texts and blanks count for nothing; an error is passed on. */
export function sumOf(contents: Iterable<Content>): Content {
  let value = 0;
  for (const content of contents) {
    if (content.error !== undefined) return { value: null, error: content.error };
    if (typeof content.value === 'number') value += content.value;
  }
  return { value };
}
