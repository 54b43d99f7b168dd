import { ROLES, type Role } from '../domain/roles';
import type { Cell } from '../domain/snapshot';
import { holdsSomething, type Grid, type GridRow } from './grid';
import { isSentence } from './headings/head-of';
import type { PairSearch } from './known-labels';
import { labelledIn } from './label-in-cell';
import { labelText } from './label-text';
import { namesPriority } from './row-kinds';

/** A label of a line that may speak of a whole table, with its value. */
export interface Line {
  readonly role: Role;
  readonly score: number;
  readonly label: Cell;
  readonly text: string;
  readonly value: Cell;
  /** The value, where it stands in the label's own cell. */
  readonly part?: string;
}

export interface Labelled extends Omit<Line, 'role' | 'score'> {
  readonly roles: ReadonlyMap<Role, number>;
  /** The label is of one action, or of a single field of the form. */
  readonly other: boolean;
}

/** Fields of which a whole table can have one: the need's, and what is said of all its actions. */
export const OF_NEED: readonly Role[] = ['need.what', 'need.source', 'need.area', 'need.ref'];
export const OF_ALL: readonly Role[] = [
  'measure.statement',
  'action.after',
  'action.why',
  'action.owner',
  'action.fidelity',
];
/** Fields that make an action of its own: lines with these are a block of one record. */
const OF_ONE: ReadonlySet<Role> = new Set<Role>(['action.what', 'action.intervention', 'cost.total', 'cost.item']);

export const LONGEST_LABEL = 60;
export const LIKELY = 0.72;
/** Among lines of a need, words that are only like a label's will do. */
export const HARDLY = 0.55;
const CELLS = 4;
/** A value that says something of a whole table is more than a name. */
const PROSE = 12;

/** The row as a label and its value, or two such pairs; null where it is none. */
export function labelledLine({ row, cells }: GridRow, grid: Grid, search: PairSearch): Labelled[] | null {
  const [first] = cells;
  if (!first || cells.length > CELLS || typeof first.value !== 'string') return null;
  const lines: Labelled[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const label = cells[at];
    // What a person said of it counts.
    if (typeof label?.value !== 'string' || search.said(grid, row, label.column) !== undefined) return null;
    const next = cells[at + 1];
    const [piece, more] = labelledIn(label.value, undefined);
    const inCell = piece && !more && meaningOf(piece.label, search) !== null ? piece : null;
    if (inCell) {
      lines.push(lineOf(label, inCell.label, label, search, inCell.value));
      continue;
    }
    const beside = (grid.merge(row, label.column)?.right ?? label.column) + 1;
    if (label.value.length > LONGEST_LABEL || next?.column !== beside || !holdsSomething(next)) return null;
    const line = lineOf(label, label.value, next, search);
    // Headings stand beside one another.
    if (typeof next.value === 'string' && meaningOf(next.value, search) !== null) return null;
    // A line whose label nobody knows may stand between others, if it says more than a word.
    if (at > 0 && line.roles.size === 0) return null;
    if (line.roles.size > 0 && !isValueFor(line)) return null;
    lines.push(line);
    at += 1;
  }
  return lines.length > 0 ? lines : null;
}

/** What is said of a whole table is a text of several words; a Ref, an area or a name may be one. */
function isValueFor({ roles, value }: Labelled): boolean {
  const best = [...roles].reduce((one, other) => (other[1] > one[1] ? other : one));
  if (ROLES[best[0]] !== 'prose') return true;
  return typeof value.value === 'string' && (value.value.length >= PROSE || roles.size > 1);
}

function lineOf(label: Cell, text: string, value: Cell, search: PairSearch, part?: string): Labelled {
  const meaning = meaningOf(text, search);
  const roles = meaning?.roles ?? new Map<Role, number>();
  return { label, text, value, roles, other: meaning?.other ?? false, ...(part === undefined ? {} : { part }) };
}

function meaningOf(
  text: string,
  { vocabulary, isRecords, pack }: PairSearch,
): Pick<Labelled, 'roles' | 'other'> | null {
  if (text.length > LONGEST_LABEL || isSentence(text)) return null;
  const words = labelText(text);
  const columns = vocabulary.columns(words);
  const fields = vocabulary.meanings(words).filter(({ section, local }) => !isRecords(section) && !local);
  const roles = new Map<Role, number>();
  for (const { role, score } of columns)
    if (score >= HARDLY && (OF_NEED.includes(role) || OF_ALL.includes(role)) && pack.field(role))
      roles.set(role, score);
  if (namesPriority(text) && !roles.has('need.ref')) {
    const score = Math.max(LIKELY, roles.get('need.what') ?? 0);
    roles.clear();
    roles.set('need.what', score);
  }
  const most = Math.max(0, ...roles.values());
  const one = columns.find(({ role, score }) => OF_ONE.has(role) && score >= LIKELY && score > most);
  const other = one !== undefined || (fields[0]?.score ?? 0) > Math.max(most, LIKELY);
  if (!other && most < HARDLY) return null;
  return { roles: other || most < HARDLY ? new Map() : roles, other };
}
