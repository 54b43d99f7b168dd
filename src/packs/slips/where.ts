import { quoted } from './nearest';

type Path = readonly PropertyKey[];

/** What a list's parts are called, and the keys by which each has a name. */
const ONE_OF: Readonly<Record<string, string>> = {
  sections: 'section',
  fields: 'field',
  lists: 'list',
  choices: 'choice',
  sources: 'source',
  tiers: 'tier',
  cohorts: 'cohort',
  terms: 'term',
  aliases: 'alias',
  localAliases: 'local alias',
  when: 'condition',
  closedDays: 'closed day',
  dayRates: 'day rate',
  meanings: 'meaning',
  rulesOff: 'rule off',
  checklist: 'checklist line',
  ignoredSheets: 'ignored sheet',
  programmes: 'programme',
  judgements: 'judgements',
};
/** Objects whose keys are names that somebody chose. */
const NAMED = new Set(['lists', 'sources', 'dayRates', 'meanings', 'rulesOff']);
const NAMES = ['label', 'title', 'name', 'value'] as const;

export function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) => (isObject(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined),
    input,
  );
}

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/**
 * A path in words that a person finds in the file: ['sections', 5, 'fields', 7, 'presence'] → 'Actions, field
 * “Start date” (role action.start), presence'.
 */
export function placeInWords(input: unknown, path: Path): string {
  const words: string[] = [];
  path.forEach((key, index) => {
    const part = valueAt(input, path.slice(0, index + 1));
    const holder = index === 0 ? undefined : path[index - 1];
    const kind = typeof holder === 'string' ? ONE_OF[holder] : undefined;
    if (typeof key === 'number') words.push(partInWords(kind ?? 'part', key, part));
    else if (typeof holder === 'string' && NAMED.has(holder)) words.push(`${kind ?? ''} ${curly(String(key))}`);
    // "sections" and "fields" are said by "section" and "field".
    else if (index === path.length - 1 || !(String(key) in ONE_OF)) words.push(String(key));
  });
  const said = words.join(', ');
  return said === '' ? 'The whole file' : said.slice(0, 1).toUpperCase() + said.slice(1);
}

function partInWords(kind: string, index: number, part: unknown): string {
  const name = typeof part === 'string' ? part : nameOf(part);
  const number = String(index + 1);
  if (name === null) return `${kind} ${number}${roleOf(part)}`;
  if (kind === 'section') return name;
  return `${kind} ${curly(name)}${roleOf(part)}`;
}

function nameOf(part: unknown): string | null {
  for (const key of NAMES) {
    const name = isObject(part) ? part[key] : undefined;
    if (typeof name === 'string' && name.trim() !== '') return name;
  }
  return null;
}

function roleOf(part: unknown): string {
  const role = isObject(part) ? part['role'] : undefined;
  return typeof role === 'string' ? ` (role ${role})` : '';
}

const curly = (name: string): string => quoted(name).replace('‘', '“').replace(/’$/, '”');
