import { COLUMNS, type CatalogueColumn, type ColumnKey } from '../../packs/catalogue/sheet';
import type { Grid } from '../grid';
import type { Headings } from './heading-row';
import { factIn, type FactContext } from './facts';
import type { NamesTaken } from './names-taken';
import type { Problems } from './problems';

type Facts = Map<ColumnKey, string | number | boolean | readonly string[]>;

/** A programme that the schema has not seen yet. */
export interface Written {
  readonly id?: string;
  readonly name?: string;
  readonly cost: object;
}

/** Where the messages about one row go. */
interface RowPlace {
  readonly row: number;
  readonly headings: Headings;
  readonly problems: Problems;
}

/** One row as a programme in the shape that the schema takes; null where something is to be put right first. */
export function programmeIn(grid: Grid, place: RowPlace, context: FactContext, taken: NamesTaken): Written | null {
  const { row, headings, problems } = place;
  const before = problems.lines.length;
  const facts: Facts = new Map();
  const broken = new Map<ColumnKey, string>();
  const missing: CatalogueColumn[] = [];
  for (const column of COLUMNS) {
    const at = headings.columns.get(column.key);
    if (at === undefined) continue;
    const read = factIn(grid.at(row, at), column, context);
    if ('problem' in read) broken.set(column.key, read.problem);
    else if (read.value !== undefined) facts.set(column.key, read.value);
    else if (column.required) missing.push(column);
  }
  if (isRemark(facts, broken, missing)) {
    const [first] = COLUMNS.filter(({ key }) => facts.has(key) || broken.has(key));
    problems.at(row, headings.columns.get(first?.key ?? 'name') ?? 0, remark(row, missing));
    return null;
  }
  for (const column of missing) broken.set(column.key, required(column));
  for (const [key, message] of broken) problems.at(row, headings.columns.get(key) ?? 0, message);
  const say = (key: ColumnKey, message: string): void => {
    const at = headings.columns.get(key) ?? headings.columns.get('name') ?? 0;
    if (!broken.has(key)) problems.at(row, at, message);
  };
  const programme = shapeOf(facts, broken, say);
  const [id, name, aliases] = [facts.get('id'), facts.get('name'), facts.get('aliases')];
  const clash = taken.take({
    row,
    id: typeof id === 'string' ? id : undefined,
    name: typeof name === 'string' ? name : undefined,
    aliases: Array.isArray(aliases) ? aliases : [],
  });
  if (clash) say(clash.key, clash.message);
  return problems.lines.length === before ? programme : null;
}

/** Facts that are no amounts and still no programme: a title and a word or two. */
const FEW = 2;

/** "Total: 28 programmes", "Agreed on 3 March": something is there, and hardly anything that a programme needs. */
function isRemark(facts: Facts, broken: ReadonlyMap<ColumnKey, string>, missing: readonly CatalogueColumn[]): boolean {
  const said = COLUMNS.filter(({ key, kind }) => !AMOUNTS.has(kind) && (facts.has(key) || broken.has(key)));
  return missing.length > 1 && said.length <= FEW;
}
const AMOUNTS = new Set(['money', 'number']);

const remark = (row: number, missing: readonly CatalogueColumn[]): string =>
  `Enter the ${both(missing.map(wordFor))} of this programme; if row ${String(row + 1)} is a note or a total, move it to another sheet`;
const wordFor = ({ heading, kind }: CatalogueColumn): string => (kind === 'date' ? 'day' : heading.toLowerCase());
const both = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

const required = ({ heading, kind, example }: CatalogueColumn): string =>
  kind === 'date' ? `Enter the day, such as ${example}` : `Enter the ${heading.toLowerCase()}, such as ${example}`;

type Say = (key: ColumnKey, message: string) => void;

function shapeOf(facts: Facts, broken: ReadonlyMap<ColumnKey, string>, say: Say): Written {
  const of = (key: ColumnKey): object => (facts.has(key) ? { [key]: facts.get(key) } : {});
  const [from, until] = [facts.get('from'), facts.get('until')];
  if (typeof from === 'string' && typeof until === 'string' && until < from)
    say('until', 'Last start must be on or after First start');
  return {
    ...of('id'),
    ...of('name'),
    ...of('aliases'),
    ...of('providers'),
    ...of('areas'),
    ...of('phases'),
    ...of('regions'),
    ...of('fullIn'),
    ...of('from'),
    ...of('until'),
    ...of('withdrawn'),
    ...of('replacedBy'),
    cost: costOf(facts, broken, say),
    ...monthsOf(facts, say),
    ...of('training'),
    ...of('otherFunding'),
    ...of('note'),
    ...of('source'),
    ...of('asOf'),
  };
}

function costOf(facts: Facts, broken: ReadonlyMap<ColumnKey, string>, say: Say): object {
  const [kind, from, to, note] = [
    facts.get('costKind'),
    facts.get('costFrom'),
    facts.get('costTo'),
    facts.get('costNote'),
  ];
  const about = note === undefined ? {} : { note };
  if (typeof from === 'number' && typeof to === 'number' && to < from)
    say('costTo', 'Cost to must be Cost from or more');
  if (kind === 'fee' || kind === 'day-rate') {
    if (from === undefined && !broken.has('costFrom'))
      say('costFrom', 'Enter the price in pounds, or choose Not known as Cost');
    return { kind, from, ...(to === undefined ? {} : { to }), ...about };
  }
  if (from !== undefined || to !== undefined) {
    // What "£500" is for stands in another cell: a fee and a day rate are far apart.
    const price = from === undefined ? 'costTo' : 'costFrom';
    if (kind === undefined) say('costKind', 'Choose Fee or Day rate: there is a price, but not what it is for');
    else if (from !== 0 || to !== undefined)
      say(
        price,
        `Empty this cell, or choose Fee or Day rate: ${kind === 'free' ? 'what is free' : 'a cost that is not known'} has no price`,
      );
  }
  return { kind: kind ?? 'unknown', ...about };
}

function monthsOf(facts: Facts, say: Say): object {
  const [from, to] = [facts.get('monthsFrom'), facts.get('monthsTo')];
  if (typeof from === 'number' && typeof to === 'number' && to < from)
    say('monthsTo', 'Months to must be Months from or more');
  const [least, most] = [from ?? to, to ?? from];
  return least === undefined ? {} : { months: { from: least, to: most } };
}
