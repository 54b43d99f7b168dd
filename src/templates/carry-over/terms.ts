import { isFilled, type AnyValue, type Entry, type Form, type FormRecord } from '../../domain/form';
import { sectionOf, type Role } from '../../domain/roles';
import type { PackIndex } from '../../packs/lookup';
import { choiceFromText } from '../../reading/values/choice';
import { termNamed, termsBetween, type Season } from '../../rules/plan/school-terms';
import type { RecordData } from '../form-data';
import type { NewRows } from './rows';

const COLUMNS: ReadonlyMap<Role, Season> = new Map([
  ['action.autumn', 'autumn'],
  ['action.spring', 'spring'],
  ['action.summer', 'summer'],
]);

/** A milestone that stood in a column of its action. */
interface FromColumn {
  readonly action: FormRecord;
  readonly role: Role;
  readonly term: string;
  /** The action it belongs to. */
  readonly data: RecordData;
}

/**
 * Milestones stand in columns by term beside each action, or in rows of their own: two ways to write the same, of which
 * a form has one.
 */
export class Terms {
  private readonly taken = new Set<string>();

  constructor(
    private readonly form: Form,
    private readonly rows: NewRows,
    private readonly to: PackIndex,
  ) {}

  private asks(role: Role): boolean {
    return this.to.field(role)?.inEmptyForm === true;
  }

  /** The new form has columns by term for what stands in a row of milestones. */
  hasColumnFor(role: Role): boolean {
    return sectionOf(role) === 'milestone' && [...COLUMNS.keys()].some((column) => this.asks(column));
  }

  /** What stands in columns by term, as rows; none where the new form has such columns. */
  asRows(): FromColumn[] {
    if (!this.asks('milestone.what')) return [];
    return this.rows.of('action').flatMap(({ record: action, ref }) =>
      [...COLUMNS].flatMap(([role, season]): FromColumn[] => {
        if (this.asks(role) || !isFilled(action.get(role))) return [];
        const data: RecordData = ref !== null && this.asks('milestone.action') ? { 'milestone.action': ref } : {};
        return [{ action, role, term: this.termOf(action, role, season), data }];
      }),
    );
  }

  /** With Refs that go on after those of the rows before. */
  numbered(rows: readonly RecordData[], before: readonly RecordData[]): RecordData[] {
    if (!this.asks('milestone.ref')) return [...rows];
    const taken = new Set(before.map((row) => String(row['milestone.ref'] ?? '').toLowerCase()));
    const prefix = this.to.section('milestone')?.refPrefix ?? 'T';
    let number = 0;
    return rows.map((row) => {
      do number += 1;
      while (taken.has(`${prefix}${String(number)}`.toLowerCase()));
      return { 'milestone.ref': `${prefix}${String(number)}`, ...row };
    });
  }

  /** Rows of milestones for the action's column, where the new form has columns in place of rows. */
  forColumn(action: FormRecord, role: Role): FormRecord[] {
    const season = COLUMNS.get(role);
    if (season === undefined || this.asks('milestone.what') || isFilled(action.get(role))) return [];
    return this.form.records('milestone').filter((milestone) => {
      if (termNamed(milestone.get('milestone.term').raw)?.season !== season) return false;
      const refs = milestone.get('milestone.action').value ?? [];
      const beside = milestone.beside?.get('action') ?? [];
      if (refs.length === 0 && beside.length === 0) return this.form.records('action').length === 1;
      return beside.includes(action) || refs.some((ref) => ref.toLowerCase() === action.ref?.toLowerCase());
    });
  }

  /** It has come across in another place than its own. */
  take(entry: Entry<AnyValue>): void {
    this.taken.add(keyOf(entry));
  }

  isTaken(entry: Entry<AnyValue>): boolean {
    return this.taken.has(keyOf(entry));
  }

  /** "Autumn 2020": by the heading's year, else by the one such term in which the action runs; "Autumn term" else. */
  private termOf(action: FormRecord, role: Role, season: Season): string {
    const heading = this.form.mapping.find((one) => one.role === role)?.heading ?? '';
    const [start, end] = [action.get('action.start').value, action.get('action.end').value];
    const during = start !== null && end !== null && start <= end ? termsBetween(start, end, this.to.pack) : [];
    const [only, ...others] = during.filter((term) => term.season === season);
    const year = termNamed(heading)?.year ?? (others.length === 0 ? (only?.year ?? null) : null);
    const name = `${season.slice(0, 1).toUpperCase()}${season.slice(1)} ${year === null ? 'term' : String(year)}`;
    const list = this.to.list('milestone.term');
    return (list && choiceFromText(name, list)) ?? name;
  }
}

/** The same action on two lines says the same milestone twice. */
const keyOf = ({ role, raw, place }: Entry<AnyValue>): string =>
  COLUMNS.has(role) ? `${role}|${raw}` : `${role}|${place?.sheet ?? ''}!${place?.cell ?? ''}`;
