import * as is from '../lexicon/classes';
import * as verb from '../lexicon/verbs';
import type { Quantity } from '../quantities';
import type { Time } from '../times';
import type { Words } from '../tokens';

/** A statement with its names, times and amounts understood. */
export interface Seen {
  readonly words: Words;
  readonly times: readonly Time[];
  readonly quantities: readonly Quantity[];
}

/** What can be seen of a statement, by name; how often it is seen does not matter. Each name has a weight. */
export type Clues = Set<string>;

type Named = readonly (readonly [name: string, bits: number])[];

export const VERB_KINDS: Named = [
  ['change', verb.CHANGE],
  ['hold', verb.HOLD],
  ['state', verb.STATE],
  ['deliver', verb.DELIVER],
  ['report', verb.REPORT],
  ['be', verb.BE],
  ['have', verb.HAVE],
  ['enable', verb.ENABLE],
  ['wish', verb.WISH],
  ['itself', verb.ITSELF],
  ['either', verb.EITHER],
];

const PEOPLE: Named = [
  ['pupil', is.PUPIL],
  ['staff', is.STAFF],
  ['parent', is.PARENT],
  ['governor', is.GOVERNOR],
  ['school', is.SCHOOL],
  ['agent', is.AGENT],
  ['anybody', is.ANYBODY],
];

const INDICATORS: Named = [
  ['specific', is.SPECIFIC],
  ['inner', is.INNER],
  ['general', is.GENERAL],
  ['input', is.INPUT],
  ['evidence', is.EVIDENCE],
];

const THINGS: Named = [...INDICATORS, ['maybe-evidence', is.EVIDENCE_MAYBE], ['scale', is.SCALE], ['thing', is.THING]];

export const DEGREES: Named = [
  ['graded', is.GRADED],
  ['comparative', is.COMPARATIVE],
  ['all', is.ALL],
  ['none', is.NONE],
  ['often', is.FREQUENCY],
];

export const NAMED: Named = [...PEOPLE, ...INDICATORS];
export const WORDS: Named = [...PEOPLE, ...THINGS, ...DEGREES];

export function namesOf(bits: number, named: Named): string[] {
  const names: string[] = [];
  if (bits !== 0) for (const [name, each] of named) if ((bits & each) !== 0) names.push(name);
  return names;
}

const pairs = new Map<string, Map<string, string>>();

/** Two names as one; each pair is made once, as both are of a closed set. */
export function pair(one: string, other: string): string {
  let known = pairs.get(one);
  if (!known) pairs.set(one, (known = new Map<string, string>()));
  let both = known.get(other);
  if (both === undefined) known.set(other, (both = `${one} ${other}`));
  return both;
}
