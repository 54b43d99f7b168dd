import { inWords, type IsoDate } from '../../domain/calendar';
import type { Edit } from '../../domain/edit';
import { isFilled, type Place } from '../../domain/form';
import type { Role } from '../../domain/roles';
import type { Change, CheckResult } from '../engine/result';
import type { Step } from '../engine/safe-step';
import { cellValue } from './cell-value';
import { dueOf } from './due-date';
import { startOf } from './fields';
import type { MeasureRow } from './row';
import { unitOf } from './unit';
import { capital, inside } from './wording';

/** What a sentence says for one cell beside it. */
export interface Proposal {
  readonly role: Role;
  readonly label: string;
  readonly place: Place;
  /** What the cell holds now; empty where it is free to be filled. */
  readonly holds: string;
  /** What would be typed there; empty where the words leave it open. */
  readonly text: string;
  /** How the text came about, or why there is none. */
  readonly note: string;
}

/** Proposals for the cells of a row that are empty or say something else than its sentence, in the order of the columns. */
export function proposalsFor({ statement, record, places }: MeasureRow, result: CheckResult): readonly Proposal[] {
  if (statement === '' || !record) return [];
  const { fields } = startOf(statement);
  const words: readonly (readonly [Role, string, string])[] = [
    ['measure.unit', unitOf(fields, result.pack.list('measure.unit')) ?? '', ''],
    ['measure.baseline', fields.from, ''],
    ['measure.target', fields.to, ''],
    ['measure.due', ...dayFor(fields['by-when'])],
    ['measure.source', sourceFor(fields['known-how']), ''],
  ];
  return words.flatMap(([role, text, note]): Proposal[] => {
    const place = places.get(role);
    if (!place || (text === '' && note === '')) return [];
    const entry = record.get(role);
    const label = result.pack.field(role)?.label ?? role;
    if (!isFilled(entry)) return [{ role, label, place, holds: '', text, note }];
    // A formula counts for itself, and words that leave a day open contradict none.
    if (entry.formula !== undefined || text === '' || says(entry.raw, text)) return [];
    // A day within the month that the sentence names is what it says.
    if (role === 'measure.due' && note !== '' && isInMonth(record.get('measure.due').value, fields['by-when']))
      return [];
    return [{ role, label, place, holds: entry.raw.trim(), text, note }];
  });
}

const isInMonth = (day: IsoDate | null, words: string): boolean =>
  day !== null && day.slice(0, 7) === dueOf(words).date?.slice(0, 7);

function dayFor(words: string): readonly [string, string] {
  if (words === '') return ['', ''];
  const { date, from } = dueOf(words);
  if (date === null) return ['', `The sentence says ‘${words}’, which is not one day`];
  return [inWords(date), from === 'month' ? `The sentence says ‘${words}’: this is its last day` : ''];
}

/** "the phonics screening check, June 2021" → "Phonics screening check, June 2021" */
const sourceFor = (words: string): string => capital(inside(words).replace(/^the /, ''));

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9%.]+/g, ' ')
    .trim();
const says = (holds: string, text: string): boolean => plain(holds).includes(plain(text));

/** One cell that is to be written, with what was typed for it. */
export interface Chosen {
  readonly proposal: Proposal;
  readonly typed: string;
}

export interface Filling extends Step {
  /** What is wrong with what was typed, by role. */
  readonly problems: ReadonlyMap<Role, string>;
}

export function fillCells(row: MeasureRow, chosen: readonly Chosen[], result: CheckResult): Filling {
  const edits: Edit[] = [];
  const changes: Change[] = [];
  const problems = new Map<Role, string>();
  for (const { proposal, typed } of chosen) {
    if (typed.trim() === '') continue;
    const { role, label, place } = proposal;
    const now = result.cellAt(place);
    const made = cellValue(role, typed, label, now.format, result.form.date1904);
    if ('problem' in made) {
      problems.set(role, made.problem);
      continue;
    }
    const { shown, ...written } = made;
    edits.push({ ...place, expect: now.value, ...written });
    changes.push({ place, label, before: now.shown, after: shown });
  }
  return { label: `Cells of ${row.name} from its sentence`, edits, changes, problems };
}
