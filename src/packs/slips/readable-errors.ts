import { core, type z } from 'zod';
import { keysAt, schemaAt } from './known-keys';
import { either, nearest, quoted } from './nearest';
import { placeInWords, valueAt } from './where';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The line of a file on which a part begins, where it is known. */
export type LineOf = (path: Path) => number | null;

/** What a schema says of something that is not there at all; the words for it are made here. */
export const MISSING = 'is missing';

interface Problem {
  readonly path: Path;
  readonly message: string;
}

/**
 * The issues of a schema as lines: where in words, what to do, and where for a program. One mistake is one line: a key
 * with a slip in it is not missing as well.
 */
export function linesOf(issues: readonly Issue[], schema: z.core.$ZodType, input: unknown, lineOf?: LineOf): string[] {
  const problems = issues.flatMap((issue) => problemsOf(issue, schema, input));
  const meant = new Set(problems.flatMap(({ meant: path }) => (path ? [keyOf(path)] : [])));
  return problems
    .filter(({ path, missing }) => !(missing && meant.has(keyOf(path))))
    .map((problem) => ({ problem, line: lineNear(problem.path, lineOf) }))
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
    .map(({ problem, line }) => {
      const { path, message, missing } = problem;
      const place = placeInWords(input, missing ? path.slice(0, -1) : path);
      const exact = [...(line === null ? [] : [`line ${String(line)}`]), ...(path.length > 0 ? [dotted(path)] : [])];
      return `${place}: ${message}${exact.length > 0 ? ` (${exact.join(', ')})` : ''}`;
    });
}

const dotted = (path: Path): string => path.map(String).join('.');
const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/** What is missing stands on no line: the line of what it is missing in. */
function lineNear(path: Path, lineOf: LineOf | undefined): number | null {
  for (let length = path.length; lineOf && length >= 0; length -= 1) {
    const line = lineOf(path.slice(0, length));
    if (line !== null) return line;
  }
  return null;
}

interface Found extends Problem {
  readonly missing?: boolean;
  /** The path that a misspelt key stands for. */
  readonly meant?: Path;
}

function problemsOf(issue: Issue, schema: z.core.$ZodType, input: unknown): Found[] {
  const { path } = issue;
  const value = valueAt(input, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema, input));
  const last = path.at(-1);
  if (path.length > 0 && value === undefined && (issue.code !== 'custom' || issue.message === MISSING))
    return [{ path, message: `${quoted(String(last))} is missing${hintFor(issue)}`, missing: true }];
  if (issue.code === 'invalid_type')
    return [{ path, message: wrongType(issue.expected, value, schemaAt(schema, path)) }];
  return [{ path, message: messageFor(issue, value) }];
}

function unknownKey(key: string, path: Path, schema: z.core.$ZodType, input: unknown): Found {
  const holder = valueAt(input, path);
  const present = typeof holder === 'object' && holder !== null ? Object.keys(holder) : [];
  const known = keysAt(schema, path);
  const near = nearest(
    key,
    known.filter((name) => !present.includes(name)),
  );
  const here = [...path, key];
  if (near !== null)
    return { path: here, message: `there is no ${quoted(key)} here: did you mean ${near}?`, meant: [...path, near] };
  const choices = known.length > 0 ? `: there can be ${listed(known)}` : '';
  return { path: here, message: `there is no ${quoted(key)} here${choices}` };
}

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

function hintFor(issue: Issue): string {
  if (issue.code === 'invalid_value') return `: it is ${either(issue.values.map(String))}`;
  if (issue.code === 'invalid_type') return `: it is ${KINDS[issue.expected] ?? issue.expected}`;
  return '';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'a part in { }',
  record: 'a part in { }',
};

function messageFor(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value, null);
    case 'invalid_value': {
      const near = typeof value === 'string' ? nearest(value, issue.values.map(String)) : null;
      const meant = near === null ? '' : `: did you mean ${near}?`;
      return `must be ${either(issue.values.map(String))}, not ${quoted(value)}${meant}`;
    }
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return `must be ${String(issue.maximum)} or less, not ${quoted(value)}${share(issue.maximum, value)}`;
    case 'invalid_union':
      return unionMessage(issue, value);
    case 'invalid_format':
      return `${issue.message}, not ${quoted(value)}`;
    default:
      return issue.message;
  }
}

const share = (most: number | bigint, value: unknown): string =>
  most === 1 && typeof value === 'number' && value <= 100 ? `: ${String(value)} % is ${String(value / 100)}` : '';

/**
 * What is of another kind, and how to write it. Where that would be wrong too, both are said at once: nobody does as
 * told only to be told something else.
 */
function wrongType(expected: string, value: unknown, schema: z.core.$ZodType | null): string {
  if (typeof value === 'string' && (expected === 'number' || expected === 'int')) {
    const amount = /^[^\d-]{0,10}(-?\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?)/.exec(value)?.[1]?.replace(/,/g, '');
    const such = amount === undefined ? '' : `: ${String(Number(amount))}`;
    const alone = `write the number alone, without quotation marks or £${such}, not ${quoted(value)}`;
    return amount === undefined ? alone : withNext(alone, '', Number(amount), schema);
  }
  if (typeof value === 'number' && expected === 'int') return `must be a whole number, not ${String(value)}`;
  if (typeof value === 'number' && expected === 'string')
    return withNext('put quotation marks around it', `: "${String(value)}"`, String(value), schema);
  if (typeof value === 'string' && expected === 'array')
    return withNext('put square brackets around it', `: ["${value.slice(0, 60)}"]`, [value], schema);
  return `must be ${KINDS[expected] ?? expected}, not ${value === null ? 'null' : quoted(value)}`;
}

/** The advice with its example; or with what would be wrong of the value once it is followed. */
function withNext(advice: string, example: string, repaired: unknown, schema: z.core.$ZodType | null): string {
  const read = schema ? core.safeParse(schema, repaired) : { error: undefined };
  const [next] = read.error?.issues ?? [];
  if (next === undefined) return advice + example;
  const said = messageFor(next, valueAt(repaired, next.path));
  return `${advice}, and ${/^(?:must|is|has)\b/.test(said) ? 'it ' : ''}${said}`;
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, value: unknown): string {
  if (issue.origin === 'string') return 'is empty: write something, or take it away';
  if (issue.origin === 'array') return 'has nothing in it: it needs at least one';
  const least = String(issue.minimum);
  return `must be ${issue.inclusive === true ? `${least} or more` : `more than ${least}`}, not ${quoted(value)}`;
}

function unionMessage(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): string {
  const expected = issue.errors.flatMap((errors) =>
    errors.flatMap((one) => (one.code === 'invalid_type' ? [one] : [])),
  );
  if (expected.length > 0)
    return `must be ${either(expected.map((one) => KINDS[one.expected] ?? one.expected))}, not ${quoted(value)}`;
  return issue.message;
}
