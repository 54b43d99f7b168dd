import type { Form } from '../../domain/form';
import { GAPS } from '../../domain/gaps';
import { ROLES, type Role } from '../../domain/roles';
import type { Pack } from '../../packs/schema';
import { withoutFigures } from './figures';
import { namesOfTheirs } from './names';
import { isOfTheNle, WITHOUT_FIGURES } from './purpose';

/** Words of the first form that were taken out of the wording, and what stands there now. */
export interface Replaced {
  /** The words, or null for figures and dates, which are many. */
  readonly what: string | null;
  readonly by: string;
  readonly times: number;
}

/** The wording of one school's form as another's may begin from it, with an account of what was taken out. */
export class Wording {
  private readonly names;
  private readonly times = new Map<string, Replaced>();

  constructor(form: Form, pack: Pack) {
    this.names = namesOfTheirs(form, pack);
  }

  without(role: Role, text: string): string {
    const type = ROLES[role];
    if ((type !== 'text' && type !== 'prose') || isOfTheNle(role)) return text;
    let left = text;
    for (const { name, by, pattern } of this.names)
      left = left.replace(pattern, () => {
        this.count(name, by, 1);
        return by;
      });
    if (!WITHOUT_FIGURES.has(role)) return left;
    const bare = withoutFigures(left);
    for (const by of [GAPS.figure, GAPS.date]) this.count(null, by, occurrences(bare, by) - occurrences(left, by));
    return bare;
  }

  replaced(): Replaced[] {
    return [...this.times.values()].filter(({ times }) => times > 0);
  }

  private count(what: string | null, by: string, more: number): void {
    const key = `${what ?? ''}|${by}`;
    this.times.set(key, { what, by, times: (this.times.get(key)?.times ?? 0) + more });
  }
}

const occurrences = (text: string, part: string): number => text.split(part).length - 1;
