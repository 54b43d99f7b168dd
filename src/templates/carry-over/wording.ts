import type { Form } from '../../domain/form';
import { GAPS } from '../../domain/gaps';
import { ROLES, type Role } from '../../domain/roles';
import { indexOf, type PackIndex } from '../../packs/lookup';
import type { Pack } from '../../packs/schema';
import { canBeRecognised } from '../../rules/privacy';
import { withoutDates } from './dates';
import { withoutCounts, withoutFigures } from './figures';
import { namesOfTheirs } from './names';
import { EVIDENCE, isOfTheNle, WITHOUT_FIGURES } from './purpose';
import { eachClause, eachSentence, isOfTheSchool, quotesInspection } from './sentences';

/** Words of the first form that were taken out of the wording, and what stands there now. */
export interface Replaced {
  /** The words, or null for figures, dates and sentences, which are many. */
  readonly what: string | null;
  readonly by: string;
  readonly times: number;
  /** Years that stay, with the evidence that they date. */
  readonly kept?: number;
}

/** The wording as another school's form may begin from it, or why nothing of it may. */
export type Reworded = { readonly value: string } | { readonly left: 'identifying' | 'theirs' };

const GAP = new RegExp(
  Object.values(GAPS)
    .map((gap) => gap.replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
);

/** The wording of one school's form as another's may begin from it, with an account of what was taken out. */
export class Wording {
  private readonly names;
  private readonly to: PackIndex;
  private readonly times = new Map<string, Replaced>();
  private years = 0;

  constructor(form: Form, from: Pack, to: Pack) {
    this.names = namesOfTheirs(form, from);
    this.to = indexOf(to);
  }

  without(role: Role, text: string): Reworded {
    const type = ROLES[role];
    if (type === 'ref' || type === 'refs' || isOfTheNle(role) || this.isChoice(role, text)) return { value: text };
    const isProse = type === 'text' || type === 'prose';
    const safe = isProse ? this.withoutPeople(role, text) : text;
    if (safe === null) return { left: 'identifying' };
    let left = type === 'prose' ? eachSentence(safe, (one) => (quotesInspection(one) ? GAPS.sentence : one)) : safe;
    const named: [string, string, number][] = [];
    for (const { name, by, pattern } of this.names) {
      let times = 0;
      left = left.replace(pattern, () => {
        times += 1;
        return by;
      });
      named.push([name, by, times]);
    }
    const before = this.years;
    if (isProse) left = this.withoutFacts(role, left);
    // Nothing but gaps says nothing.
    if (!/[\p{L}\p{N}]/u.test(left.replace(GAP, ''))) {
      this.years = before;
      return { left: 'theirs' };
    }
    for (const [name, by, times] of named) this.count(name, by, times);
    for (const by of [GAPS.figure, GAPS.date, GAPS.sentence])
      this.count(null, by, occurrences(left, by) - occurrences(text, by));
    return { value: left };
  }

  replaced(): Replaced[] {
    return [...this.times.values()]
      .filter(({ times }) => times > 0)
      .map((one) => (one.by === GAPS.date && this.years > 0 ? { ...one, kept: this.years } : one));
  }

  private isChoice(role: Role, text: string): boolean {
    return ROLES[role] === 'choice' && this.to.list(role)?.choices.some(({ value }) => value === text) === true;
  }

  /** Without the sentences by which somebody can be recognised; null where it takes all of them to tell. */
  private withoutPeople(role: Role, text: string): string | null {
    if (!canBeRecognised(role, text)) return text;
    const left = eachSentence(text, (one) => (canBeRecognised(role, one) ? GAPS.sentence : one));
    return canBeRecognised(role, left) || left.replaceAll(GAPS.sentence, '').trim() === '' ? null : left;
  }

  /** Without what was counted at the first school, and when. */
  private withoutFacts(role: Role, text: string): string {
    if (WITHOUT_FIGURES.has(role)) return withoutFigures(text);
    if (!EVIDENCE.has(role)) return withoutCounts(withoutDates(text).text);
    return eachClause(text, (clause) => {
      if (isOfTheSchool(clause)) return withoutFigures(clause);
      const { text: left, kept } = withoutDates(clause, 'stay');
      this.years += kept;
      return left;
    });
  }

  private count(what: string | null, by: string, more: number): void {
    const key = `${what ?? ''}|${by}`;
    this.times.set(key, { what, by, times: (this.times.get(key)?.times ?? 0) + more });
  }
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1;
